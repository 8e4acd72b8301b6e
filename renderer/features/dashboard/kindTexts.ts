import type { OwnershipClass } from '../../../shared/domain/units/ownership.ts';
import type { UnitKind } from '../../../shared/domain/units/unit.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';

export const UNIT_KIND_TEXTS = {
  enterprise: 'dashboard.kind-enterprise',
  industry: 'dashboard.kind-industry',
  area: 'dashboard.kind-area',
} as const satisfies Record<UnitKind, TextKey>;

export const OWNERSHIP_TEXTS = {
  public: 'dashboard.ownership-public',
  'non-public': 'dashboard.ownership-non-public',
  ask: 'dashboard.ownership-ask',
} as const satisfies Record<OwnershipClass, TextKey>;
