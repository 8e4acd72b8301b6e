import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  COMPARATOR_NAMES,
  comparatorAge,
  comparatorEntries,
  comparatorEntry,
  comparatorFacts,
  type HeldComparators,
  withComparator,
  withoutDay,
} from '../../../shared/domain/negotiation/comparatorFacts.ts';
import { comparatorFigures } from '../../../shared/domain/negotiation/comparatorFigures.ts';
import { comparatorTable } from '../../../shared/domain/negotiation/comparatorTable.ts';
import { toEvaluationInput } from '../../../shared/domain/negotiation/detail.ts';
import { factorChecklist } from '../../../shared/domain/negotiation/factors.ts';
import { evaluate } from '../../../shared/domain/wage/evaluate.ts';
import { type EvaluationInputJson, parseEvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { negotiationDetail } from '../../fixtures/negotiation.ts';
import { caseA, percent, wageGroup, wageInput, yuan } from '../../fixtures/wageInput.ts';

const TODAY = '2021-03-15';
const NOTHING: HeldComparators = { comparators: {}, comparatorFacts: {} };
const dated = (value: number) => ({ value, source: '统计公报', day: '2021-01-20' });

function figuresOf(json: EvaluationInputJson, held: HeldComparators) {
  const input = parseEvaluationInput(json);
  const found = comparatorFigures(held, { input, evaluation: evaluate(input) });
  return Object.fromEntries(found.map(({ code, values, missing }) => [code, values ?? missing]));
}

describe('a comparator and its day', () => {
  test('is marked as old once it is more than eighteen months before the day it is looked at', () => {
    expect(comparatorAge('2019-09-15', TODAY)).toBe('current');
    expect(comparatorAge('2019-09-14', TODAY)).toBe('old');
    expect(comparatorAge('2022-01-01', TODAY)).toBe('current');
  });

  test('from a file without days stays and is marked as undated', () => {
    const held = { comparators: { cpi: 0.02 }, comparatorFacts: {} };

    expect(comparatorEntry(held, 'cpi', TODAY)).toEqual({
      name: 'cpi',
      kind: 'rate',
      value: 0.02,
      source: '',
      day: null,
      age: 'undated',
    });
    expect(withoutDay(held, { ...held, comparators: { cpi: 0.03 } })).toEqual([]);
  });

  test('is asked for where the comparator is new, and may not be taken away', () => {
    const withDay = { comparators: { cpi: 0.02 }, comparatorFacts: { cpi: { source: '', day: '2021-01-20' } } };

    expect(withoutDay(NOTHING, { comparators: { minimumWage: 200_000 }, comparatorFacts: {} })).toEqual([
      'minimumWage',
    ]);
    expect(withoutDay(withDay, { ...withDay, comparatorFacts: {} })).toEqual(['cpi']);
    expect(withoutDay(NOTHING, withDay)).toEqual([]);
    expect(comparatorFacts.safeParse({ regionAverageWage: { value: 1, source: '', day: null } }).success).toBe(false);
  });

  property.prop([fc.constantFrom(...COMPARATOR_NAMES), fc.constantFrom('2020-12-31', '2021-02-28')])(
    'what is filled in is read back, and taking it out leaves nothing behind',
    (name, day) => {
      const values = {
        rate: 0.04,
        lines: { lower: 0.03, baseline: 0.07, upper: 0.1 },
        text: '人工成本占 18%',
      } as const;
      const empty = comparatorEntry(withComparator(NOTHING, name, { value: 400_000, source: '', day }), name, TODAY);
      const kind = empty?.kind ?? 'text';
      const value = kind === 'yuan-a-month' || kind === 'yuan-a-year' ? 400_000 : values[kind];
      const held = withComparator(NOTHING, name, { value, source: '公报', day });

      expect(comparatorEntries(held, TODAY)).toEqual([{ name, kind, value, source: '公报', day, age: 'current' }]);
      expect(comparatorFacts.safeParse(held.comparatorFacts).success).toBe(true);
      expect(withComparator(held, name, null)).toEqual(NOTHING);
    },
  );
});

describe('what comparators say of a scenario', () => {
  test('case A: 3 % against prices of 2.5 % is 0.49 % real, between baseline and upper line, and 6,867 yuan a month against the averages', () => {
    const held: HeldComparators = {
      comparators: { cpi: 0.025, guideline: { lower: 0.02, baseline: 0.03, upper: 0.06 }, minimumWage: yuan(2_020) },
      comparatorFacts: {
        regionAverageWage: dated(yuan(100_000)),
        industryAverageWage: dated(yuan(80_004)),
        productivityGrowth: dated(0.05),
      },
    };
    const rise = 200 / 6_667;
    const near = (value: number) => expect.closeTo(value, 8);

    expect(figuresOf({ ...caseA, revenue: yuan(100_000_000) }, held)).toEqual({
      'real-raise': { annualRise: near(rise), cpi: 0.025, realRaise: near((1 + rise) / 1.025 - 1) },
      'purchasing-power': {
        years: 1,
        payRise: near(rise),
        priceRise: near(0.025),
        change: near((1 + rise) / 1.025 - 1),
      },
      'guideline-position': {
        annualRise: near(rise),
        position: 'baseline-to-upper',
        lower: 0.02,
        baseline: 0.03,
        upper: 0.06,
      },
      'outside-growth': 'outsideGrowth',
      'region-average': {
        average: yuan(100_000),
        pay: yuan(80_004),
        gap: near(-0.19996),
        payAfter: near(yuan(82_404)),
        gapAfter: near(-0.17596),
      },
      'industry-average': {
        average: yuan(80_004),
        pay: yuan(80_004),
        gap: 0,
        payAfter: near(yuan(82_404)),
        gapAfter: near(2_400 / 80_004),
      },
      productivity: { annualRise: near(rise), growth: 0.05, gap: near(rise - 0.05) },
      'labour-cost-share': { baseline: near(0.100005), scenario: near(0.103005), change: near(0.003) },
      'minimum-wage': {
        minimumWage: yuan(2_020),
        lowestWage: yuan(6_667),
        share: near(2_020 / 6_667),
        lowestEndWage: yuan(6_867),
        endShare: near(2_020 / 6_867),
      },
    });
  });

  test('each figure that cannot be worked out names what it lacks', () => {
    expect(figuresOf(caseA, NOTHING)).toEqual({
      'real-raise': 'cpi',
      'purchasing-power': 'cpi',
      'guideline-position': 'guideline',
      'outside-growth': 'outsideGrowth',
      'region-average': 'regionAverageWage',
      'industry-average': 'industryAverageWage',
      productivity: 'productivityGrowth',
      'labour-cost-share': 'revenue',
      'minimum-wage': 'minimumWage',
    });
    const nobody = wageInput({ groups: [wageGroup({ headcount: 0 })] });
    expect(figuresOf(nobody, { comparators: { cpi: 0.02 }, comparatorFacts: {} })['real-raise']).toBe('people');
  });

  test('purchasing power over three years is a product: 3 % a year against 4 % a year loses 2.86 %', () => {
    const input = wageInput({
      scenario: { horizonYears: 3, components: [percent(0.03, 1), percent(0.03, 13), percent(0.03, 25)] },
    });

    expect(figuresOf(input, { comparators: { cpi: 0.04 }, comparatorFacts: {} })['purchasing-power']).toMatchObject({
      change: expect.closeTo((1.03 / 1.04) ** 3 - 1, 12),
    });
  });

  test('a raise on the lower line lies within, one on the baseline above it', () => {
    const guideline = { lower: 0.03, baseline: 0.07, upper: 0.1 };
    const position = (rate: number) =>
      figuresOf(wageInput({ scenario: { components: [percent(rate)] } }), {
        comparators: { guideline },
        comparatorFacts: {},
      })['guideline-position'];

    expect([0.02, 0.03, 0.07, 0.1, 0.11].map(position)).toMatchObject(
      ['below-lower', 'lower-to-baseline', 'baseline-to-upper', 'baseline-to-upper', 'above-upper'].map((place) => ({
        position: place,
      })),
    );
  });
});

describe('the eight factors of 工资集体协商试行办法 art. 8', () => {
  test('nothing is filled in a new negotiation, and each factor says what it asks for', () => {
    const list = factorChecklist(NOTHING, TODAY);

    expect(list).toHaveLength(8);
    expect(list.every(({ isFilled, missing }) => !isFilled && missing.length > 0)).toBe(true);
  });

  test('a factor is filled once all it asks for is there; growth elsewhere belongs to averages without being asked for', () => {
    const held: HeldComparators = {
      comparators: { cpi: 0.02, outsideGrowth: 0.04, minimumWage: 1 },
      comparatorFacts: { regionAverageWage: dated(1), notes: { prices: '全年平均' } },
    };

    const standing = Object.fromEntries(factorChecklist(held, TODAY).map((one) => [one.factor, one]));

    expect(standing['prices']).toMatchObject({ isFilled: true, note: '全年平均' });
    expect(standing['average-wage']).toMatchObject({ isFilled: false, missing: ['industryAverageWage'] });
    expect(standing['average-wage']?.entries.map(({ name }) => name)).toEqual(['regionAverageWage', 'outsideGrowth']);
    expect(standing['other']).toMatchObject({ isFilled: true, missing: [] });
  });
});

test('the table for a paper is plain data: rows, figures and checklist', () => {
  const detail = negotiationDetail();
  const [scenario] = detail.scenarios;
  if (!scenario) throw new Error('the fixture has a scenario');
  const input = toEvaluationInput(detail, scenario);

  const table = comparatorTable(detail, { input, evaluation: evaluate(input) }, TODAY);

  expect(JSON.parse(JSON.stringify(table))).toEqual(table);
  expect(table.figures).toHaveLength(9);
});
