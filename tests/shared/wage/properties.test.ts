import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { evaluate, type Evaluation } from '../../../shared/domain/wage/evaluate.ts';
import {
  type Component,
  type EvaluationInput,
  parseEvaluationInput,
} from '../../../shared/domain/wage/evaluationInput.ts';
import { contributionRules, yearlyOnCosts } from '../../../shared/domain/wage/onCosts.ts';
import type { Figures } from '../../../shared/domain/wage/report.ts';
import { evaluationInput, extremeInput } from '../../fixtures/wageArbitraries.ts';
import { literalYears } from '../../fixtures/literalWageModel.ts';
import { flat, percent, wageInput } from '../../fixtures/wageInput.ts';

const withScenario = (input: EvaluationInput, changes: Partial<EvaluationInput['scenario']>): EvaluationInput =>
  parseEvaluationInput({ ...input, scenario: { ...input.scenario, ...changes } });

/** Whether the first amounts are within `fen` of the second, beside what doubles lose on sums of that size. */
function expectWithin(fen: number, actual: readonly number[], expected: readonly number[]): void {
  expect(actual.length).toBe(expected.length);
  actual.forEach((amount, at) => {
    const other = expected[at] ?? Number.NaN;
    const allowed = fen + 1e-9 * Math.max(1, Math.abs(other));
    expect(Math.abs(amount - other), `place ${at}: ${amount} beside ${other}`).toBeLessThanOrEqual(allowed);
  });
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const isOneOff = (component: Component) =>
  component.kind === 'lumpSum' || (component.kind === 'benefit' && component.cost.kind === 'lumpOnce');

/** Every amount in fen of a set of figures, in one order. */
function amountsOf({ years, runRate, carryOver, backPay, totals, monthly }: Figures): number[] {
  return [
    ...years.flatMap(({ leaversAvoided: _leavers, ...amounts }) => Object.values(amounts)),
    runRate.cost,
    runRate.welfare,
    runRate.lossAvoided,
    runRate.net,
    ...carryOver,
    backPay,
    totals.cost,
    totals.lossAvoided,
    totals.net,
    totals.presentValue,
    ...monthly.map(({ cumulativeNet }) => cumulativeNet),
  ];
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('any scenario', () => {
  test.prop([evaluationInput])('costs and saves what the definitions say month by month', (generated) => {
    const input = {
      ...generated,
      groups: generated.groups.map((group, at) => ({
        ...group,
        leaverCost: { kind: 'direct' as const, amount: 1_000_000 * (at + 1) },
      })),
    };
    const literal = literalYears(input);
    const { years } = evaluate(input);

    expectWithin(
      0.5,
      years.map(({ cost }) => cost),
      literal.map(({ cost }) => cost),
    );
    expectWithin(
      0.5,
      years.map(({ lossAvoided }) => lossAvoided),
      literal.map(({ lossAvoided }) => lossAvoided),
    );
    expectWithin(
      0,
      years.map(({ leaversAvoided }) => leaversAvoided),
      literal.map(({ leaversAvoided }) => leaversAvoided),
    );
  });

  test.prop([evaluationInput])(
    'without components costs nothing, and saves nothing but by the drift of outside pay',
    (generated) => {
      const input = withScenario(generated, { components: [] });
      const { totals, years, runRate, carryOver, backPay, paybackMonth } = evaluate(input);
      const { response } = input.scenario;
      const drifts = response.kind === 'elasticity' && response.against === 'today' && response.outsideGrowth < 0;

      expect([totals.cost, runRate.cost, backPay, ...carryOver, ...years.map(({ cost }) => cost)]).toEqual(
        Array.from({ length: 3 + 2 * years.length }, () => 0),
      );
      expect(totals.benefitCost).toBeNull();
      if (drifts) return;
      expect([totals.net, runRate.net, totals.presentValue]).toEqual([0, 0, 0]);
      expect(paybackMonth).toBeNull();
    },
  );

  test.prop([evaluationInput, fc.nat(), fc.integer({ min: 1, max: 1_000 })])(
    'never costs less when a raise is larger',
    (input, pick, more) => {
      const { components, horizonYears } = input.scenario;
      const raises = [...components, percent(0, 1 + (pick % (12 * horizonYears)))];
      const movers = raises.filter(({ kind }) => kind === 'percent' || kind === 'flat');
      const chosen = movers[pick % movers.length];
      const larger = raises.map((component): Component => {
        if (component !== chosen) return component;
        if (component.kind === 'percent') return { ...component, rate: component.rate + more / 1e4 };
        return component.kind === 'flat' ? { ...component, monthly: component.monthly + more * 10 } : component;
      });
      const before = evaluate(withScenario(input, { components: raises }));
      const after = evaluate(withScenario(input, { components: larger }));

      after.years.forEach(({ cost }, at) => expect(cost).toBeGreaterThanOrEqual((before.years[at]?.cost ?? 0) - 1));
      expect(after.runRate.cost).toBeGreaterThanOrEqual(before.runRate.cost - 1);
    },
  );

  test.prop([evaluationInput])('is the same whether a group stands whole or in two halves', (generated) => {
    const [first, ...others] = generated.groups;
    if (first === undefined) return;
    const even = { ...first, headcount: 2 * first.headcount };
    const half = (id: string) => ({ ...first, id, headcount: first.headcount });
    const whole = parseEvaluationInput({ ...generated, groups: [even, ...others] });
    const split = parseEvaluationInput({
      ...generated,
      groups: [half('left'), half('right'), ...others],
      scenario: {
        ...generated.scenario,
        components: generated.scenario.components.map((component) => ({
          ...component,
          ...(component.groups && {
            groups: component.groups.flatMap((id) => (id === first.id ? ['left', 'right'] : [id])),
          }),
        })),
      },
    });
    const a = evaluate(whole);
    const b = evaluate(split);

    expectWithin(1, amountsOf(b), amountsOf(a));
    expectWithin(
      1,
      b.monthly.map(({ cost }) => cost),
      a.monthly.map(({ cost }) => cost),
    );
    const ratios = ({ offsetRatio, breakEvenPoints, impliedCostShareOfPay, labourCostShare, totals }: Evaluation) =>
      [offsetRatio, breakEvenPoints, impliedCostShareOfPay, totals.benefitCost, ...labourCostShare].map(
        (ratio) => ratio ?? -1,
      );
    expectWithin(0, ratios(b), ratios(a));
  });

  test.prop([evaluationInput, fc.array(fc.integer({ min: -300, max: 900 }), { minLength: 2, maxLength: 4 })])(
    'does not mind the order of percent raises of one month',
    (input, rates) => {
      const raises = rates.map((points) => percent(points / 1e4, 1));
      const forward = evaluate(withScenario(input, { components: raises }));
      const backward = evaluate(withScenario(input, { components: [...raises].reverse() }));

      expectWithin(1, amountsOf(backward), amountsOf(forward));
    },
  );

  test.prop([evaluationInput])('has its break-even where the response makes the run-rate net 0', (input) => {
    const { breakEvenPoints, runRate } = evaluate(input);
    fc.pre(breakEvenPoints !== null && runRate.cost > 0);
    const atBreakEven = evaluate(withScenario(input, { response: { kind: 'points', value: breakEvenPoints ?? 0 } }));
    const heads = sum(input.groups.map(({ headcount }) => headcount));

    expectWithin(Math.max(1, heads), [atBreakEven.runRate.net], [0]);
  });

  test.prop([evaluationInput])(
    'adds up: months to years, years to totals, parts to costs, groups to the whole',
    (input) => {
      const { byGroup, findings: _findings, ...whole } = evaluate(input);
      for (const figures of [whole, ...byGroup]) {
        const { years, monthly, totals } = figures;
        years.forEach(({ cost, lossAvoided }, year) => {
          const months = monthly.slice(12 * year, 12 * year + 12);
          expect(sum(months.map((month) => month.cost))).toBe(cost);
          expect(sum(months.map((month) => month.lossAvoided))).toBe(lossAvoided);
        });
        years.forEach(({ wages, onCosts, welfare, cost, lossAvoided, net, baseline, scenario }) => {
          expectWithin(2, [wages + onCosts + welfare, lossAvoided - cost, scenario - baseline], [cost, net, cost]);
        });
        expect(monthly.at(-1)?.cumulativeNet).toBe(totals.net);
        expectWithin(3, [sum(years.map(({ net }) => net)), totals.lossAvoided - totals.cost], [totals.net, totals.net]);
      }
      const columns = byGroup.map(amountsOf);
      const groupSums = amountsOf(whole).map((_, at) => sum(columns.map((column) => column[at] ?? 0)));
      expectWithin(byGroup.length, groupSums, amountsOf(whole));
      const monthSums = whole.monthly.map((_, at) => sum(byGroup.map(({ monthly }) => monthly[at]?.cost ?? 0)));
      expectWithin(
        byGroup.length + 1,
        monthSums,
        whole.monthly.map(({ cost }) => cost),
      );
    },
  );

  test.prop([evaluationInput])(
    'has as one-off what it costs less without lump sums and payments made once',
    (input) => {
      const without = evaluate(
        withScenario(input, { components: input.scenario.components.filter((component) => !isOneOff(component)) }),
      );
      const { years } = evaluate(input);

      expectWithin(
        1,
        years.map(({ cost, oneOff }) => cost - oneOff),
        without.years.map(({ cost }) => cost),
      );
    },
  );

  test.prop([evaluationInput])('carries over what the components so far cost more in the next year', (input) => {
    const { carryOver } = evaluate(input);
    carryOver.slice(0, 4).forEach((amount, at) => {
      const year = at + 1;
      const soFar = withScenario(input, {
        horizonYears: year + 1,
        components: input.scenario.components.filter(
          (component) => component.fromMonth <= 12 * year && !isOneOff(component),
        ),
      });
      const { years } = evaluate(soFar);
      expectWithin(1.5, [amount], [(years[year]?.cost ?? 0) - (years[year - 1]?.cost ?? 0)]);
    });
  });

  test.prop([evaluationInput])(
    'runs at what the year after the horizon would cost, every item on the same year',
    (generated) => {
      const input: EvaluationInput = {
        ...generated,
        onCosts: generated.onCosts.map(({ base: _base, ...item }) => ({ ...item, base: 'same-year' })),
      };
      const { runRate } = evaluate(generated);
      const years = input.scenario.horizonYears;
      fc.pre(years < 5);
      const longer = evaluate(
        withScenario(input, {
          horizonYears: years + 1,
          components: input.scenario.components.filter((component) => !isOneOff(component)),
        }),
      );

      expectWithin(
        1,
        [runRate.cost, runRate.welfare],
        [longer.years[years]?.cost ?? 0, longer.years[years]?.welfare ?? 0],
      );
    },
  );

  test.prop([evaluationInput])('pays back from the month after which its running net stays at 0 or above', (input) => {
    const { paybackMonth, monthly } = evaluate(input);
    const net = monthly.map(({ cumulativeNet }) => cumulativeNet);
    if (paybackMonth === null) {
      const isIdle = monthly.every(({ cost, lossAvoided }) => cost === 0 && lossAvoided === 0);
      expect(isIdle || (net.at(-1) ?? 0) < 0).toBe(true);
      return;
    }
    expect(net.slice(paybackMonth - 1).every((amount) => amount >= 0)).toBe(true);
    const before = monthly[paybackMonth - 2];
    const isFirst = monthly
      .slice(0, paybackMonth - 1)
      .every(({ cost, lossAvoided }) => Math.abs(cost) <= 1 && Math.abs(lossAvoided) <= 1);
    expect(before === undefined || isFirst || before.cumulativeNet < 0).toBe(true);
  });

  test.prop([evaluationInput])('passes its own check again unchanged, also through JSON', (input) => {
    expect(parseEvaluationInput(input)).toEqual(input);
    expect(parseEvaluationInput(JSON.parse(JSON.stringify(input)))).toEqual(input);
  });

  test.prop([fc.oneof(evaluationInput, extremeInput)])('has only finite figures, none of them −0', (input) => {
    const numbers = numbersIn(evaluate(input));
    expect(numbers.filter((number) => !Number.isFinite(number) || Object.is(number, -0))).toEqual([]);
  });
});

test.prop([
  fc.array(
    fc.record({ rate: fc.double({ min: 0, max: 1, noNaN: true }), cap: fc.integer({ min: 0, max: 5_000_000 }) }),
    {
      maxLength: 4,
    },
  ),
  fc.double({ min: 0, max: 1e9, noNaN: true }),
])('on-costs never exceed rate × cap', (items, yearGross) => {
  const most = sum(items.map(({ rate, cap }) => 12 * rate * cap));
  const rules = contributionRules(items.map((item) => ({ name: '社保', ...item })));

  expect(yearlyOnCosts(rules, yearGross)).toBeLessThanOrEqual(most * (1 + 1e-12));
});

test('a flat raise before a percent raise of the same month costs more than after it', () => {
  const cost = (components: Component[]) =>
    evaluate(parseEvaluationInput(wageInput({ scenario: { components } }))).totals.cost;

  expect(cost([flat(200), percent(0.1)]) - cost([percent(0.1), flat(200)])).toBe(10 * 12 * 20_00);
});
