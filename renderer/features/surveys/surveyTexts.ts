import type { SurveyKind } from '../../../shared/domain/surveys/survey.ts';
import type { SurveyVerdict } from '../../../shared/domain/surveys/thresholds.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';

export const SURVEY_KIND_TEXTS = {
  participation: 'surveys.participation',
  awareness: 'surveys.awareness',
  satisfaction: 'surveys.satisfaction',
} as const satisfies Record<SurveyKind, TextKey>;

export const VERDICT_TEXTS = {
  met: 'surveys.met',
  missed: 'surveys.missed',
  open: 'surveys.open',
} as const satisfies Record<SurveyVerdict, TextKey>;
