import { expect, test } from 'vitest';
import { createFormat } from '../../../shared/i18n/format.ts';

const zh = createFormat('zh-CN');
const en = createFormat('en');
const yuan = (amount: number) => Math.round(100 * amount);

test('an amount is scaled as a person of the language would say it', () => {
  const amounts = [950, 300_000, 126_000_000, 2_400_000_000, 3_000_000_000_000].map(yuan);
  expect(amounts.map((fen) => zh.money(fen))).toEqual([
    '950 元',
    '30.0 万元',
    '1.26 亿元',
    '24.00 亿元',
    '3.00 万亿元',
  ]);
  expect(amounts.map((fen) => en.money(fen))).toEqual([
    '950 yuan',
    '300,000 yuan',
    '126.00 million yuan',
    '2.40 billion yuan',
    '3,000.00 billion yuan',
  ]);
});

test('a raise of ten fen is not printed as nothing', () => {
  expect([yuan(200), yuan(1_250.5), yuan(0.1)].map((fen) => zh.agreedYuan(fen))).toEqual(['200', '1,250.50', '0.10']);
});

test('what rounds to nothing has no sign', () => {
  expect([
    zh.money(-30),
    zh.yuan(-30),
    zh.yuanFen(-0),
    zh.percent(-0.000001),
    zh.number(-0.001),
    zh.points(-0.000001),
  ]).toEqual(['0 元', '0', '0.00', '0%', '0', '0']);
  expect(zh.axis(yuan(58_896_889)).show(-30)).toBe('0');
});

test('an amount beside a larger one is in its unit, unless that would tell too little', () => {
  const like = yuan(266_000_000);
  expect(zh.scaled(yuan(89_834_230), { like })).toEqual({ value: '0.90', unit: '亿元' });
  expect(zh.scaled(yuan(-12_345), { like, signed: true })).toEqual({ value: '-1.2', unit: '万元' });
});

test('an axis has one unit for all its marks and no more digits than they have room for', () => {
  const { unit, show } = zh.axis(yuan(58_896_889));
  expect([unit, show(yuan(20_000_000)), show(yuan(1_285_500)), show(yuan(12_345))]).toEqual([
    '万元',
    '2,000',
    '128.6',
    '1.23',
  ]);
  expect(en.axis(yuan(400_000)).unit).toBe('thousand yuan');
});

test('marks of an axis read the same wherever in the list they stand', () => {
  const { show } = zh.axis(yuan(800_000));
  expect([0, 200_000, 400_000, 800_000].map(yuan).map(show)).toEqual(['0', '20', '40', '80']);
});

test('what is not known reads as a dash', () => {
  expect([zh.money(null), zh.percent(undefined), zh.points(null), zh.yuan(null)]).toEqual(['—', '—', '—', '—']);
});

test('a day and a month read as in a sentence of the language', () => {
  expect([zh.day('2021-03-15'), zh.month('2021-03')]).toEqual(['2021年3月15日', '2021年3月']);
  expect([en.day('2021-03-15'), en.month('2021-03')]).toEqual(['15 March 2021', 'March 2021']);
});

test('points too few for the digits are not told as none', () => {
  expect([0, 0.00000625, 0.00005, 0.0375].map((fraction) => zh.points(fraction))).toEqual([
    '0',
    '<0.01',
    '0.01',
    '3.75',
  ]);
});
