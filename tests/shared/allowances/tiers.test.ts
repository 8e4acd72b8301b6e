import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { countHouseholds } from '../../../shared/domain/allowances/households.ts';
import { findHouseholdHeader } from '../../../shared/domain/allowances/householdColumns.ts';
import { UNKNOWN_TERMS, usableTerms } from '../../../shared/domain/allowances/terms.ts';
import { tierOf, tierProblems, tiersThatPayNoMore } from '../../../shared/domain/allowances/tiers.ts';
import { yuan } from '../../fixtures/wageInput.ts';

const BOUNDS = [yuan(2_000), yuan(1_500), yuan(1_000)];
const tiers = BOUNDS.map((below) => ({ below, monthly: 0, people: 0 }));
const household = (income: number, members: number) => ({ income: yuan(income), months: 1, members });

describe('a household at the very bound', () => {
  test('is above the tier where the rule says below', () => {
    expect(tierOf(household(4_500, 3), tiers, 'below')).toBe(0);
    expect(tierOf(household(4_499.99, 3), tiers, 'below')).toBe(1);
    expect(tierOf(household(6_000, 3), tiers, 'below')).toBeNull();
  });

  test('is in the tier where the rule says at most', () => {
    expect(tierOf(household(4_500, 3), tiers, 'atMost')).toBe(1);
    expect(tierOf(household(4_500.01, 3), tiers, 'atMost')).toBe(0);
    expect(tierOf(household(6_000, 3), tiers, 'atMost')).toBe(0);
  });

  test('is decided to the fen, also where income per head has no end of decimals', () => {
    // 10,000 yuan a year among seven is 119.047619… a month and head.
    const bound = [{ below: yuan(119.05) }];
    const income = { income: yuan(10_000), months: 12, members: 7 };
    expect(tierOf(income, bound, 'below')).toBe(0);
    expect(tierOf(income, [{ below: yuan(119.04) }], 'atMost')).toBeNull();
  });
});

test('a household without any income is in the tier of the lowest', () => {
  expect(tierOf(household(0, 1), tiers, 'below')).toBe(2);
});

const falling = fc
  .uniqueArray(fc.integer({ min: 1, max: 500_000 }), { minLength: 1, maxLength: 6 })
  .map((bounds) => bounds.sort((a, b) => b - a).map((below) => ({ below, monthly: 0, people: 0 })));
const someHousehold = fc.record({
  income: fc.integer({ min: 0, max: 3_000_000 }),
  months: fc.constantFrom(1, 12),
  members: fc.integer({ min: 1, max: 12 }),
});
const boundary = fc.constantFrom('below' as const, 'atMost' as const);

describe('any tiers in falling order', () => {
  test.prop([falling, someHousehold, boundary])(
    'hold every household in exactly one tier or in none, by its income per head',
    (bounds, income, rule) => {
      const perHead = income.income / income.months / income.members;
      const holds = (below: number) =>
        rule === 'atMost'
          ? income.income <= below * income.months * income.members
          : income.income < below * income.months * income.members;
      const tier = tierOf(income, bounds, rule);
      // In its tier, and in no lower one.
      expect(bounds.map(({ below }) => holds(below)).filter(Boolean)).toHaveLength(tier === null ? 0 : tier + 1);
      if (tier === null) expect(perHead).toBeGreaterThanOrEqual((bounds[0]?.below ?? 0) - 1e-6);
    },
  );

  test.prop([
    falling,
    fc.array(fc.tuple(fc.integer({ min: -5, max: 900_000 }), fc.integer({ min: 0, max: 60 }))),
    boundary,
  ])('count every household of a list once', (bounds, list, rule) => {
    const rows = [
      { number: 1, cells: ['家庭月收入', '家庭人口'] },
      ...list.map(([income, size], at) => ({ number: at + 2, cells: [income % 7 === 0 ? '' : income, size] })),
    ];
    const header = findHouseholdHeader(rows);
    if (typeof header === 'string') throw new Error(header);
    const table = { sheet: null, headerRow: 1, columns: header.columns, rows: rows.slice(1) };
    const count = countHouseholds(table, { tiers: bounds, boundary: rule });
    const inTiers = count.inTiers.reduce((sum, each) => sum + each, 0);
    expect(count.rowsRead).toBe(list.length);
    expect(inTiers + count.aboveAll + count.withoutIncome + count.rejectedCount).toBe(list.length);
  });
});

describe('tiers out of order', () => {
  const outOfOrder = [2_000, 1_000, 1_500].map((below) => ({ below: yuan(below), monthly: 0, people: 0 }));

  test('are named with the tier and the bound that it must lie below', () => {
    expect(tierProblems(outOfOrder)).toEqual([{ at: 2, above: yuan(1_000) }]);
    expect(tierProblems(tiers)).toEqual([]);
  });

  test('are refused for sorting households, and so are two with the same bound', () => {
    const refused = usableTerms.safeParse({ ...UNKNOWN_TERMS, tiers: outOfOrder });
    expect(refused.error?.issues[0]?.path).toEqual(['tiers', 2, 'below']);
    const overlapping = [tiers[0], tiers[0]];
    expect(usableTerms.safeParse({ ...UNKNOWN_TERMS, tiers: overlapping }).success).toBe(false);
  });
});

test('a tier of lower incomes that pays no more than the one above is pointed out', () => {
  expect(tiersThatPayNoMore([{ monthly: 1_000 }, { monthly: 900 }, { monthly: 1_500 }])).toEqual([1]);
});
