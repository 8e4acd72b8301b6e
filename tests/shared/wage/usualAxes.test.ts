import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { parseEvaluationInput, type TurnoverResponse } from '../../../shared/domain/wage/evaluationInput.ts';
import {
  axisValues,
  LONGEST_GRID_AXIS,
  placeOnAxis,
  USUAL_RAISES,
  usualResponses,
  withFittingStep,
} from '../../../shared/domain/wage/tools/usualAxes.ts';
import { wageInput } from '../../fixtures/wageInput.ts';

const responsesOf = (response: TurnoverResponse) => {
  const axis = usualResponses(parseEvaluationInput(wageInput({ scenario: { response } })));
  return axis === null ? null : axisValues(axis);
};

test('raises run from 0 to 12 % in whole percents', () => {
  expect(axisValues(USUAL_RAISES)).toHaveLength(13);
  expect(axisValues(USUAL_RAISES)[3]).toBe(0.03);
});

test('responses run from nothing to twice the present one, in round steps that meet it', () => {
  expect(responsesOf({ kind: 'points', value: 0.05 })).toEqual([
    0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.1,
  ]);
  expect(responsesOf({ kind: 'points', value: 0.0375 })?.[5]).toBe(0.0375);
  expect(responsesOf({ kind: 'relative', value: 0.8 })?.at(-1)).toBe(1);
  expect(responsesOf({ kind: 'elasticity', epsilon: 0, outsideGrowth: 0, against: 'today' })?.at(-1)).toBe(5);
  expect(responsesOf({ kind: 'none' })).toBeNull();
});

test.prop([fc.double({ min: 1e-4, max: 5, noNaN: true })])('the present response always stands among them', (value) => {
  const axis = usualResponses(parseEvaluationInput(wageInput({ scenario: { response: { kind: 'points', value } } })));
  expect(axis).not.toBeNull();
  if (axis === null) return;

  const place = placeOnAxis(value, axis);

  expect(place === null ? null : Math.abs(place - Math.round(place))).toBeLessThan(1e-5);
  expect(axisValues(axis).length).toBeLessThanOrEqual(LONGEST_GRID_AXIS);
});

test.prop([fc.integer({ min: -20, max: 50 }), fc.integer({ min: 0, max: 70 }), fc.integer({ min: 1, max: 500 })])(
  'whatever is typed, an axis reaches its end in no more steps than can be told apart',
  (from, length, step) => {
    const axis = withFittingStep({ from: from / 100, to: (from + length) / 100, step: step / 10_000 });
    const values = axisValues(axis);

    expect(values.length).toBeLessThanOrEqual(LONGEST_GRID_AXIS);
    expect(values[0]).toBe(from / 100);
    expect((values.at(-1) ?? 0) + axis.step).toBeGreaterThan(axis.to - 1e-9);
  },
);
