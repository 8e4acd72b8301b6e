import { expect, test } from 'vitest';
import { answersOfGroup, idleAnswers } from '../../../renderer/features/results/findingAnswers.ts';
import type { Finding } from '../../../shared/domain/wage/findings.ts';

const overtime = (groupId: string): Finding => ({
  code: 'overtime-above-limit',
  severity: 'alarm',
  groupId,
  values: { hours: 40, limit: 36 },
});
const group = { key: 'k', severity: 'alarm', first: overtime('a'), others: [overtime('b')] } as const;

test('one answer stands for all groups of which a finding says the same', () => {
  expect(answersOfGroup(group, [])).toEqual({ given: [], open: { code: 'overtime-above-limit' } });
  const all = { code: 'overtime-above-limit', text: '已报劳动局' } as const;
  expect(answersOfGroup(group, [all])).toEqual({ given: [all], open: null });
});

test('an answer to one group leaves the others to be answered', () => {
  const one = { code: 'overtime-above-limit', groupId: 'a', text: '旺季' } as const;
  expect(answersOfGroup(group, [one])).toEqual({ given: [one], open: { code: 'overtime-above-limit' } });
  expect(answersOfGroup({ ...group, others: [] }, [])).toEqual({
    given: [],
    open: { code: 'overtime-above-limit', groupId: 'a' },
  });
});

test('an answer whose finding is gone is idle until it comes again', () => {
  const answers = [{ code: 'overtime-above-limit', groupId: 'b', text: '旺季' }] as const;
  expect(idleAnswers(answers, [overtime('a')])).toEqual(answers);
  expect(idleAnswers(answers, [overtime('a'), overtime('b')])).toEqual([]);
});
