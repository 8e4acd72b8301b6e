import { isWithinRegions } from '../campaign/scope.ts';
import { SURVEY_KINDS, type Survey, type SurveyKind } from './survey.ts';
import { readSurvey, type SurveyReading } from './thresholds.ts';

/** What the newest surveys of one kind say of a region; their answers are added up, shares are never averaged. */
export interface SurveySummary extends SurveyReading {
  readonly kind: SurveyKind;
  /** Of the newest of them. */
  readonly day: string;
  /** How many surveys it adds up: 1, or one for each region below that has its own. */
  readonly surveys: number;
  readonly asked: number;
  readonly valid: number;
  readonly yes: number;
}

/**
 * The newest survey of each kind up to a day, of this region or of all that the campaign covers. Where that was not
 * surveyed as a whole, the newest of each region below is added up; a region below one already counted is not counted
 * again. Kinds that nobody has asked about are left out.
 */
export function latestSurveys(
  surveys: readonly Survey[],
  { asOf, region = '' }: { readonly asOf: string; readonly region?: string | undefined },
): SurveySummary[] {
  return SURVEY_KINDS.flatMap((kind) => {
    const newest = new Map<string, Survey>();
    for (const survey of surveys) {
      if (survey.kind !== kind || survey.day > asOf) continue;
      const known = newest.get(survey.regionCode);
      if (!known || survey.day >= known.day) newest.set(survey.regionCode, survey);
    }
    const whole = newest.get(region);
    const counted = whole ? [whole] : topmostBelow(newest, region);
    if (counted.length === 0) return [];
    const sum = (field: 'asked' | 'valid' | 'yes') => counted.reduce((total, survey) => total + survey[field], 0);
    const [asked, valid, yes] = [sum('asked'), sum('valid'), sum('yes')];
    const day = counted.reduce((latest, survey) => (survey.day > latest ? survey.day : latest), '');
    return [{ kind, day, surveys: counted.length, asked, valid, yes, ...readSurvey(kind, { valid, yes }) }];
  });
}

function topmostBelow(newest: ReadonlyMap<string, Survey>, region: string): Survey[] {
  const below = [...newest.values()].filter(
    ({ regionCode }) => regionCode !== '' && (region === '' || isWithinRegions(new Set([region]), regionCode)),
  );
  return below.filter(({ regionCode }) => {
    const others = new Set(below.map((one) => one.regionCode));
    others.delete(regionCode);
    return !isWithinRegions(others, regionCode);
  });
}
