import type { OfferContent, OfferRow } from '../campaign/offerContent.ts';
import type { LetterSender } from '../letters/sender.ts';
import type { Deadlines } from '../procedure/deadlines.ts';
import type { ResolvedPack } from '../procedure/resolvePack.ts';
import type { VoteOutcome } from '../procedure/vote.ts';
import type { Side } from '../proposals/proposal.ts';
import type { UnitKind } from '../units/unit.ts';
import type { Component } from '../wage/evaluationInput.ts';
import type { LetterKind } from './documentKind.ts';

/** A representative (协商代表) as the roster names one. */
export interface RosterEntry {
  readonly name: string;
  readonly sex: '' | 'female' | 'male';
  readonly post: string;
  readonly isChief: boolean;
  readonly isFrontLine: boolean;
  readonly isOutsider: boolean;
}

/**
 * All that documents are written from, of a negotiation or of a target. What nobody has stated is an empty text, an
 * empty list or null: it becomes a blank to be filled in by hand. Nothing confidential is here.
 */
export interface DocumentFacts {
  /** The day on the document. */
  readonly day: string;
  readonly isSample: boolean;
  /** The year that the negotiation is about. */
  readonly year: number;
  readonly regionCode: string;
  /** An area or an industry is written to like an enterprise, but has no union of its own. */
  readonly unitKind: UnitKind;
  readonly enterprise: {
    readonly name: string;
    readonly uscc: string;
    readonly legalRepresentative: string;
    readonly addressee: string;
    readonly address: string;
    readonly postcode: string;
    readonly telephone: string;
    readonly employees: number | null;
  };
  /** The workers' side: the union of the enterprise. */
  readonly union: {
    readonly name: string;
    readonly chair: string;
    readonly contact: string;
    readonly telephone: string;
    readonly address: string;
  };
  /** Who signs a letter to the enterprise: its own union, a joint one, or the union above. */
  readonly sender: LetterSender;
  readonly upperUnion: string;
  readonly labourAuthority: string;
  readonly campaign: { readonly name: string; readonly slogan: string; readonly closes: string } | null;
  readonly rules: ResolvedPack;
  /** On the day of the document. */
  readonly deadlines: Deadlines;
  /** 发文字号 of the letters that are sent in series; empty where nobody has given one. */
  readonly numbers: Readonly<Record<LetterKind, string>>;
  readonly offer: {
    /** The side that made it. */
    readonly from: Side;
    /** 文号; that on the receipt slip is `slipNumber`. */
    readonly number: string;
    readonly slipNumber: string;
    readonly issuedOn: string | null;
    readonly sentOn: string | null;
    readonly receivedOn: string | null;
    readonly replyDue: string | null;
    /** Rows of the matrix by the condition of the unit; null where the condition is not known. */
    readonly recommended: readonly OfferRow[] | null;
    /** What was ticked; null where nothing was changed. */
    readonly content: OfferContent | null;
    readonly meetingDay: string | null;
    readonly meetingTime: string;
    readonly meetingPlace: string;
  };
  /** 本方主张及理由, from the table copy of the brief: sentences; empty where there is none. */
  readonly position: {
    readonly claim: string;
    readonly reasons: readonly string[];
    /** What the claim is made of. */
    readonly kinds: readonly Component['kind'][];
  } | null;
  readonly reply: {
    readonly day: string;
    readonly answer: 'accepts' | 'counters' | 'declines' | 'other';
    readonly reason: string;
  } | null;
  readonly urgedOn: string | null;
  /** The labour authority was asked to act. */
  readonly authorityAskedOn: string | null;
  readonly representatives: { readonly union: readonly RosterEntry[]; readonly employer: readonly RosterEntry[] };
  readonly noteTaker: string;
  /** Meetings of the parties in their order. */
  readonly sessions: readonly {
    readonly number: number;
    readonly day: string;
    readonly time: string;
    readonly place: string;
    readonly chair: string;
    readonly minutes: string;
    readonly results: string;
    readonly result: 'open' | 'agreed' | 'not-agreed' | null;
  }[];
  /** The last proposal of each side in words; null where none stands. */
  readonly proposals: { readonly union: string | null; readonly employer: string | null };
  /** The last vote of the congress; `thresholds` are the heads that it needed of all delegates. */
  readonly vote:
    | (Pick<VoteOutcome, 'isAdopted' | 'reasons'> & {
        readonly day: string;
        readonly delegates: number;
        readonly present: number;
        readonly inFavour: number;
        readonly thresholds: Pick<VoteOutcome, 'present' | 'inFavour'>;
      })
    | null;
  readonly agreement: {
    readonly signedDay: string | null;
    readonly fromDay: string | null;
    readonly toDay: string | null;
    /** Fraction. */
    readonly raise: number | null;
    /** What was agreed, a sentence each. */
    readonly terms: readonly string[];
    /** Fen a month, per head, before and after. */
    readonly averageWageBefore: number | null;
    readonly averageWageAfter: number | null;
  } | null;
  /**
   * What the draft of an agreement can say before it is signed: the last proposal that stood when a meeting ended in
   * agreement. Null without such a meeting or proposal.
   */
  readonly agreed: {
    readonly from: Side;
    readonly day: string;
    readonly terms: readonly string[];
    /** Fen a month, per head, before and after; null where the proposal cannot be worked out any more. */
    readonly averageWages: { readonly before: number; readonly after: number } | null;
  } | null;
  readonly filedOn: string | null;
  readonly inForceOn: string | null;
  readonly publishedOn: string | null;
}
