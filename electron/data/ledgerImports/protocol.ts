import type { ImportValue } from '../../../shared/domain/ledger-import/fields.ts';
import type { RowProblem, RowWarning } from '../../../shared/domain/ledger-import/issues.ts';
import type { LedgerFile, RowOfReport } from '../../../shared/domain/ledger-import/report.ts';
import type { RowRules } from '../../../shared/domain/ledger-import/rowCheck.ts';
import type { PlainError } from '../../../shared/errors.ts';
import type { TableCell } from '../spreadsheet/table.ts';
import type { TableSource } from '../spreadsheet/tableSource.ts';

/** What a reader of ledgers is asked for; one file each. */
export type ToReader =
  | { readonly kind: 'inspect'; readonly source: TableSource; readonly sheet: string | null }
  | {
      readonly kind: 'rows';
      readonly source: TableSource;
      readonly sheet: string | null;
      /** Rows up to this one are heads and titles. */
      readonly headRow: number;
      readonly rules: RowRules;
      /** Sends rejected rows with their cells. */
      readonly withCells: boolean;
    }
  /** One more batch can be taken. */
  | { readonly kind: 'more' };

export type Inspected = Omit<LedgerFile, 'name' | 'layout' | 'remembered'>;

export interface RejectedRow extends RowOfReport<RowProblem> {
  readonly cells?: readonly TableCell[];
}

/** Good rows lie flat, value after value: a list of lists is slow to send. */
export interface RowBatch {
  readonly kind: 'batch';
  readonly rowNumbers: readonly number[];
  readonly values: readonly ImportValue[];
  readonly nameKeys: readonly string[];
  readonly nameOrders: readonly string[];
  /** Empty where the code does not tell enterprises apart. */
  readonly mergeCodes: readonly string[];
  readonly rejected: readonly RejectedRow[];
  readonly warned: readonly RowOfReport<RowWarning>[];
  /** Rows of the file up to here. */
  readonly rowsRead: number;
}

export type FromReader =
  | { readonly kind: 'inspected'; readonly file: Inspected }
  | RowBatch
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly error: PlainError };

/** Batches on their way at most; the reader waits beyond them. */
export const BATCHES_AHEAD = 8;

/** A workbook of 100,000 rows fits; with a larger heap the collector only waits longer. */
export const READER_HEAP_MB = 400;
