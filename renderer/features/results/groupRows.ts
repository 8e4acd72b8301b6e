import type { Fen } from '../../../shared/domain/money.ts';
import type { EvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import type { Evaluation } from '../../../shared/domain/wage/evaluate.ts';

/** One line of the table by group; amounts over the horizon. */
export interface GroupRow {
  readonly id: string;
  readonly name: string;
  readonly headcount: number;
  readonly cost: Fen;
  readonly saving: Fen;
  readonly net: Fen;
  /** A fraction, from the group's own cost; null where out of reach. */
  readonly breakEven: number | null;
  readonly leaversAvoided: number;
}

export type GroupColumn = Exclude<keyof GroupRow, 'id'>;

export interface GroupOrder {
  readonly column: GroupColumn;
  readonly isDescending: boolean;
}

/** In the order of the input. */
export function groupRows(input: EvaluationInput, evaluation: Evaluation): GroupRow[] {
  return input.groups.map(({ id, name, headcount }, at) => {
    const figures = evaluation.byGroup[at];
    return {
      id,
      name,
      headcount,
      cost: figures?.totals.cost ?? 0,
      saving: figures?.totals.lossAvoided ?? 0,
      net: figures?.totals.net ?? 0,
      breakEven: figures?.breakEvenPoints ?? null,
      leaversAvoided: figures?.years.reduce((sum, year) => sum + year.leaversAvoided, 0) ?? 0,
    };
  });
}

/** Sorted for the table; without an order as they are. A break-even out of reach is larger than any. */
export function sortGroupRows(rows: readonly GroupRow[], order: GroupOrder | null, language: string): GroupRow[] {
  if (order === null) return [...rows];
  const { column, isDescending } = order;
  const names = new Intl.Collator(language, { numeric: true });
  const compare =
    column === 'name'
      ? (a: GroupRow, b: GroupRow) => names.compare(a.name, b.name)
      : (a: GroupRow, b: GroupRow) => (a[column] ?? Number.MAX_VALUE) - (b[column] ?? Number.MAX_VALUE);
  return [...rows].sort(isDescending ? (a, b) => compare(b, a) : compare);
}

/** A click on a column: largest first, then smallest first, then as entered; names begin with the first letter. */
export function nextOrder(order: GroupOrder | null, column: GroupColumn): GroupOrder | null {
  const startsDescending = column !== 'name';
  if (order?.column !== column) return { column, isDescending: startsDescending };
  return order.isDescending === startsDescending ? { column, isDescending: !startsDescending } : null;
}
