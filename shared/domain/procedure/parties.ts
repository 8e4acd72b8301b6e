import { z } from 'zod';
import { shortText } from '../negotiation/texts.ts';
import { procedureDay } from './events.ts';
import { rulePack, SHIPPED_PACKS } from './rulePack.ts';

/** Whom and what the letters of a negotiation name beside the enterprise and the union. All may be empty. */
export const parties = z.strictObject({
  /** The side that made the offer (要约); the other one replies. */
  offeredBy: z.enum(['union', 'employer']).default('union'),
  legalRepresentative: shortText.default(''),
  addressee: shortText.default(''),
  address: shortText.default(''),
  postcode: shortText.default(''),
  telephone: shortText.default(''),
  unionChair: shortText.default(''),
  unionContact: shortText.default(''),
  unionTelephone: shortText.default(''),
  unionAddress: shortText.default(''),
  /** 上级工会. */
  upperUnion: shortText.default(''),
  /** 人力资源和社会保障行政部门. */
  labourAuthority: shortText.default(''),
  /** First meeting as the offer proposes it. */
  meetingDay: procedureDay.nullable().default(null),
  meetingTime: shortText.default(''),
  meetingPlace: shortText.default(''),
  noteTaker: shortText.default(''),
});
export type Parties = z.infer<typeof parties>;

/** How the procedure of a negotiation is counted, and whom its letters name. */
export const procedureFields = z.strictObject({
  /** By name, or a copy of one of the user's own as it stood when it was chosen. */
  rulePack: z.union([z.enum(SHIPPED_PACKS), rulePack]).default('national'),
  /** Dates move off days on which nobody works. */
  isRolling: z.boolean().default(false),
  /** 规模以上企业: some rules ask for more representatives there. */
  isAboveScale: z.boolean().default(false),
  parties: parties.prefault({}),
});
export type ProcedureFields = z.infer<typeof procedureFields>;
