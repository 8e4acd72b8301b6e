import { z } from 'zod';

/** Beyond it nobody plans, and days have more than four digits soon. */
const LAST_DAY = '2199-12-31';

/** Monday first, as ISO 8601 counts: 1 to 7. */
const weekday = z.number().int().min(1).max(7);

/** How a meeting comes back. Days are those of the calendar; nothing is known of public holidays. */
export const rhythm = z.strictObject({
  /** 1 is monthly, 3 quarterly, 6 half-yearly. */
  everyMonths: z.number().int().min(1).max(24),
  on: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('day'),
      /** A month that is shorter has it on its last day. */
      day: z.number().int().min(1).max(31),
      /** Where a Saturday or Sunday goes: it stays, or goes to the working week before or after. */
      weekend: z.enum(['keep', 'before', 'after']),
    }),
    z.strictObject({
      kind: z.literal('weekday'),
      /** The last one is 5, also in a month that has only four. */
      nth: z.number().int().min(1).max(5),
      weekday,
    }),
  ]),
  /** No meeting before this day; the months are counted from the first one that is not. */
  firstDay: z.iso.date().refine((day) => day <= LAST_DAY),
  /** No meeting after it; null goes on, planned twelve months ahead. */
  until: z.iso.date().nullable(),
});
export type Rhythm = z.infer<typeof rhythm>;
