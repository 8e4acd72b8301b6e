import { z } from 'zod';
import { DEMAND_CATEGORIES, DEMAND_STATES } from '../domain/demands/demand.ts';
import { MEETING_KINDS } from '../domain/meetings/meeting.ts';
import { paperHead } from './paperHead.ts';

const count = z.number().int();

export const demandsReportModel = z.strictObject({
  modelVersion: z.literal(1),
  kind: z.literal('demands-report'),
  ...paperHead,
  /** Both days included. */
  from: z.iso.date(),
  to: z.iso.date(),
  total: count,
  newCount: count,
  settledCount: count,
  byState: z.record(z.enum(DEMAND_STATES), count),
  byCategory: z.record(z.enum(DEMAND_CATEGORIES), z.strictObject({ total: count, agreed: count })),
  demands: z.array(
    z.strictObject({
      title: z.string(),
      category: z.enum(DEMAND_CATEGORIES),
      groups: z.array(z.string()),
      source: z.string(),
      supporters: count.nullable(),
      raisedDay: z.iso.date(),
      isNew: z.boolean(),
      state: z.enum(DEMAND_STATES),
      stateDay: z.iso.date(),
      refusal: z.string().nullable(),
      agreed: z.string().nullable(),
    }),
  ),
  meetings: z.array(
    z.strictObject({
      title: z.string(),
      kind: z.enum(MEETING_KINDS),
      day: z.iso.date(),
      results: z.string(),
      demandCount: count,
    }),
  ),
});

/** What workers are told about their demands: nothing in it is confidential. */
export type DemandsReportModel = z.infer<typeof demandsReportModel>;
