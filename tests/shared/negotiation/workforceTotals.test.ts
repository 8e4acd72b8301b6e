import { expect, test } from 'vitest';
import { buildSampleA } from '../../../shared/domain/negotiation/sampleA.ts';
import { workforceTotals } from '../../../shared/domain/negotiation/workforceTotals.ts';

test('sample A employs 125 people, pays ten million a year and loses 25 of them for 1.6 million', () => {
  const { groups, onCosts } = buildSampleA('zh-CN');

  expect(workforceTotals(groups, onCosts)).toEqual({
    headcount: 125,
    averageWage: 666_700,
    annualPayroll: 125 * 12 * 666_700,
    averageTurnover: 0.2,
    leaversAYear: 25,
    turnoverLoss: 25 * 6_400_000,
  });
});

test('averages are weighted by headcount, and nobody has none', () => {
  const [group] = buildSampleA('zh-CN').groups;
  if (!group) throw new Error('the sample has a group');
  const small = { ...group, headcount: 25, monthlyWage: 1_000_000, annualTurnover: 0.08 };

  expect(workforceTotals([group, small], [])).toMatchObject({ averageWage: 722_250, averageTurnover: 0.18 });
  expect(workforceTotals([{ ...group, headcount: 0 }], [])).toMatchObject({ averageWage: null, averageTurnover: null });
});
