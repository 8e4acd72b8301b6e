import { expect, test } from 'vitest';
import { assessScenario } from '../../../renderer/features/scenarios/assessment.ts';
import { fieldOf, placeOf } from '../../../renderer/features/scenarios/inputProblems.ts';
import type { StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import { negotiationDetail, storedGroup, storedScenario } from '../../fixtures/negotiation.ts';
import { flat, percent } from '../../fixtures/wageInput.ts';

function problemsOf(changes: Partial<StoredScenario>, groups = [storedGroup()]) {
  const scenario = storedScenario(changes);
  const detail = negotiationDetail({ groups, scenarios: [scenario] });
  const assessment = assessScenario(detail, scenario);
  const issues = assessment.state === 'invalid' ? assessment.issues : [];
  return issues.map((issue) => ({ code: issue.code, field: fieldOf(issue), place: placeOf(issue, detail, scenario) }));
}

test('a scenario that fits together has no problem', () => {
  expect(problemsOf({ components: [{ id: '1', terms: percent(0.03) }] })).toEqual([]);
});

test('a wage at nothing is laid to the component that brought it there', () => {
  const first = { id: '1', terms: percent(0.03) };
  const cut = { id: '2', terms: flat(-6_000, 3) };

  expect(problemsOf({ components: [first, cut] })).toEqual([
    { code: 'wage-not-positive', field: 'components', place: { kind: 'component', component: cut, at: 1 } },
  ]);
});

test('a start beyond the horizon and a group that is gone each name their field', () => {
  const late = { id: '1', terms: percent(0.03, 13) };
  const lost = { id: '2', terms: percent(0.03, 1, ['gone']) };

  expect(problemsOf({ components: [late, lost] })).toEqual([
    { code: 'too-big', field: 'fromMonth', place: { kind: 'component', component: late, at: 0 } },
    { code: 'unknown-group', field: 'groups', place: { kind: 'component', component: lost, at: 1 } },
  ]);
});

test('a group with a wrong figure is named as that group', () => {
  const leaverCost = {
    kind: 'buildUp',
    separation: 0,
    recruitment: 0,
    training: 0,
    vacancyMonths: 0,
    monthlyContribution: 0,
    rampMonths: 0,
    rampShape: 'flat',
    skilledToNovice: 1,
    skilledDefectRate: 0.05,
    noviceDefectRate: 0.01,
    skilledUnitsPerMonth: 0,
    costPerDefect: 0,
  } as const;
  const group = storedGroup({ leaverCost });

  expect(problemsOf({}, [group])).toEqual([
    { code: 'too-small', field: 'noviceDefectRate', place: { kind: 'group', group } },
  ]);
});

test('a negotiation without groups is mended in its enterprise', () => {
  expect(problemsOf({}, [])).toEqual([{ code: 'empty-list', field: '', place: { kind: 'enterprise' } }]);
});
