import { expect, test } from 'vitest';
import { figuresInWords } from '../../../renderer/features/results/figuresInWords.ts';
import { keyFigures } from '../../../renderer/features/results/keyFigures.ts';
import { breakEvenCurve } from '../../../shared/domain/wage/breakEvenCurve.ts';
import { evaluate } from '../../../shared/domain/wage/evaluate.ts';
import { type EvaluationInputJson, parseEvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { createFormat } from '../../../shared/i18n/format.ts';
import { createTexts } from '../../../shared/i18n/texts.ts';
import { caseA, flat, lumpSum, percent, wageGroup, wageInput, yuan } from '../../fixtures/wageInput.ts';

const words = { t: createTexts('zh-CN').t, format: createFormat('zh-CN') };

function figuresOf(json: EvaluationInputJson) {
  const input = parseEvaluationInput(json);
  return keyFigures(words, input, evaluate(input), breakEvenCurve(input));
}
const notesOf = (json: EvaluationInputJson) => figuresOf(json).map(({ note }) => note);
const sentencesOf = (json: EvaluationInputJson) => {
  const input = parseEvaluationInput(json);
  return figuresInWords(words, input, evaluate(input)).map(({ sentence }) => sentence);
};

test('the four figures of sample A make a sentence, each with how it came about', () => {
  expect(figuresOf(caseA).map(({ label, value, unit, note }) => `${label} ${value} ${unit}｜${note}`)).toEqual([
    '企业多付 30.0 万元/年｜125 人 × 200 元 × 12 月',
    '少流失省下 40.0 万元/年｜少走 6.25 人 × 6.4 万元',
    '净收益 +10.0 万元/年｜每投入 1 元收回 1.33 元',
    '只要流失率降 3.75 个百分点｜就不亏；预计降 5',
  ]);
});

test('a percentage on one wage and a lump sum are shown as products too', () => {
  expect(notesOf(wageInput({ scenario: { components: [percent(0.03, 7)] } }))[0]).toBe('10 人 × 10,000 元 × 3% × 6 月');
  expect(notesOf(wageInput({ scenario: { components: [lumpSum(500, 3)] } }))[0]).toBe('10 人 × 500 元，一次');
});

test('no product is shown where it would not give the cost', () => {
  const onCosts = [{ name: '养老', rate: 0.2 }];
  const scenario = { components: [flat(100)] };
  expect(notesOf(wageInput({ onCosts, scenario }))[0]).toBe('工资 1.2 万元，社保等缴费 2,400 元');
  expect(notesOf(wageInput({ groups: [wageGroup({ bonusMonths: 1 })], scenario }))[0]).toBe(
    '工资，含随工资变动的加班费和奖金',
  );
});

test('more years are totals, said so, with the average of a year and the run-rate', () => {
  const cost = figuresOf(
    wageInput({ scenario: { horizonYears: 3, components: [percent(0.03), percent(0.03, 13)] } }),
  )[0];
  expect(cost).toMatchObject({ period: '3 年合计', unit: '万元', note: '平均每年 6.1 万元；全年口径 7.3 万元' });
});

test('amounts of one scenario are in one unit, save those that would vanish in it', () => {
  const big = (turnoverShare: number) =>
    wageInput({
      groups: [
        wageGroup({ headcount: 10_000, annualTurnover: 0.2, leaverCost: { kind: 'direct', amount: yuan(40_000) } }),
      ],
      scenario: { components: [flat(1_000)], response: { kind: 'relative', value: turnoverShare } },
    });
  const shown = (json: EvaluationInputJson) => figuresOf(json).map(({ value, unit }) => `${value} ${unit}`);
  expect(shown(big(0.5)).slice(0, 3)).toEqual(['1.20 亿元/年', '0.40 亿元/年', '-0.80 亿元/年']);
  expect(shown(big(0.01))[1]).toBe('80.0 万元/年');
});

test('without a stated response nothing is claimed to come back', () => {
  const input = wageInput({ scenario: { components: [flat(100)] } });
  expect(notesOf(input).slice(1, 3)).toEqual(['没有填流失率会降多少', '没有计入少流失省下的钱']);
  expect(sentencesOf(input)).toEqual([
    '没有填流失率会降多少，省下的钱没有算进去。',
    '流失率降到 0，也收不回全部涨薪。',
  ]);
});

test('the ratios of sample A can be said across the table', () => {
  expect(sentencesOf(caseA)).toEqual([
    '每投入 1 元，一年里收回 1.33 元。',
    '流失率下降抵回涨薪的 133%（全年口径）。',
    '涨薪的各组流失率都降 3.75 个百分点，就不亏。',
    '按这份测算，每人损失 64,000 元，相当于年收入的 80%。',
    '每流失一人只要损失 48,000 元，净收益就是零（全年口径）。',
    '从 2021年1月（第 1 月）起，累计不再亏。',
  ]);
});

test('a raise that does not pay for itself says what a leaver would have to cost', () => {
  const groups = [wageGroup({ annualTurnover: 0.2, leaverCost: { kind: 'direct', amount: yuan(10_000) } })];
  const scenario = { discountRate: 0.1, components: [flat(100)], response: { kind: 'points', value: 0.05 } as const };
  expect(sentencesOf(wageInput({ groups, scenario }))).toEqual([
    '每投入 1 元，一年里收回 0.42 元。',
    '流失率下降抵回涨薪的 41.6%（全年口径）。',
    '涨薪的各组流失率都降 12 个百分点，就不亏。',
    '按这份测算，每人损失 10,000 元，相当于年收入的 8.3%。',
    '每流失一人要损失到 24,000 元，才收得回全部涨薪（全年口径）。',
    '到期末累计还是亏的。',
    '按每年 10% 折现，净收益值现在的 -6,364 元。',
  ]);
});

test('groups that fall by different points are summed up as an equal fall', () => {
  const groups = [
    wageGroup({ id: 'a', annualTurnover: 0.1, leaverCost: { kind: 'direct', amount: yuan(90_000) } }),
    wageGroup({ id: 'b', annualTurnover: 0.5, leaverCost: { kind: 'direct', amount: yuan(90_000) } }),
  ];
  const scenario = { components: [flat(100)], response: { kind: 'relative', value: 0.2 } as const };
  expect(notesOf(wageInput({ groups, scenario }))[3]).toBe('就不亏；预计相当于降 6');
});
