import type { ImportField } from './fields.ts';

/** Why a row cannot be taken. */
export const ROW_PROBLEMS = [
  'missing',
  'too-long',
  'too-many-cells',
  'formula',
  'mojibake',
  'region-unknown',
  'region-ambiguous',
  'not-a-number',
  'not-whole',
  'negative',
  'too-big',
  'no-such-day',
  'day-unreadable',
  'day-missing',
  'choice-unknown',
  'facts-in-future',
  'ends-before-start',
  'filed-before-signed',
  'code-refused',
  'duplicate-code',
  'duplicate-name',
] as const;
export type RowProblem = (typeof ROW_PROBLEMS)[number];

/** What should be looked at in a row that is taken all the same. */
export const ROW_WARNINGS = [
  'code-doubtful',
  'more-members-than-employees',
  'more-technical-than-employees',
  'members-without-union',
  'older-facts-left-out',
] as const;
export type RowWarning = (typeof ROW_WARNINGS)[number];

export interface RowIssue<Code = RowProblem> {
  readonly code: Code;
  /** Null where no single field is meant. */
  readonly field: ImportField | null;
  /** What the cell says, cut short. */
  readonly value: string;
  /** The row of the file that has the same enterprise already. */
  readonly otherRow?: number;
}

const SHOWN_LENGTH = 60;

export function shown(text: string): string {
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
}
