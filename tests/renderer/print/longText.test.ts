import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { piecesOf } from '../../../renderer/print/longText.ts';

test('lines are pieces, and empty lines are none', () => {
  expect(piecesOf('第一行\n\n第二行\r\n')).toEqual(['第一行', '第二行']);
});

test('a long line is cut after a sentence', () => {
  expect(piecesOf('这是一句话。这是另一句。', 8)).toEqual(['这是一句话。', '这是另一句。']);
});

test('of letters that are half as wide a piece holds twice as many', () => {
  expect(piecesOf('Ten signs.', 5)).toEqual(['Ten signs.']);
  expect(piecesOf('Ten signs. More.', 6)).toEqual(['Ten signs. ', 'More.']);
});

property.prop([fc.string({ unit: 'grapheme', maxLength: 3000 }), fc.integer({ min: 5, max: 400 })])(
  'nothing is lost and no character is torn apart',
  (text, length) => {
    const pieces = piecesOf(text, length);

    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    expect(pieces.join('')).toBe(lines.join(''));
    for (const piece of pieces) {
      expect(Array.from(piece).length).toBeLessThanOrEqual(2 * length);
      expect(piece.isWellFormed()).toBe(lines.join('').isWellFormed());
    }
  },
);
