import { expect, test } from 'vitest';
import {
  averageWage,
  costOfKind,
  headsOf,
  moved,
  newTerms,
  sharesItsMonth,
  yearlyWhole,
} from '../../../renderer/features/scenarios/componentTerms.ts';
import { monthAfter, newScenario } from '../../../renderer/features/scenarios/newScenario.ts';
import { scenarioFields } from '../../../shared/domain/negotiation/scenario.ts';
import { storedGroup } from '../../fixtures/negotiation.ts';
import { flat, percent, yuan } from '../../fixtures/wageInput.ts';

const operators = storedGroup({ id: 'op', headcount: 800, monthlyWage: yuan(5_200) });
const technicians = storedGroup({ id: 'tech', headcount: 200, monthlyWage: yuan(9_800) });
const groups = [operators, technicians];

test('the average wage counts each head of the groups concerned', () => {
  expect(averageWage(groups, {})).toBe(yuan(6_120));
  expect(averageWage(groups, { groups: ['tech'] })).toBe(yuan(9_800));
  expect(averageWage([storedGroup({ headcount: 0 })], {})).toBeNull();
  expect(headsOf(groups, { groups: ['op'] })).toBe(800);
});

test('a component moves to its new place and stays where there is none', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 2, 3)).toEqual(['a', 'b', 'c']);
});

test('the order counts between raises of one month, not beside lump sums or other months', () => {
  const components = [
    { id: '1', terms: percent(0.05, 4) },
    { id: '2', terms: flat(100, 4) },
    { id: '3', terms: newTerms('lumpSum', '') },
    { id: '4', terms: flat(100, 1) },
  ];

  expect(components.map(({ id }) => sharesItsMonth(components, id))).toEqual([true, true, false, false]);
});

test('a benefit keeps its amount when it is paid another way, and starts from the heads where people are counted', () => {
  const perHead = { kind: 'perHeadMonthly', amount: yuan(100) } as const;

  expect(costOfKind('perHeadYearly', perHead, 125)).toEqual({ kind: 'perHeadYearly', amount: yuan(100) });
  expect(costOfKind('tiered', perHead, 125)).toEqual({ kind: 'tiered', tiers: [{ people: 125, monthly: yuan(100) }] });
  const shared = costOfKind('shared', { kind: 'perHeadYearly', amount: yuan(380) }, 125);
  expect(shared).toEqual({ kind: 'shared', people: 125, unitPrice: yuan(380), employerShare: 0.5 });
  expect(costOfKind('lumpYearly', shared, 125)).toEqual({ kind: 'lumpYearly', amount: yuan(380) });
});

test('a shared and a tiered benefit come to a sum a year', () => {
  expect(yearlyWhole({ kind: 'shared', people: 60, unitPrice: yuan(380), employerShare: 0.5 })).toBe(yuan(11_400));
  const tiers = [
    { people: 3, monthly: yuan(1_000) },
    { people: 2, monthly: yuan(1_300) },
  ];
  expect(yearlyWhole({ kind: 'tiered', tiers })).toBe(yuan(67_200));
});

test('a new scenario starts in the month after today, with the defaults of the settings', () => {
  const settings = { horizonYears: 3, discountRate: 0.04 };
  const scenario = newScenario('方案 1', settings, new Date(2026, 11, 31), () => crypto.randomUUID());

  expect(scenario).toMatchObject({ title: '方案 1', startMonth: '2027-01', horizonYears: 3, discountRate: 0.04 });
  expect(scenarioFields.parse(scenario)).toEqual(scenario);
  expect(monthAfter(new Date(2026, 0, 1))).toBe('2026-02');
});
