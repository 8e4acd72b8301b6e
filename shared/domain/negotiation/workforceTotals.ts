import { type Fen, roundFen } from '../money.ts';
import { baselineGross, costPerLeaver } from '../wage/leaverCost.ts';
import type { GroupFields, OnCostFields } from './workforce.ts';

/** The workforce as a whole before any raise. Amounts are fen of a year unless said otherwise. */
export interface WorkforceTotals {
  readonly headcount: number;
  /** Fen a month, weighted by headcount; null without people. */
  readonly averageWage: Fen | null;
  /** Gross without on-costs. */
  readonly annualPayroll: Fen;
  /** Weighted by headcount; null without people. */
  readonly averageTurnover: number | null;
  readonly leaversAYear: number;
  /** What those leavers cost at the stated loss each. */
  readonly turnoverLoss: Fen;
}

export function workforceTotals(groups: readonly GroupFields[], onCosts: readonly OnCostFields[]): WorkforceTotals {
  let headcount = 0;
  let monthlyWages = 0;
  let payroll = 0;
  let leavers = 0;
  let loss = 0;
  for (const group of groups) {
    const groupLeavers = group.headcount * group.annualTurnover;
    headcount += group.headcount;
    monthlyWages += group.headcount * group.monthlyWage;
    payroll += group.headcount * baselineGross(group);
    leavers += groupLeavers;
    loss += groupLeavers * costPerLeaver(group, onCosts);
  }
  return {
    headcount,
    averageWage: headcount > 0 ? roundFen(monthlyWages / headcount) : null,
    annualPayroll: roundFen(payroll),
    averageTurnover: headcount > 0 ? leavers / headcount : null,
    leaversAYear: leavers,
    turnoverLoss: roundFen(loss),
  };
}
