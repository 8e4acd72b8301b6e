import { describe, expect, test } from 'vitest';
import { guidelinePosition, realRaise } from '../../../shared/domain/wage/comparators.ts';
import { evaluate } from '../../../shared/domain/wage/evaluate.ts';
import { type EvaluationInputJson, parseEvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { type AssumptionSources, type FindingCode, isNotChecked } from '../../../shared/domain/wage/findings.ts';
import { presetUseOf } from '../../fixtures/presets.ts';
import { caseA, flat, lumpSum, percent, wageGroup, wageInput, yuan } from '../../fixtures/wageInput.ts';

const findings = (code: FindingCode, input: EvaluationInputJson, sources?: AssumptionSources) =>
  evaluate(parseEvaluationInput(input), sources).findings.filter((finding) => finding.code === code);

type Response = EvaluationInputJson['scenario']['response'];
const points = (value: number): Response => ({ kind: 'points', value });

test('case A is asked where 64,000 yuan a leaver and an elasticity of 9.73 come from', () => {
  const found = evaluate(parseEvaluationInput(caseA), { response: '工人日报', turnover: {}, leaverCost: {} }).findings;

  expect(found.filter((finding) => !isNotChecked(finding))).toEqual([
    {
      code: 'leaver-cost-high',
      severity: 'notice',
      values: { costPerLeaver: yuan(64_000), shareOfPay: expect.closeTo(0.8, 4), threshold: 0.4 },
    },
    {
      code: 'quit-elasticity-high',
      severity: 'doubt',
      groupId: 'all',
      values: {
        elasticity: expect.closeTo(9.73, 2),
        threshold: 4.5,
        turnover: 0.2,
        newTurnover: expect.closeTo(0.15, 12),
        payRise: expect.closeTo(200 / 6_667, 12),
        outsideRise: 0,
      },
    },
    ...['annualTurnover', 'leaverCost'].map((field) => ({
      code: 'assumption-without-source',
      severity: 'notice',
      groupId: 'all',
      values: {
        assumption: field === 'leaverCost' ? field : 'turnover',
        path: `groups[0].${field}`,
        name: '全体职工',
      },
    })),
  ]);
});

test('a check whose input is missing is reported with that input', () => {
  const { findings: found } = evaluate(parseEvaluationInput(wageInput({ scenario: { components: [flat(200)] } })));

  expect(found.filter(isNotChecked).map(({ code, severity, values }) => ({ code, severity, ...values }))).toEqual([
    { code: 'leaver-cost-high', severity: 'notice', missing: 'scenario.response' },
    { code: 'offset-below-one', severity: 'notice', missing: 'scenario.response' },
    { code: 'quit-elasticity-high', severity: 'notice', missing: 'scenario.response' },
    { code: 'raise-below-cpi', severity: 'notice', missing: 'comparators.cpi' },
    { code: 'raise-below-outside', severity: 'notice', missing: 'comparators.outsideGrowth' },
    { code: 'outside-guideline', severity: 'notice', missing: 'comparators.guideline' },
    { code: 'below-minimum-wage', severity: 'notice', missing: 'comparators.minimumWage' },
    { code: 'preset-outside-country', severity: 'notice', missing: 'sources' },
    { code: 'assumption-without-source', severity: 'notice', missing: 'sources' },
  ]);
});

describe('the cost per leaver', () => {
  const input = (share: number) =>
    wageInput({
      groups: [wageGroup({ annualTurnover: 0.2, leaverCost: { kind: 'shareOfPay', share } })],
      scenario: { components: [percent(0.03)], response: points(0.05) },
    });

  test.each([
    [0.4, []],
    [0.41, [{ severity: 'notice' }]],
    [1.5, [{ severity: 'notice' }]],
    [1.51, [{ severity: 'doubt' }]],
  ])('at %d of annual pay is %j', (share, expected) => {
    expect(findings('leaver-cost-high', input(share))).toMatchObject(expected);
  });
});

test('a fall of more points than a raised group has turnover is doubted', () => {
  const input = wageInput({
    groups: [
      wageGroup({ id: 'steady', annualTurnover: 0.04 }),
      wageGroup({ id: 'fleeting', annualTurnover: 0.4 }),
      wageGroup({ id: 'not raised', annualTurnover: 0.04 }),
    ],
    scenario: { components: [percent(0.03, 1, ['steady', 'fleeting'])], response: points(0.05) },
  });

  expect(findings('response-above-turnover', input)).toEqual([
    {
      code: 'response-above-turnover',
      severity: 'doubt',
      groupId: 'steady',
      values: { response: 0.05, turnover: 0.04 },
    },
  ]);
});

test('a raise that turnover returns half of does not pay for itself', () => {
  const input = { ...caseA, scenario: { ...caseA.scenario, response: points(0.01875) } };

  expect(findings('offset-below-one', input)).toMatchObject([{ values: { offsetRatio: expect.closeTo(0.5, 12) } }]);
  expect(findings('offset-below-one', caseA)).toEqual([]);
});

describe('the quit elasticity that a response means', () => {
  const input = (response: Response, outsideGrowth?: number) =>
    wageInput({
      groups: [wageGroup({ annualTurnover: 0.2 })],
      ...(outsideGrowth !== undefined && { comparators: { outsideGrowth } }),
      scenario: { components: [percent(0.1)], response },
    });
  const elasticities = (response: Response, outsideGrowth?: number) =>
    findings('quit-elasticity-high', input(response, outsideGrowth)).map(({ values }) => values['elasticity']);

  test('is the stated one where it is stated', () => {
    expect(elasticities({ kind: 'elasticity', epsilon: 4.5, outsideGrowth: 0.02 })).toEqual([]);
    expect(elasticities({ kind: 'elasticity', epsilon: 4.6, outsideGrowth: 0.02 })).toEqual([expect.closeTo(4.6, 9)]);
    expect(elasticities({ kind: 'elasticity', epsilon: 4.6, outsideGrowth: 0.02, against: 'noRaise' })).toEqual([
      expect.closeTo(4.6, 9),
    ]);
  });

  test('is measured against outside pay where that is known', () => {
    expect(elasticities(points(0.05))).toEqual([]);
    expect(elasticities(points(0.05), 0.05)).toEqual([expect.closeTo(-Math.log(0.75) / Math.log(1.1 / 1.05), 9)]);
  });

  test('has no number where turnover is to vanish, or to fall while outside pay rises more', () => {
    expect(elasticities(points(0.3))).toEqual([null]);
    expect(elasticities(points(0.05), 0.1)).toEqual([null]);
  });
});

describe('the average raise', () => {
  const input = (rate: number, comparators: EvaluationInputJson['comparators'], horizonYears = 1) =>
    wageInput({ ...(comparators && { comparators }), scenario: { horizonYears, components: [percent(rate)] } });
  const severities = (code: FindingCode, ...args: Parameters<typeof input>) =>
    findings(code, input(...args)).map(({ severity }) => severity);

  test('is set beside prices', () => {
    expect(severities('raise-below-cpi', 0.019, { cpi: 0.02 })).toEqual(['alarm']);
    expect(severities('raise-below-cpi', 0.02, { cpi: 0.02 })).toEqual([]);
  });

  test('counts a year of a longer horizon', () => {
    expect(severities('raise-below-cpi', 0.05, { cpi: 0.02 }, 3)).toEqual(['alarm']);
    expect(findings('raise-below-cpi', input(0.0302, { cpi: 0.02 }, 2))).toMatchObject([
      {
        values: {
          annualRise: expect.closeTo(1.0302 ** 0.5 - 1, 8),
          realRaise: expect.closeTo(1.0302 ** 0.5 / 1.02 - 1, 8),
        },
      },
    ]);
  });

  test('is set beside outside wages', () => {
    expect(severities('raise-below-outside', 0.03, { outsideGrowth: 0.04 })).toEqual(['notice']);
    expect(severities('raise-below-outside', 0.04, { outsideGrowth: 0.04 })).toEqual([]);
  });

  test('leaves out a lump sum, which does not come again', () => {
    const once = wageInput({ comparators: { cpi: 0.02 }, scenario: { components: [lumpSum(5_000, 1)] } });

    expect(findings('raise-below-cpi', once)).toMatchObject([{ values: { annualRise: 0 } }]);
  });

  test.each([
    [0.02, ['below-lower']],
    [0.03, []],
    [0.07, []],
    [0.1, []],
    [0.11, ['above-upper']],
  ])('of %d is %j of the guideline', (rate, expected) => {
    const lines = { guideline: { lower: 0.03, baseline: 0.07, upper: 0.1 } };

    expect(findings('outside-guideline', input(rate, lines)).map(({ values }) => values['position'])).toEqual(expected);
  });
});

test('a wage below the minimum is an alarm, whatever fixed pay there is', () => {
  const low = wageGroup({ id: 'low', monthlyWage: yuan(2_200), fixedMonthly: yuan(500) });
  const input = wageInput({
    groups: [
      low,
      { ...low, id: 'fallen', monthlyWage: yuan(2_400) },
      { ...low, id: 'no one', headcount: 0 },
      wageGroup(),
    ],
    comparators: { minimumWage: yuan(2_300) },
    scenario: { components: [flat(150, 1, ['low']), flat(-150, 1, ['fallen'])] },
  });

  expect(findings('below-minimum-wage', input)).toMatchObject([
    {
      severity: 'alarm',
      groupId: 'low',
      values: { wage: yuan(2_200), endWage: yuan(2_350), minimumWage: yuan(2_300) },
    },
    { severity: 'alarm', groupId: 'fallen', values: { wage: yuan(2_400), endWage: yuan(2_250) } },
  ]);
});

test('more than 36 hours of overtime a month is an alarm', () => {
  const hours = (weekday: number) => ({ weekday, restDay: 14, holiday: 2 });
  const input = wageInput({
    groups: [
      wageGroup({ id: 'legal', overtimeHours: hours(20) }),
      wageGroup({ id: 'over', overtimeHours: hours(20.5) }),
    ],
  });

  expect(findings('overtime-above-limit', input)).toEqual([
    { code: 'overtime-above-limit', severity: 'alarm', groupId: 'over', values: { hours: 36.5, limit: 36 } },
  ]);
});

test('raises more than a point apart invite comparison', () => {
  const input = (apart: number) =>
    wageInput({
      groups: [wageGroup({ id: 'a' }), wageGroup({ id: 'b' }), wageGroup({ id: 'no one', headcount: 0 })],
      scenario: { components: [percent(0.03, 1, ['a']), percent(0.03 + apart, 1, ['b'])] },
    });

  expect(findings('unequal-raises', input(0.01))).toEqual([]);
  expect(findings('unequal-raises', input(0.011))).toEqual([
    {
      code: 'unequal-raises',
      severity: 'notice',
      values: {
        lowest: expect.closeTo(0.03, 12),
        lowestGroupId: 'a',
        highest: expect.closeTo(0.041, 12),
        highestGroupId: 'b',
      },
    },
  ]);
});

test('a cut under a stated response is doubted, also one that is made good later', () => {
  const cut = (response: Response) =>
    findings('cut-with-response', wageInput({ scenario: { components: [percent(-0.05), percent(0.1, 7)], response } }));

  expect(cut(points(0.05))).toMatchObject([
    { severity: 'doubt', groupId: 'all', values: { wage: yuan(10_000), lowestWage: yuan(9_500) } },
  ]);
  expect(cut({ kind: 'elasticity', epsilon: 2, outsideGrowth: 0 })).toEqual([]);
  expect(cut({ kind: 'none' })).toEqual([]);
});

test('an assumption without a source is named with its field, one with a source is not', () => {
  const input = wageInput({
    groups: [wageGroup({ annualTurnover: 0.2 }), wageGroup({ id: 'steady', annualTurnover: 0 })],
    onCosts: [
      { name: '养老', rate: 0.16, source: '2021 年通知' },
      { name: '医疗', rate: 0.095, source: ' ' },
    ],
    scenario: { components: [percent(0.03)], response: points(0.05) },
  });
  const paths = (sources?: AssumptionSources) =>
    findings('assumption-without-source', input, sources).map(({ values }) => values['path'] ?? values['missing']);

  expect(paths({})).toEqual([
    'groups[0].annualTurnover',
    'groups[0].leaverCost',
    'scenario.response',
    'onCosts[1].source',
  ]);
  expect(paths({ turnover: { all: '人事统计' }, leaverCost: { all: '估算' }, response: '工人日报' })).toEqual([
    'onCosts[1].source',
  ]);
  expect(paths()).toEqual(['sources', 'onCosts[1].source']);
});

test('a preset of another country is told for each assumption and group that it is used for', () => {
  const input = wageInput({
    groups: [wageGroup({ annualTurnover: 0.26 }), wageGroup({ id: 'steady', annualTurnover: 0 })],
    scenario: { response: { kind: 'elasticity', epsilon: 2.5, outsideGrowth: 0 } },
  });
  const abroad = presetUseOf();
  const athome = presetUseOf({ presetId: 'guangdong', country: 'CN' });
  const values = { presetId: abroad.presetId, name: abroad.name, country: 'US', year: '2022' };

  expect(
    findings('preset-outside-country', input, {
      turnoverPreset: { all: athome, steady: abroad },
      leaverCostPreset: { all: abroad, steady: null },
      responsePreset: abroad,
    }),
  ).toEqual([
    {
      code: 'preset-outside-country',
      severity: 'notice',
      groupId: 'all',
      values: { assumption: 'leaverCost', ...values },
    },
    { code: 'preset-outside-country', severity: 'notice', values: { assumption: 'response', ...values } },
  ]);
  expect(findings('preset-outside-country', input, {})).toEqual([]);
});

test('without any turnover response no preset of one is told', () => {
  const sources = { responsePreset: presetUseOf() };
  expect(findings('preset-outside-country', wageInput({ scenario: {} }), sources)).toEqual([]);
});

test('a raise of 5 % buys 2.94 % more after prices have risen 2 %', () => {
  expect(realRaise(0.05, 0.02)).toBeCloseTo(0.0294, 4);
});

test.each([
  [0.029, 'below-lower'],
  [0.03, 'lower-to-baseline'],
  [0.07, 'baseline-to-upper'],
  [0.1, 'baseline-to-upper'],
  [0.101, 'above-upper'],
])('a raise of %d is %s', (raise, position) => {
  expect(guidelinePosition(raise, { lower: 0.03, baseline: 0.07, upper: 0.1 })).toBe(position);
});
