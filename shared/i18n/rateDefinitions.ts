import type { Campaign } from '../domain/campaign/campaign.ts';
import type { DENOMINATORS, RateId, RatesAnswer, RateWithChoice } from '../domain/campaign/rates.ts';
import { type CountingChoice, countingOf } from '../domain/campaign/rateTerms.ts';
import type { ResolvedPack } from '../domain/procedure/resolvePack.ts';
import type { Step, StepRule } from '../domain/procedure/rulePack.ts';
import type { Format } from './format.ts';
import { RATE_TEXTS } from './rateText.ts';
import type { TextKey, Translate } from './texts.ts';

const BY_DENOMINATOR = {
  membership: { unionised: 'rates.define-membership-unionised', all: 'rates.define-membership-all' },
  establishment: {
    unionised: 'rates.define-establishment-unionised',
    ownUnion: 'rates.define-establishment-ownUnion',
    hundred: 'rates.define-establishment-hundred',
    all: 'rates.define-establishment-all',
  },
  replies: { decided: 'rates.define-replies-decided', received: 'rates.define-replies-received' },
  acceptance: { decided: 'rates.define-acceptance-decided', received: 'rates.define-acceptance-received' },
  signing: {
    received: 'rates.define-signing-received',
    accepted: 'rates.define-signing-accepted',
    list: 'rates.define-signing-list',
  },
} as const satisfies { [R in RateWithChoice]: Record<(typeof DENOMINATORS)[R][number], TextKey> };

/** What each rate of a request counts, in whole sentences with the days of the campaign and of its rule pack. */
export function rateDefinitions(
  { t, format }: { readonly t: Translate; readonly format: Pick<Format, 'day' | 'count'> },
  campaign: Pick<Campaign, 'opens' | 'closes' | 'goal' | 'options' | 'frozenOn'>,
  choice: CountingChoice,
  pack: ResolvedPack,
): RatesAnswer['definitions'] {
  const { list, countsByRule, denominators } = countingOf(campaign, choice);
  const window = { opens: format.day(campaign.opens), closes: format.day(campaign.closes) };
  const coverage = countsByRule ? t('rates.define-coverage-byRule') : t('rates.define-coverage-confirmed');
  const { graceDays } = campaign.options;
  const goalRate: RateId = campaign.goal.rate === 'task' ? 'establishment' : campaign.goal.rate;
  const periodOf = (step: Step): string | null => {
    const found = pack.step(step);
    return found.kind === 'set' ? periodText(t, found.rule) : null;
  };
  const reply = periodOf('reply');
  const filing = periodOf('filing');
  const review = periodOf('review');
  return {
    formation: t('rates.define-formation'),
    membership: t(BY_DENOMINATOR.membership[denominators.membership]),
    establishment: t(BY_DENOMINATOR.establishment[denominators.establishment], { coverage }),
    workers: t('rates.define-workers'),
    offers: list === 'frozen' ? t('rates.define-offers-frozen', window) : t('rates.define-offers-current', window),
    replies:
      reply === null
        ? t('rates.define-replies-unknown')
        : t(BY_DENOMINATOR.replies[denominators.replies], { period: reply }),
    acceptance:
      reply === null
        ? t('rates.define-replies-unknown')
        : t(BY_DENOMINATOR.acceptance[denominators.acceptance], { period: reply }),
    signing: t(BY_DENOMINATOR.signing[denominators.signing], window),
    renewal:
      graceDays === 0
        ? t('rates.define-renewal', window)
        : t('rates.define-renewal-grace', { ...window, count: graceDays }),
    filing:
      filing === null ? t('rates.define-filing-unknown') : t('rates.define-filing', { ...window, period: filing }),
    review:
      review === null
        ? t('rates.define-review-unknown', window)
        : t('rates.define-review', { ...window, period: review }),
    task: t('rates.define-task', { rate: t(RATE_TEXTS[goalRate]) }),
  };
}

function periodText(t: Translate, rule: StepRule): string {
  switch (rule.unit) {
    case 'calendar':
      return t('rates.period-calendar', { count: rule.days });
    case 'working':
      return t('rates.period-working', { count: rule.days });
    case 'months':
      return t('rates.period-months', { count: rule.months });
  }
}
