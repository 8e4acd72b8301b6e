import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../shared/domain/wage/evaluate.ts';
import { type EvaluationInputJson, parseEvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { costPerLeaver } from '../../../shared/domain/wage/leaverCost.ts';
import { hourlyWage, overtimePay } from '../../../shared/domain/wage/overtime.ts';
import { elasticTurnover } from '../../../shared/domain/wage/turnover.ts';
import { caseA, flat, lumpSum, percent, wageGroup, wageInput, yuan } from '../../fixtures/wageInput.ts';

const figuresOf = (input: EvaluationInputJson) => evaluate(parseEvaluationInput(input));
const costs = (input: EvaluationInputJson) => figuresOf(input).years.map(({ cost }) => cost);
const fen = (...amounts: number[]) => amounts.map(yuan);

test('case A costs 300,000 yuan, avoids 400,000 and pays back from the first month', () => {
  const { years, runRate, totals, ...figures } = figuresOf(caseA);

  expect(totals).toEqual({
    cost: yuan(300_000),
    lossAvoided: yuan(400_000),
    net: yuan(100_000),
    benefitCost: expect.closeTo(1.3333, 4),
    presentValue: yuan(100_000),
  });
  expect(years).toEqual([
    {
      baseline: yuan(125 * 12 * 6_667),
      scenario: yuan(125 * 12 * 6_867),
      cost: yuan(300_000),
      wages: yuan(300_000),
      onCosts: 0,
      oneOff: 0,
      welfare: 0,
      leaversAvoided: expect.closeTo(6.25, 10),
      lossAvoided: yuan(400_000),
      net: yuan(100_000),
    },
  ]);
  expect(runRate).toMatchObject({ cost: yuan(300_000), lossAvoided: yuan(400_000), net: yuan(100_000), welfare: 0 });
  expect(figures).toMatchObject({
    breakEvenCostPerLeaver: yuan(48_000),
    impliedCostPerLeaver: yuan(64_000),
    paybackMonth: 1,
    carryOver: [0],
    backPay: 0,
    labourCostShare: [],
  });
  expect(figures.breakEvenPoints).toBeCloseTo(0.0375, 12);
  expect(figures.offsetRatio).toBeCloseTo(4 / 3, 12);
  expect(figures.impliedCostShareOfPay).toBeCloseTo(64_000 / (12 * 6_667), 12);
});

describe('raises on raises', () => {
  test('3 % each January compounds', () => {
    const input = wageInput({
      scenario: { horizonYears: 3, components: [percent(0.03), percent(0.03, 13), percent(0.03, 25)] },
    });

    expect(costs(input)).toEqual(fen(36_000, 73_080, 111_272.4));
    expect(figuresOf(input).totals.cost).toBe(yuan(220_352.4));
  });

  test('6 % from month 7 costs half in its first year and carries the other half over', () => {
    const figures = figuresOf(wageInput({ scenario: { horizonYears: 2, components: [percent(0.06, 7)] } }));

    expect(figures.years.map(({ cost }) => cost)).toEqual(fen(36_000, 72_000));
    expect(figures.runRate.cost).toBe(yuan(72_000));
    expect(figures.carryOver[0]).toBe(yuan(36_000));
  });
});

test('a wage of 4,350 yuan is 25 yuan an hour and 37.50, 50 and 75 yuan an overtime hour', () => {
  const hours = { weekday: 0, restDay: 0, holiday: 0 };

  expect(hourlyWage(yuan(4_350)) * 8).toBeCloseTo(yuan(200), 8);
  expect(hourlyWage(yuan(4_350))).toBeCloseTo(yuan(25), 8);
  expect(overtimePay(yuan(4_350), { ...hours, weekday: 1 })).toBeCloseTo(yuan(37.5), 8);
  expect(overtimePay(yuan(4_350), { ...hours, restDay: 1 })).toBeCloseTo(yuan(50), 8);
  expect(overtimePay(yuan(4_350), { ...hours, holiday: 1 })).toBeCloseTo(yuan(75), 8);
});

describe('G1: a cap on the contribution base', () => {
  const input = (contributionBase: 'same-year' | 'previous-year') =>
    wageInput({
      contributionBase,
      onCosts: [{ name: '养老', rate: 0.2, cap: yuan(10_300) }],
      scenario: { horizonYears: 3, components: [percent(0.06, 7)] },
    });

  test('on the same year is reached in the first year', () => {
    const figures = figuresOf(input('same-year'));

    expect(figures.years.map(({ cost }) => cost)).toEqual(fen(43_200, 79_200, 79_200));
    expect(figures.carryOver).toEqual(fen(36_000, 0, 0));
    expect(figures.monthly.map(({ cost }) => cost)).toEqual([
      ...fen(0, 0, 0, 0, 0, 0, 7_200, 7_200, 7_200, 7_200, 7_200, 7_200),
      ...Array.from({ length: 24 }, () => yuan(6_600)),
    ]);
    expect(figures.runRate.cost).toBe(yuan(79_200));
  });

  test('on the previous year is reached in the second', () => {
    const figures = figuresOf(input('previous-year'));

    expect(figures.years.map(({ cost }) => cost)).toEqual(fen(36_000, 79_200, 79_200));
    expect(figures.carryOver).toEqual(fen(43_200, 0, 0));
    expect(figures.runRate.cost).toBe(yuan(79_200));
  });
});

describe('G2: break-even over groups with little and with much turnover', () => {
  const group = (id: string, annualTurnover: number) =>
    wageGroup({
      id,
      headcount: 100,
      monthlyWage: yuan(5_000),
      annualTurnover,
      leaverCost: { kind: 'direct', amount: yuan(20_000) },
    });
  const figures = (monthly: number, groups?: string[]) =>
    figuresOf(
      wageInput({ groups: [group('a', 0.04), group('b', 0.4)], scenario: { components: [flat(monthly, 1, groups)] } }),
    );

  test.each([
    { monthly: 100, groups: undefined, cost: 240_000, points: 0.08 },
    { monthly: 300, groups: undefined, cost: 720_000, points: 0.32 },
    { monthly: 100, groups: ['b'], cost: 120_000, points: 0.06 },
  ])('$monthly yuan for $groups costs $cost and needs $points', ({ monthly, groups, cost, points }) => {
    const { years, breakEvenPoints } = figures(monthly, groups);

    expect(years[0]?.cost).toBe(yuan(cost));
    expect(breakEvenPoints).toBeCloseTo(points, 12);
  });

  test('400 yuan for both is out of reach', () => {
    expect(figures(400).breakEvenPoints).toBeNull();
  });
});

test('G3: a raise in April with a bonus month and a lump sum pays back in month 17', () => {
  const input = wageInput({
    groups: [
      wageGroup({
        monthlyWage: yuan(5_000),
        bonusMonths: 1,
        annualTurnover: 0.6,
        leaverCost: { kind: 'direct', amount: yuan(30_000) },
      }),
    ],
    scenario: {
      startMonth: '2026-01',
      signedMonth: '2026-06',
      horizonYears: 2,
      discountRate: 0.1,
      components: [flat(200, 4), lumpSum(500, 12)],
      response: { kind: 'points', value: 0.1 },
    },
  });
  const figures = figuresOf(input);

  expect(figures.years).toMatchObject([
    { cost: yuan(25_000), lossAvoided: yuan(22_500), oneOff: yuan(5_000) },
    { cost: yuan(26_000), lossAvoided: yuan(30_000), oneOff: 0 },
  ]);
  expect(figures.totals).toEqual({
    cost: yuan(51_000),
    lossAvoided: yuan(52_500),
    net: yuan(1_500),
    benefitCost: expect.closeTo(1.0294, 4),
    presentValue: yuan(1_033.06),
  });
  expect(figures).toMatchObject({
    runRate: { cost: yuan(26_000) },
    carryOver: fen(6_000, 0),
    backPay: yuan(4_000),
    breakEvenPoints: expect.closeTo(0.086667, 6),
    offsetRatio: expect.closeTo(1.1538, 4),
    impliedCostPerLeaver: yuan(30_000),
    paybackMonth: 17,
  });
  const net = (month: number) => figures.monthly[month - 1]?.cumulativeNet;
  expect([11, 12, 17, 23, 24].map(net)).toEqual(fen(4_000, -2_500, 0, 3_000, 1_500));
});

describe('turnover by elasticity', () => {
  test('an elasticity of 3 takes 60 % to 54.91 % with a raise of 3 %', () => {
    const response = { kind: 'elasticity', epsilon: 3, outsideGrowth: 0, against: 'today' } as const;

    expect(elasticTurnover(0.6, 1.03, 1, response).effective).toBeCloseTo(0.5491, 4);
  });

  test('each month has the turnover of its own wage', () => {
    const input = wageInput({
      groups: [
        wageGroup({
          headcount: 100,
          monthlyWage: yuan(5_000),
          annualTurnover: 0.4,
          leaverCost: { kind: 'direct', amount: yuan(10_000) },
        }),
      ],
      scenario: {
        components: [percent(0.01), percent(0.1, 12)],
        response: { kind: 'elasticity', epsilon: 2, outsideGrowth: 0 },
      },
    });

    expect(figuresOf(input).years[0]?.lossAvoided).toBe(yuan(13_552.71));
  });

  test('a fall from 20 % to 15 % by a raise of 3 % means an elasticity of 9.73', () => {
    const finding = figuresOf({ ...caseA, scenario: { ...caseA.scenario, components: [percent(0.03)] } }).findings.find(
      ({ code }) => code === 'quit-elasticity-high',
    );

    expect(finding?.values['elasticity']).toBeCloseTo(9.73, 2);
  });
});

describe('a cost per leaver that is built up', () => {
  const group = (bonusMonths: number) => ({
    monthlyWage: yuan(6_000),
    fixedMonthly: 0,
    overtimeHours: { weekday: 0, restDay: 0, holiday: 0 },
    bonusMonths,
    leaverCost: {
      kind: 'buildUp',
      separation: 0,
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
    } as const,
  });
  const onCosts = [{ name: '社保', rate: 0.25 }];

  test('is 13,600 yuan without a bonus', () => {
    expect(costPerLeaver(group(0), onCosts)).toBeCloseTo(yuan(13_600), 6);
  });

  test('is 12,975 yuan with one, because the empty place saves it', () => {
    expect(costPerLeaver(group(1), onCosts)).toBeCloseTo(yuan(12_975), 6);
  });
});

describe('operators and technicians with four contribution items', () => {
  const input = (contributionBase: 'same-year' | 'previous-year', unionFeeBase?: 'same-year') =>
    wageInput({
      contributionBase,
      groups: [
        wageGroup({
          id: 'op',
          headcount: 800,
          monthlyWage: yuan(5_200),
          fixedMonthly: yuan(300),
          overtimeHours: { weekday: 20, restDay: 16, holiday: 2 },
          bonusMonths: 1,
        }),
        wageGroup({ id: 'tech', headcount: 120, monthlyWage: yuan(9_800), bonusMonths: 2 }),
      ],
      onCosts: [
        { name: '养老', rate: 0.16, floor: yuan(4_494), cap: yuan(22_470) },
        { name: '医疗', rate: 0.095, floor: yuan(4_494), cap: yuan(22_470) },
        { name: '公积金', rate: 0.08, floor: yuan(2_280), cap: yuan(34_000) },
        { name: '工会经费', rate: 0.02, ...(unionFeeBase && { base: unionFeeBase }) },
      ],
      scenario: {
        horizonYears: 3,
        components: [percent(0.05, 4), lumpSum(1_000, 12), flat(300, 13, ['tech'])],
      },
    });

  test('start from 125,924,168.28 yuan a year', () => {
    expect(figuresOf(input('same-year')).years.map(({ baseline }) => baseline)).toEqual(
      fen(125_924_168.28, 125_924_168.28, 125_924_168.28),
    );
  });

  test.each([
    { base: 'same-year', unionFeeBase: undefined, expected: [5_932_713.31, 6_784_008.41, 6_784_008.41] },
    { base: 'previous-year', unionFeeBase: undefined, expected: [4_378_386.21, 6_560_975.38, 6_784_008.41] },
    { base: 'previous-year', unionFeeBase: 'same-year', expected: [4_465_953.93, 6_573_540.62, 6_784_008.41] },
  ] as const)('cost $expected on the $base base, union fee on $unionFeeBase', ({ base, unionFeeBase, expected }) => {
    expect(costs(input(base, unionFeeBase))).toEqual(fen(...expected));
  });
});
