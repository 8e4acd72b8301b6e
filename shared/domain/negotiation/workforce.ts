import type { z } from 'zod';
import { onCostItem, workforceGroup } from '../wage/evaluationInput.ts';
import { longText, requiredName } from './negotiation.ts';

/** A workforce group as stored: the model's figures and where the uncertain ones come from. */
export const groupFields = workforceGroup.omit({ id: true }).extend({
  name: requiredName,
  turnoverSource: longText.default(''),
  leaverCostSource: longText.default(''),
});
export type GroupFields = z.infer<typeof groupFields>;
export type Group = GroupFields & { readonly id: string };

export const onCostFields = onCostItem;
export type OnCostFields = z.infer<typeof onCostFields>;
export type OnCost = OnCostFields & { readonly id: string };
