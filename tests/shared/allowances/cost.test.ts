import { describe, expect, test } from 'vitest';
import { costOfAllowance, monthsInForce } from '../../../shared/domain/allowances/cost.ts';
import { sampleScheme } from '../../../shared/domain/allowances/sampleScheme.ts';
import type { AllowanceTerms } from '../../../shared/domain/allowances/terms.ts';
import { yuan } from '../../fixtures/wageInput.ts';

const { terms } = sampleScheme('zh-CN');
const withPeople = (...people: number[]): AllowanceTerms => ({
  ...terms,
  tiers: terms.tiers.map((tier, at) => ({ ...tier, people: people[at] ?? 0 })),
});

describe('the scheme of Zhaoqing', () => {
  test('needs 3,600,000 yuan a year for 300 households at 1,000', () => {
    expect(costOfAllowance(withPeople(300))).toMatchObject({
      households: 300,
      monthly: yuan(300_000),
      yearly: yuan(3_600_000),
      months: 36,
      period: yuan(10_800_000),
    });
  });

  test('has a fund of 2,000,000 that covers 111 to 166 households for a full year', () => {
    expect(costOfAllowance(withPeople(300)).fund).toMatchObject({ fewest: 111, most: 166, atPresentMix: 166 });
  });

  test('has a fund that lasts six full months with 300 households at 1,000, and lacks 1,600,000', () => {
    const { fund } = costOfAllowance(withPeople(300));
    expect(Math.floor(fund?.monthsCovered ?? 0)).toBe(6);
    expect(fund?.shortfall).toBe(yuan(1_600_000));
  });

  test('covers a number between the two when households are spread over the tiers', () => {
    const { yearly, fund } = costOfAllowance(withPeople(100, 100, 100));
    expect(yearly).toBe(yuan(4_560_000));
    expect(fund).toMatchObject({ fewest: 111, most: 166, atPresentMix: 131, shortfall: yuan(2_560_000) });
  });
});

test('a fund for no one lasts for no stated time and covers no stated mix', () => {
  expect(costOfAllowance(withPeople(0, 0, 0)).fund).toMatchObject({ atPresentMix: null, monthsCovered: null });
});

test('tiers that pay nothing yet give no bounds to a fund', () => {
  const nothing = { ...terms, tiers: [{ below: yuan(1_000), monthly: 0, people: 5 }] };
  expect(costOfAllowance(nothing).fund).toMatchObject({ fewest: null, most: null });
});

test('a scheme without a fund has no fund check, and one without an end no cost of its time', () => {
  expect(costOfAllowance({ ...terms, fundYearly: null, toMonth: null })).toMatchObject({ fund: null, period: null });
});

test('both months in force count, over the turn of a year too', () => {
  expect(monthsInForce('2020-11', '2020-11')).toBe(1);
  expect(monthsInForce('2020-12', '2021-01')).toBe(2);
  expect(monthsInForce('2021-01', '2020-12')).toBe(0);
  expect(monthsInForce(null, '2020-12')).toBeNull();
});
