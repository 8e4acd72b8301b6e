import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  LINES_A_SHEET,
  type LetterSheet,
  type MeasuredLetterBlock,
  packLetter,
} from '../../../../renderer/print/letter/packLetter.ts';

const text = (
  key: string,
  lines: number,
  more: { staysWithNext?: boolean; isHeading?: boolean; canPart?: boolean } = {},
) => ({ kind: 'text', key, lines, staysWithNext: false, isHeading: false, canPart: true, ...more }) as const;
const heading = (key: string) => text(key, 1, { staysWithNext: true, isHeading: true });
const signature = (lines: number) => ({ kind: 'signature', key: 'signature', lines }) as const;
const slip = (lines: number) => ({ kind: 'slip', key: 'slip', lines }) as const;
const table = (rows: number, height = 1) =>
  ({ kind: 'table', key: 'table', headHeight: 1, rows: Array.from({ length: rows }, () => height) }) as const;

/** `a`, `a 0-8` for its first eight lines. */
const shown = (sheets: readonly LetterSheet[]) =>
  sheets.map((pieces) => pieces.map(({ key, part }) => (part ? `${key} ${part.from}-${part.to}` : key)));

describe('a letter on sheets of 22 lines', () => {
  test('without a text is one empty sheet', () => {
    expect(packLetter([])).toEqual([[]]);
  });

  test('parts a paragraph between lines and leaves no single line on either side', () => {
    expect(shown(packLetter([text('a', 14), text('b', 10)]))).toEqual([['a', 'b 0-8'], ['b 8-10']]);
    expect(shown(packLetter([text('a', 14), text('b', 9)]))).toEqual([['a', 'b 0-7'], ['b 7-9']]);
    expect(shown(packLetter([text('a', 21), text('b', 9)]))).toEqual([['a'], ['b']]);
    expect(shown(packLetter([text('a', 20), text('b', 3)]))).toEqual([['a'], ['b']]);
  });

  test('takes a paragraph of any length over as many sheets as it needs', () => {
    expect(shown(packLetter([text('a', 70)]))).toEqual([['a 0-22'], ['a 22-44'], ['a 44-66'], ['a 66-70']]);
  });

  test('keeps a heading with two lines of what it heads', () => {
    expect(shown(packLetter([text('a', 20), heading('h'), text('b', 5)]))).toEqual([['a'], ['h', 'b']]);
    expect(shown(packLetter([text('a', 19), heading('h'), text('b', 5)]))).toEqual([['a', 'h', 'b 0-2'], ['b 2-5']]);
  });

  test('keeps a signature with at least two lines of the text before it', () => {
    expect(shown(packLetter([text('a', 20), signature(4)]))).toEqual([['a 0-18'], ['a 18-20', 'signature']]);
    expect(shown(packLetter([text('a', 18), signature(4)]))).toEqual([['a', 'signature']]);
    expect(shown(packLetter([text('a', 18), text('b', 1), signature(4)]))).toEqual([
      ['a 0-16'],
      ['a 16-18', 'b', 'signature'],
    ]);
  });

  test('takes single lines such as whom to turn to for no text above a signature', () => {
    const closing = ['c', 'd', 'e'].map((key) => text(key, 1));
    expect(shown(packLetter([text('a', 20), ...closing, signature(4)]))).toEqual([
      ['a 0-18'],
      ['a 18-20', 'c', 'd', 'e', 'signature'],
    ]);
    expect(shown(packLetter([text('a', 15), ...closing, signature(4)]))).toEqual([['a', 'c', 'd', 'e', 'signature']]);
    expect(shown(packLetter([table(19), ...closing, signature(4)]))).toEqual([
      ['table 0-17'],
      ['table 17-19', 'c', 'd', 'e', 'signature'],
    ]);
    const announced = [text('b', 1, { staysWithNext: true }), text('c', 1), text('d', 1), signature(4)];
    expect(shown(packLetter([text('a', 17), ...announced]))).toEqual([
      ['a 0-15'],
      ['a 15-17', 'b', 'c', 'd', 'signature'],
    ]);
  });

  test('is content above a signature with what has a heading of its own', () => {
    expect(shown(packLetter([text('a', 17), heading('h'), text('c', 1), text('d', 1), signature(4)]))).toEqual([
      ['a'],
      ['h', 'c', 'd', 'signature'],
    ]);
  });

  test('of single lines only takes no more than half a sheet to a signature', () => {
    const lines = Array.from({ length: 20 }, (_, at) => text(String(at), 1));
    const [first = [], last = []] = packLetter([...lines, signature(4)]);
    expect([first.length, last.length]).toEqual([9, 12]);
  });

  test('keeps a table of up to half a sheet whole', () => {
    expect(shown(packLetter([text('a', 15), table(9)]))).toEqual([['a'], ['table']]);
    expect(shown(packLetter([text('a', 14), heading('h'), table(9)]))).toEqual([['a'], ['h', 'table']]);
    expect(shown(packLetter([text('a', 12), table(9)]))).toEqual([['a', 'table']]);
    expect(shown(packLetter([text('a', 15), table(11)]))).toEqual([['a', 'table 0-6'], ['table 6-11']]);
  });

  test('lays a slip at the foot of its sheet', () => {
    expect(packLetter([text('a', 6), slip(8)])).toEqual([
      [
        { key: 'a', above: 0, lines: 6 },
        { key: 'slip', above: 8, lines: 8 },
      ],
    ]);
    expect(packLetter([text('a', 16), slip(8)])[1]).toEqual([{ key: 'slip', above: 14, lines: 8 }]);
    expect(shown(packLetter([slip(8), text('a', 2)]))).toEqual([['slip'], ['a']]);
  });

  test('parts a table between rows, none of them alone, and keeps its end with the signature', () => {
    expect(shown(packLetter([table(60)]))).toEqual([['table 0-21'], ['table 21-42'], ['table 42-60']]);
    expect(shown(packLetter([text('a', 20), table(4)]))).toEqual([['a'], ['table']]);
    expect(shown(packLetter([table(21), signature(4)]))).toEqual([['table 0-19'], ['table 19-21', 'signature']]);
  });
});

