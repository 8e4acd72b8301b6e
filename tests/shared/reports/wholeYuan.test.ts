import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { toWholeYuan, wholeYuanLines } from '../../../shared/reports/wholeYuan.ts';

test('half a yuan rounds away from zero and a little less than nothing is nothing', () => {
  expect([150, 149, -150, -149, -49].map(toWholeYuan)).toEqual([2, 1, -2, -1, 0]);
  expect(Object.is(toWholeYuan(-49), 0)).toBe(true);
});

test('the largest remainders are rounded up until the lines meet the total', () => {
  expect(wholeYuanLines([140, 160, 150], 4)).toEqual([1, 2, 1]);
  expect(wholeYuanLines([], 0)).toEqual([]);
});

const amounts = fc.array(fc.integer({ min: -1e12, max: 1e12 }), { minLength: 1, maxLength: 500 });

property.prop([amounts, fc.integer({ min: -5, max: 5 })])(
  'lines add up to a total near their sum, and each stays within two yuan of its amount',
  (fen, shift) => {
    const total = toWholeYuan(fen.reduce((sum, one) => sum + one, 0)) + (fen.length > 10 ? shift : 0);

    const lines = wholeYuanLines(fen, total);

    expect(lines.reduce((sum, line) => sum + line, 0)).toBe(total);
    lines.forEach((line, at) => expect(Math.abs(line - (fen[at] ?? 0) / 100)).toBeLessThanOrEqual(2));
  },
);
