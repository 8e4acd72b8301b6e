import { SURVEY_KINDS, type Survey } from '../../../shared/domain/surveys/survey.ts';

export const SURVEY_COLUMNS = ['kind', 'region', 'day', 'asked', 'valid', 'yes', 'share'] as const;
export type SurveyColumn = (typeof SURVEY_COLUMNS)[number];

export interface SurveySort {
  readonly by: SurveyColumn;
  readonly isDescending: boolean;
}

/** In the order asked for; equal ones by day, the newest first, as they came. */
export function sortedSurveys(surveys: readonly Survey[], { by, isDescending }: SurveySort): Survey[] {
  const direction = isDescending ? -1 : 1;
  return surveys.toSorted((a, b) => {
    const [left, right] = [keyOf(a, by), keyOf(b, by)];
    if (left === right) return 0;
    return left < right ? -direction : direction;
  });
}

/** Where nobody answered there is no share: it stands below all others. */
function keyOf(survey: Survey, column: SurveyColumn): string | number {
  switch (column) {
    case 'kind':
      return SURVEY_KINDS.indexOf(survey.kind);
    case 'region':
      return survey.regionCode;
    case 'share':
      return survey.valid === 0 ? -1 : survey.yes / survey.valid;
    default:
      return survey[column];
  }
}
