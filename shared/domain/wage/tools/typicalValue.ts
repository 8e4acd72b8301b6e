import type { EvaluationInput, WorkforceGroup } from '../evaluationInput.ts';
import { costPerLeaver } from '../leaverCost.ts';
import type { UncertainInputName } from './uncertainInputs.ts';

/**
 * What the groups of an input have of something, averaged over their heads (headcount itself over the groups), in the
 * unit of the field: where a value that is to hold for all of them starts from. Null where there is nothing of it.
 */
export function typicalValue(input: EvaluationInput, which: UncertainInputName): number | null {
  const { groups, onCosts } = input;
  const { response } = input.scenario;
  switch (which) {
    case 'headcount':
      return groups.reduce((sum, { headcount }) => sum + headcount, 0) / groups.length;
    case 'monthlyWage':
    case 'annualTurnover':
      return averaged(groups, (group) => group[which]);
    case 'leaverCost':
      return averaged(groups, (group) => costPerLeaver(group, onCosts));
    case 'onCostRates':
      return null;
    case 'response':
      if (response.kind === 'none') return null;
      return response.kind === 'elasticity' ? response.epsilon : response.value;
    case 'outsideGrowth':
      return response.kind === 'elasticity' ? response.outsideGrowth : null;
    default: {
      const builtUp = groups.filter(({ leaverCost }) => leaverCost.kind === 'buildUp');
      if (builtUp.length === 0) return null;
      return averaged(builtUp, ({ leaverCost }) => (leaverCost.kind === 'buildUp' ? leaverCost[which] : 0));
    }
  }
}

function averaged(groups: readonly WorkforceGroup[], of: (group: WorkforceGroup) => number): number {
  const heads = groups.reduce((sum, { headcount }) => sum + headcount, 0);
  const weight = ({ headcount }: WorkforceGroup) => (heads > 0 ? headcount / heads : 1 / groups.length);
  return groups.reduce((sum, group) => sum + weight(group) * of(group), 0);
}
