import type { Fen } from '../../../shared/domain/money.ts';
import type { StoredComponent } from '../../../shared/domain/negotiation/scenario.ts';
import type { Group } from '../../../shared/domain/negotiation/workforce.ts';
import { wholeMonthly } from '../../../shared/domain/wage/benefits.ts';
import type { BenefitCost, Component } from '../../../shared/domain/wage/evaluationInput.ts';
import { membership } from '../../../shared/domain/wage/wagePath.ts';

export const COMPONENT_KINDS = [
  'percent',
  'flat',
  'lumpSum',
  'benefit',
] as const satisfies readonly Component['kind'][];
export type ComponentKind = (typeof COMPONENT_KINDS)[number];

export const BENEFIT_KINDS = [
  'perHeadMonthly',
  'perHeadYearly',
  'lumpYearly',
  'lumpOnce',
  'shared',
  'tiered',
] as const satisfies readonly BenefitCost['kind'][];
export type BenefitKind = (typeof BENEFIT_KINDS)[number];

/** A component as it is added: from the first month, for all, of nothing yet. */
export function newTerms(kind: ComponentKind, benefitName: string): Component {
  switch (kind) {
    case 'percent':
      return { kind, fromMonth: 1, rate: 0 };
    case 'flat':
      return { kind, fromMonth: 1, monthly: 0 };
    case 'lumpSum':
      return { kind, fromMonth: 1, perHead: 0 };
    case 'benefit':
      return { kind, fromMonth: 1, name: benefitName, cost: { kind: 'perHeadYearly', amount: 0 }, countsAsPay: false };
  }
}

/** The headcount of the groups a component is for. */
export function headsOf(groups: readonly Group[], terms: Pick<Component, 'groups'>): number {
  const isFor = membership(terms);
  return groups.reduce((sum, group) => sum + (isFor(group.id) ? group.headcount : 0), 0);
}

/** Another way of paying for a benefit, with as much of the old figures as still means the same. */
export function costOfKind(kind: BenefitKind, cost: BenefitCost, heads: number): BenefitCost {
  if (kind === cost.kind) return cost;
  const amount = 'amount' in cost ? cost.amount : 0;
  switch (kind) {
    case 'shared':
      return { kind, people: heads, unitPrice: amount, employerShare: 0.5 };
    case 'tiered':
      return { kind, tiers: [{ people: heads, monthly: cost.kind === 'perHeadMonthly' ? amount : 0 }] };
    case 'perHeadMonthly':
    case 'perHeadYearly':
    case 'lumpYearly':
    case 'lumpOnce':
      return { kind, amount: cost.kind === 'shared' ? cost.unitPrice : amount };
  }
}

export function mayCountAsPay(cost: BenefitCost): boolean {
  return cost.kind === 'perHeadMonthly' || cost.kind === 'perHeadYearly';
}

/** Fen a year of a shared or tiered benefit once it is in force for twelve months. */
export function yearlyWhole(cost: BenefitCost): Fen {
  return Math.round(12 * wholeMonthly(cost));
}

/** Average wage of the groups a component is for, by headcount, in fen, unrounded; null without anyone. */
export function averageWage(groups: readonly Group[], terms: Pick<Component, 'groups'>): number | null {
  const isFor = membership(terms);
  let heads = 0;
  let wages = 0;
  for (const group of groups) {
    if (!isFor(group.id)) continue;
    heads += group.headcount;
    wages += group.headcount * group.monthlyWage;
  }
  return heads > 0 ? wages / heads : null;
}

/** The list with the item at `from` moved to `to`; a place outside the list leaves it as it is. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return [...list];
  const rest = list.filter((_, at) => at !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

/** Whether another component that moves the wage starts in the same month, so that their order counts. */
export function sharesItsMonth(components: readonly StoredComponent[], id: string): boolean {
  const own = components.find((component) => component.id === id)?.terms;
  if (!own || !movesWage(own)) return false;
  return components.some(
    ({ id: other, terms }) => other !== id && movesWage(terms) && terms.fromMonth === own.fromMonth,
  );
}

export function movesWage(terms: Component): boolean {
  return terms.kind === 'percent' || terms.kind === 'flat';
}
