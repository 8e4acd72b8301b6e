import { z } from 'zod';
import type { RuleIssue } from '../wage/inputIssues.ts';

/**
 * The days that the State Council moves each year: a `holiday` on a weekday, or a weekend that is a `workday`. A year
 * is named once its days are complete; in any other year only weekends are known.
 */
export const holidays = z
  .strictObject({
    years: z.array(z.number().int().min(1949).max(2200)).max(260),
    days: z.array(z.strictObject({ day: z.iso.date(), kind: z.enum(['holiday', 'workday']) })).max(20_000),
  })
  .superRefine(({ years, days }, context) => {
    const known = new Set(years);
    const seen = new Set<string>();
    days.forEach(({ day }, index) => {
      const report = (params: RuleIssue, message: string) =>
        context.addIssue({ code: 'custom', path: ['days', index, 'day'], message, params });
      if (!known.has(Number(day.slice(0, 4)))) report({ code: 'not-allowed' }, `${day} is in none of the years`);
      if (seen.has(day)) report({ code: 'duplicate-id' }, `${day} is named twice`);
      seen.add(day);
    });
  });
export type Holidays = z.infer<typeof holidays>;
