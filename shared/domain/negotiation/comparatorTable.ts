import { comparatorEntries, type ComparatorEntry } from './comparatorFacts.ts';
import { comparatorFigures, type ComparatorFigure, type EvaluatedScenario } from './comparatorFigures.ts';
import type { NegotiationDetail } from './detail.ts';
import { factorChecklist, type FactorStanding } from './factors.ts';

/** The comparators as a paper prints them: what is filled in, what it says of a scenario, and the checklist of art. 8. */
export interface ComparatorTable {
  readonly rows: readonly ComparatorEntry[];
  readonly figures: readonly ComparatorFigure[];
  readonly factors: readonly FactorStanding[];
}

/** Plain data without formatting. `today` is the day on the paper: figures older than eighteen months of it are marked. */
export function comparatorTable(
  { negotiation }: Pick<NegotiationDetail, 'negotiation'>,
  scenario: EvaluatedScenario,
  today: string,
): ComparatorTable {
  return {
    rows: comparatorEntries(negotiation, today),
    figures: comparatorFigures(negotiation, scenario),
    factors: factorChecklist(negotiation, today),
  };
}
