import type {
  AgreementKind,
  AgreementLevel,
  AgreementState,
  CoverageBasis,
  UnitAgreementFields,
} from '../domain/units/unitAgreement.ts';
import type { TextKey } from './texts.ts';

export const AGREEMENT_KIND_TEXTS = {
  comprehensive: 'unit-agreements.kind-comprehensive',
  wage: 'unit-agreements.kind-wage',
  women: 'unit-agreements.kind-women',
  safety: 'unit-agreements.kind-safety',
} as const satisfies Record<AgreementKind, TextKey>;

export const AGREEMENT_LEVEL_TEXTS = {
  own: 'unit-agreements.level-own',
  area: 'unit-agreements.level-area',
  industry: 'unit-agreements.level-industry',
} as const satisfies Record<AgreementLevel, TextKey>;

export const AGREEMENT_STATE_TEXTS = {
  'in-force': 'unit-agreements.state-in-force',
  ended: 'unit-agreements.state-ended',
  'to-come': 'unit-agreements.state-to-come',
} as const satisfies Record<AgreementState, TextKey>;

export const REVIEW_TEXTS = {
  unknown: 'unit-agreements.review-unknown',
  passed: 'unit-agreements.review-passed',
  objected: 'unit-agreements.review-objected',
} as const satisfies Record<UnitAgreementFields['review'], TextKey>;

export const COVERAGE_BASIS_TEXTS = {
  confirmed: 'unit-agreements.basis-confirmed',
  byRule: 'unit-agreements.basis-by-rule',
  excluded: 'unit-agreements.basis-excluded',
} as const satisfies Record<CoverageBasis, TextKey>;
