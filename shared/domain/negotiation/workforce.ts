import type { z } from 'zod';
import { onCostItem, workforceGroup } from '../wage/evaluationInput.ts';
import { presetUse } from '../presets/presetUse.ts';
import { longText, requiredName } from './texts.ts';

/** A workforce group as stored: the model's figures and where the uncertain ones come from. */
export const groupFields = workforceGroup.omit({ id: true }).extend({
  name: requiredName,
  turnoverSource: longText.default(''),
  leaverCostSource: longText.default(''),
  /** The preset that the figure was taken from; null once it is the user's own. */
  turnoverPreset: presetUse.nullable().default(null),
  leaverCostPreset: presetUse.nullable().default(null),
});
export type GroupFields = z.infer<typeof groupFields>;

/** Of a group whose figures nobody has explained. */
export const UNSOURCED: Pick<
  GroupFields,
  'turnoverSource' | 'leaverCostSource' | 'turnoverPreset' | 'leaverCostPreset'
> = { turnoverSource: '', leaverCostSource: '', turnoverPreset: null, leaverCostPreset: null };
export type Group = GroupFields & { readonly id: string };

export const onCostFields = onCostItem;
export type OnCostFields = z.infer<typeof onCostFields>;
export type OnCost = OnCostFields & { readonly id: string };
