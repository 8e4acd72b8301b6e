import { z } from 'zod';
import { regionCode, unitDay } from '../units/unit.ts';
import { IMPORT_FIELDS, type ImportColumns, type ImportField } from './fields.ts';
import type { RowIssue, RowProblem, RowWarning } from './issues.ts';

const HIGHEST_COLUMN = 255;

const importColumns = z.strictObject(
  Object.fromEntries(
    IMPORT_FIELDS.map((field) => [field, z.number().int().min(0).max(HIGHEST_COLUMN).exactOptional()]),
    // Safe: one entry for each field, all of the same kind.
  ) as Record<ImportField, z.ZodExactOptional<z.ZodNumber>>,
);

/** How the rows of a file are to be understood. */
export const importRules = z.strictObject({
  columns: importColumns,
  /** Region of rows that name none, and where a name that several regions bear is looked for; empty for none. */
  region: z.union([regionCode, z.literal('')]).default(''),
  /** Facts stand from this day where no column says more. */
  factsFrom: unitDay,
  /** Units that the ledger has already: take over what differs, or leave them as they are. */
  known: z.enum(['update', 'leave']).default('update'),
  /** Rows whose credit code fails its check digit: take them as they are, or leave them out. */
  doubtfulCodes: z.enum(['take', 'refuse']).default('take'),
});
export type ImportRules = z.infer<typeof importRules>;

/** What is kept of the rules for the next file of the same layout; the day is always asked anew. */
export const rememberedRules = importRules.omit({ factsFrom: true });
export type RememberedRules = z.infer<typeof rememberedRules>;

/** A file before it is read: what is in it and how its columns are understood. */
export interface LedgerFile {
  readonly name: string;
  readonly sizeBytes: number;
  /** Null for text, which has no sheets. */
  readonly sheets: readonly string[] | null;
  readonly sheet: string | null;
  /** Null for a workbook. */
  readonly encoding: string | null;
  /** Row of the heads as the file's own program counts. */
  readonly headRow: number;
  readonly heads: readonly string[];
  /** SHA-256 of the heads. */
  readonly layout: string;
  /** The first rows below the heads. */
  readonly preview: readonly (readonly string[])[];
  readonly columns: ImportColumns;
  /** Chosen for a file of this layout before; null where none was imported. */
  readonly remembered: RememberedRules | null;
}

export interface IssueCount<Code> {
  readonly code: Code;
  readonly field: ImportField | null;
  readonly count: number;
}

export interface RowOfReport<Code> {
  readonly row: number;
  readonly name: string;
  readonly issues: readonly RowIssue<Code>[];
}

/** What an import does, or in a dry run would do. */
export interface ImportReport {
  readonly fileName: string;
  readonly sheet: string | null;
  readonly layout: string;
  readonly rules: ImportRules;
  /** Rows with a unit, taken or not. */
  readonly rows: number;
  readonly created: number;
  readonly changed: number;
  readonly equal: number;
  /** Already there and left as they are. */
  readonly left: number;
  readonly rejected: number;
  readonly warned: number;
  readonly agreementsCreated: number;
  readonly agreementsChanged: number;
  readonly problems: readonly IssueCount<RowProblem>[];
  readonly warnings: readonly IssueCount<RowWarning>[];
  /** The first of them. */
  readonly rejectedRows: readonly RowOfReport<RowProblem>[];
  readonly warnedRows: readonly RowOfReport<RowWarning>[];
}

/** Rows of a report that are listed one by one; beyond them the counts and the file of rejected rows tell. */
export const ROWS_LISTED = { rejected: 10_000, warned: 1000 } as const;

/** An import that was done. */
export interface LedgerImport {
  readonly id: string;
  readonly fileName: string;
  readonly atMs: number;
  readonly importedBy: string;
  readonly rows: number;
  readonly created: number;
  readonly changed: number;
  readonly rejected: number;
  /** Units that it brought and that are still there. */
  readonly unitsLeft: number;
  /** Null where it was not. */
  readonly takenBackAtMs: number | null;
}

/** What taking an import back did. */
export interface TakenBack {
  readonly removed: number;
  readonly agreementsRemoved: number;
  /** Units that stay because something else holds them; the first of them by name. */
  readonly kept: number;
  readonly keptUnits: readonly { readonly id: string; readonly name: string; readonly heldBy: HeldBy }[];
}

/** Why a unit stays: it is on the list of a campaign, has agreements or entries of another source, or was edited since. */
export type HeldBy = 'campaign' | 'agreement' | 'formation' | 'edited';

/** Why a file cannot be read as a ledger. */
export const LEDGER_FILE_PROBLEMS = [
  'encrypted',
  'old-format',
  'not-a-table',
  'damaged',
  'zip-bomb',
  'unknown-encoding',
  'mojibake',
  'too-many-rows',
  'too-many-columns',
  'empty-sheet',
  'no-header',
  'no-name-column',
  'too-heavy',
] as const;
export type LedgerFileProblem = (typeof LEDGER_FILE_PROBLEMS)[number];
