import { expect, test } from 'vitest';
import { answersFinding, answerSubject, withAnswer } from '../../../shared/domain/negotiation/findingAnswer.ts';
import type { Finding } from '../../../shared/domain/wage/findings.ts';

const source = (assumption: string, groupId?: string): Finding => ({
  code: 'assumption-without-source',
  severity: 'notice',
  ...(groupId === undefined ? {} : { groupId }),
  values: { assumption },
});
const turnoverOfA = source('turnover', 'a');

test('an answer to one group answers no other, one to several answers all, and none another assumption', () => {
  const one = answerSubject(turnoverOfA, false);
  const all = answerSubject(turnoverOfA, true);
  expect([one, all]).toEqual([
    { code: 'assumption-without-source', groupId: 'a', assumption: 'turnover' },
    { code: 'assumption-without-source', assumption: 'turnover' },
  ]);
  const asked = [turnoverOfA, source('turnover', 'b'), source('leaverCost', 'a'), source('response')];
  expect(asked.map((finding) => answersFinding(one, finding))).toEqual([true, false, false, false]);
  expect(asked.map((finding) => answersFinding(all, finding))).toEqual([true, true, false, false]);
});

test('a check that could not be made asks for no answer', () => {
  const missing: Finding = { code: 'raise-below-cpi', severity: 'notice', values: { missing: 'comparators.cpi' } };
  expect(answersFinding({ code: 'raise-below-cpi' }, missing)).toBe(false);
});

test('an answer takes the place of the one before, keeps its place, and goes when it is emptied', () => {
  const subject = answerSubject(turnoverOfA, false);
  const other = { code: 'offset-below-one' } as const;
  const answered = withAnswer(withAnswer([], subject, '花名册'), other, '另有质量收益');

  expect(withAnswer(answered, subject, '人事科花名册')).toEqual([
    { ...subject, text: '人事科花名册' },
    { ...other, text: '另有质量收益' },
  ]);
  expect(withAnswer(answered, subject, '  ')).toEqual([{ ...other, text: '另有质量收益' }]);
  expect(withAnswer([], subject, '')).toEqual([]);
});
