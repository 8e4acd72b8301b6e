import type { LeaverCost, OnCostItem, WorkforceGroup } from './evaluationInput.ts';
import { contributionRules, yearlyOnCosts } from './onCosts.ts';
import { overtimePay } from './overtime.ts';

type PayOfHead = Pick<WorkforceGroup, 'monthlyWage' | 'fixedMonthly' | 'overtimeHours' | 'bonusMonths'>;

export type LeaverCostPartName =
  | 'direct'
  | 'shareOfPay'
  | 'separation'
  | 'recruitment'
  | 'training'
  | 'vacancy'
  | 'ramp'
  | 'quality';

export interface LeaverCostPart {
  readonly part: LeaverCostPartName;
  /** Fen, unrounded. */
  readonly amount: number;
}

/** A year's gross of one head before any component, in fen, unrounded. */
export function baselineGross(group: PayOfHead): number {
  const { monthlyWage, fixedMonthly, overtimeHours, bonusMonths } = group;
  return 12 * (monthlyWage + fixedMonthly + overtimePay(monthlyWage, overtimeHours)) + bonusMonths * monthlyWage;
}

/**
 * What one leaver costs, part by part, always at baseline pay. A cost that is an amount or a share of pay has one part.
 * Vacancy is what the empty place would have added less the pay it saves, and never negative.
 */
export function leaverCostParts(
  group: PayOfHead & { readonly leaverCost: LeaverCost },
  onCosts: readonly OnCostItem[],
): LeaverCostPart[] {
  const cost = group.leaverCost;
  switch (cost.kind) {
    case 'direct':
      return [{ part: 'direct', amount: cost.amount }];
    case 'shareOfPay':
      return [{ part: 'shareOfPay', amount: cost.share * baselineGross(group) }];
    case 'buildUp': {
      const gross = baselineGross(group);
      return buildUpParts(cost, (gross + yearlyOnCosts(contributionRules(onCosts), gross)) / 12);
    }
  }
}

/** The parts of a cost built up from what is known; `payAMonth` is what the empty place saves, with on-costs. */
export function buildUpParts(cost: Extract<LeaverCost, { kind: 'buildUp' }>, payAMonth: number): LeaverCostPart[] {
  const rampMonths = cost.rampMonths * (cost.rampShape === 'linear' ? 1 / 2 : 1);
  const vacancy = cost.vacancyMonths * Math.max(0, cost.monthlyContribution - payAMonth);
  const ramp = rampMonths * cost.monthlyContribution * (1 - 1 / cost.skilledToNovice);
  const extraDefects =
    (cost.skilledUnitsPerMonth / cost.skilledToNovice) * (cost.noviceDefectRate - cost.skilledDefectRate);
  return [
    { part: 'separation', amount: cost.separation },
    { part: 'recruitment', amount: cost.recruitment },
    { part: 'training', amount: cost.training },
    { part: 'vacancy', amount: vacancy },
    { part: 'ramp', amount: ramp },
    { part: 'quality', amount: rampMonths * extraDefects * cost.costPerDefect },
  ];
}

/** What one leaver costs, in fen, unrounded. */
export function costPerLeaver(
  group: PayOfHead & { readonly leaverCost: LeaverCost },
  onCosts: readonly OnCostItem[],
): number {
  return leaverCostParts(group, onCosts).reduce((sum, { amount }) => sum + amount, 0);
}