const blocks = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 1, max: 60 }).map((lines) => text('', lines)) },
      { weight: 2, arbitrary: fc.constant(heading('')) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 10 }).map((lines) => text('', lines, { canPart: false })) },
      {
        weight: 1,
        arbitrary: fc
          .array(fc.double({ min: 0.5, max: 8, noNaN: true }), { minLength: 1, maxLength: 40 })
          .map((rows) => ({ ...table(0), rows })),
      },
      { weight: 1, arbitrary: fc.integer({ min: 2, max: 9 }).map(signature) },
      { weight: 1, arbitrary: fc.integer({ min: 2, max: 12 }).map(slip) },
    ),
    { maxLength: 25 },
  )
  .map((all) => all.map((block, at): MeasuredLetterBlock => ({ ...block, key: String(at) })));

property.prop([blocks])('no sheet is fuller than 22 lines, and each line stands on one, in order', (all) => {
  const sheets = packLetter(all);

  for (const pieces of sheets) {
    const lines = pieces.reduce((sum, piece) => sum + piece.above + piece.lines, 0);
    expect(lines).toBeLessThanOrEqual(LINES_A_SHEET);
  }
  const pieces = sheets.flat();
  expect([...new Set(pieces.map(({ key }) => key))]).toEqual(all.map(({ key }) => key));
  for (const block of all) {
    const own = pieces.filter(({ key }) => key === block.key);
    const end = block.kind === 'table' ? block.rows.length : block.lines;
    const covered = own.map(({ part }) => part ?? { from: 0, to: end });
    expect(covered[0]?.from).toBe(0);
    expect(covered.at(-1)?.to).toBe(end);
    for (const [at, { from }] of covered.slice(1).entries()) expect(from).toBe(covered[at]?.to);
  }
});

property.prop([blocks])('a signature never stands first on a sheet where a text goes before it', (all) => {
  for (const pieces of packLetter(all)) {
    const first = all.find(({ key }) => key === pieces[0]?.key);
    const before = first && all[all.indexOf(first) - 1];
    if (first?.kind === 'signature') expect(before?.kind === 'text').toBe(false);
  }
});
