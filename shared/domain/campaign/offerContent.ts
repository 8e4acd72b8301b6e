import { z } from 'zod';
import table from '../../../resources/offer-contents.json' with { type: 'json' };
import { requiredName } from '../negotiation/texts.ts';
import type { UnitFacts } from '../units/unit.ts';

/** The first three are alternatives by condition; the others are added to any of them. */
export const OFFER_ROWS = ['difficult', 'good', 'decline', 'piece-rate', 'technical'] as const;
export type OfferRowId = (typeof OFFER_ROWS)[number];

const named = z.strictObject({ 'zh-CN': requiredName, en: requiredName });
const offerItem = z.strictObject({
  id: z.string().min(1),
  /** In Chinese in the words of the source. */
  name: named,
  /** Where a rule names the subject; `region` of two digits where the rule is that of a province. */
  articles: z.array(z.strictObject({ article: z.string(), region: z.string().nullable() })),
});
export type OfferItem = z.infer<typeof offerItem>;
const offerRow = z.strictObject({ id: z.enum(OFFER_ROWS), name: named, items: z.array(offerItem).min(1) });
export type OfferRow = z.infer<typeof offerRow>;

/** What an offer asks to negotiate, by the condition of the unit, with the source. */
export const OFFER_MATRIX = z.strictObject({ source: named, rows: z.array(offerRow) }).parse(table);

const ITEM_IDS = OFFER_MATRIX.rows.flatMap(({ items }) => items.map(({ id }) => id));
const MOST_OWN_ITEMS = 50;

/** What the offer to a target asks for where it is not as recommended: ticked items of the matrix, and own ones. */
export const offerContent = z.strictObject({
  items: z
    .array(z.enum(ITEM_IDS))
    .max(ITEM_IDS.length)
    .transform((ids) => ITEM_IDS.filter((id) => ids.includes(id))),
  own: z.array(requiredName).max(MOST_OWN_ITEMS).default([]),
});
export type OfferContent = z.infer<typeof offerContent>;

/** Without the condition no row can be chosen: it is asked for first, and nothing guesses it from figures. */
export type Recommendation =
  | { readonly state: 'asks-condition' }
  | {
      readonly state: 'recommended';
      readonly rows: readonly OfferRow[];
      /** Facts that nobody has stated and that would add a row. */
      readonly unstated: readonly ('isPieceRate' | 'technicalWorkers')[];
    };

/** The row of the condition, with piece rates and technical workers added where the unit has them. */
export function recommendedOfferContent({
  condition,
  isPieceRate,
  technicalWorkers,
}: Pick<UnitFacts, 'condition' | 'isPieceRate' | 'technicalWorkers'>): Recommendation {
  if (condition === 'unknown') return { state: 'asks-condition' };
  const wanted: OfferRowId[] = [condition];
  if (isPieceRate === true) wanted.push('piece-rate');
  if (technicalWorkers !== null && technicalWorkers > 0) wanted.push('technical');
  return {
    state: 'recommended',
    rows: OFFER_MATRIX.rows.filter(({ id }) => wanted.includes(id)),
    unstated: [
      ...(isPieceRate === null ? (['isPieceRate'] as const) : []),
      ...(technicalWorkers === null ? (['technicalWorkers'] as const) : []),
    ],
  };
}

/** The items of a recommendation as they would be stored. */
export function itemsOf(recommendation: Recommendation): string[] {
  return recommendation.state === 'recommended'
    ? recommendation.rows.flatMap(({ items }) => items.map(({ id }) => id))
    : [];
}

/** Articles that hold where the unit is. */
export function articlesFor({ articles }: OfferItem, regionCode: string): string[] {
  return articles
    .filter(({ region }) => region === null || regionCode.startsWith(region))
    .map(({ article }) => article);
}
