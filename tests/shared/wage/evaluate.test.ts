import { describe, expect, test } from 'vitest';
import { breakEvenPoints } from '../../../shared/domain/wage/breakEven.ts';
import { evaluate } from '../../../shared/domain/wage/evaluate.ts';
import {
  type BenefitCost,
  type Component,
  type EvaluationInputJson,
  parseEvaluationInput,
} from '../../../shared/domain/wage/evaluationInput.ts';
import { leaverCostParts } from '../../../shared/domain/wage/leaverCost.ts';
import { elasticTurnover } from '../../../shared/domain/wage/turnover.ts';
import { caseA, flat, lumpSum, percent, wageGroup, wageInput, yuan } from '../../fixtures/wageInput.ts';

const figuresOf = (input: EvaluationInputJson) => evaluate(parseEvaluationInput(input));
const fen = (...amounts: number[]) => amounts.map(yuan);

const benefit = (
  cost: BenefitCost,
  fromMonth = 1,
  more: { groups?: string[]; countsAsPay?: boolean } = {},
): Component => ({
  kind: 'benefit',
  fromMonth,
  name: '福利',
  cost,
  countsAsPay: false,
  ...more,
});

describe('a benefit', () => {
  const years = (component: Component, horizonYears = 2) => {
    const {
      years: found,
      runRate,
      totals,
    } = figuresOf(wageInput({ scenario: { horizonYears, components: [component] } }));
    return { welfare: found.map(({ welfare }) => welfare), runRate: runRate.welfare, cost: totals.cost };
  };

  test.each<[string, BenefitCost, number, number[], number]>([
    ['per head and month', { kind: 'perHeadMonthly', amount: yuan(100) }, 7, [6_000, 12_000], 12_000],
    ['per head and year, by twelfths', { kind: 'perHeadYearly', amount: yuan(600) }, 7, [3_000, 6_000], 6_000],
    ['a lump each year, by twelfths', { kind: 'lumpYearly', amount: yuan(12_000) }, 7, [6_000, 12_000], 12_000],
    ['a lump once', { kind: 'lumpOnce', amount: yuan(12_000) }, 7, [12_000, 0], 0],
    ['shared', { kind: 'shared', people: 60, unitPrice: yuan(380), employerShare: 0.5 }, 1, [11_400, 11_400], 11_400],
    [
      'tiered',
      {
        kind: 'tiered',
        tiers: [
          { people: 3, monthly: yuan(1_000) },
          { people: 2, monthly: yuan(1_500) },
        ],
      },
      7,
      [36_000, 72_000],
      72_000,
    ],
  ])('%s', (_, cost, fromMonth, welfare, runRate) => {
    expect(years(benefit(cost, fromMonth))).toEqual({
      welfare: fen(...welfare),
      runRate: yuan(runRate),
      cost: yuan(welfare.reduce((sum, amount) => sum + amount, 0)),
    });
  });

  test('that counts as pay raises the base of on-costs but neither overtime nor the wage', () => {
    const {
      years: found,
      runRate,
      findings,
    } = figuresOf(
      wageInput({
        groups: [
          wageGroup({ overtimeHours: { weekday: 10, restDay: 0, holiday: 0 }, bonusMonths: 1, annualTurnover: 0.2 }),
        ],
        onCosts: [{ name: '社保', rate: 0.2 }],
        scenario: {
          components: [benefit({ kind: 'perHeadMonthly', amount: yuan(100) }, 1, { countsAsPay: true })],
          response: { kind: 'elasticity', epsilon: 3, outsideGrowth: 0 },
        },
      }),
    );

    expect(found).toMatchObject([
      { wages: yuan(12_000), onCosts: yuan(2_400), welfare: 0, cost: yuan(14_400), leaversAvoided: 0, oneOff: 0 },
    ]);
    expect(runRate).toMatchObject({ cost: yuan(14_400), welfare: 0 });
    expect(findings.filter(({ code }) => code === 'unequal-raises')).toEqual([]);
  });

  test('paid once is a one-off, and back pay has no welfare in it', () => {
    const figures = figuresOf(
      wageInput({
        scenario: {
          signedMonth: '2021-04',
          components: [benefit({ kind: 'lumpOnce', amount: yuan(5_000) }, 2), flat(100)],
        },
      }),
    );

    expect(figures.years[0]).toMatchObject({ oneOff: yuan(5_000), welfare: yuan(5_000), cost: yuan(17_000) });
    expect(figures.monthly.slice(0, 3).map(({ cost }) => cost)).toEqual(fen(1_000, 6_000, 1_000));
    expect(figures.backPay).toBe(yuan(3_000));
  });

  test('that is not per head falls on its groups by headcount, equally where they have no one', () => {
    const groups = [
      wageGroup({ id: 'a', headcount: 30 }),
      wageGroup({ id: 'b', headcount: 10 }),
      wageGroup({ id: 'c', headcount: 0 }),
      wageGroup({ id: 'd', headcount: 0 }),
    ];
    const byGroup = (component: Component) =>
      figuresOf(wageInput({ groups, scenario: { components: [component] } })).byGroup.map(({ totals }) => totals.cost);
    const cost: BenefitCost = { kind: 'lumpYearly', amount: yuan(12_000) };

    expect(byGroup(benefit(cost))).toEqual(fen(9_000, 3_000, 0, 0));
    expect(byGroup(benefit(cost, 1, { groups: ['b', 'c'] }))).toEqual(fen(0, 12_000, 0, 0));
    expect(byGroup(benefit(cost, 1, { groups: ['c', 'd'] }))).toEqual(fen(0, 0, 6_000, 6_000));
  });
});

