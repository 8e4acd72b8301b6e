import type {
  CellKeyDownEvent,
  ColDef,
  FullWidthCellKeyDownEvent,
  GetRowIdParams,
  GridApi,
  RowClassParams,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useMemo, useRef } from 'react';
import type { Preset } from '../../../shared/domain/presets/preset.ts';
import { presetValueText } from '../../../shared/i18n/presetText.ts';
import { useTexts } from '../../app/texts.ts';
import { LIST_COLUMN, listGrid } from '../../ui/listGrid.ts';
import { ASSUMPTION_TEXTS, GRADE_TEXTS } from './presetTexts.ts';
import { presetOpened, usePresetsView } from './presetsView.ts';

const COLUMN: ColDef<Preset> = { ...LIST_COLUMN, wrapHeaderText: true, autoHeaderHeight: true };

const ROW_SELECTION = { mode: 'singleRow', checkboxes: false, enableClickSelection: true } as const;

const rowId = ({ data }: GetRowIdParams<Preset>) => data.id;
const rowClass = ({ data }: RowClassParams<Preset>) => (data?.evidence === null ? 'preset-grid__own' : undefined);

/** Any number of presets, sorted by a click on a head; Enter or a click opens one beside the list. */
export function PresetGrid({ rows }: { readonly rows: readonly Preset[] }) {
  const { t, format, language } = useTexts();
  const openId = usePresetsView((view) => view.openId);
  const grid = useRef<GridApi<Preset> | null>(null);
  // The row that stands in the side panel is marked, also one that has just come about there.
  useEffect(() => {
    const node = openId === null ? undefined : grid.current?.getRowNode(openId);
    if (node) node.setSelected(true, true);
    else grid.current?.deselectAll();
  }, [openId, rows]);
  const columns = useMemo((): ColDef<Preset>[] => {
    const text = (field: 'name' | 'source' | 'caution', headerName: string, minWidth: number): ColDef<Preset> => ({
      field,
      headerName,
      flex: 1,
      minWidth,
      tooltipField: field,
    });
    const figure = ({ assumption }: Preset, value: number) => presetValueText(t, format, assumption, value);
    return [
      text('name', t('presets.name'), 200),
      {
        colId: 'assumption',
        headerName: t('presets.assumption'),
        width: 150,
        valueGetter: ({ data }) => data && t(ASSUMPTION_TEXTS[data.assumption]),
        tooltipValueGetter: ({ value }) => String(value ?? ''),
      },
      {
        field: 'value',
        headerName: t('presets.value'),
        width: 76,
        type: 'rightAligned',
        valueFormatter: ({ data }) => (data ? figure(data, data.value) : ''),
      },
      {
        colId: 'range',
        headerName: t('presets.range-column'),
        width: 118,
        type: 'rightAligned',
        sortable: false,
        valueGetter: ({ data }) =>
          !data || (data.low === null && data.high === null)
            ? '—'
            : t('presets.range', {
                low: data.low === null ? '—' : figure(data, data.low),
                high: data.high === null ? '—' : figure(data, data.high),
              }),
      },
      {
        colId: 'country',
        headerName: t('presets.country'),
        width: language === 'en' ? 108 : 92,
        valueGetter: ({ data }) => data && format.country(data.country),
        tooltipValueGetter: ({ value }) => String(value ?? ''),
      },
      { field: 'year', headerName: t('presets.year'), width: 92 },
      {
        colId: 'grade',
        headerName: t('presets.grade'),
        width: 92,
        valueGetter: ({ data }) => data && t(GRADE_TEXTS[data.evidence ?? 'own']),
        tooltipValueGetter: ({ value }) => String(value ?? ''),
      },
      text('source', t('presets.source'), 110),
      text('caution', t('presets.caution'), 110),
    ];
  }, [t, format, language]);

  const onKeyDown = ({ event, data }: CellKeyDownEvent<Preset> | FullWidthCellKeyDownEvent<Preset>) => {
    if (event instanceof KeyboardEvent && event.key === 'Enter' && data) presetOpened(data.id);
  };

  return (
    <div className="preset-grid" role="region" aria-label={t('presets.list')}>
      <AgGridReact<Preset>
        key={language}
        {...listGrid(language)}
        // Safe: the grid only reads its rows.
        rowData={rows as Preset[]}
        columnDefs={columns}
        defaultColDef={COLUMN}
        getRowId={rowId}
        getRowClass={rowClass}
        rowSelection={ROW_SELECTION}
        onGridReady={({ api }) => {
          grid.current = api;
        }}
        onRowClicked={({ data }) => data && presetOpened(data.id)}
        onCellKeyDown={onKeyDown}
      />
    </div>
  );
}
