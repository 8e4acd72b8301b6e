import type { SolveRequest } from '../../../shared/domain/wage/tools/toolRequests.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import type { Texts } from '../../app/texts.ts';
import type { GoalKind } from './solveView.ts';

type Direction = 'raise' | 'cut' | 'none';

const SENTENCES = {
  netZero: { raise: 'solve.raise-net', cut: 'solve.cut-net', none: 'solve.none-net' },
  budget: { raise: 'solve.raise-budget', cut: 'solve.cut-budget', none: 'solve.none-budget' },
  benefitCost: { raise: 'solve.raise-ratio', cut: 'solve.cut-ratio', none: 'solve.none-ratio' },
  labourCostShare: { raise: 'solve.raise-share', cut: 'solve.cut-share', none: 'solve.none-share' },
} as const satisfies Record<GoalKind, Record<Direction, TextKey>>;

/** The raise and what it meets, in one sentence. */
export function answerSentence(
  { t, format }: Pick<Texts, 't' | 'format'>,
  request: SolveRequest,
  raise: number,
): string {
  const { goal, fromMonth } = request;
  const direction: Direction = raise === 0 ? 'none' : raise > 0 ? 'raise' : 'cut';
  return t(SENTENCES[goal.kind][direction], {
    raise: format.percent(Math.abs(raise)),
    month: fromMonth,
    amount: goal.kind === 'budget' ? format.money(goal.amount) : '',
    ratio: goal.kind === 'benefitCost' ? format.number(goal.ratio) : '',
    share: goal.kind === 'labourCostShare' ? format.percent(goal.share) : '',
  });
}
