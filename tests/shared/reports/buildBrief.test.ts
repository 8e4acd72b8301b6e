import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import { buildSampleA } from '../../../shared/domain/negotiation/sampleA.ts';
import { type StoredScenario, UNEXPLAINED } from '../../../shared/domain/negotiation/scenario.ts';
import { USUAL_UNCERTAINTY } from '../../../shared/domain/negotiation/uncertainty.ts';
import { UNSOURCED } from '../../../shared/domain/negotiation/workforce.ts';
import { evaluate } from '../../../shared/domain/wage/evaluate.ts';
import type { EvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { buildBrief } from '../../../shared/reports/buildBrief.ts';
import type { PaperOptions } from '../../../shared/reports/paperHead.ts';
import { canonicalPaper, parsePaper } from '../../../shared/reports/paperModel.ts';
import { evaluationInput, extremeInput } from '../../fixtures/wageArbitraries.ts';

const RUNS = 200;
const OPTIONS: PaperOptions = {
  copy: 'table',
  language: 'zh-CN',
  day: '2021-03-15',
  issuedBy: '陶俊杰',
  number: 2,
  appVersion: '0.0.0-test',
};
const ID = '019fd2a0-0000-7000-8000-000000000001';

function detailOf(input: EvaluationInput): { detail: NegotiationDetail; scenario: StoredScenario } {
  const sample = buildSampleA('zh-CN');
  const scenario: StoredScenario = {
    id: ID,
    ...UNEXPLAINED,
    title: '底线方案',
    ...input.scenario,
    components: input.scenario.components.map((terms) => ({ id: ID, terms })),
    responseSource: '离职记录',
    // Hundreds of briefs are built here, and what they say of the draws does not depend on how many there are.
    uncertainty: { ...USUAL_UNCERTAINTY, draws: 20 },
    notes: '二月再谈',
  };
  return {
    detail: {
      negotiation: {
        ...sample.negotiation,
        id: ID,
        isSample: false,
        follows: null,
        state: 'preparing',
        archivedAtMs: null,
        createdAtMs: 0,
        updatedAtMs: 0,
        revenue: input.revenue ?? null,
        contributionBase: input.contributionBase,
        comparators: input.comparators,
        notes: '对方总经理六月离任',
      },
      groups: input.groups.map((group) => ({ ...group, ...UNSOURCED, turnoverSource: '花名册' })),
      onCosts: input.onCosts.map((item) => ({ ...item, id: ID })),
      scenarios: [scenario],
    },
    scenario,
  };
}

function sampleA(): { detail: NegotiationDetail; scenario: StoredScenario } {
  const { negotiation, groups, scenarios } = buildSampleA('zh-CN');
  const [fields] = scenarios;
  if (!fields) throw new Error('the sample has a scenario');
  const scenario = { ...fields, id: ID };
  const times = { archivedAtMs: null, createdAtMs: 0, updatedAtMs: 0 };
  return {
    detail: {
      negotiation: { ...negotiation, id: ID, isSample: true, follows: null, state: 'preparing', ...times },
      groups,
      onCosts: [],
      scenarios: [scenario],
    },
    scenario,
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test('the brief of sample A says 300,000 against 400,000 and no parts of an assumed loss', () => {
  const { detail, scenario } = sampleA();

  const model = buildBrief(detail, scenario, OPTIONS);

  expect(model.printed.total).toEqual({
    wages: 300_000,
    onCosts: 0,
    welfare: 0,
    cost: 300_000,
    oneOff: 0,
    lossAvoided: 400_000,
    net: 100_000,
  });
  expect(model.workforce).toMatchObject({ headcount: 125, turnover: 0.2 });
  expect(model.workforce.turnoverAfter).toBeCloseTo(0.15, 12);
  expect(model.figures.breakEvenPoints).toBeCloseTo(0.0375, 12);
  expect(model.figures.breakEvenCostPerLeaver).toBe(4_800_000);
  expect(model.breakEven.expected).toEqual({ fall: 0.05, saving: 40_000_000 });
  expect(model.groups[0]?.leaverCostParts).toEqual([]);
  expect(model.groups[0]?.leaverCostShare).toBeCloseTo(0.8, 3);
});

test('a loss that was built up shows its parts', () => {
  const { detail, scenario } = sampleA();
  const cost = {
    kind: 'buildUp' as const,
    separation: 0,
    recruitment: 100_000,
    training: 200_000,
    vacancyMonths: 0,
    monthlyContribution: 1_300_000,
    rampMonths: 3,
    rampShape: 'linear' as const,
    skilledToNovice: 1.3,
    skilledDefectRate: 0.01,
    noviceDefectRate: 0.05,
    skilledUnitsPerMonth: 1300,
    costPerDefect: 1000,
  };

  const model = buildBrief(
    { ...detail, groups: detail.groups.map((group) => ({ ...group, leaverCost: cost })) },
    scenario,
    OPTIONS,
  );

  expect(model.groups[0]?.leaverCostParts).toEqual([
    { part: 'separation', amount: 0 },
    { part: 'recruitment', amount: 100_000 },
    { part: 'training', amount: 200_000 },
    { part: 'vacancy', amount: 0 },
    { part: 'ramp', amount: 450_000 },
    { part: 'quality', amount: 60_000 },
  ]);
});

property.prop([evaluationInput], { numRuns: RUNS })('every printed total is the sum of its printed lines', (input) => {
  const { detail, scenario } = detailOf(input);

  const { printed, groups } = buildBrief(detail, scenario, OPTIONS);

  for (const line of [...printed.years, printed.total]) {
    expect(line.wages + line.onCosts + line.welfare).toBe(line.cost);
    expect(line.lossAvoided - line.cost).toBe(line.net);
  }
  for (const name of ['wages', 'onCosts', 'welfare', 'cost', 'oneOff', 'lossAvoided', 'net'] as const) {
    expect(sum(printed.years.map((year) => year[name]))).toBe(printed.total[name]);
  }
  for (const name of ['cost', 'lossAvoided', 'net'] as const) {
    expect(sum(groups.map((group) => group.printed[name]))).toBe(printed.total[name]);
  }
});

property.prop([evaluationInput], { numRuns: RUNS })(
  "printed totals are the model's figures but for rounding",
  (input) => {
    const { detail, scenario } = detailOf(input);

    const { printed } = buildBrief(detail, scenario, OPTIONS);

    const { totals } = evaluate(input);
    const years = printed.years.length;
    // Three lines a year are rounded to a yuan, half a yuan each.
    expect(Math.abs(printed.total.cost - totals.cost / 100)).toBeLessThanOrEqual(1.5 * years + 0.01);
    expect(Math.abs(printed.total.lossAvoided - totals.lossAvoided / 100)).toBeLessThanOrEqual(0.5 * years + 0.01);
  },
);

const secret = fc.string({ unit: 'grapheme', minLength: 8, maxLength: 60 }).map((text) => `保密${text}`);

property.prop([evaluationInput, secret, secret, secret], { numRuns: RUNS })(
  'nothing confidential reaches the table copy',
  (input, title, scenarioNotes, negotiationNotes) => {
    const { detail, scenario } = detailOf(input);
    const hidden: StoredScenario = { ...scenario, title, notes: scenarioNotes };
    const negotiation = { ...detail.negotiation, notes: negotiationNotes };
    const json = (copy: PaperOptions['copy']) =>
      canonicalPaper(buildBrief({ ...detail, negotiation }, hidden, { ...OPTIONS, copy }));

    const inner = (text: string) => JSON.stringify(text).slice(1, -1);
    const [table, internal] = [json('table'), json('internal')];
    for (const text of [title, scenarioNotes, negotiationNotes]) {
      expect(table).not.toContain(inner(text));
      expect(internal).toContain(inner(text));
    }
  },
);

property.prop([fc.oneof(evaluationInput, extremeInput)], { numRuns: RUNS })(
  'a model survives its canonical JSON, whatever the order of its keys',
  (input) => {
    const { detail, scenario } = detailOf(input);
    const model = buildBrief(detail, scenario, OPTIONS);
    const reversed = Object.fromEntries(Object.entries(model).reverse());

    const json = canonicalPaper(model);

    expect(parsePaper(json)).toEqual(model);
    expect(canonicalPaper(parsePaper(JSON.stringify(reversed)))).toBe(json);
  },
);

test('the same scenario gives the same JSON, byte by byte', () => {
  const { detail, scenario } = sampleA();

  expect(canonicalPaper(buildBrief(detail, scenario, OPTIONS))).toBe(
    canonicalPaper(buildBrief(structuredClone(detail), structuredClone(scenario), OPTIONS)),
  );
});

test('what is not a paper is refused', () => {
  expect(() => parsePaper('{"kind":"brief"}')).toThrow(expect.objectContaining({ code: 'paper-mismatch' }));
  expect(() => parsePaper('not JSON')).toThrow(expect.objectContaining({ code: 'paper-mismatch' }));
});
