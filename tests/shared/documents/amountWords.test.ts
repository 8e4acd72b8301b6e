import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { amountWords } from '../../../shared/domain/documents/amountWords.ts';

describe('an amount in capital figures', () => {
  test.each([
    [0, '人民币零元整'],
    [1, '人民币壹分'],
    [10, '人民币壹角整'],
    [15, '人民币壹角伍分'],
    [100, '人民币壹元整'],
    [105, '人民币壹元零伍分'],
    [150, '人民币壹元伍角整'],
    [1000, '人民币壹拾元整'],
    [10_000, '人民币壹佰元整'],
    [20_000, '人民币贰佰元整'],
    [32_504, '人民币叁佰贰拾伍元零肆分'],
    [100_500, '人民币壹仟零伍元整'],
    [140_950, '人民币壹仟肆佰零玖元伍角整'],
    [168_032, '人民币壹仟陆佰捌拾元叁角贰分'],
    [666_700, '人民币陆仟陆佰陆拾柒元整'],
    [1_000_000, '人民币壹万元整'],
    [1_000_100, '人民币壹万零壹元整'],
    [1_010_000, '人民币壹万零壹佰元整'],
    [30_000_000, '人民币叁拾万元整'],
    [60_070_060, '人民币陆拾万零柒佰元陆角整'],
    [1_000_000_000, '人民币壹仟万元整'],
    [10_000_000_000, '人民币壹亿元整'],
    [10_000_000_100, '人民币壹亿零壹元整'],
    [10_001_000_000, '人民币壹亿零壹万元整'],
    [100_000_000_000_000, '人民币壹万亿元整'],
    [100_000_001_000_000, '人民币壹万亿零壹万元整'],
    [100_010_000_000_000, '人民币壹万零壹亿元整'],
    [9_007_199_254_740_991, '人民币玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分'],
    [-15_000, '人民币负壹佰伍拾元整'],
  ])('of %i fen reads %s', (fen, words) => {
    expect(amountWords(fen)).toBe(words);
  });

  property.prop([fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER })])(
    'can be read back to the same amount',
    (fen) => {
      expect(readBack(amountWords(fen))).toBe(fen);
    },
  );

  // Nothing is said by a zero: 人民币零元整.
  property.prop([fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })])(
    'has no two zeros beside each other, none at its end, and 整 where there are no fen',
    (fen) => {
      const words = amountWords(fen);
      expect(words).not.toMatch(/零零|零[元万亿]|^人民币零/u);
      expect(words.endsWith('整')).toBe(fen % 10 === 0);
    },
  );

  test.each([0.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1])('is refused for %d, which is not whole fen', (amount) => {
    expect(() => amountWords(amount)).toThrow(RangeError);
  });
});

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const UNITS: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 };

/** Adds up from the left, as one reads it aloud. */
function readBack(words: string): number {
  const isNegative = words.startsWith('人民币负');
  const [, yuan = '', jiao = '', fen = ''] = /^人民币负?(?:(.*)元)?零?(?:(.)角)?(?:(.)分)?整?$/u.exec(words) ?? [];
  const whole = yuan
    .split('亿')
    .map(readMyriads)
    .reduce((sum, part) => sum * 100_000_000 + part, 0);
  const total = whole * 100 + 10 * digitOf(jiao) + digitOf(fen);
  return isNegative ? -total : total;
}

const digitOf = (word: string) => Math.max(0, DIGITS.indexOf(word));

function readMyriads(words: string): number {
  return words.split('万').reduce((sum, part) => sum * 10_000 + readGroup(part), 0);
}

function readGroup(words: string): number {
  let sum = 0;
  let digit = 0;
  for (const word of words) {
    const unit = UNITS[word];
    if (unit === undefined) digit = digitOf(word);
    else {
      sum += digit * unit;
      digit = 0;
    }
  }
  return sum + digit;
}
