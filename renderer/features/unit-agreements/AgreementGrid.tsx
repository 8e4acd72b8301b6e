import {
  type ColDef,
  type GetRowIdParams,
  type GridApi,
  type IDatasource,
  InfiniteRowModelModule,
  ModuleRegistry,
  type RowClassParams,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useMemo, useRef } from 'react';
import { daysBetween } from '../../../shared/domain/procedure/days.ts';
import {
  AGREEMENT_SORTS,
  type AgreementFilter,
  type AgreementQuery,
  agreementState,
  type UnitAgreementRow,
} from '../../../shared/domain/units/unitAgreement.ts';
import {
  AGREEMENT_KIND_TEXTS,
  AGREEMENT_LEVEL_TEXTS,
  AGREEMENT_STATE_TEXTS,
} from '../../../shared/i18n/unitAgreementText.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { LIST_COLUMN, listGrid } from '../../ui/listGrid.ts';
import { SOON_DAYS } from './unitAgreementsView.ts';
import { useRegionNames } from './useRegionNames.ts';

ModuleRegistry.registerModules([InfiniteRowModelModule]);

const ROW_SELECTION = { mode: 'singleRow', checkboxes: false, enableClickSelection: true } as const;
const PAGE = 100;
const rowId = ({ data }: GetRowIdParams<UnitAgreementRow>) => data.id;

type Sort = AgreementQuery['sort'];
const isSort = (id: string): id is Sort['by'] => AGREEMENT_SORTS.some((sort) => sort === id);

interface AgreementGridProps {
  readonly filter: AgreementFilter;
  readonly today: string;
  readonly selectedId: string | null;
  /** Changes whenever something was written: what is shown is asked for again. */
  readonly revision: unknown;
  readonly onSelect: (id: string) => void;
}

/** Any number of agreements, a page at a time. */
export function AgreementGrid({ filter, today, selectedId, revision, onSelect }: AgreementGridProps) {
  const { t, format, language } = useTexts();
  const regionName = useRegionNames();
  const grid = useRef<GridApi<UnitAgreementRow> | null>(null);
  const key = JSON.stringify(filter);

  const source = useMemo(() => sourceOf(JSON.parse(key)), [key]);

  // Rows that were written are asked for again in their places.
  useEffect(() => grid.current?.refreshInfiniteCache(), [revision]);
  useEffect(() => {
    const node = selectedId === null ? undefined : grid.current?.getRowNode(selectedId);
    if (node) node.setSelected(true, true, 'api');
    else grid.current?.deselectAll('all', 'api');
  }, [selectedId]);

  const columns = useMemo((): ColDef<UnitAgreementRow>[] => {
    const day = (
      colId: 'signedDay' | 'filedDay' | 'fromDay' | 'toDay',
      headerName: string,
    ): ColDef<UnitAgreementRow> => ({
      colId,
      headerName,
      width: 92,
      valueGetter: ({ data }) => data?.[colId] ?? '',
    });
    return [
      {
        colId: 'unit',
        headerName: t('unit-agreements.party'),
        flex: 2,
        minWidth: 140,
        valueGetter: ({ data }) => data?.unitName,
        tooltipValueGetter: ({ data }) => data?.unitName,
      },
      {
        colId: 'region',
        headerName: t('target.region'),
        flex: 1,
        minWidth: 78,
        valueGetter: ({ data }) => data && regionName(data.regionCode).at(-1),
        tooltipValueGetter: ({ data }) => data && regionName(data.regionCode).join(''),
      },
      {
        colId: 'kind',
        headerName: t('unit-agreements.kind'),
        width: language === 'en' ? 104 : 84,
        tooltipValueGetter: ({ value }) => String(value ?? ''),
        sortable: false,
        valueGetter: ({ data }) => data && t(AGREEMENT_KIND_TEXTS[data.kind]),
      },
      {
        colId: 'level',
        headerName: t('unit-agreements.level'),
        width: language === 'en' ? 108 : 64,
        sortable: false,
        valueGetter: ({ data }) => data && t(AGREEMENT_LEVEL_TEXTS[data.level]),
      },
      day('fromDay', t('unit-agreements.from-day')),
      { ...day('toDay', t('unit-agreements.to-day')), sort: 'desc' },
      {
        colId: 'state',
        headerName: t('unit-agreements.state'),
        width: language === 'en' ? 104 : 86,
        sortable: false,
        cellClass: ({ data }) => (data ? `agreement-grid__state--${standing(data, today)}` : ''),
        valueGetter: ({ data }) => {
          if (!data) return '';
          const left = daysBetween(today, data.toDay);
          return standing(data, today) === 'soon'
            ? t('unit-agreements.days-left', { days: format.count(left) })
            : t(AGREEMENT_STATE_TEXTS[agreementState(data, today)]);
        },
      },
      {
        colId: 'raise',
        headerName: t('unit-agreements.raise'),
        width: language === 'en' ? 96 : 78,
        type: 'rightAligned',
        valueGetter: ({ data }) => data?.raise,
        valueFormatter: ({ value }) => (typeof value === 'number' ? format.percent(value) : ''),
      },
      {
        colId: 'covered',
        headerName: t('unit-agreements.covered'),
        width: language === 'en' ? 96 : 84,
        type: 'rightAligned',
        sortable: false,
        valueGetter: ({ data }) => data?.coverage?.confirmed,
        valueFormatter: ({ value }) => (typeof value === 'number' ? format.count(value) : ''),
      },
      day('signedDay', t('unit-agreements.signed-day')),
      day('filedDay', t('unit-agreements.filed-day')),
    ];
  }, [t, format, language, today, regionName]);

  return (
    <div className="agreement-grid" role="region" aria-label={t('unit-agreements.list')}>
      <AgGridReact<UnitAgreementRow>
        key={language}
        {...listGrid(language)}
        rowModelType="infinite"
        datasource={source}
        cacheBlockSize={PAGE}
        maxBlocksInCache={20}
        columnDefs={columns}
        defaultColDef={LIST_COLUMN}
        getRowId={rowId}
        getRowClass={({ data }: RowClassParams<UnitAgreementRow>) =>
          data && standing(data, today) === 'ended' ? 'agreement-grid__ended' : undefined
        }
        rowSelection={ROW_SELECTION}
        onGridReady={({ api: ready }) => {
          grid.current = ready;
        }}
        onSelectionChanged={({ api: shown, source: cause }) => {
          const [row] = shown.getSelectedRows();
          if (row && cause !== 'api') onSelect(row.id);
        }}
      />
    </div>
  );
}

/** The pages of a list: its order is made anew once, and its further pages go on in it. */
function sourceOf(filter: AgreementFilter): IDatasource {
  const begun = new Set<string>();
  return {
    getRows: ({ startRow, endRow, sortModel, successCallback, failCallback }) => {
      const [sorted] = sortModel;
      const sort: Sort =
        sorted && isSort(sorted.colId)
          ? { by: sorted.colId, descending: sorted.sort === 'desc' }
          : { by: 'toDay', descending: true };
      const order = JSON.stringify(sort);
      const isFresh = !begun.has(order);
      begun.add(order);
      api.unitAgreements.page({ query: { filter, sort }, from: startRow, count: endRow - startRow, isFresh }).then(
        ({ rows, count }) => successCallback(rows, count),
        () => failCallback(),
      );
    },
  };
}

/** As `agreementState`, with what ends soon apart. */
function standing(row: UnitAgreementRow, today: string) {
  const state = agreementState(row, today);
  return state === 'in-force' && daysBetween(today, row.toDay) <= SOON_DAYS ? 'soon' : state;
}
