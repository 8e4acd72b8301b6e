import type { OwnershipClass } from '../domain/units/ownership.ts';
import type { Condition, UnionStatus, UnitKind } from '../domain/units/unit.ts';
import type { TextKey } from './texts.ts';

export const UNIT_KIND_TEXTS = {
  enterprise: 'units.kind-enterprise',
  industry: 'units.kind-industry',
  area: 'units.kind-area',
} as const satisfies Record<UnitKind, TextKey>;

export const CONDITION_TEXTS = {
  unknown: 'units.condition-unknown',
  good: 'units.condition-good',
  decline: 'units.condition-decline',
  difficult: 'units.condition-difficult',
} as const satisfies Record<Condition, TextKey>;

export const OWNERSHIP_TEXTS = {
  public: 'units.ownership-public',
  'non-public': 'units.ownership-non-public',
  ask: 'units.ownership-ask',
} as const satisfies Record<OwnershipClass, TextKey>;

export const UNION_STATUS_TEXTS = {
  unknown: 'units.union-unknown',
  none: 'units.union-none',
  joint: 'units.union-joint',
  own: 'units.union-own',
} as const satisfies Record<UnionStatus, TextKey>;
