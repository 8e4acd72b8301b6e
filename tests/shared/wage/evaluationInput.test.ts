import { describe, expect, test } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { type Component, parseEvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import type { InputIssue } from '../../../shared/domain/wage/inputIssues.ts';
import { caseA, flat, percent, wageGroup, wageInput, yuan } from '../../fixtures/wageInput.ts';

/** A full input, as JSON that a test may break at will. */
function fullJson() {
  return JSON.parse(
    JSON.stringify(
      wageInput({
        revenue: yuan(900_000_000),
        contributionBase: 'same-year',
        groups: [
          wageGroup({ id: 'op', name: '操作工', leaverCost: { kind: 'shareOfPay', share: 0.21 } }),
          wageGroup({
            id: 'tech',
            name: '技术工人',
            fixedMonthly: yuan(300),
            overtimeHours: { weekday: 20, restDay: 16, holiday: 2 },
            bonusMonths: 1,
            annualTurnover: 0.1,
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
            },
          }),
        ],
        onCosts: [
          { name: '养老', rate: 0.16, floor: yuan(4_494), cap: yuan(22_470), source: '2021', base: 'previous-year' },
        ],
        comparators: {
          cpi: 0.02,
          guideline: { lower: 0.03, baseline: 0.07, upper: 0.1 },
          minimumWage: yuan(1_700),
          outsideGrowth: 0.04,
        },
        scenario: {
          signedMonth: '2021-05',
          horizonYears: 2,
          discountRate: 0.05,
          components: [
            percent(0.05, 4),
            flat(300, 13, ['tech']),
            { kind: 'lumpSum', fromMonth: 12, perHead: yuan(1_000) },
            {
              kind: 'benefit',
              fromMonth: 1,
              name: '子女医保补贴',
              cost: { kind: 'shared', people: 60, unitPrice: yuan(380), employerShare: 0.5 },
            },
            {
              kind: 'benefit',
              fromMonth: 1,
              name: '津贴',
              cost: { kind: 'tiered', tiers: [{ people: 3, monthly: yuan(1_000) }] },
            },
          ],
          response: { kind: 'elasticity', epsilon: 2.5, outsideGrowth: 0.04, against: 'noRaise' },
        },
      }),
    ),
  );
}

/** The JSON with the field at a path replaced; `undefined` takes it out. */
function jsonWith(path: string, value: unknown): unknown {
  const json = fullJson();
  const keys = path.replaceAll(/\[(\d+)\]/g, '.$1').split('.');
  const last = keys.pop() ?? '';
  let place = json;
  for (const key of keys) place = place[key];
  if (value === undefined) delete place[last];
  else place[last] = value;
  return json;
}

interface Refusal {
  readonly path: string;
  readonly issues: readonly InputIssue[];
}

function refusalOf(json: unknown): Refusal & { code: string | undefined } {
  try {
    parseEvaluationInput(json);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid-input') throw error;
    // Safe: this is what the refusal is documented to hold; the expectations fail where it does not.
    const { path, issues } = error.details as unknown as Refusal;
    return { path, issues, code: issues[0]?.code };
  }
  throw new Error('the input was accepted');
}

