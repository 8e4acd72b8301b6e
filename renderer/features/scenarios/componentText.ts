import { calendarMonth } from '../../../shared/domain/wage/scenarioCalendar.ts';
import type { StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import type { BenefitCost, Component, TurnoverResponse } from '../../../shared/domain/wage/evaluationInput.ts';
import type { Format } from '../../../shared/i18n/format.ts';
import type { Translate } from '../../../shared/i18n/texts.ts';

/** What a component is called in the list and in messages. */
export function componentLabel(t: Translate, terms: Component): string {
  switch (terms.kind) {
    case 'percent':
      return t('scenarios.percent');
    case 'flat':
      return t('scenarios.flat-row');
    case 'lumpSum':
      return t('scenarios.lump-sum-row');
    case 'benefit':
      return terms.name;
  }
}

interface WithGroupNames {
  readonly groups: readonly { readonly id: string; readonly name: string }[];
}

/** A component in one line: what, how much, from when, for whom. */
export function componentSentence(
  { t, format }: { t: Translate; format: Format },
  { terms, startMonth, detail }: { terms: Component; startMonth: string; detail: WithGroupNames },
): string {
  const what = amountText({ t, format }, terms);
  const month = format.month(calendarMonth(startMonth, terms.fromMonth));
  if (terms.groups === undefined) return t('scenarios.component-line', { what, month });
  const nameOf = (id: string) => detail.groups.find((group) => group.id === id)?.name ?? t('scenarios.unknown-group');
  const groups = terms.groups.map(nameOf).join(t('scenarios.list-separator'));
  return t('scenarios.component-line-groups', { what, month, groups });
}

function amountText({ t, format }: { t: Translate; format: Format }, terms: Component): string {
  const label = componentLabel(t, terms);
  switch (terms.kind) {
    case 'percent':
      return `${label} ${signed(terms.rate, format.percent(terms.rate))}`;
    case 'flat':
      return `${label} ${t('scenarios.yuan', { yuan: format.signedYuan(terms.monthly) })}`;
    case 'lumpSum':
      return `${label} ${t('scenarios.yuan', { yuan: format.yuan(terms.perHead) })}`;
    case 'benefit':
      return `${label} ${benefitText({ t, format }, terms.cost)}`;
  }
}

const signed = (value: number, text: string) => (value > 0 ? `+${text}` : text);

function benefitText({ t, format }: { t: Translate; format: Format }, cost: BenefitCost): string {
  switch (cost.kind) {
    case 'perHeadMonthly':
      return t('scenarios.benefit-per-head-monthly', { yuan: format.yuan(cost.amount) });
    case 'perHeadYearly':
      return t('scenarios.benefit-per-head-yearly', { yuan: format.yuan(cost.amount) });
    case 'lumpYearly':
      return t('scenarios.benefit-lump-yearly', { yuan: format.yuan(cost.amount) });
    case 'lumpOnce':
      return t('scenarios.benefit-lump-once', { yuan: format.yuan(cost.amount) });
    case 'shared':
      return t('scenarios.benefit-shared', {
        people: format.count(cost.people),
        yuan: format.yuan(cost.unitPrice),
        share: format.percent(cost.employerShare),
      });
    case 'tiered':
      return cost.tiers
        .map(({ people, monthly }) =>
          t('scenarios.benefit-tier', { people: format.count(people), yuan: format.yuan(monthly) }),
        )
        .join(t('scenarios.list-separator'));
  }
}

/** The turnover response in one line, with its unit. */
export function responseSentence({ t, format }: { t: Translate; format: Format }, response: TurnoverResponse): string {
  switch (response.kind) {
    case 'none':
      return t('scenarios.response-none-line');
    case 'points':
      return t('scenarios.fall-points', { points: format.points(response.value) });
    case 'relative':
      return t('scenarios.fall-relative', { percent: format.percent(response.value) });
    case 'elasticity':
      return t('scenarios.fall-elastic', {
        epsilon: format.number(response.epsilon),
        growth: format.percent(response.outsideGrowth),
        against: response.against === 'today' ? t('scenarios.against-today') : t('scenarios.against-no-raise'),
      });
  }
}

/** The title of a copy or a new scenario that no other has yet. */
export function freeTitle(scenarios: readonly StoredScenario[], make: (number: number) => string): string {
  const taken = new Set(scenarios.map(({ title }) => title));
  let number = 1;
  while (taken.has(make(number))) number += 1;
  return make(number);
}
