import type { BenefitCost, Component } from '../domain/wage/evaluationInput.ts';
import type { Format } from './format.ts';
import type { Translate } from './texts.ts';

interface Claim {
  readonly components: readonly Component[];
  readonly averageRaise: number | null;
}

/** A claim in a few words that fit into a sentence: what is asked, or the average where it is several things. */
export function claimPhrase(t: Translate, format: Format, { components, averageRaise }: Claim): string {
  const [only] = components;
  if (only === undefined) return t('brief.claim-nothing');
  if (components.length === 1 && only.groups === undefined) {
    switch (only.kind) {
      case 'percent':
        return only.rate < 0
          ? t('brief.claim-percent-cut', { rate: format.percent(-only.rate) })
          : t('brief.claim-percent', { rate: format.percent(only.rate) });
      case 'flat':
        return only.monthly < 0
          ? t('brief.claim-flat-cut', { amount: format.agreedYuan(-only.monthly) })
          : t('brief.claim-flat', { amount: format.agreedYuan(only.monthly) });
      case 'lumpSum':
        return t('brief.claim-lump-sum', { amount: format.agreedYuan(only.perHead) });
      case 'benefit':
        break;
    }
  }
  const items = format.count(components.length);
  const raise = averageRaise ?? 0;
  if (raise > 0) return t('brief.claim-average', { raise: format.percent(raise), items });
  if (raise < 0) return t('brief.claim-average-cut', { raise: format.percent(-raise), items });
  return t('brief.claim-benefits', { items });
}

/** One item of a claim in full, without its month and groups. */
export function claimItemText(t: Translate, format: Format, item: Component): string {
  switch (item.kind) {
    case 'percent':
      return item.rate < 0
        ? t('brief.item-percent-cut', { rate: format.percent(-item.rate) })
        : t('brief.item-percent', { rate: format.percent(item.rate) });
    case 'flat':
      return item.monthly < 0
        ? t('brief.item-flat-cut', { amount: format.agreedYuan(-item.monthly) })
        : t('brief.item-flat', { amount: format.agreedYuan(item.monthly) });
    case 'lumpSum':
      return t('brief.item-lump-sum', { amount: format.agreedYuan(item.perHead) });
    case 'benefit': {
      const holes = { name: item.name, cost: benefitText(t, format, item.cost) };
      return item.countsAsPay ? t('brief.item-benefit-as-pay', holes) : t('brief.item-benefit', holes);
    }
  }
}

function benefitText(t: Translate, format: Format, cost: BenefitCost): string {
  switch (cost.kind) {
    case 'perHeadMonthly':
      return t('brief.item-per-head-monthly', { amount: format.agreedYuan(cost.amount) });
    case 'perHeadYearly':
      return t('brief.item-per-head-yearly', { amount: format.agreedYuan(cost.amount) });
    case 'lumpYearly':
      return t('brief.item-lump-yearly', { amount: format.agreedYuan(cost.amount) });
    case 'lumpOnce':
      return t('brief.item-lump-once', { amount: format.agreedYuan(cost.amount) });
    case 'shared':
      return t('brief.item-shared', {
        people: format.count(cost.people),
        price: format.agreedYuan(cost.unitPrice),
        share: format.percent(cost.employerShare),
      });
    case 'tiered':
      return cost.tiers
        .map(({ people, monthly }) =>
          t('brief.item-tier', { people: format.count(people), amount: format.agreedYuan(monthly) }),
        )
        .join(t('brief.list-and'));
  }
}
