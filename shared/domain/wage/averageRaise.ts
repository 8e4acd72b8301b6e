import type { Component, WorkforceGroup } from './evaluationInput.ts';
import { applyWageChange, wageChanges } from './wagePath.ts';

interface RaisedWages {
  readonly groups: readonly Pick<WorkforceGroup, 'id' | 'headcount' | 'monthlyWage'>[];
  readonly scenario: { readonly components: readonly Component[] };
}

/** What the wages of all heads together gain from the baseline to the end of the horizon, as a fraction; null without heads. */
export function averageRaise({ groups, scenario }: RaisedWages): number | null {
  const changes = wageChanges(scenario.components);
  let before = 0;
  let after = 0;
  for (const { id, headcount, monthlyWage } of groups) {
    const wage = changes.reduce(
      (now, change) => (change.appliesTo(id) ? applyWageChange(now, change) : now),
      monthlyWage,
    );
    before += headcount * monthlyWage;
    after += headcount * wage;
  }
  return before > 0 ? after / before - 1 : null;
}
