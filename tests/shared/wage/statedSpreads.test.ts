import { describe, expect, test } from 'vitest';
import { parseEvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { presentValue } from '../../../shared/domain/wage/tools/presentValues.ts';
import { endRanges, statedSpreads, withStated } from '../../../shared/domain/wage/tools/statedSpreads.ts';
import { caseA, wageGroup, wageInput, yuan } from '../../fixtures/wageInput.ts';

const input = parseEvaluationInput(caseA);
const spreadOf = (which: string, stated: Parameters<typeof statedSpreads>[1]) =>
  statedSpreads(input, stated).find((spread) => spread.which === which);

describe('how far an input may be off', () => {
  test('is as the user stated it, else as usual', () => {
    const own = { which: 'leaverCost', as: 'value', low: yuan(20_000), high: yuan(90_000) } as const;

    expect(spreadOf('leaverCost', [own])).toEqual({ ...own, isStated: true });
    expect(spreadOf('headcount', [own])).toEqual({
      which: 'headcount',
      as: 'factor',
      low: 0.95,
      high: 1.05,
      isStated: false,
    });
  });

  test('counts up to what the model allows once the input has changed beneath it', () => {
    const relative = { ...input, scenario: { ...input.scenario, response: { kind: 'relative' as const, value: 0.5 } } };
    const own = { which: 'response', as: 'factor', low: 0.5, high: 4 } as const;

    expect(statedSpreads(relative, [own]).find(({ which }) => which === 'response')).toMatchObject({
      low: 0.5,
      high: 2,
    });
  });

  test('is left out where the scenario has no such input, and is kept for the day it has', () => {
    const own = { which: 'rampMonths', as: 'factor', low: 0.5, high: 2 } as const;

    expect(spreadOf('rampMonths', [own])).toBeUndefined();
    expect(withStated([own], 'response', null)).toEqual([own]);
  });

  test('goes back to usual alone', () => {
    const first = { which: 'response', as: 'factor', low: 0.5, high: 2 } as const;
    const second = { which: 'headcount', as: 'factor', low: 0.9, high: 1 } as const;

    expect(withStated([first, second], 'response', null)).toEqual([second]);
    expect(withStated([first, second], 'response', { ...first, low: 0.8 })).toEqual([second, { ...first, low: 0.8 }]);
  });
});

test('the low of a spread reaches up to its high, the high down to its low', () => {
  expect(endRanges(input, { which: 'response', as: 'value', low: 0.02, high: 0.08 })).toEqual({
    low: { min: 0, max: 0.08 },
    high: { min: 0.02, max: 5 },
  });
});

test('an input has one present value only where all groups agree', () => {
  const groups = [wageGroup({ id: 'a', annualTurnover: 0.2 }), wageGroup({ id: 'b', annualTurnover: 0.4 })];
  const two = parseEvaluationInput(wageInput({ groups }));

  expect(presentValue(two, 'annualTurnover')).toBeNull();
  expect(presentValue(two, 'monthlyWage')).toBe(yuan(10_000));
  expect(presentValue(two, 'response')).toBeNull();
  expect(presentValue(input, 'leaverCost')).toBe(yuan(64_000));
});