describe('a lump sum', () => {
  test('brings its on-costs in the year after where items follow the previous year', () => {
    const { years, carryOver, runRate } = figuresOf(
      wageInput({
        contributionBase: 'previous-year',
        onCosts: [{ name: '社保', rate: 0.2 }],
        scenario: { horizonYears: 2, components: [lumpSum(1_000, 12)] },
      }),
    );

    expect(years.map(({ cost, oneOff }) => [cost, oneOff])).toEqual([fen(10_000, 10_000), fen(2_000, 2_000)]);
    expect(carryOver).toEqual([0, 0]);
    expect(runRate.cost).toBe(0);
  });
});

describe('on-costs by month', () => {
  test('of same-year items fall where the gross falls, those of previous-year items evenly', () => {
    const { monthly } = figuresOf(
      wageInput({
        onCosts: [
          { name: '同年', rate: 0.1 },
          { name: '上年', rate: 0.12, base: 'previous-year' },
        ],
        scenario: { horizonYears: 2, components: [flat(100, 7)] },
      }),
    );

    expect(monthly.map(({ cost }) => cost)).toEqual([
      ...fen(0, 0, 0, 0, 0, 0),
      ...Array.from({ length: 6 }, () => yuan(1_100)),
      ...Array.from({ length: 12 }, () => yuan(1_160)),
    ]);
  });

  test('are none where a cut and a raise of the year cancel out', () => {
    const { monthly, years } = figuresOf(
      wageInput({
        onCosts: [{ name: '社保', rate: 0.2 }],
        scenario: { components: [percent(-0.03), percent(0.06 / 0.97, 7)] },
      }),
    );

    expect(years[0]).toMatchObject({ cost: 0, onCosts: 0 });
    expect(monthly.map(({ cost }) => cost)).toEqual(fen(...Array(6).fill(-3_000), ...Array(6).fill(3_000)));
  });
});

describe('back pay', () => {
  const backPay = (startMonth: string, signedMonth: string) =>
    figuresOf(wageInput({ scenario: { startMonth, signedMonth, horizonYears: 2, components: [flat(100)] } })).backPay;

  test.each([
    ['2021-01', '2021-01', 0],
    ['2021-01', '2021-05', 4_000],
    ['2021-10', '2022-01', 3_000],
    ['2021-01', '2022-01', 12_000],
    ['2021-01', '2022-10', 12_000],
    ['2021-05', '2021-01', 0],
  ])('from %s to %s is %d yuan', (startMonth, signedMonth, expected) => {
    expect(backPay(startMonth, signedMonth)).toBe(yuan(expected));
  });
});

describe('turnover', () => {
  test('under a stated response falls with the raise, and not at all on a path that ends without one', () => {
    const input = (components: Component[]) =>
      wageInput({
        groups: [wageGroup({ headcount: 120, annualTurnover: 0.2 })],
        scenario: { components, response: { kind: 'relative', value: 0.5 } },
      });

    // Half of the raise for six months, all of it for six: three quarters of twelve leavers avoided a year.
    expect(figuresOf(input([flat(100), flat(100, 7)])).years[0]?.leaversAvoided).toBeCloseTo(9, 10);
    expect(figuresOf(input([flat(100), flat(-100, 7)])).years[0]?.leaversAvoided).toBe(0);
    expect(figuresOf(input([percent(0.05), percent(1 / 1.05 - 1, 7)])).years[0]?.leaversAvoided).toBe(0);
  });

  test.each([
    { against: 'today', pay: 1.05, outside: 1.03, effective: 0.4 * (1.05 / 1.03) ** -2, reference: 0.4 },
    { against: 'today', pay: 1.02, outside: 1.03, effective: 0.4, reference: 0.4 },
    { against: 'today', pay: 0.98, outside: 1.03, effective: 0.4 * 0.98 ** -2, reference: 0.4 },
    { against: 'today', pay: 0.98, outside: 0.97, effective: 0.4 * (0.98 / 0.97) ** -2, reference: 0.4 },
    { against: 'noRaise', pay: 1.02, outside: 1.03, effective: 0.4 * (1.02 / 1.03) ** -2, reference: 0.4 * 1.03 ** 2 },
  ] as const)('against $against with pay at $pay and outside at $outside', ({ against, pay, outside, ...expected }) => {
    const { effective, reference } = elasticTurnover(0.4, pay, outside, {
      kind: 'elasticity',
      epsilon: 2,
      outsideGrowth: 0,
      against,
    });

    expect(effective).toBeCloseTo(expected.effective, 12);
    expect(reference).toBeCloseTo(expected.reference, 12);
  });
});