describe('an input is refused with the path of the field', () => {
  test.each([
    // Groups
    ['groups[1].headcount', -1, 'too-small'],
    ['groups[1].headcount', 2.5, 'not-an-integer'],
    ['groups[1].headcount', '125', 'not-a-number'],
    ['groups[1].headcount', Number.NaN, 'not-a-number'],
    ['groups[1].headcount', 1e308, 'too-big'],
    ['groups[1].headcount', undefined, 'missing'],
    ['groups[1].headcount', null, 'not-a-number'],
    ['groups[0].monthlyWage', 0, 'too-small'],
    ['groups[0].monthlyWage', 666_700.5, 'not-an-integer'],
    ['groups[0].monthlyWage', 1e308, 'too-big'],
    ['groups[0].monthlyWage', Number.POSITIVE_INFINITY, 'not-a-number'],
    ['groups[0].fixedMonthly', -1, 'too-small'],
    ['groups[1].overtimeHours.restDay', -1, 'too-small'],
    ['groups[1].overtimeHours.restDay', 745, 'too-big'],
    ['groups[1].overtimeHours.holiday', undefined, 'missing'],
    ['groups[0].bonusMonths', -0.5, 'too-small'],
    ['groups[0].annualTurnover', 5.1, 'too-big'],
    ['groups[0].annualTurnover', undefined, 'missing'],
    ['groups[0].name', '  ', 'empty-text'],
    ['groups[0].name', 'x'.repeat(201), 'too-long'],
    ['groups[0].name', undefined, 'missing'],
    ['groups[0].wage', 1, 'unknown-key'],
    ['groups[1].id', 'op', 'duplicate-id'],
    ['groups', [], 'empty-list'],
    ['groups', {}, 'wrong-type'],
    // Leaver cost
    ['groups[0].leaverCost', undefined, 'missing'],
    ['groups[0].leaverCost.kind', 'guess', 'wrong-kind'],
    ['groups[0].leaverCost.kind', undefined, 'missing'],
    ['groups[0].leaverCost.share', -0.1, 'too-small'],
    ['groups[0].leaverCost.amount', 1, 'unknown-key'],
    ['groups[1].leaverCost.skilledToNovice', 0.9, 'too-small'],
    ['groups[1].leaverCost.noviceDefectRate', 0.005, 'too-small'],
    ['groups[1].leaverCost.rampShape', 'steep', 'wrong-kind'],
    ['groups[1].leaverCost.costPerDefect', 0.5, 'not-an-integer'],
    // On-costs
    ['onCosts', undefined, 'missing'],
    ['onCosts[0].rate', -0.01, 'too-small'],
    ['onCosts[0].cap', yuan(4_000), 'too-small'],
    ['onCosts[0].base', 'next-year', 'wrong-kind'],
    ['contributionBase', 'last-year', 'wrong-kind'],
    // Revenue and comparators
    ['revenue', 0, 'too-small'],
    ['revenue', 1e308, 'too-big'],
    ['comparators.cpi', -1, 'too-small'],
    ['comparators.cip', 0.02, 'unknown-key'],
    ['comparators.guideline.baseline', 0.02, 'too-small'],
    ['comparators.guideline.upper', 0.06, 'too-small'],
    ['comparators.guideline.upper', undefined, 'missing'],
    ['comparators.minimumWage', 0.5, 'not-an-integer'],
    // Scenario
    ['scenario', undefined, 'missing'],
    ['scenario.startMonth', '2021-13', 'wrong-format'],
    ['scenario.startMonth', '2021-1', 'wrong-format'],
    ['scenario.signedMonth', 202_105, 'wrong-type'],
    ['scenario.horizonYears', 0, 'too-small'],
    ['scenario.horizonYears', 6, 'too-big'],
    ['scenario.horizonYears', 1.5, 'not-an-integer'],
    ['scenario.discountRate', -0.1, 'too-small'],
    ['scenario.title', 'x', 'unknown-key'],
    // Components
    ['scenario.components', undefined, 'missing'],
    ['scenario.components[0].kind', 'bonus', 'wrong-kind'],
    ['scenario.components[0].fromMonth', 0, 'too-small'],
    ['scenario.components[0].fromMonth', 25, 'too-big'],
    ['scenario.components[0].fromMonth', 61, 'too-big'],
    ['scenario.components[0].rate', 10.1, 'too-big'],
    ['scenario.components[0].monthly', 100, 'unknown-key'],
    ['scenario.components[1].groups', [], 'empty-list'],
    ['scenario.components[1].groups[0]', 'cleaners', 'unknown-group'],
    ['scenario.components[1].groups[1]', 'tech', 'duplicate-id'],
    ['scenario.components[2].perHead', -1, 'too-small'],
    ['scenario.components[3].cost.kind', 'lump', 'wrong-kind'],
    ['scenario.components[3].cost.employerShare', 1.1, 'too-big'],
    ['scenario.components[3].countsAsPay', true, 'not-allowed'],
    ['scenario.components[3].countsAsPay', 'yes', 'wrong-type'],
    ['scenario.components[4].cost.tiers', [], 'empty-list'],
    ['scenario.components[4].cost.tiers[0].people', 1.5, 'not-an-integer'],
    // Response
    ['scenario.response.kind', 'magic', 'wrong-kind'],
    ['scenario.response.epsilon', -1, 'too-small'],
    ['scenario.response.outsideGrowth', -1, 'too-small'],
    ['scenario.response.against', 'tomorrow', 'wrong-kind'],
    ['scenario.response', { kind: 'points', value: 5.1 }, 'too-big', 'scenario.response.value'],
    ['scenario.response', { kind: 'relative', value: 1.1 }, 'too-big', 'scenario.response.value'],
    ['scenario.response', { kind: 'none', value: 1 }, 'unknown-key', 'scenario.response.value'],
  ])('%s = %j is %s', (path, value, code, refusedPath: string = path) => {
    expect(refusalOf(jsonWith(path, value))).toMatchObject({ path: refusedPath, code });
  });

  test.each([
    ['a list', []],
    ['nothing', undefined],
    ['text', '{}'],
  ])('%s instead of an object has no path', (_, json) => {
    expect(refusalOf(json).path).toBe('');
  });

  test('all problems are named, in the order of the fields', () => {
    const json = fullJson();
    json.revenue = 0;
    json.groups[1].headcount = -1;
    json.scenario.response.epsilon = 'big';

    expect(refusalOf(json).issues).toMatchObject([
      { path: 'revenue', code: 'too-small', min: 1, inclusive: true },
      { path: 'groups[1].headcount', code: 'too-small', min: 0 },
      { path: 'scenario.response.epsilon', code: 'not-a-number' },
    ]);
  });

  test('1e308 is told the bound of its field', () => {
    expect(refusalOf(jsonWith('groups[0].monthlyWage', 1e308)).issues).toEqual([
      expect.objectContaining({ path: 'groups[0].monthlyWage', code: 'too-big', max: 100_000_000_000 }),
    ]);
  });
});

