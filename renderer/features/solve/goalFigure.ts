import { evaluate } from '../../../shared/domain/wage/evaluate.ts';
import { parseEvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { withAddedRaise } from '../../../shared/domain/wage/tools/addedRaise.ts';
import type { SolveRequest } from '../../../shared/domain/wage/tools/toolRequests.ts';
import { AppError } from '../../../shared/errors.ts';
import { labourCostShare } from './labourCostShare.ts';

/** The figure that the goal is about; null where there is none, or no wage is left. */
export function figureAt({ input, goal, fromMonth }: SolveRequest, rate: number): number | null {
  try {
    const raised = parseEvaluationInput(withAddedRaise(input, rate, fromMonth));
    const evaluation = evaluate(raised);
    switch (goal.kind) {
      case 'netZero':
        return evaluation.totals.net;
      case 'budget':
        return evaluation.totals.cost;
      case 'benefitCost':
        return evaluation.totals.benefitCost;
      case 'labourCostShare':
        return labourCostShare(raised, evaluation);
    }
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid-input') return null;
    throw error;
  }
}
