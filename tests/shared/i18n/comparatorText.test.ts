import { expect, test } from 'vitest';
import type { ComparatorFigure } from '../../../shared/domain/negotiation/comparatorFigures.ts';
import { comparatorFigureText } from '../../../shared/i18n/comparatorText.ts';
import { createFormat } from '../../../shared/i18n/format.ts';
import { createTexts } from '../../../shared/i18n/texts.ts';

const said = (figure: ComparatorFigure, language: 'zh-CN' | 'en' = 'zh-CN') =>
  comparatorFigureText(createTexts(language).t, createFormat(language), figure);

const realRaise = (annualRise: number, cpi: number, real: number): ComparatorFigure => ({
  code: 'real-raise',
  values: { annualRise, cpi, realRaise: real },
  missing: null,
});

test('a raise above prices is told as a gain, one below as a cut', () => {
  expect(said(realRaise(0.03, 0.02, 0.0098))).toEqual({
    label: '实际涨幅',
    value: '+0.98%',
    sentence: '平均收入每年涨 3%，物价涨 2%：扣掉物价，每年实际多 0.98%。',
    isDoubtful: false,
  });
  expect(said(realRaise(0.01, 0.03, -0.0194))).toMatchObject({
    value: '-1.94%',
    sentence: '平均收入每年涨 1%，物价涨 3%：扣掉物价，每年实际少 1.94%，等于降薪。',
    isDoubtful: true,
  });
});

test('a raise that only just meets prices has no sign', () => {
  expect(said(realRaise(0.02, 0.02, -1e-12))).toMatchObject({ value: '0%', isDoubtful: false });
});

test('what is missing is named in its own words', () => {
  const missing = (name: 'regionAverageWage' | 'revenue') =>
    said({ code: name === 'revenue' ? 'labour-cost-share' : 'region-average', values: null, missing: name });

  expect(missing('regionAverageWage')).toMatchObject({ value: null, sentence: '填上“地区平均工资”就能算。' });
  expect(missing('revenue')).toMatchObject({ value: null, sentence: '填上年营业收入就能算。' });
});

test('a lowest wage below the minimum is told before anything else', () => {
  const values = { minimumWage: 249_000, lowestWage: 240_000, share: 1.0375, lowestEndWage: 260_000, endShare: 0.958 };

  expect(said({ code: 'minimum-wage', values, missing: null })).toMatchObject({
    sentence: '最低一组的工资 2,400 元低于最低工资 2,490 元，必须先补足。',
    isDoubtful: true,
  });
});

test('gaps are told in points and with the direction that matters to the reader', () => {
  const gap = (code: 'outside-growth' | 'productivity', annualRise: number, growth: number) =>
    said({ code, values: { annualRise, growth, gap: annualRise - growth }, missing: null }, 'en');

  expect(gap('outside-growth', 0.03, 0.05)).toMatchObject({ value: '-2 points', isDoubtful: true });
  expect(gap('productivity', 0.03, 0.05)).toMatchObject({ value: '-2 points', isDoubtful: false });
  expect(gap('productivity', 0.05, 0.05).sentence).toBe(
    'Average pay and productivity keep step: both rise by 5% a year.',
  );
});

test('an average is compared before and with the scenario', () => {
  const values = { average: 10_000_000, pay: 9_500_000, gap: -0.05, payAfter: 10_200_000, gapAfter: 0.02 };

  expect(said({ code: 'region-average', values, missing: null })).toMatchObject({
    value: '+2%',
    sentence: '人均年收入 95,000 元，比平均 100,000 元低 5%；执行方案后为 102,000 元，高 2%。',
  });
});
