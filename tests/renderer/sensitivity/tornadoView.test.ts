import { describe, expect, test } from 'vitest';
import { converted } from '../../../renderer/features/sensitivity/spreadConversion.ts';
import { spreadEnds, tornadoView } from '../../../renderer/features/sensitivity/tornadoView.ts';
import { parseEvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { sensitivity } from '../../../shared/domain/wage/tools/sensitivity.ts';
import { createFormat } from '../../../shared/i18n/format.ts';
import { createTexts } from '../../../shared/i18n/texts.ts';
import { caseA, yuan } from '../../fixtures/wageInput.ts';

const words = { t: createTexts('zh-CN').t, format: createFormat('zh-CN') };
const input = parseEvaluationInput(caseA);

test('the tornado of case A says each end in people’s units and its net in one unit', () => {
  const { net, bars } = sensitivity({ input });
  const view = tornadoView(words, input, net, bars.slice(0, 3));

  expect(view.unit).toBe('万元');
  expect(view.text.base).toBe('净收益 +10.0 万元');
  expect(view.table.rows).toEqual([
    ['每流失一人的损失', '32,000 元', '96,000 元', '-100,000', '+300,000'],
    ['流失率下降', '2.5 点', '7.5 点', '-100,000', '+300,000'],
    ['人数', '119 人', '131 人', '+95,000', '+105,000'],
  ]);
  expect(view.bars[1]?.summary).toContain('2.5 点 时净收益 -10.0 万元');
});

test('a factor on figures that differ from group to group is told as a change', () => {
  expect(spreadEnds(words, input, { which: 'annualTurnover', as: 'factor', low: 0.8, high: 1.2 }, null)).toEqual([
    '-20%',
    '+20%',
  ]);
  expect(spreadEnds(words, input, { which: 'annualTurnover', as: 'factor', low: 0.8, high: 1.2 }, 0.2)).toEqual([
    '16%',
    '24%',
  ]);
});

describe('the same ends in another way of stating them', () => {
  const range = { min: 0, max: 1e13 };
  const own = { which: 'leaverCost', as: 'factor', low: 0.5, high: 1.5 } as const;

  test('are figures that a person would write, and shares of today’s', () => {
    const asValue = { ...own, as: 'value', low: yuan(33_334), high: yuan(100_001) };
    expect(converted(own, 'value', yuan(66_667), 'yuan', range)).toEqual(asValue);
    expect(
      converted({ ...own, ...asValue, as: 'value' }, 'factor', yuan(66_667), 'yuan', { min: 0, max: 100 }),
    ).toEqual(own);
  });

  test('stay as they are where today’s is nothing, and within what is allowed', () => {
    expect(converted({ ...own, as: 'value', low: 0, high: 5 }, 'factor', 0, 'yuan', { min: 0, max: 100 })).toEqual({
      ...own,
      low: 1,
      high: 1,
    });
    expect(converted(own, 'value', 0.9, 'percent', { min: 0, max: 1 })).toMatchObject({ low: 0.45, high: 1 });
  });
});
