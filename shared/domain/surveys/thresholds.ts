import { z } from 'zod';
import table from '../../../resources/survey-thresholds.json' with { type: 'json' };
import { SURVEY_KINDS, type SurveyKind } from './survey.ts';
import { wilsonInterval } from './wilson.ts';

const { source, thresholds } = z
  .strictObject({
    source: z.string().min(1),
    thresholds: z.array(
      z.strictObject({ kind: z.enum(SURVEY_KINDS), share: z.number().min(0).max(1), usedBy: z.string().min(1) }),
    ),
  })
  .parse(table);

/** Who uses the thresholds, in the words of the source. */
export const THRESHOLDS_SOURCE = source;

/** Fraction that a survey of this kind should reach; null where no source sets one. */
function surveyThreshold(kind: SurveyKind): number | null {
  return thresholds.find((one) => one.kind === kind)?.share ?? null;
}

/** Whether a threshold is reached; `open` while the 95 % interval lies on both sides of it. */
export type SurveyVerdict = 'met' | 'missed' | 'open';

/** What a survey says, in fractions. */
export interface SurveyReading {
  /** Null where nobody answered. */
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly threshold: number | null;
  readonly verdict: SurveyVerdict | null;
}

/** The share with its interval, and how it stands to the threshold of its kind. */
export function readSurvey(kind: SurveyKind, { valid, yes }: { valid: number; yes: number }): SurveyReading {
  const threshold = surveyThreshold(kind);
  const interval = wilsonInterval(yes, valid);
  if (interval === null) return { share: null, low: null, high: null, threshold, verdict: null };
  const reading = { share: yes / valid, ...interval, threshold };
  if (threshold === null) return { ...reading, verdict: null };
  if (interval.low >= threshold) return { ...reading, verdict: 'met' };
  return { ...reading, verdict: interval.high < threshold ? 'missed' : 'open' };
}
