import { z } from 'zod';
import { FACTORS } from '../domain/negotiation/comparatorFacts.ts';
import { positions } from '../domain/negotiation/positions.ts';
import { DEMAND_CATEGORIES, DEMAND_STATES } from '../domain/demands/demand.ts';
import { POSITION_WARNINGS } from '../domain/proposals/settlementZone.ts';
import { UNCERTAIN_INPUTS } from '../domain/wage/tools/uncertainInputs.ts';
import { briefBody } from './briefModel.ts';
import { paperHead } from './paperHead.ts';

const fraction = z.number();
const fen = z.number();

export const preparationModel = z.strictObject({
  modelVersion: z.literal(1),
  kind: z.literal('preparation-sheet'),
  ...paperHead,
  copy: z.literal('internal'),
  /** The scenario that is prepared, as its brief tells it. */
  brief: briefBody,
  positions,
  zone: z.strictObject({ state: z.enum(['overlap', 'gap', 'unknown']), width: fraction.nullable() }),
  /** What does not fit together, with the two raises compared. */
  warnings: z.array(z.strictObject({ code: z.enum(POSITION_WARNINGS), values: z.tuple([fraction, fraction]) })),
  /** What stands on the table; equivalent raises. Null where a side has not proposed anything. */
  standing: z.strictObject({ union: fraction.nullable(), employer: fraction.nullable() }),
  /** What the net over the horizon depends on most, the strongest first. */
  sensitivity: z.array(
    z.strictObject({
      which: z.enum(UNCERTAIN_INPUTS),
      as: z.enum(['value', 'factor']),
      low: z.number(),
      high: z.number(),
      netAtLow: fen,
      netAtHigh: fen,
    }),
  ),
  /** Factors of the law's list that are not filled in yet. */
  missingFactors: z.array(z.enum(FACTORS)),
  /** The next meeting on or after the day on the paper. */
  meeting: z
    .strictObject({
      title: z.string(),
      day: z.iso.date(),
      time: z.string(),
      place: z.string(),
      chair: z.string(),
      attendees: z.string(),
    })
    .nullable(),
  /** Demands on the agenda, then those whose plan lies ready; at most forty. */
  demands: z.array(
    z.strictObject({
      title: z.string(),
      category: z.enum(DEMAND_CATEGORIES),
      supporters: z.number().int().nullable(),
      state: z.enum(DEMAND_STATES),
      evidence: z.string(),
      plan: z.string(),
    }),
  ),
  /** Open demands that are not listed. */
  otherDemands: z.number().int(),
});

/** What the union's team takes to the table. Confidential as a whole. */
export type PreparationModel = z.infer<typeof preparationModel>;
