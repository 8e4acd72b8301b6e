import { z } from 'zod';
import { longText } from './texts.ts';

/** Where a figure comes from and of which day it is; a figure without a day is shown as such. */
const provenance = { source: longText, day: z.iso.date().nullable() };

/** Source and day of the model's own comparators, whose figures are in `comparators`, and figures the model does not take. */
export const comparatorFacts = z.strictObject({
  cpi: z.strictObject(provenance).exactOptional(),
  guideline: z.strictObject(provenance).exactOptional(),
  minimumWage: z.strictObject(provenance).exactOptional(),
  outsideGrowth: z.strictObject(provenance).exactOptional(),
});
export type ComparatorFacts = z.infer<typeof comparatorFacts>;
