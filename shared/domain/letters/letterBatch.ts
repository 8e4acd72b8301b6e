import { z } from 'zod';
import type { LeftOut } from '../campaign/targetEvent.ts';
import { LETTER_KINDS, type LetterKind } from '../documents/documentKind.ts';
import { shortText } from '../negotiation/texts.ts';
import { procedureDay } from '../procedure/events.ts';
import { SENDER_RULES } from './letterSettings.ts';
import type { SenderKind } from './sender.ts';

export const LARGEST_NUMBER = 999_999_999;

/** As the list shows it, county after county, or by the number of the offer. */
export const LETTER_ORDERS = ['shown', 'region', 'number'] as const;
export type LetterOrder = (typeof LETTER_ORDERS)[number];

/** What is chosen for all letters of a batch. */
export const letterChoice = z.strictObject({
  kind: z.enum(LETTER_KINDS),
  /** On the letters. */
  day: procedureDay,
  order: z.enum(LETTER_ORDERS).default('shown'),
  /** Of the first offer that gets one; the next free one of the campaign where it is left out. */
  firstNumber: z.number().int().min(1).max(LARGEST_NUMBER).exactOptional(),
  /** Leaves out those whose offer has a number already; else they get a letter under that number. */
  skipsIssued: z.boolean().default(false),
  /** As the campaign has it where it is left out. */
  senderRule: z.enum(SENDER_RULES).exactOptional(),
  meetingDay: procedureDay.nullable().default(null),
  meetingTime: shortText.default(''),
  /** As the campaign has it where it is left out. */
  meetingPlace: shortText.exactOptional(),
});
export type LetterChoice = z.infer<typeof letterChoice>;

/** What a batch would be. */
export interface LetterPlan {
  /** Letters. */
  readonly count: number;
  /** Least and greatest number; null without a letter. */
  readonly numbers: { readonly from: number; readonly to: number } | null;
  /** Offers that would get their number. */
  readonly newNumbers: number;
  /** The next free number of the campaign. */
  readonly nextNumber: number;
  /** Of the letters: cannot be posted; name no content that fits the unit. */
  readonly withoutAddress: number;
  readonly withoutCondition: number;
  readonly senders: Readonly<Record<SenderKind, number>>;
  readonly leftOutCount: number;
  /** The first of them. */
  readonly leftOut: readonly LeftOut[];
  /** Of the first number that an offer has already, where numbers are to begin at one that is taken. */
  readonly numberTaken: number | null;
}

export interface LetterBatchResult {
  /** Null where no letter could be written. */
  readonly batchId: string | null;
  readonly letters: number;
  /** Events that came into the logs of the targets. */
  readonly entered: number;
  readonly leftOutCount: number;
  readonly leftOut: readonly LeftOut[];
}

export interface LetterBatch {
  readonly id: string;
  readonly kind: LetterKind;
  readonly day: string;
  readonly count: number;
  readonly numbers: { readonly from: number; readonly to: number };
  readonly atMs: number;
  readonly by: string;
}

/** A letter of a batch, with where it goes as the ledger knows it now. */
export interface LetterRow {
  /** In the order of the batch, 1 first. */
  readonly place: number;
  /** Of the offer. */
  readonly number: number;
  /** 发文字号, or empty. */
  readonly documentNumber: string;
  readonly unitId: string;
  readonly name: string;
  readonly addressee: string;
  readonly address: string;
  readonly postcode: string;
  readonly telephone: string;
  /** How it was sent, and the day on the receipt, as far as they are entered. */
  readonly sentBy: string;
  readonly receivedOn: string;
}

/** Part of a batch, by the numbers of the offers or by the places in the list, both ends included. */
export interface LetterRange {
  readonly by: 'number' | 'place';
  readonly from: number;
  readonly to: number;
}

export const isInRange = ({ number, place }: Pick<LetterRow, 'number' | 'place'>, range: LetterRange): boolean => {
  const value = range.by === 'number' ? number : place;
  return value >= range.from && value <= range.to;
};