describe('a wage that does not stay above 0', () => {
  const withComponents = (...components: Component[]) => wageInput({ scenario: { components } });

  test('is refused naming the component, the group and the month', () => {
    const refusal = refusalOf(withComponents(percent(0.05), flat(-11_000, 6), percent(0.1, 7)));

    expect(refusal.path).toBe('scenario.components[1]');
    expect(refusal.issues).toMatchObject([{ code: 'wage-not-positive', groupId: 'all', month: 6 }]);
  });

  test('is refused when a percent raise takes all of it', () => {
    expect(refusalOf(withComponents(percent(-1)))).toMatchObject({
      path: 'scenario.components[0]',
      code: 'wage-not-positive',
    });
  });

  test('is judged by what the month ends up with', () => {
    expect(() => parseEvaluationInput(withComponents(flat(-11_000, 6), flat(12_000, 6)))).not.toThrow();
  });

  test('is refused at the other end too, where raises on raises leave every bound', () => {
    const raises = Array.from({ length: 12 }, (_, at) => percent(10, at + 1));

    expect(refusalOf(withComponents(...raises))).toMatchObject({
      path: 'scenario.components[4]',
      code: 'wage-too-big',
    });
  });
});

describe('an accepted input', () => {
  test('has its defaults filled', () => {
    expect(parseEvaluationInput(wageInput({ scenario: { components: [{ ...percent(0.03) }] } }))).toEqual({
      contributionBase: 'same-year',
      groups: [
        {
          ...wageGroup(),
          fixedMonthly: 0,
          overtimeHours: { weekday: 0, restDay: 0, holiday: 0 },
          bonusMonths: 0,
        },
      ],
      onCosts: [],
      comparators: {},
      scenario: {
        startMonth: '2021-01',
        signedMonth: '2021-01',
        horizonYears: 1,
        discountRate: 0,
        components: [percent(0.03)],
        response: { kind: 'none' },
      },
    });
  });

  test('may name groups with 40 characters and have no component', () => {
    const name = '装配车间一线操作工及质量检验员'.repeat(3).slice(0, 40);
    const input = wageInput({ groups: [wageGroup({ name })] });

    expect(parseEvaluationInput(input).groups[0]?.name).toBe(name);
  });

  test('is the full example too', () => {
    expect(parseEvaluationInput(fullJson()).scenario.components).toHaveLength(5);
    expect(() => parseEvaluationInput(caseA)).not.toThrow();
  });
});
