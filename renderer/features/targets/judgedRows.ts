import type { RowOutcome } from '../../../shared/domain/campaign/targetEvent.ts';
import type { TextKey, Translate } from '../../../shared/i18n/texts.ts';
import type { ReadRow, RowProblem } from './pastedRows.ts';
import { reasonText } from './reasonText.ts';

const PROBLEM_TEXTS = {
  'who-missing': 'targets.row-who-missing',
  'day-unreadable': 'targets.row-day-unreadable',
  'answer-missing': 'targets.row-answer-missing',
  'answer-unknown': 'targets.row-answer-unknown',
  'too-long': 'targets.row-too-long',
} as const satisfies Record<RowProblem, TextKey>;

/** A line with what it does; without an outcome it could not be read, or the answer is on its way. */
export interface JudgedRow<Row> {
  readonly read: ReadRow<Row>;
  readonly outcome: RowOutcome | undefined;
}

/** Outcomes count the lines that could be read. */
export function judgedRows<Row>(
  rows: readonly ReadRow<Row>[],
  outcomes: readonly RowOutcome[],
): readonly JudgedRow<Row>[] {
  let place = -1;
  return rows.map((read) => {
    if (read.problem !== null) return { read, outcome: undefined };
    place += 1;
    return { read, outcome: outcomes[place] };
  });
}

/** Characters of a cell that a refusal repeats. */
const CELL_TOLD = 40;

/** Why a line is not taken; null where it is. */
export function refusalText(t: Translate, { read, outcome }: JudgedRow<unknown>): string | null {
  if (read.problem !== null) {
    const { code, cell } = read.problem;
    return t(PROBLEM_TEXTS[code], { cell: cell.length > CELL_TOLD ? `${cell.slice(0, CELL_TOLD)}…` : cell });
  }
  return outcome?.reason ? reasonText(t, outcome.reason) : null;
}
