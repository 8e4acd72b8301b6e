import { z } from 'zod';
import { shortText } from '../negotiation/texts.ts';

export const REPRESENTATIVE_SIDES = ['union', 'employer'] as const;
export type RepresentativeSide = (typeof REPRESENTATIVE_SIDES)[number];
const SEXES = ['', 'female', 'male'] as const;

/** A representative (协商代表) as a user enters one. */
export const representativeFields = z.strictObject({
  side: z.enum(REPRESENTATIVE_SIDES),
  name: shortText.min(1),
  sex: z.enum(SEXES).default(''),
  post: shortText.default(''),
  isChief: z.boolean().default(false),
  isFrontLine: z.boolean().default(false),
  isOutsider: z.boolean().default(false),
});
export type RepresentativeFields = z.infer<typeof representativeFields>;

export interface StoredRepresentative extends RepresentativeFields {
  readonly id: string;
}
