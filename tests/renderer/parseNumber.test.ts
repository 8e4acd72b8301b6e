import { describe, expect, test } from 'vitest';
import { editableNumber, type NumberRules, parseNumber, restingNumber } from '../../renderer/ui/parseNumber.ts';

const RULES: NumberRules = { kind: 'number', min: 0, max: 1e9, isOptional: false };
const read = (text: string, rules: Partial<NumberRules> = {}) => {
  const parsed = parseNumber(text, { ...RULES, ...rules });
  return parsed.ok ? parsed.value : parsed.problem;
};

describe('a typed number', () => {
  test('may have full-width digits, separators and points', () => {
    expect(['１２５', '１，２３４．５', '1。5', ' 12 ', '+3'].map((text) => read(text))).toEqual([
      125, 1234.5, 1.5, 12, 3,
    ]);
  });

  test('may have thousands separators, but not ones that could be a decimal comma', () => {
    expect(['1,234.5', '12,345,678', '1,5', '1,2345'].map((text) => read(text))).toEqual([
      1234.5,
      12_345_678,
      'not-a-number',
      'not-a-number',
    ]);
  });

  test('may be said in 万 and 亿', () => {
    expect([read('1.2万'), read('6.4万元', { kind: 'yuan', max: 1e13 }), read('3亿')]).toEqual([
      12_000, 6_400_000, 300_000_000,
    ]);
  });

  test('may be half-typed', () => {
    expect([read('1.'), read('.5')]).toEqual([1, 0.5]);
  });

  test('is money in yuan and whole fen in the model', () => {
    expect(['6667', '0.29', '1.005', '¥200', '200元'].map((text) => read(text, { kind: 'yuan', max: 1e13 }))).toEqual([
      666_700, 29, 101, 20_000, 20_000,
    ]);
  });

  test('is a percentage on screen and a fraction in the model, with or without its sign', () => {
    expect(['3', '3%', '３％', '6.7'].map((text) => read(text, { kind: 'percent' }))).toEqual([
      0.03, 0.03, 0.03, 0.067,
    ]);
    expect(['5', '5个百分点', '5 点', '5 pts'].map((text) => read(text, { kind: 'points' }))).toEqual([
      0.05, 0.05, 0.05, 0.05,
    ]);
  });

  test('outside its range is refused, however large', () => {
    const headcount = { kind: 'count', max: 10_000_000 } as const;
    expect(['1e308', '1e999', '-5', '10000001'].map((text) => read(text, headcount))).toEqual(
      Array.from({ length: 4 }, () => 'out-of-range'),
    );
    expect(read('1e308', { kind: 'yuan', max: 1e13 })).toBe('out-of-range');
  });

  test('of heads is whole', () => {
    expect([read('12.5', { kind: 'count' }), read('12.0', { kind: 'count' })]).toEqual(['not-an-integer', 12]);
  });

  test('is refused when it is text, of another unit or nothing at all', () => {
    expect(['约二百', '12abc', '--5', '3%', '1 元', 'NaN', 'Infinity'].map((text) => read(text))).toEqual(
      Array.from({ length: 7 }, () => 'not-a-number'),
    );
    expect(read('  ')).toBe('empty');
  });

  test('may be left empty where it is optional', () => {
    expect(read('', { isOptional: true })).toBeNull();
  });

  test('is never minus zero', () => {
    expect(Object.is(read('-0'), 0)).toBe(true);
  });
});

describe('a number in a field', () => {
  test('rests with separators and is edited without', () => {
    expect([restingNumber('yuan', 6_400_000), editableNumber('yuan', 6_400_000)]).toEqual(['64,000', '64000']);
    expect([restingNumber('yuan', 6_400_050), editableNumber('yuan', 6_400_050)]).toEqual(['64,000.50', '64000.5']);
  });

  test('shows no dust of binary fractions', () => {
    expect([restingNumber('percent', 0.07), restingNumber('points', 0.29), editableNumber('percent', 0.0333)]).toEqual([
      '7',
      '29',
      '3.33',
    ]);
  });

  test('that is not set is empty', () => {
    expect([restingNumber('count', null), editableNumber('yuan', null)]).toEqual(['', '']);
  });
});
