import type { z } from 'zod';
import { invalidInput } from '../../shared/domain/wage/inputIssues.ts';

/**
 * A record with a change in it, checked as a whole: what was changed may not go with what was there.
 * @throws invalid-input
 */
export function checkedAgain<S extends z.ZodType>(schema: S, record: z.input<S>): z.output<S> {
  const { success, data, error } = schema.safeParse(record);
  if (!success) throw invalidInput(error, record);
  return data;
}
