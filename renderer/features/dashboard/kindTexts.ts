import type { OwnershipClass } from '../../../shared/domain/units/ownership.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';

export const OWNERSHIP_TEXTS = {
  public: 'dashboard.ownership-public',
  'non-public': 'dashboard.ownership-non-public',
  ask: 'dashboard.ownership-ask',
} as const satisfies Record<OwnershipClass, TextKey>;
