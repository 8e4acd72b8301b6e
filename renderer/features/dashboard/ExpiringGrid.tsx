import './expiryPage.css';
import {
  type ColDef,
  type ICellRendererParams,
  type IDatasource,
  InfiniteRowModelModule,
  ModuleRegistry,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useMemo } from 'react';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { regionName } from '../../../shared/domain/enterprise/regions.ts';
import { daysBetween } from '../../../shared/domain/procedure/days.ts';
import type { Holidays } from '../../../shared/domain/procedure/holidays.ts';
import {
  AGREEMENT_SORTS,
  type AgreementFilter,
  type AgreementQuery,
  type UnitAgreementRow,
} from '../../../shared/domain/units/unitAgreement.ts';
import { AGREEMENT_LEVEL_TEXTS } from '../../../shared/i18n/unitAgreementText.ts';
import { api } from '../../api/bridge.ts';
import { unitOpened } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { LIST_COLUMN, listGrid } from '../../ui/listGrid.ts';
import { useRun } from '../../ui/useRun.ts';
import { renewalWindow } from './renewalWindow.ts';

ModuleRegistry.registerModules([InfiniteRowModelModule]);

/** Rows that come at once. */
const BLOCK = 100;

interface ExpiringGridProps {
  readonly campaign: Campaign;
  readonly filter: AgreementFilter;
  readonly asOf: string;
  readonly holidays: Holidays;
}

/** Any number of agreements that end, with the days left and the day from which a renewal may be asked for. */
export function ExpiringGrid({ campaign, filter, asOf, holidays }: ExpiringGridProps) {
  const { t, format, language } = useTexts();
  const run = useRun();
  const windowOpens = useMemo(() => renewalWindow(campaign, holidays), [campaign, holidays]);
  const columns = useMemo(
    (): ColDef<UnitAgreementRow>[] => [
      { colId: 'unit', headerName: t('dashboard.unit'), flex: 2, minWidth: 180, cellRenderer: UnitName },
      {
        colId: 'region',
        headerName: t('dashboard.region'),
        flex: 1.6,
        minWidth: 140,
        valueGetter: ({ data }) => data && (regionName(data.regionCode) ?? data.regionCode),
        tooltipValueGetter: ({ data }) => data && (regionName(data.regionCode) ?? data.regionCode),
      },
      {
        colId: 'level',
        headerName: t('unit-agreements.level'),
        width: 84,
        sortable: false,
        valueGetter: ({ data }) => data && t(AGREEMENT_LEVEL_TEXTS[data.level]),
      },
      {
        colId: 'toDay',
        headerName: t('dashboard.ends'),
        width: 104,
        valueGetter: ({ data }) => data?.toDay,
        initialSort: 'asc',
      },
      {
        colId: 'left',
        headerName: t('dashboard.days-left'),
        width: language === 'en' ? 116 : 96,
        type: 'rightAligned',
        sortable: false,
        valueGetter: ({ data }) => {
          if (!data) return undefined;
          const left = daysBetween(asOf, data.toDay);
          return left < 0 ? t('dashboard.ended-days', { count: format.count(-left) }) : format.count(left);
        },
      },
      {
        colId: 'renewal',
        headerName: t('dashboard.renewal-opens'),
        width: language === 'en' ? 176 : 168,
        sortable: false,
        valueGetter: ({ data }) => {
          if (!data || windowOpens === null) return '—';
          const day = windowOpens(data.toDay);
          return day <= asOf && asOf <= data.toDay ? t('dashboard.renewal-open', { day }) : day;
        },
      },
      {
        colId: 'renewed',
        headerName: t('dashboard.times-renewed'),
        width: language === 'en' ? 112 : 92,
        type: 'rightAligned',
        sortable: false,
        valueGetter: ({ data }) => data && format.count(data.timesRenewed),
      },
    ],
    [t, format, language, asOf, windowOpens],
  );
  const source = useMemo(
    (): IDatasource => ({
      getRows: ({ startRow, endRow, sortModel, successCallback, failCallback }) => {
        const page = { query: { filter, sort: sortOf(sortModel) }, from: startRow, count: endRow - startRow };
        void run(() => api.unitAgreements.page({ ...page, isFresh: startRow === 0 })).then((answer) => {
          if (answer) successCallback(answer.rows, answer.count);
          else failCallback();
        });
      },
    }),
    [filter, run],
  );
  return (
    <div className="expiring-grid">
      <AgGridReact<UnitAgreementRow>
        key={language}
        {...listGrid(language)}
        rowModelType="infinite"
        datasource={source}
        cacheBlockSize={BLOCK}
        maxBlocksInCache={20}
        columnDefs={columns}
        defaultColDef={LIST_COLUMN}
        getRowId={({ data }) => data.id}
        onCellKeyDown={({ event, data }) => {
          if (event instanceof KeyboardEvent && event.key === 'Enter' && data) unitOpened(data.unitId, null);
        }}
      />
    </div>
  );
}

function UnitName({ data }: ICellRendererParams<UnitAgreementRow>) {
  if (!data) return null;
  return (
    <button type="button" className="text-button" tabIndex={-1} onClick={() => unitOpened(data.unitId, null)}>
      {data.unitName}
    </button>
  );
}

function sortOf(model: readonly { colId: string; sort: 'asc' | 'desc' | null }[]): AgreementQuery['sort'] {
  const [first] = model;
  const by = AGREEMENT_SORTS.find((sort) => sort === first?.colId) ?? 'toDay';
  return { by, descending: first?.sort === 'desc' };
}
