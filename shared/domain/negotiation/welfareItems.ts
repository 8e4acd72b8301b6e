import { z } from 'zod';
import table from '../../../resources/welfareItems.json' with { type: 'json' };
import type { Language } from '../../contract/settings.ts';
import { benefitCost, type Component } from '../wage/evaluationInput.ts';
import { requiredName } from './texts.ts';

const named = z.strictObject({ 'zh-CN': requiredName, en: requiredName });

const welfareItem = z.strictObject({
  id: z.string(),
  name: named,
  /** Several where setting up and upkeep are priced apart. */
  parts: z.array(z.strictObject({ name: named, cost: benefitCost, countsAsPay: z.boolean() })).min(1),
});
export type WelfareItem = z.infer<typeof welfareItem>;

/**
 * Items that packages often hold, each with its way of paying. Figures that nobody has stated are 0: price and people
 * are the user's to fill in.
 */
export const WELFARE_ITEMS: readonly WelfareItem[] = z.array(welfareItem).parse(table);

/** The components of an item, from the first month, for all. */
export function welfareComponents({ parts }: WelfareItem, language: Language): Component[] {
  return parts.map(({ name, cost, countsAsPay }) => ({
    kind: 'benefit',
    fromMonth: 1,
    name: name[language],
    cost,
    countsAsPay,
  }));
}
