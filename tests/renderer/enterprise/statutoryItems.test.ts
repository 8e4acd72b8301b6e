import { expect, test } from 'vitest';
import { STATUTORY_ITEMS } from '../../../renderer/features/enterprise/statutoryItems.ts';

test('no rate is assumed but the one that the law sets everywhere: two percent of the current payroll for 工会经费', () => {
  const assumed = Object.entries(STATUTORY_ITEMS).filter(([, { rate }]) => rate !== null);

  expect(assumed).toEqual([['unionFunds', { rate: 0.02, base: { base: 'same-year' }, hasLegalSource: true }]]);
});
