import { z } from 'zod';
import { checkVotes, procedureDay, procedureEvent, voteFields } from './events.ts';
import { holidays } from './holidays.ts';
import { rulePack, SHIPPED_PACKS } from './rulePack.ts';

const packName = z.enum(SHIPPED_PACKS);

/** A pack by name or as a whole; a union of both would lose the path of what is wrong inside a pack. */
const packOf = (raw: unknown) =>
  typeof raw === 'object' && raw !== null && 'pack' in raw && typeof raw.pack === 'object' ? rulePack : packName;

const deadlineFields = {
  events: z.array(procedureEvent).max(10_000),
  asOf: procedureDay,
  /** Moves dates off days on which nobody works. */
  roll: z.boolean().default(false),
  holidays: holidays.exactOptional(),
  closes: procedureDay.exactOptional(),
};
export const parseDeadlinesRequest = (raw: unknown) =>
  z.strictObject({ pack: packOf(raw), ...deadlineFields }).parse(raw);

export const parseVoteRequest = (raw: unknown) =>
  z
    .strictObject({ pack: packOf(raw), ...voteFields })
    .superRefine(checkVotes)
    .parse(raw);

const person = z.strictObject({
  name: z.string().trim().min(1).max(200),
  id: z.string().min(1).max(100).exactOptional(),
  isChief: z.boolean().exactOptional(),
  isOutsider: z.boolean().exactOptional(),
  isFrontLine: z.boolean().exactOptional(),
});
const side = z.array(person).max(1000);
const vacancy = z.strictObject({ side: z.enum(['union', 'employer']), day: procedureDay });
const representativeFields = {
  union: side,
  employer: side,
  isAboveScale: z.boolean().exactOptional(),
  vacancies: z.array(vacancy).max(1000).exactOptional(),
  holidays: holidays.exactOptional(),
};
export const parseRepresentativesRequest = (raw: unknown) =>
  z.strictObject({ pack: packOf(raw), ...representativeFields }).parse(raw);
