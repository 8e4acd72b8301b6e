import { expect, test } from 'vitest';
import { assessScenario } from '../../../renderer/features/scenarios/assessment.ts';
import {
  averageTurnover,
  breakEvenShare,
  responseOfKind,
  turnoverEffect,
} from '../../../renderer/features/scenarios/responseTerms.ts';
import type { TurnoverResponse } from '../../../shared/domain/wage/evaluationInput.ts';
import { negotiationDetail, storedGroup, storedScenario } from '../../fixtures/negotiation.ts';
import { percent, yuan } from '../../fixtures/wageInput.ts';

const low = storedGroup({ id: 'a', headcount: 300, annualTurnover: 0.04 });
const high = storedGroup({ id: 'b', headcount: 100, annualTurnover: 0.4 });

test('average turnover counts heads, and groups where no one works', () => {
  expect(averageTurnover([low, high])).toBeCloseTo(0.13, 12);
  expect(
    averageTurnover([
      { ...low, headcount: 0 },
      { ...high, headcount: 0 },
    ]),
  ).toBeCloseTo(0.22, 12);
  expect(averageTurnover([])).toBe(0);
});

test('a stated fall stops at nothing in each group by itself', () => {
  const effect = turnoverEffect([low, high], { kind: 'points', value: 0.1 }, 1, null);

  expect(effect?.before).toBeCloseTo(0.13, 12);
  expect(effect?.after).toBeCloseTo(0.075, 12);
});

test('points and their share of the turnover change into each other', () => {
  expect(responseOfKind('relative', { kind: 'points', value: 0.05 }, 0.2, undefined)).toEqual({
    kind: 'relative',
    value: 0.25,
  });
  expect(responseOfKind('points', { kind: 'relative', value: 0.25 }, 0.2, undefined)).toEqual({
    kind: 'points',
    value: 0.05,
  });
  expect(responseOfKind('relative', { kind: 'points', value: 0.05 }, 0, undefined)).toEqual({
    kind: 'relative',
    value: 0,
  });
});

test('an elasticity starts cautious, with the outside growth that the negotiation knows', () => {
  const response = responseOfKind('elasticity', { kind: 'none' }, 0.2, 0.04);

  expect(response).toEqual({ kind: 'elasticity', epsilon: 2.5, outsideGrowth: 0.04, against: 'today' });
});

function assessed(response: TurnoverResponse) {
  const group = storedGroup({
    monthlyWage: yuan(5_000),
    annualTurnover: 0.6,
    leaverCost: { kind: 'direct', amount: yuan(30_000) },
  });
  const scenario = storedScenario({ components: [{ id: '1', terms: percent(0.03) }], response });
  const detail = negotiationDetail({ groups: [group], scenarios: [scenario] });
  const assessment = assessScenario(detail, scenario);
  if (assessment.state === 'invalid') throw new Error('expected a valid scenario');
  return { ...assessment, groups: detail.groups };
}

test('an elasticity shows the turnover that the model reckons at run-rate', () => {
  const response: TurnoverResponse = { kind: 'elasticity', epsilon: 3, outsideGrowth: 0, against: 'today' };
  const { groups, evaluation } = assessed(response);

  const effect = turnoverEffect(groups, response, 1, evaluation);
  expect(effect?.before).toBe(0.6);
  expect(effect?.after).toBeCloseTo(0.5491, 4);
  expect(turnoverEffect(groups, response, 1, null)).toBeNull();
});

test('the share of leavers that must stay pays exactly for the raise', () => {
  const { input, evaluation } = assessed({ kind: 'none' });
  const share = breakEvenShare(input, evaluation);

  expect(share).toBeCloseTo(1_800 / 18_000, 9);
  expect(assessed({ kind: 'relative', value: share ?? 0 }).evaluation.runRate.net).toBe(0);
});

test('no share of leavers pays for a raise that costs more than all of them', () => {
  const { input, evaluation } = assessed({ kind: 'none' });
  const cheap = { ...input, groups: input.groups.map((group) => ({ ...group, annualTurnover: 0.01 })) };

  expect(breakEvenShare(cheap, evaluation)).toBeNull();
});
