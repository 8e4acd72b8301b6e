import { expect, test } from 'vitest';
import { parseEvaluationInput } from '../../shared/domain/wage/evaluationInput.ts';
import { AppError, ERROR_CODES } from '../../shared/errors.ts';
import { errorText, issuesOf, issueText } from '../../shared/i18n/errorText.ts';
import { createTexts } from '../../shared/i18n/texts.ts';
import { wageGroup, wageInput } from '../fixtures/wageInput.ts';

const zh = createTexts('zh-CN').t;
const en = createTexts('en').t;

function refused(input: unknown): unknown {
  try {
    return parseEvaluationInput(input);
  } catch (error) {
    return error;
  }
}

test('a refused field is named with its path and what is wrong there, in either language', () => {
  const error = refused(wageInput({ groups: [wageGroup(), wageGroup({ id: 'other', headcount: -5 })] }));
  expect([errorText(zh, error), errorText(en, error)]).toEqual([
    'groups[1].headcount：不能小于 0。',
    'groups[1].headcount: This must be at least 0.',
  ]);
});

test('every problem of a refused input has its own sentence', () => {
  const error = refused({ groups: [{ ...wageGroup(), headcount: 'many', monthlyWage: 1e308 }], scenario: {} });
  expect(issuesOf(error).map((issue) => `${issue.path} ${issueText(zh, issue)}`)).toEqual([
    'groups[0].headcount 应为数字。',
    'groups[0].monthlyWage 不能大于 100000000000。',
    'onCosts 必须填写。',
    'scenario.startMonth 必须填写。',
    'scenario.horizonYears 必须填写。',
    'scenario.components 必须填写。',
  ]);
});

test('every failure that the product can name has a sentence of its own', () => {
  const sentences = ERROR_CODES.map((code) => errorText(zh, new AppError(code, 'for the log')));
  expect(new Set(sentences).size).toBe(ERROR_CODES.length);
  expect(errorText(en, new Error('for the log'))).toBe('Something unexpected went wrong. What was saved is safe.');
});
