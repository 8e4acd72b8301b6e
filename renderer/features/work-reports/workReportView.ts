import { create } from 'zustand';
import type { RankedBy } from '../../../shared/domain/workReports/ranking.ts';

export const WORK_REPORT_VIEWS = ['reports', 'ranking', 'trend', 'papers'] as const;
export type WorkReportViewName = (typeof WORK_REPORT_VIEWS)[number];

/** What of the work reports is looked at. */
interface WorkReportView {
  readonly view: WorkReportViewName;
  readonly search: string;
  /** `from/to` of the days; null for all periods. */
  readonly period: string | null;
  /** With all below it; empty for all. */
  readonly region: string;
  readonly selectedIds: readonly string[];
  readonly rankedBy: RankedBy;
}

export const useWorkReportView = create<WorkReportView>(() => ({
  view: 'reports',
  search: '',
  period: null,
  region: '',
  selectedIds: [],
  rankedBy: 'demandsAdopted',
}));

export const workReportViewChosen = (view: WorkReportViewName) => useWorkReportView.setState({ view });
export const workReportSearchChanged = (search: string) => useWorkReportView.setState({ search });
export const workReportPeriodChosen = (period: string | null) => useWorkReportView.setState({ period });
export const workReportRegionChosen = (region: string) => useWorkReportView.setState({ region });
export const workReportsSelected = (selectedIds: readonly string[]) => useWorkReportView.setState({ selectedIds });
export const workReportRankingChosen = (rankedBy: RankedBy) => useWorkReportView.setState({ rankedBy });
