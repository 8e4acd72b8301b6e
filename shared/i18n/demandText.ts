import type { DemandCategory, DemandState } from '../domain/demands/demand.ts';
import type { TextKey } from './texts.ts';

export const DEMAND_STATE_TEXTS = {
  raised: 'demands.state-raised',
  'on-agenda': 'demands.state-on-agenda',
  agreed: 'demands.state-agreed',
  refused: 'demands.state-refused',
  'plan-kept': 'demands.state-plan-kept',
} as const satisfies Record<DemandState, TextKey>;

export const DEMAND_CATEGORY_TEXTS = {
  pay: 'demands.category-pay',
  hours: 'demands.category-hours',
  welfare: 'demands.category-welfare',
  safety: 'demands.category-safety',
  training: 'demands.category-training',
  facilities: 'demands.category-facilities',
  other: 'demands.category-other',
} as const satisfies Record<DemandCategory, TextKey>;
