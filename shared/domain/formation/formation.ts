import { z } from 'zod';
import { longText } from '../negotiation/texts.ts';
import { unitDay } from '../units/unit.ts';

/** 未联系、已联系、筹备中、已建会: how far an enterprise without a union is on its way to one. */
export const FORMATION_STAGES = ['none', 'contacted', 'preparing', 'formed'] as const;
export type FormationStage = (typeof FORMATION_STAGES)[number];

/** A step on the way; `formed` says whether the union is the enterprise's own or a joint one. */
export const formationStep = z.discriminatedUnion('stage', [
  z.strictObject({ stage: z.enum(['none', 'contacted', 'preparing']), day: unitDay, notes: longText.default('') }),
  z.strictObject({
    stage: z.literal('formed'),
    unionStatus: z.enum(['own', 'joint']),
    day: unitDay,
    notes: longText.default(''),
  }),
]);
export type FormationStep = z.infer<typeof formationStep>;

export interface FormationEntry {
  readonly id: string;
  readonly stage: FormationStage;
  readonly day: string;
  readonly notes: string;
}
