import { expect, test } from 'vitest';
import { sortFindings } from '../../../renderer/features/results/findingGroups.ts';
import type { Finding } from '../../../shared/domain/wage/findings.ts';

const unequal: Finding = { code: 'unequal-raises', severity: 'notice', values: {} };
const overtime = (groupId: string): Finding => ({
  code: 'overtime-above-limit',
  severity: 'alarm',
  groupId,
  values: { hours: 40, limit: 36 },
});
const missing = (code: Finding['code'], path: string): Finding => ({
  code,
  severity: 'notice',
  values: { missing: path },
});

test('the gravest come first, the same of several groups is one, and each missing input is named once', () => {
  const { raised, missing: paths } = sortFindings([
    missing('leaver-cost-high', 'scenario.response'),
    missing('offset-below-one', 'scenario.response'),
    missing('raise-below-cpi', 'comparators.cpi'),
    unequal,
    overtime('a'),
    overtime('b'),
  ]);
  expect(raised.map(({ severity, first, others }) => [severity, first, others])).toEqual([
    ['alarm', overtime('a'), [overtime('b')]],
    ['notice', unequal, []],
  ]);
  expect(paths).toEqual(['scenario.response', 'comparators.cpi']);
});
