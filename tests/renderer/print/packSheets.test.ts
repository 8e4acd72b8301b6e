import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { type MeasuredBlock, packSheets, type SheetContent } from '../../../renderer/print/packSheets.ts';

const flow = (key: string, height: number, staysWithNext = false): MeasuredBlock => ({
  key,
  height,
  staysWithNext,
  isNote: false,
});
const note = (key: string, height: number): MeasuredBlock => ({ key, height, staysWithNext: false, isNote: true });
const table = (key: string, heights: number[], goingOn: number[] = []): MeasuredBlock => ({
  key,
  headHeight: 20,
  rows: heights.map((height, at) => ({ height, goesOn: goingOn.includes(at) })),
});

test('what fits stays on one sheet', () => {
  expect(packSheets(100, [flow('a', 40), table('t', [20, 20])])).toEqual([
    [{ key: 'a' }, { key: 't', rows: { from: 0, to: 2 } }],
  ]);
});

test('a table goes on over sheets, each with room for its head', () => {
  expect(packSheets(110, [table('t', [30, 30, 30, 30, 30, 30, 30])])).toEqual([
    [{ key: 't', rows: { from: 0, to: 3 } }],
    [{ key: 't', rows: { from: 3, to: 6 } }],
    [{ key: 't', rows: { from: 6, to: 7 } }],
  ]);
});

test('a heading goes to the next sheet with the table that it heads', () => {
  expect(packSheets(100, [flow('a', 50), flow('heading', 20, true), table('t', [30])])).toEqual([
    [{ key: 'a' }],
    [{ key: 'heading' }, { key: 't', rows: { from: 0, to: 1 } }],
  ]);
});

test('a sum takes the last of its lines along to the next sheet', () => {
  expect(packSheets(100, [flow('a', 45), table('t', [10, 10, 10, 10])])).toEqual([
    [{ key: 'a' }, { key: 't', rows: { from: 0, to: 2 } }],
    [{ key: 't', rows: { from: 2, to: 4 } }],
  ]);
});

test('a table does not begin with a single row at the foot of a sheet', () => {
  expect(packSheets(100, [flow('a', 65), table('t', [8, 8, 8, 8])])).toEqual([
    [{ key: 'a' }],
    [{ key: 't', rows: { from: 0, to: 4 } }],
  ]);
});

test('a text that goes on over rows stays together as far as it is short', () => {
  expect(packSheets(100, [flow('a', 45), table('t', [10, 10, 10, 10, 10, 10], [2])])).toEqual([
    [{ key: 'a' }, { key: 't', rows: { from: 0, to: 2 } }],
    [{ key: 't', rows: { from: 2, to: 6 } }],
  ]);
});

test('a note stays below what it is about', () => {
  expect(packSheets(100, [flow('a', 45), table('t', [8, 8, 8, 8]), note('n', 8)])).toEqual([
    [{ key: 'a' }, { key: 't', rows: { from: 0, to: 2 } }],
    [{ key: 't', rows: { from: 2, to: 4 } }, { key: 'n' }],
  ]);
  expect(packSheets(100, [flow('a', 45), flow('chart', 50), note('n', 8)])).toEqual([
    [{ key: 'a' }],
    [{ key: 'chart' }, { key: 'n' }],
  ]);
});

test('what is higher than a sheet gets one of its own', () => {
  expect(packSheets(100, [flow('a', 10), flow('b', 150), flow('c', 10)])).toEqual([
    [{ key: 'a' }],
    [{ key: 'b' }],
    [{ key: 'c' }],
  ]);
});

const anyBlock = fc.oneof(
  fc.record({ height: fc.integer({ min: 1, max: 60 }), staysWithNext: fc.boolean(), isNote: fc.boolean() }),
  fc.record({
    headHeight: fc.integer({ min: 0, max: 30 }),
    rows: fc.array(fc.record({ height: fc.integer({ min: 1, max: 35 }), goesOn: fc.boolean() }), { maxLength: 40 }),
  }),
);

property.prop([fc.array(anyBlock, { maxLength: 20 })])(
  'every block and row is on a sheet once, in order, and no sheet runs over',
  (unnamed) => {
    const blocks = unnamed.map((one, at): MeasuredBlock => ({ key: `${at}`, ...one }));
    const capacity = 200;

    const sheets = packSheets(capacity, blocks);

    expect(sheets.flat().flatMap(unitsOf(blocks))).toEqual(
      blocks.flatMap((one) => ('height' in one ? [one.key] : one.rows.map((_row, at) => `${one.key}.${at}`))),
    );
    for (const sheet of sheets) expect(heightOf(sheet, blocks)).toBeLessThanOrEqual(capacity);
  },
);

const unitsOf = (blocks: readonly MeasuredBlock[]) => (piece: SheetContent[number]) => {
  if (blocks.some((one) => one.key === piece.key && 'height' in one)) return [piece.key];
  const { from, to } = piece.rows ?? { from: 0, to: 0 };
  return Array.from({ length: to - from }, (_, at) => `${piece.key}.${from + at}`);
};

function heightOf(sheet: SheetContent, blocks: readonly MeasuredBlock[]): number {
  return sheet.reduce((sum, { key, rows }) => {
    const block = blocks.find((one) => one.key === key);
    if (!block) return sum;
    if ('height' in block) return sum + block.height;
    return sum + block.headHeight + block.rows.slice(rows?.from, rows?.to).reduce((all, { height }) => all + height, 0);
  }, 0);
}
