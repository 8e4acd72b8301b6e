import type { SurveyKind } from '../domain/surveys/survey.ts';
import type { TextKey } from './texts.ts';

export const SURVEY_TEXTS = {
  participation: 'dashboard.survey-participation',
  awareness: 'dashboard.survey-awareness',
  satisfaction: 'dashboard.survey-satisfaction',
} as const satisfies Record<SurveyKind, TextKey>;
