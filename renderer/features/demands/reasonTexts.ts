import type { DemandState } from '../../../shared/domain/demands/demand.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';

/** What the text beside a state says. */
export const REASON_TEXTS = {
  raised: 'demands.reason-raised',
  'on-agenda': 'demands.reason-on-agenda',
  agreed: 'demands.reason-agreed',
  refused: 'demands.reason-refused',
  'plan-kept': 'demands.reason-refused',
} as const satisfies Record<DemandState, TextKey>;
