import { z } from 'zod';
import { INPUT_BOUNDS } from '../wage/inputBounds.ts';
import { longText } from './texts.ts';

/** An average raise for all, as a fraction; null is not stated. */
const raise = z.number().gt(-1).max(INPUT_BOUNDS.raise).nullable();

/** What both sides want. Confidential: never on a table copy, in a log or in an exported file. */
export const positions = z.strictObject({
  unionOpening: raise,
  unionAim: raise,
  unionResistance: raise,
  employerOpening: raise,
  /** The union's estimate of what the employer would at most agree to. */
  employerLimit: raise,
  /** What the estimate rests on. */
  notes: longText,
});
export type Positions = z.infer<typeof positions>;

export const NO_POSITIONS: Positions = {
  unionOpening: null,
  unionAim: null,
  unionResistance: null,
  employerOpening: null,
  employerLimit: null,
  notes: '',
};
