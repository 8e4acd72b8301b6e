import type { ColDef } from 'ag-grid-community';
import { useMemo } from 'react';
import { regionName } from '../../../shared/domain/enterprise/regions.ts';
import {
  adoptionRate,
  WORK_FIGURES,
  type WorkFigure,
  type WorkReport,
} from '../../../shared/domain/workReports/workReport.ts';
import { WORK_FIGURE_TEXTS, workFigureText } from '../../../shared/i18n/workReportText.ts';
import { useTexts } from '../../app/texts.ts';
import { WalkedGrid } from '../../ui/WalkedGrid.tsx';

interface WorkReportGridProps {
  readonly rows: readonly WorkReport[];
  readonly selectedIds: readonly string[];
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onRemove: (ids: readonly string[]) => void;
}

/** Counted figures stand before approximate ones of the same size. */
const byFigure = (a: WorkFigure | null, b: WorkFigure | null) =>
  (a?.value ?? -1) - (b?.value ?? -1) || Number(b?.isApproximate ?? false) - Number(a?.isApproximate ?? false);

/** A class of a cell's own takes the place of its column type's. */
const RIGHT_AND_APPROXIMATE = ['ag-right-aligned-cell', 'work-report-grid__approximate'];

export function WorkReportGrid({ rows, selectedIds, onSelect, onRemove }: WorkReportGridProps) {
  const { t, format, language } = useTexts();
  const columns = useMemo((): ColDef<WorkReport>[] => {
    const wide = language === 'en';
    return [
      {
        colId: 'union',
        headerName: t('work-reports.union'),
        flex: 1,
        minWidth: 150,
        valueGetter: ({ data }) => data?.unionName,
        tooltipValueGetter: ({ data }) => data?.unionName,
      },
      {
        colId: 'region',
        headerName: t('work-reports.region'),
        width: 150,
        valueGetter: ({ data }) => data && (regionName(data.regionCode) ?? data.regionCode),
        tooltipValueGetter: ({ value }) => value,
      },
      {
        colId: 'period',
        headerName: t('work-reports.period'),
        width: 176,
        valueGetter: ({ data }) => data && `${data.fromDay} – ${data.toDay}`,
      },
      ...WORK_FIGURES.map(
        (id): ColDef<WorkReport> => ({
          colId: id,
          headerName: t(WORK_FIGURE_TEXTS[id]),
          width: wide ? 116 : 82,
          type: 'rightAligned',
          valueGetter: ({ data }) => data?.figures[id],
          valueFormatter: ({ value }) => workFigureText(t, format, value ?? null),
          comparator: byFigure,
          cellClass: ({ value }) => (value?.isApproximate === true ? RIGHT_AND_APPROXIMATE : 'ag-right-aligned-cell'),
        }),
      ),
      {
        colId: 'adoption',
        headerName: t('work-reports.adoption'),
        width: wide ? 100 : 80,
        type: 'rightAligned',
        valueGetter: ({ data }) => data && adoptionRate(data.figures),
        valueFormatter: ({ value }) => (typeof value === 'number' ? `${format.rate(value)}%` : ''),
      },
    ];
  }, [t, format, language]);
  return (
    <WalkedGrid
      className="work-report-grid"
      rows={rows}
      columns={columns}
      choice="many"
      chosenIds={selectedIds}
      onChoose={onSelect}
      isOwnKey={({ key }) => key === 'Delete'}
      onKeyDown={({ event, data }) => {
        if (!(event instanceof KeyboardEvent) || event.key !== 'Delete' || !data) return;
        onRemove(selectedIds.length > 0 ? selectedIds : [data.id]);
      }}
    />
  );
}
