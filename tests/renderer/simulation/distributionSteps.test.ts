import { expect, test } from 'vitest';
import { distributionSteps } from '../../../renderer/charts/distributionSteps.ts';
import type { NetBar } from '../../../shared/i18n/simulationText.ts';

const bar = (from: number, share: number, cumulative: number): NetBar => ({
  from,
  to: from + 10,
  draws: 100 * share,
  share,
  cumulative,
});

test('losses end and gains begin at zero, and the curve ends at all', () => {
  expect(distributionSteps([bar(-10, 0.25, 0.25), bar(0, 0.5, 0.75), bar(10, 0.25, 1)])).toEqual([
    { net: -10, loss: 0.25, gain: null, cumulative: 0 },
    { net: 0, loss: 0.25, gain: 0.5, cumulative: 0.25 },
    { net: 10, loss: null, gain: 0.5 / 2, cumulative: 0.75 },
    { net: 20, loss: null, gain: 0.25, cumulative: 1 },
  ]);
});

test('without its first bars the curve begins where they end', () => {
  expect(distributionSteps([bar(0, 0.5, 0.75), bar(10, 0.25, 1)]).map(({ cumulative }) => cumulative)).toEqual([
    0.25, 0.75, 1,
  ]);
});
