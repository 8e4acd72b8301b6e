import type { LeaverCost } from '../../../shared/domain/wage/evaluationInput.ts';
import type { LeaverCostPartName } from '../../../shared/domain/wage/leaverCost.ts';
import type { Format } from '../../../shared/i18n/format.ts';
import type { TextKey, Translate } from '../../../shared/i18n/texts.ts';

export const LEAVER_COST_KINDS = {
  direct: 'leaverCost.kind-direct',
  shareOfPay: 'leaverCost.kind-share',
  buildUp: 'leaverCost.kind-built-up',
} as const satisfies Record<LeaverCost['kind'], TextKey>;

export const LEAVER_COST_PARTS = {
  direct: 'leaverCost.kind-direct',
  shareOfPay: 'leaverCost.kind-share',
  separation: 'leaverCost.separation',
  recruitment: 'leaverCost.recruitment',
  training: 'leaverCost.training',
  vacancy: 'leaverCost.vacancy',
  ramp: 'leaverCost.ramp',
  quality: 'leaverCost.quality',
} as const satisfies Record<LeaverCostPartName, TextKey>;

/** How a loss per leaver is stated, in a word or its share. */
export function leaverCostKindText(t: Translate, format: Format, cost: LeaverCost): string {
  return cost.kind === 'shareOfPay' ? format.percent(cost.share) : t(LEAVER_COST_KINDS[cost.kind]);
}
