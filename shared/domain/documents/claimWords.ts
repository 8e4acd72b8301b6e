import { Temporal } from 'temporal-polyfill';
import { createFormat } from '../../i18n/format.ts';
import type { BenefitCost, Component } from '../wage/evaluationInput.ts';
import { amountWords } from './amountWords.ts';

const format = createFormat('zh-CN');

/** What is claimed or agreed, as far as its words depend on it. */
export interface ClaimTerms {
  /** `YYYY-MM`; month 1 of the components. */
  readonly startMonth: string;
  readonly components: readonly Component[];
}

export interface ClaimWording {
  /** Names of the groups of the workforce, by id. */
  readonly groupNames: Readonly<Record<string, string>>;
  /** Amounts per head stand in capital figures too, as in a contract. */
  readonly hasCapitals?: boolean;
}

/** What is claimed or agreed, a sentence without its full stop for each item; a payment of nothing is no item. */
export function claimSentences({ startMonth, components }: ClaimTerms, wording: ClaimWording): string[] {
  const named = components.filter((item) => item.kind !== 'lumpSum' || item.perHead > 0);
  return named.map((item) => {
    const from = Temporal.PlainYearMonth.from(startMonth).add({ months: item.fromMonth - 1 });
    return `自${format.month(from.toString())}起，${itemWords(item, wording)}`;
  });
}

function itemWords(item: Component, wording: ClaimWording): string {
  const whom = groupsOf(item, wording);
  const yuan = (fen: number) => yuanWords(fen, wording);
  switch (item.kind) {
    case 'percent': {
      const change = format.percent(Math.abs(item.rate));
      if (change === format.percent(0)) return unchanged(whom);
      return `${whom}月工资在现有基础上${item.rate < 0 ? '下调' : '提高'}${change}`;
    }
    case 'flat':
      if (item.monthly === 0) return unchanged(whom);
      return `${whom}每人每月${item.monthly < 0 ? '减少' : '增加'}工资${yuan(Math.abs(item.monthly))}`;
    case 'lumpSum':
      return `向${whom}每人一次性发放${yuan(item.perHead)}`;
    case 'benefit':
      return `${whom}${item.name}：${benefitWords(item.cost, yuan)}${item.countsAsPay ? '，计入工资总额' : ''}`;
  }
}

const unchanged = (whom: string) => `${whom}月工资维持现有水平不变`;

function groupsOf(item: Component, { groupNames }: ClaimWording): string {
  const names = (item.groups ?? []).flatMap((id) => groupNames[id] ?? []);
  return names.length === 0 ? '全体职工' : names.join('、');
}

function yuanWords(fen: number, { hasCapitals = false }: ClaimWording): string {
  return `${format.agreedYuan(fen)}元${hasCapitals ? `（大写：${amountWords(fen)}）` : ''}`;
}

function benefitWords(cost: BenefitCost, yuan: (fen: number) => string): string {
  switch (cost.kind) {
    case 'perHeadMonthly':
      return `每人每月${yuan(cost.amount)}`;
    case 'perHeadYearly':
      return `每人每年${yuan(cost.amount)}`;
    case 'lumpYearly':
      return `每年共${yuan(cost.amount)}`;
    case 'lumpOnce':
      return `一次共${yuan(cost.amount)}`;
    case 'shared':
      return `共${format.count(cost.people)}人，每人每年${yuan(cost.unitPrice)}，企业负担${format.percent(cost.employerShare)}`;
    case 'tiered':
      return cost.tiers.map(({ people, monthly }) => `${format.count(people)}人每人每月${yuan(monthly)}`).join('，');
  }
}
