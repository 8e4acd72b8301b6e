import { expect, test } from 'vitest';
import { answerSentence } from '../../../renderer/features/solve/answerSentence.ts';
import { parseEvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import type { Goal } from '../../../shared/domain/wage/tools/toolRequests.ts';
import { createFormat } from '../../../shared/i18n/format.ts';
import { createTexts } from '../../../shared/i18n/texts.ts';
import { caseA } from '../../fixtures/wageInput.ts';

const input = parseEvaluationInput(caseA);
const say = (goal: Goal, raise: number, language: 'zh-CN' | 'en' = 'zh-CN') =>
  answerSentence({ t: createTexts(language).t, format: createFormat(language) }, { input, goal, fromMonth: 4 }, raise);

test('the answer is one sentence with the raise and the goal that it meets', () => {
  expect(say({ kind: 'netZero' }, 0.0097083)).toBe('从第 4 月起全员涨 0.97%，净收益正好为 0。');
  expect(say({ kind: 'budget', amount: 60_000_000 }, 0.03)).toBe('从第 4 月起全员涨 3%，多付正好 60.0 万元。');
  expect(say({ kind: 'benefitCost', ratio: 1.2 }, -0.02)).toBe('从第 4 月起全员下调 2%，每投入 1 元才收回 1.2 元。');
  expect(say({ kind: 'labourCostShare', share: 0.21 }, 0)).toBe('不用再涨：现在人工成本就占收入的 21%。');
  expect(say({ kind: 'netZero' }, 0.0097083, 'en')).toBe('A raise of 0.97% for everyone from month 4 nets exactly 0.');
});
