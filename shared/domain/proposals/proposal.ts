import { z } from 'zod';
import type { Fen } from '../money.ts';
import { longText, recordId, shortText } from '../negotiation/texts.ts';
import {
  component,
  type EvaluationInputJson,
  scenario as modelScenario,
  type TurnoverResponse,
} from '../wage/evaluationInput.ts';
import { INPUT_BOUNDS } from '../wage/inputBounds.ts';

export const SIDES = ['union', 'employer'] as const;
export type Side = (typeof SIDES)[number];

export const PROPOSAL_FORMS = ['oral', 'written'] as const;
export type ProposalForm = (typeof PROPOSAL_FORMS)[number];

/** A day of the calendar between 1900 and 2199; 31 February is none. */
export const proposalDay = z.iso.date().regex(/^(19|20|21)/);

/** What is proposed, in the components of the wage model. */
export const proposalTerms = z.strictObject({
  /** `YYYY-MM`; month 1 of the components. */
  startMonth: modelScenario.shape.startMonth,
  /** How long it is to hold; what the cost over the horizon is added up for. */
  horizonYears: modelScenario.shape.horizonYears.default(1),
  components: z.array(component).min(1).max(INPUT_BOUNDS.components),
});
export type ProposalTerms = z.output<typeof proposalTerms>;

/** How often both sides can have gone round. */
const MOST_ROUNDS = 10_000;

/** A proposal as it is entered in the log. */
export const newProposal = z.strictObject({
  negotiationId: recordId,
  side: z.enum(SIDES),
  day: proposalDay,
  presentedBy: shortText.default(''),
  form: z.enum(PROPOSAL_FORMS),
  terms: proposalTerms,
  /** The words used, as near as they were noted. */
  words: longText.default(''),
  reason: longText.default(''),
  /** Without it the round that follows from the log. */
  round: z.number().int().min(1).max(MOST_ROUNDS).exactOptional(),
  /** Whose turnover response it is priced with; without it the first scenario's. */
  scenarioId: recordId.exactOptional(),
  recordedBy: shortText.default(''),
});

/** The entry that takes an earlier one back. */
export const newReversal = z.strictObject({
  id: recordId,
  day: proposalDay,
  reason: longText.refine((text) => text.trim() !== '', { params: { code: 'empty-text' } }),
  recordedBy: shortText.default(''),
});

/** What a proposal comes to, against the workforce as it was on the day of pricing. Amounts are fen, shares fractions. */
export interface ProposalFigures {
  readonly headcount: number;
  readonly firstYearCost: Fen;
  /** A full year with everything recurring in force; see section 2 of the wage model. */
  readonly runRateCost: Fen;
  readonly horizonCost: Fen;
  /** Of the cost over the horizon, what does not come again. */
  readonly oneOff: Fen;
  /** Run-rate cost a year of one head; null without anybody. */
  readonly costPerHead: Fen | null;
  /** Run-rate gross per head against the baseline's; null without any pay. */
  readonly averageRaise: number | null;
  /** See `equivalentRaise`; null where no raise costs as much. */
  readonly equivalentRaise: number | null;
  /** Over the horizon, with the response it is priced with. */
  readonly lossAvoided: Fen;
  readonly net: Fen;
  /** Of a full year. */
  readonly runRateLossAvoided: Fen;
  readonly runRateNet: Fen;
}

/** Frozen with the entry. */
export interface ProposalPricing {
  readonly figures: ProposalFigures;
  /** What turnover was taken to do. */
  readonly response: TurnoverResponse;
  /** Names, at that time, of the groups that the terms name, by id. */
  readonly groupNames: Readonly<Record<string, string>>;
}

/** One line of the log, a proposal or the correcting entry that takes one back. */
export interface ProposalEntry {
  readonly id: string;
  /** Counts the entries of the negotiation in the order in which they were made. */
  readonly number: number;
  readonly round: number;
  readonly side: Side;
  readonly day: string;
  readonly presentedBy: string;
  readonly form: ProposalForm;
  readonly terms: ProposalTerms;
  readonly words: string;
  readonly reason: string;
  /** The entry that this one takes back; null for a proposal. */
  readonly reversesId: string | null;
  readonly pricing: ProposalPricing;
  readonly recordedAtMs: number;
  readonly recordedBy: string;
}

/** An entry with the model's input that it was priced from, so that the pricing can be repeated. */
export interface PricedProposal {
  readonly entry: ProposalEntry;
  readonly input: EvaluationInputJson;
}
