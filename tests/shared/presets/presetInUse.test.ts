import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import {
  leaverCostPresetInUse,
  leaverCostWithPreset,
  responsePresetInUse,
  turnoverPresetInUse,
  withPresetsInUse,
} from '../../../shared/domain/presets/presetInUse.ts';
import { assumptionSources } from '../../../shared/domain/negotiation/detail.ts';
import { negotiationDetail, storedGroup, storedScenario } from '../../fixtures/negotiation.ts';
import { presetUseOf } from '../../fixtures/presets.ts';
import { groupOf } from '../../fixtures/records.ts';

const rate = fc.constantFrom(0, 0.1, 0.21, 0.26, 1, 3);

property.prop([rate, rate])('a preset is in use exactly as long as the figure is its own', (value, figure) => {
  const share = presetUseOf({ assumption: 'leaverCostShare', value });
  const turnover = presetUseOf({ assumption: 'annualTurnover', value });
  const group = groupOf({
    annualTurnover: figure,
    turnoverPreset: turnover,
    leaverCost: { kind: 'shareOfPay', share: figure },
    leaverCostPreset: share,
  });
  const isOwn = value === figure;
  expect(turnoverPresetInUse(group)).toEqual(isOwn ? turnover : null);
  expect(leaverCostPresetInUse(group)).toEqual(isOwn ? share : null);
  expect(withPresetsInUse(group)).toEqual({
    ...group,
    turnoverPreset: isOwn ? turnover : null,
    leaverCostPreset: isOwn ? share : null,
  });
});

test('a preset of one assumption does not vouch for another that happens to have the same figure', () => {
  const share = presetUseOf({ assumption: 'leaverCostShare', value: 0.2 });
  expect(turnoverPresetInUse({ annualTurnover: 0.2, turnoverPreset: share })).toBeNull();
  const response = { kind: 'points', value: 0.2 } as const;
  expect(responsePresetInUse({ response, responsePreset: share })).toBeNull();
});

test('a ratio goes into a cost that is built up, a share takes the place of any', () => {
  const ratio = presetUseOf({ assumption: 'skilledToNovice', value: 1.3 });
  const built = {
    kind: 'buildUp',
    separation: 0,
    recruitment: 100_000,
    training: 0,
    vacancyMonths: 0,
    monthlyContribution: 0,
    rampMonths: 3,
    rampShape: 'linear',
    skilledToNovice: 1,
    skilledDefectRate: 0,
    noviceDefectRate: 0,
    skilledUnitsPerMonth: 0,
    costPerDefect: 0,
  } as const;
  const cost = leaverCostWithPreset(built, ratio);
  expect(cost).toEqual({ ...built, skilledToNovice: 1.3 });
  expect(leaverCostPresetInUse({ leaverCost: cost, leaverCostPreset: ratio })).toEqual(ratio);
  const share = presetUseOf({ assumption: 'leaverCostShare', value: 0.21 });
  expect(leaverCostWithPreset(built, share)).toEqual({ kind: 'shareOfPay', share: 0.21 });
});

test('while a slider moves the elasticity, its preset already counts for nothing', () => {
  const responsePreset = presetUseOf({ value: 2.5 });
  const response = { kind: 'elasticity', epsilon: 2.5, outsideGrowth: 0, against: 'today' } as const;
  const detail = negotiationDetail({ groups: [storedGroup()] });
  const sourcesAt = (epsilon: number) =>
    assumptionSources(detail, storedScenario({ response: { ...response, epsilon }, responsePreset })).responsePreset;
  expect(sourcesAt(2.5)).toEqual(responsePreset);
  expect(sourcesAt(2.6)).toBeNull();
});
