import type { EvaluationInput } from '../evaluationInput.ts';
import { costPerLeaver } from '../leaverCost.ts';
import { effectOf } from './responseEffect.ts';
import type { UncertainInputName } from './uncertainInputs.ts';

/** The one value that an uncertain input has wherever it is, in the unit of its field; null where groups differ. */
export function presentValue(input: EvaluationInput, which: UncertainInputName): number | null {
  const [first, ...others] = presentValues(input, which);
  return first !== undefined && others.every((other) => other === first) ? first : null;
}

/** What an uncertain input is now, in the unit of its field: one figure for each group that has it, or one of the scenario. */
export function presentValues(input: EvaluationInput, which: UncertainInputName): readonly number[] {
  const { groups, onCosts, scenario } = input;
  const { response } = scenario;
  switch (which) {
    case 'headcount':
    case 'monthlyWage':
    case 'annualTurnover':
      return groups.map((group) => group[which]);
    case 'leaverCost':
      return groups.map((group) => costPerLeaver(group, onCosts));
    case 'onCostRates':
      return onCosts.map(({ rate }) => rate);
    case 'response':
      return response.kind === 'none' ? [] : [effectOf(response)];
    case 'outsideGrowth':
      return response.kind === 'elasticity' ? [response.outsideGrowth] : [];
    default:
      return groups.flatMap(({ leaverCost }) => (leaverCost.kind === 'buildUp' ? [leaverCost[which]] : []));
  }
}
