import { AppError } from '../../errors.ts';
import type { RosterCell, RosterRow } from '../negotiation/roster.ts';
import { readTableAmount } from '../tableAmount.ts';
import { INPUT_BOUNDS } from '../wage/inputBounds.ts';
import type { HouseholdColumns } from './householdColumns.ts';
import type { AllowanceTerms } from './terms.ts';
import { type HouseholdIncome, tierOf } from './tiers.ts';

export const HOUSEHOLD_REJECTIONS = [
  'income-unreadable',
  'income-negative',
  'income-too-big',
  'size-missing',
  'size-unreadable',
  'size-zero',
  'size-too-big',
] as const;
/** Why a household is in no tier and not above them either. */
export type HouseholdRejection = (typeof HOUSEHOLD_REJECTIONS)[number];

/** Why a list of households cannot be read at all: `details.reason` of `households-unreadable`. */
export const HOUSEHOLD_LIST_PROBLEMS = [
  'encrypted',
  'old-format',
  'not-a-table',
  'damaged',
  'zip-bomb',
  'unknown-encoding',
  'too-many-rows',
  'too-many-columns',
  'empty-sheet',
  'no-header',
  'no-income-column',
  'no-size-column',
  'too-heavy',
] as const;
export type HouseholdListProblem = (typeof HOUSEHOLD_LIST_PROBLEMS)[number];

/** The expected failure of a list of households, for the log and with its reason for the reader. */
export function householdListError(reason: HouseholdListProblem, message: string): AppError {
  return new AppError('households-unreadable', message, { reason });
}

/** A list of households sorted into tiers. Every row is in exactly one of the counts; no cell of a row is in it. */
export interface HouseholdCount {
  /** The sheet that was read; null for a file without sheets. */
  readonly sheet: string | null;
  readonly headerRow: number;
  readonly columns: HouseholdColumns;
  /** Rows with anything in them below the heads. */
  readonly rowsRead: number;
  /** Households in each tier, in the order of the terms. */
  readonly inTiers: readonly number[];
  /** Households with too much income for any tier. */
  readonly aboveAll: number;
  /** Households of which no income is given, to be asked: how many, and the first `MAX_ROWS_NAMED` of their rows. */
  readonly withoutIncome: number;
  readonly rowsWithoutIncome: readonly number[];
  readonly rejectedCount: number;
  /** The first `MAX_ROWS_NAMED` of them. */
  readonly rejected: readonly { readonly row: number; readonly reason: HouseholdRejection }[];
}

const MAX_ROWS_NAMED = 1000;
/** More members than that are a column of something else. */
const LARGEST_HOUSEHOLD = 50;

interface HouseholdTable {
  readonly sheet: string | null;
  readonly headerRow: number;
  readonly columns: HouseholdColumns;
  readonly rows: Iterable<RosterRow>;
}

/** Sorts the households of a table into the tiers of a scheme, whose tiers stand in order. */
export function countHouseholds(
  { sheet, headerRow, columns, rows }: HouseholdTable,
  { tiers, boundary }: Pick<AllowanceTerms, 'tiers' | 'boundary'>,
): HouseholdCount {
  const inTiers = tiers.map(() => 0);
  const rowsWithoutIncome: number[] = [];
  const rejected: { row: number; reason: HouseholdRejection }[] = [];
  let [rowsRead, aboveAll, withoutIncome, rejectedCount] = [0, 0, 0, 0];
  for (const { number, cells } of rows) {
    if (!cells.some(isFilled)) continue;
    rowsRead += 1;
    const household = readHousehold(cells, columns);
    if (household === 'income-missing') {
      withoutIncome += 1;
      if (rowsWithoutIncome.length < MAX_ROWS_NAMED) rowsWithoutIncome.push(number);
    } else if (typeof household === 'string') {
      rejectedCount += 1;
      if (rejected.length < MAX_ROWS_NAMED) rejected.push({ row: number, reason: household });
    } else {
      const tier = tierOf(household, tiers, boundary);
      if (tier === null) aboveAll += 1;
      else inTiers[tier] = (inTiers[tier] ?? 0) + 1;
    }
  }
  return {
    sheet,
    headerRow,
    columns,
    rowsRead,
    inTiers,
    aboveAll,
    withoutIncome,
    rowsWithoutIncome,
    rejectedCount,
    rejected,
  };
}

function readHousehold(
  cells: readonly RosterCell[],
  columns: HouseholdColumns,
): HouseholdIncome | HouseholdRejection | 'income-missing' {
  const { column, unit, months } = columns.income;
  const amount = readTableAmount(cells[column] ?? null, unit);
  if (amount.state === 'empty') return 'income-missing';
  if (amount.state === 'unreadable') return 'income-unreadable';
  if (amount.fen < 0) return 'income-negative';
  if (amount.fen > INPUT_BOUNDS.monthlyPay) return 'income-too-big';
  const members = columns.kind === 'perHead' ? 1 : readMembers(cells[columns.size.column] ?? null);
  return typeof members === 'string' ? members : { income: amount.fen, months, members };
}

/** 3, "3", "3人", "３口人". */
function readMembers(cell: RosterCell): number | HouseholdRejection {
  const text = cell === null ? '' : String(cell).normalize('NFKC').trim();
  if (text === '' || /^[-—/]+$/.test(text)) return 'size-missing';
  const [, digits] = /^(\d+)\s*(?:口人|口|人)?$/.exec(text) ?? [];
  if (digits === undefined) return 'size-unreadable';
  const members = Number(digits);
  if (members === 0) return 'size-zero';
  return members > LARGEST_HOUSEHOLD ? 'size-too-big' : members;
}

function isFilled(cell: RosterCell): boolean {
  return cell !== null && String(cell).trim() !== '';
}
