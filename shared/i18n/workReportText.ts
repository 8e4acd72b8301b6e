import type { RankedBy } from '../domain/workReports/ranking.ts';
import type { WorkFigure, WorkFigureId } from '../domain/workReports/workReport.ts';
import type { Format } from './format.ts';
import type { TextKey, Translate } from './texts.ts';

export const WORK_FIGURE_TEXTS = {
  meetings: 'work-reports.meetings',
  demandsRaised: 'work-reports.demands-raised',
  demandsAdopted: 'work-reports.demands-adopted',
  contests: 'work-reports.contests',
  participations: 'work-reports.participations',
  visits: 'work-reports.visits',
  helped: 'work-reports.helped',
} as const satisfies Record<WorkFigureId, TextKey>;

export const RANKED_BY_TEXTS = {
  ...WORK_FIGURE_TEXTS,
  adoption: 'work-reports.adoption',
} as const satisfies Record<RankedBy, TextKey>;

/** A figure as it reads: a count as it is, an approximate one marked. Empty where nothing is known. */
export function workFigureText(t: Translate, format: Format, figure: WorkFigure | null): string {
  if (!figure) return '';
  const count = format.count(figure.value);
  return figure.isApproximate ? t('work-reports.about', { count }) : count;
}
