import { z } from 'zod';
import { component } from '../domain/wage/evaluationInput.ts';
import { positions } from '../domain/negotiation/positions.ts';
import { PROPOSAL_FORMS, SIDES } from '../domain/proposals/proposal.ts';
import { paperHead } from './paperHead.ts';

const fraction = z.number();
const wholeYuan = z.number();

/** Raises are fractions; null where one of two proposals has no equivalent raise. */
const distance = z.strictObject({ raise: fraction.nullable(), cost: wholeYuan });

const printedProposal = z.strictObject({
  round: z.number().int(),
  side: z.enum(SIDES),
  day: z.iso.date(),
  presentedBy: z.string(),
  form: z.enum(PROPOSAL_FORMS),
  words: z.string(),
  startMonth: z.string(),
  horizonYears: z.number().int(),
  components: z.array(component),
  /** Names, at that time, of the groups that components name, by id. */
  groupNames: z.record(z.string(), z.string()),
  firstYearCost: wholeYuan,
  runRateCost: wholeYuan,
  horizonCost: wholeYuan,
  averageRaise: fraction.nullable(),
  equivalentRaise: fraction.nullable(),
  /** To what the other side had proposed by then, union less employer. */
  gap: distance.nullable(),
  /** Towards the other side, since this side's proposal before. */
  concession: distance.nullable(),
  /** Only for the union's own eyes; null on a table copy. */
  internal: z
    .strictObject({
      number: z.number().int(),
      /** What was taken back by a correcting entry stays in the union's own log. */
      state: z.enum(['counts', 'taken-back', 'correction']),
      reason: z.string(),
      recordedBy: z.string(),
      net: wholeYuan,
      place: z.enum(['below', 'inside', 'inGap', 'above']).nullable(),
    })
    .nullable(),
});

const printedSide = z.strictObject({
  count: z.number().int(),
  firstRaise: fraction.nullable(),
  standingRaise: fraction.nullable(),
  standingCost: wholeYuan.nullable(),
  conceded: distance,
});

export const historyModel = z.strictObject({
  modelVersion: z.literal(1),
  kind: z.literal('negotiation-history'),
  ...paperHead,
  /** By day. */
  proposals: z.array(printedProposal),
  union: printedSide,
  employer: printedSide,
  /** As both stand now; null while one side has not proposed anything. */
  gap: distance.nullable(),
  /** What was signed; papers of before had nothing of it. */
  agreement: z
    .strictObject({
      signedDay: z.iso.date(),
      fromDay: z.iso.date(),
      toDay: z.iso.date(),
      equivalentRaise: fraction.nullable(),
      runRateCost: wholeYuan,
    })
    .nullable()
    .default(null),
  internal: z
    .strictObject({
      positions,
      zone: z.strictObject({ state: z.enum(['overlap', 'gap', 'unknown']), width: fraction.nullable() }),
    })
    .nullable(),
});

/** What both sides proposed, in order and priced. Neither positions nor reasons on a table copy. */
export type HistoryModel = z.infer<typeof historyModel>;
export type PrintedProposal = z.infer<typeof printedProposal>;
export type PrintedSide = z.infer<typeof printedSide>;
