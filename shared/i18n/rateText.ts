import type { DENOMINATORS, RateId, RateWithChoice } from '../domain/campaign/rates.ts';
import type { TextKey } from './texts.ts';

export const RATE_TEXTS = {
  formation: 'rates.formation',
  membership: 'rates.membership',
  establishment: 'rates.establishment',
  workers: 'rates.workers',
  offers: 'rates.offers',
  replies: 'rates.replies',
  acceptance: 'rates.acceptance',
  signing: 'rates.signing',
  renewal: 'rates.renewal',
  filing: 'rates.filing',
  review: 'rates.review',
  task: 'rates.task',
} as const satisfies Record<RateId, TextKey>;

/** The name of each denominator that a rate can take. */
export const DENOMINATOR_TEXTS = {
  membership: {
    unionised: 'rates.choice-membership-unionised',
    all: 'rates.choice-membership-all',
  },
  establishment: {
    unionised: 'rates.choice-establishment-unionised',
    ownUnion: 'rates.choice-establishment-ownUnion',
    hundred: 'rates.choice-establishment-hundred',
    all: 'rates.choice-establishment-all',
  },
  replies: { decided: 'rates.choice-replies-decided', received: 'rates.choice-replies-received' },
  acceptance: { decided: 'rates.choice-replies-decided', received: 'rates.choice-replies-received' },
  signing: {
    received: 'rates.choice-signing-received',
    accepted: 'rates.choice-signing-accepted',
    list: 'rates.choice-signing-list',
  },
} as const satisfies { [R in RateWithChoice]: Record<(typeof DENOMINATORS)[R][number], TextKey> };