describe('break-even', () => {
  const group = (turnover: number, leaverCost = 20_000_00) => ({ headcount: 100, turnover, leaverCost });

  test('is 0 where there is no cost and none where no one is raised', () => {
    expect(breakEvenPoints(0, [group(0.2)])).toBe(0);
    expect(breakEvenPoints(-100, [])).toBe(0);
    expect(breakEvenPoints(100, [])).toBeNull();
    expect(breakEvenPoints(100, [group(0.2, 0)])).toBeNull();
  });

  test('may use up the turnover of every group to the last leaver', () => {
    expect(breakEvenPoints(yuan(880_000), [group(0.4), group(0.04)])).toBeCloseTo(0.4, 12);
    expect(breakEvenPoints(yuan(880_001), [group(0.4), group(0.04)])).toBeNull();
  });
});

test('undefined figures are null: a cut has no ratio, a scenario without a response no cost per leaver', () => {
  const cut = figuresOf({ ...caseA, scenario: { ...caseA.scenario, components: [percent(-0.02)] } });
  const silent = figuresOf(wageInput({ scenario: { components: [flat(100)] } }));

  expect(cut).toMatchObject({ totals: { benefitCost: null }, offsetRatio: null, breakEvenPoints: 0, paybackMonth: 1 });
  expect(silent).toMatchObject({
    offsetRatio: 0,
    breakEvenPoints: null,
    breakEvenCostPerLeaver: null,
    impliedCostPerLeaver: null,
    impliedCostShareOfPay: null,
    paybackMonth: null,
  });
});

test('labour cost is set against revenue by year', () => {
  const { labourCostShare } = figuresOf(
    wageInput({ revenue: yuan(4_800_000), scenario: { horizonYears: 2, components: [percent(0.1, 13)] } }),
  );

  expect(labourCostShare).toEqual([expect.closeTo(0.25, 12), expect.closeTo(0.275, 12)]);
});

test('a group has the same figures as the whole, its break-even from its own cost', () => {
  const group = (id: string, annualTurnover: number) =>
    wageGroup({ id, annualTurnover, leaverCost: { kind: 'direct', amount: yuan(20_000) } });
  const {
    byGroup,
    findings: _findings,
    ...whole
  } = figuresOf(wageInput({ groups: [group('a', 0.04), group('b', 0.4)], scenario: { components: [flat(100)] } }));

  expect(byGroup.map(({ groupId, breakEvenPoints: fall }) => [groupId, fall])).toEqual([
    ['a', null],
    ['b', expect.closeTo(0.06, 12)],
  ]);
  expect(Object.keys(byGroup[0] ?? {})).toEqual(['groupId', ...Object.keys(whole)]);
});

test('the parts of a cost per leaver are named for the chart', () => {
  const group = {
    monthlyWage: yuan(6_000),
    fixedMonthly: 0,
    overtimeHours: { weekday: 0, restDay: 0, holiday: 0 },
    bonusMonths: 0,
  };
  const parts = leaverCostParts(
    {
      ...group,
      leaverCost: {
        kind: 'buildUp',
        separation: yuan(300),
        recruitment: yuan(1_000),
        training: yuan(2_000),
        vacancyMonths: 1,
        monthlyContribution: yuan(13_000),
        rampMonths: 3,
        rampShape: 'linear',
        skilledToNovice: 1.3,
        skilledDefectRate: 0.01,
        noviceDefectRate: 0.05,
        skilledUnitsPerMonth: 1_300,
        costPerDefect: yuan(10),
      },
    },
    [{ name: '社保', rate: 0.25 }],
  );

  expect(parts.map(({ part, amount }) => [part, Math.round(amount)])).toEqual([
    ['separation', yuan(300)],
    ['recruitment', yuan(1_000)],
    ['training', yuan(2_000)],
    ['vacancy', yuan(5_500)],
    ['ramp', yuan(4_500)],
    ['quality', yuan(600)],
  ]);
  expect(leaverCostParts({ ...group, leaverCost: { kind: 'shareOfPay', share: 0.5 } }, [])).toEqual([
    { part: 'shareOfPay', amount: yuan(36_000) },
  ]);
});
