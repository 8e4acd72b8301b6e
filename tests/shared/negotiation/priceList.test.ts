import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { priceList } from '../../../shared/domain/negotiation/priceList.ts';
import { costTable } from '../../../shared/domain/wage/costTable.ts';
import { evaluate } from '../../../shared/domain/wage/evaluate.ts';
import {
  type Component,
  type EvaluationInput,
  parseEvaluationInput,
} from '../../../shared/domain/wage/evaluationInput.ts';
import { priceTable } from '../../../shared/reports/priceTable.ts';
import { evaluationInput } from '../../fixtures/wageArbitraries.ts';
import { flat, lumpSum, percent, wageGroup, wageInput, yuan } from '../../fixtures/wageInput.ts';

type Cost = Extract<Component, { kind: 'benefit' }>['cost'];
const benefit = (name: string, cost: Cost, fromMonth = 1, groups?: string[]): Component => ({
  kind: 'benefit',
  fromMonth,
  name,
  cost,
  countsAsPay: false,
  ...(groups && { groups }),
});

const priced = (...components: Component[]) =>
  priceList(parseEvaluationInput(wageInput({ scenario: { horizonYears: 2, components } })));

/** What the model itself says of the scenario with its first components. */
function costOfFirst(input: EvaluationInput, count: number) {
  const components = input.scenario.components.slice(0, count);
  const { years, runRate, totals } = evaluate({ ...input, scenario: { ...input.scenario, components } });
  return { firstYear: years[0]?.cost ?? 0, runRate: runRate.cost, horizon: totals.cost };
}

describe('the price list of a package', () => {
  test('gives each welfare item its own price in the first year, in a full year and over the horizon', () => {
    const [insurance, birthday, venueOnce, venueYearly, hardship] = priced(
      benefit('子女医保', { kind: 'shared', people: 60, unitPrice: yuan(380), employerShare: 0.5 }),
      benefit('生日慰问', { kind: 'perHeadYearly', amount: yuan(300) }, 7),
      benefit('活动场地', { kind: 'lumpOnce', amount: yuan(50_000) }, 13),
      benefit('场地维护', { kind: 'lumpYearly', amount: yuan(12_000) }, 13),
      benefit('困难补助', {
        kind: 'tiered',
        tiers: [
          { people: 2, monthly: yuan(1_000) },
          { people: 1, monthly: yuan(1_500) },
        ],
      }),
    );
    expect(insurance).toMatchObject({
      firstYear: yuan(11_400),
      runRate: yuan(11_400),
      horizon: yuan(22_800),
      heads: 10,
    });
    expect(birthday).toMatchObject({ firstYear: yuan(1_500), runRate: yuan(3_000), horizon: yuan(4_500) });
    expect(venueOnce).toMatchObject({ firstYear: 0, runRate: 0, horizon: yuan(50_000) });
    expect(venueYearly).toMatchObject({ firstYear: 0, runRate: yuan(12_000), horizon: yuan(12_000) });
    expect(hardship).toMatchObject({ firstYear: yuan(42_000), runRate: yuan(42_000), horizon: yuan(84_000) });
  });

  test('prices a percent raise that comes second on the wage that the flat one leaves', () => {
    const [first, second] = priced(flat(1_000), percent(0.1));
    expect(first?.firstYear).toBe(yuan(120_000));
    expect(second?.firstYear).toBeCloseTo(yuan(132_000), 3);
  });

  test('names the headcount of the groups that an item is for', () => {
    const groups = [wageGroup({ id: 'a', headcount: 100 }), wageGroup({ id: 'b', headcount: 25 })];
    const components = [benefit('艰苦岗位津贴', { kind: 'perHeadMonthly', amount: yuan(200) }, 1, ['b'])];
    const input = parseEvaluationInput(wageInput({ groups, scenario: { components } }));
    expect(priceList(input)[0]).toMatchObject({ heads: 25, firstYear: yuan(60_000) });
    const table = priceTable(input, { firstYear: 60_000, runRate: 60_000, horizon: 60_000 });
    expect(table.lines[0]?.perHead).toBe(2_400);
    expect(table.total).toMatchObject({ heads: 125, perHead: 480 });
  });

  test('has no price per head where there is no one', () => {
    const groups = [wageGroup({ headcount: 0 })];
    const input = parseEvaluationInput(wageInput({ groups, scenario: { components: [lumpSum(500, 1)] } }));
    expect(priceTable(input, { firstYear: 0, runRate: 0, horizon: 0 }).lines[0]?.perHead).toBeNull();
  });

  test.prop([evaluationInput])('adds up, item by item, to what the model says of the scenario so far', (input) => {
    let firstYear = 0;
    let runRate = 0;
    let horizon = 0;
    priceList(input).forEach((price, at) => {
      firstYear += price.firstYear;
      runRate += price.runRate;
      horizon += price.horizon;
      const whole = costOfFirst(input, at + 1);
      // The model rounds once, to half a fen; the rest is what doubles lose on sums of that size.
      const near = (fen: number) => 0.5 + 1e-9 * Math.abs(fen) + 1e-3;
      expect(Math.abs(firstYear - whole.firstYear)).toBeLessThanOrEqual(near(whole.firstYear));
      expect(Math.abs(runRate - whole.runRate)).toBeLessThanOrEqual(near(whole.runRate));
      expect(Math.abs(horizon - whole.horizon)).toBeLessThanOrEqual(near(whole.horizon));
    });
  });

  test.prop([evaluationInput])('prints lines in whole yuan that add up to the totals of the cost table', (input) => {
    const { years, runRate, horizon } = costTable(input, evaluate(input));
    const totals = {
      firstYear: (years[0]?.total ?? 0) / 100,
      runRate: runRate.total / 100,
      horizon: horizon.total / 100,
    };
    const { lines } = priceTable(input, totals);
    if (lines.length === 0) return;
    for (const which of ['firstYear', 'runRate', 'horizon'] as const) {
      expect(lines.reduce((sum, line) => sum + line[which], 0)).toBe(totals[which]);
    }
  });
});
