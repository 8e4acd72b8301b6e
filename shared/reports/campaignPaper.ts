import { z } from 'zod';
import { RATE_IDS } from '../domain/campaign/rates.ts';
import { paperHead } from './paperHead.ts';

/** A region under its full name: the code alone may be an older one that later tables do not have. */
export const paperRegion = z.strictObject({ code: z.string(), name: z.string() });
export type PaperRegion = z.infer<typeof paperRegion>;

/** What every paper of a campaign says in its head. */
export const campaignPaperHead = {
  ...paperHead,
  campaign: z.strictObject({
    slogan: z.string(),
    opens: z.iso.date(),
    closes: z.iso.date(),
    goal: z.strictObject({ rate: z.enum(RATE_IDS), threshold: z.number() }),
  }),
  /** The day as of which it counts; the date on the paper may be a later one. */
  asOf: z.iso.date(),
  /** Null for all that the campaign covers. */
  region: paperRegion.nullable(),
};
