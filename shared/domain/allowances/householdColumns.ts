import { payUnit, plainHead } from '../negotiation/rosterColumns.ts';
import type { RosterRow } from '../negotiation/roster.ts';

/** A column in use under its head. `unit` is the yuan that a figure in it stands for, `months` those it covers. */
export interface AmountColumn {
  readonly column: number;
  readonly head: string;
  readonly unit: number;
  readonly months: number;
}

/** Where a list says how much a household has for each of its members. */
export type HouseholdColumns =
  | { readonly kind: 'household'; readonly income: AmountColumn; readonly size: Pick<AmountColumn, 'column' | 'head'> }
  | { readonly kind: 'perHead'; readonly income: AmountColumn };

/** What a row of heads lacks to be one. */
export type MissingColumn = 'no-header' | 'no-income-column' | 'no-size-column';

/** Somebody's own pay, and what is not income. */
const MISLEADING = /本人|个人|配偶|工资|支出|财产|存款|补贴|补助|来源|类|备注/;
const PER_HEAD = /人均|perhead|percapita|perperson|permember/;
const INCOME = /收入|income/;
const SIZE = /人口|家庭人数|家庭成员|户人数|共同生活人|^人数$|householdsize|familysize|members|persons|^size$|^people$/;
const YEARLY = /年|annual|yearly|ayear|peryear/;
const MONTHLY = /月|month/;

const HEADER_SEARCH_ROWS = 30;

export interface HouseholdHeader {
  /** Place among the given rows. */
  readonly index: number;
  readonly columns: HouseholdColumns;
}

/**
 * Finds the row of heads among the first rows of a sheet: the first that names the income of a household and its size,
 * or its income per head. No other row will do, so that no row of a person is ever taken for the heads.
 */
export function findHouseholdHeader(rows: readonly RosterRow[]): HouseholdHeader | MissingColumn {
  let missing: MissingColumn = 'no-header';
  for (const [index, { cells }] of rows.slice(0, HEADER_SEARCH_ROWS).entries()) {
    const columns = recogniseColumns(cells.map((cell) => (cell === null ? '' : String(cell).trim())));
    if (typeof columns !== 'string') return { index, columns };
    if (columns !== 'no-header') missing = columns;
  }
  return missing;
}

function recogniseColumns(heads: readonly string[]): HouseholdColumns | MissingColumn {
  const plain = heads.map(plainHead);
  const find = (fits: (head: string) => boolean) => plain.findIndex((head) => isHead(head) && fits(head));
  const isIncome = (head: string) => INCOME.test(head) && !MISLEADING.test(head);
  // Of a month's and a year's income the month's is taken.
  const incomeAt = (isPerHead: boolean) => {
    const fits = (head: string) => isIncome(head) && PER_HEAD.test(head) === isPerHead;
    const monthly = find((head) => fits(head) && !isYearly(head));
    return monthly >= 0 ? monthly : find(fits);
  };
  const whole = incomeAt(false);
  const perHead = incomeAt(true);
  const size = find((head) => SIZE.test(head) && !INCOME.test(head) && !MISLEADING.test(head));
  if (whole >= 0 && size >= 0) {
    return { kind: 'household', income: amountColumn(heads, whole), size: { column: size, head: heads[size] ?? '' } };
  }
  if (perHead >= 0) return { kind: 'perHead', income: amountColumn(heads, perHead) };
  if (whole >= 0) return 'no-size-column';
  return size >= 0 ? 'no-income-column' : 'no-header';
}

function amountColumn(heads: readonly string[], column: number): AmountColumn {
  const head = heads[column] ?? '';
  return { column, head, unit: payUnit(head), months: isYearly(plainHead(head)) ? 12 : 1 };
}

const isYearly = (head: string) => YEARLY.test(head) && !MONTHLY.test(head);

/** A sentence above the table may speak of income too; a head is short. */
const isHead = (head: string) => head !== '' && head.length <= 40;
