import { expect, test } from 'vitest';
import { citedUncertainty } from '../../../shared/domain/negotiation/citedRanges.ts';
import { toEvaluationInput } from '../../../shared/domain/negotiation/detail.ts';
import { drawnInputs } from '../../../shared/domain/negotiation/scenarioSimulation.ts';
import type { StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import type { Group } from '../../../shared/domain/negotiation/workforce.ts';
import { statedSpreads } from '../../../shared/domain/wage/tools/statedSpreads.ts';
import { negotiationDetail, storedGroup, storedScenario } from '../../fixtures/negotiation.ts';
import { presetUseOf } from '../../fixtures/presets.ts';

const ELASTIC: Partial<StoredScenario> = {
  response: { kind: 'elasticity', epsilon: 3.5, outsideGrowth: 0, against: 'today' },
  responsePreset: presetUseOf({ value: 3.5, low: 3, high: 4.5 }),
};
const TURNOVER = presetUseOf({ assumption: 'annualTurnover', presetId: 'dees', value: 0.26, low: 0.26, high: 0.37 });
const SHARE = presetUseOf({ assumption: 'leaverCostShare', presetId: 'bahn', value: 0.4, low: 0.02, high: 1.5 });

function spreadsOf(scenario: Partial<StoredScenario>, groups: readonly Group[] = [storedGroup()]) {
  const stored = storedScenario(scenario);
  const detail = negotiationDetail({ groups, scenarios: [stored] });
  const input = toEvaluationInput(detail, stored);
  const { ranges, cited } = citedUncertainty(detail, stored);
  return {
    spread: (which: string) => statedSpreads(input, ranges, cited).find((each) => each.which === which),
    drawn: (which: string) => drawnInputs(input, citedUncertainty(detail, stored)).find((each) => each.which === which),
  };
}

test('a cited elasticity lies between the ends of its source, in the tornado and in the simulation', () => {
  const { spread, drawn } = spreadsOf(ELASTIC);

  expect(spread('response')).toEqual({ which: 'response', as: 'value', low: 3, high: 4.5, isStated: false });
  expect(drawn('response')).toMatchObject({
    distribution: { kind: 'triangular', low: 3, mode: 3.5, high: 4.5 },
    isUsual: true,
  });
});

test('changed by hand, or without a range, it has the usual ends again; stated ends come first', () => {
  const byHand = {
    ...ELASTIC,
    response: { kind: 'elasticity', epsilon: 3, outsideGrowth: 0, against: 'today' },
  } as const;
  const rangeless = { ...ELASTIC, responsePreset: presetUseOf({ value: 3.5, low: null, high: null }) };
  const uncertainty = {
    ...storedScenario().uncertainty,
    ranges: [{ which: 'response', as: 'value', low: 1, high: 5 } as const],
  };

  expect(spreadsOf(byHand).spread('response')).toMatchObject({ low: 2, high: 4 });
  expect(spreadsOf(rangeless).spread('response')).toMatchObject({ low: 2, high: 4 });
  expect(spreadsOf({ ...ELASTIC, uncertainty }).spread('response')).toMatchObject({ low: 1, high: 5, isStated: true });
});

test('a figure of the groups does so once all of them have it from the same source', () => {
  const cited = storedGroup({
    annualTurnover: 0.26,
    turnoverPreset: TURNOVER,
    leaverCost: { kind: 'shareOfPay', share: 0.4 },
    leaverCostPreset: SHARE,
  });
  const own = storedGroup({ id: 'group-2', annualTurnover: 0.26 });

  const { spread } = spreadsOf({}, [cited, { ...cited, id: 'group-2' }]);
  expect(spread('annualTurnover')).toMatchObject({ as: 'value', low: 0.26, high: 0.37 });
  expect(spread('leaverCost')).toMatchObject({ as: 'factor', low: 0.05, high: 3.75 });
  expect(spreadsOf({}, [cited, own]).spread('annualTurnover')).toMatchObject({ as: 'factor', low: 0.8, high: 1.2 });
});
