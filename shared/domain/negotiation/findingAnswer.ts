import { z } from 'zod';
import { FINDING_CODES } from '../wage/findings.ts';
import { longText } from './texts.ts';

/** What the union answers to a finding, written to be printed in the brief. */
export const findingAnswer = z.strictObject({
  code: z.enum(FINDING_CODES),
  /** Of a finding that concerns one group. */
  groupId: z.string().exactOptional(),
  text: longText,
});
export type FindingAnswer = z.infer<typeof findingAnswer>;
