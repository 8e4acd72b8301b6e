import { roundFen } from '../money.ts';
import type { EvaluationInput } from '../wage/evaluationInput.ts';
import { buildModel } from '../wage/model.ts';
import { computeRow } from '../wage/rows.ts';

/**
 * The average monthly wage of one head before and with everything in force, fen: what raises act on, so without fixed
 * pay and overtime. Null without people.
 */
export function averageWages(input: EvaluationInput): { readonly before: number; readonly after: number } | null {
  const model = buildModel(input);
  const heads = model.groups.reduce((sum, { headcount }) => sum + headcount, 0);
  if (heads <= 0) return null;
  const average = (wageOf: (group: (typeof model.groups)[number]) => number) =>
    roundFen(model.groups.reduce((sum, group) => sum + group.headcount * wageOf(group), 0) / heads);
  return { before: average(({ wage }) => wage), after: average((group) => computeRow(model, group).endWage) };
}
