import './campaignGrid.css';
import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { useMemo } from 'react';
import { type Campaign, campaignState } from '../../../shared/domain/campaign/campaign.ts';
import { CAMPAIGN_STATE_TEXTS } from '../../../shared/i18n/campaignText.ts';
import { RATE_TEXTS } from '../../../shared/i18n/rateText.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { campaignOpened } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { type GridKey, WalkedGrid } from '../../ui/WalkedGrid.tsx';
import { GoalReached } from './GoalReached.tsx';

const OWN_KEYS: ReadonlySet<string> = new Set(['Delete', 'F2', 'Enter']);
const isOwnKey = ({ key }: KeyboardEvent) => OWN_KEYS.has(key);

interface CampaignGridProps {
  readonly rows: readonly Campaign[];
  readonly today: string;
  readonly selectedIds: readonly string[];
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onRename: (campaign: Campaign) => void;
  readonly onRemove: (ids: readonly string[]) => void;
}

/** All campaigns, the newest window first; Enter or a click on the name opens one. */
export function CampaignGrid({ rows, today, selectedIds, onSelect, onRename, onRemove }: CampaignGridProps) {
  const { t, format, language } = useTexts();
  const columns = useMemo((): ColDef<Campaign>[] => {
    const goalText = ({ goal }: Campaign) =>
      t('campaigns.goal-text', { rate: t(RATE_TEXTS[goal.rate]), threshold: format.percent(goal.threshold) });
    return [
      {
        colId: 'name',
        headerName: t('campaigns.name'),
        flex: 1,
        minWidth: 200,
        valueGetter: ({ data }) => data?.name,
        tooltipValueGetter: ({ data }) => data?.name,
        cellRenderer: CampaignName,
      },
      {
        colId: 'window',
        headerName: t('campaigns.window'),
        width: 196,
        valueGetter: ({ data }) => data?.opens,
        valueFormatter: ({ data }) =>
          data ? t('campaigns.window-text', { opens: data.opens, closes: data.closes }) : '',
        sort: 'desc',
      },
      {
        colId: 'state',
        headerName: t('campaigns.state'),
        width: language === 'en' ? 92 : 78,
        valueGetter: ({ data }) => data && t(CAMPAIGN_STATE_TEXTS[campaignState(data, today)]),
        cellClass: ({ data }) => (data ? `campaign-state campaign-state--${campaignState(data, today)}` : ''),
      },
      {
        colId: 'goal',
        headerName: t('campaigns.goal'),
        width: language === 'en' ? 190 : 124,
        valueGetter: ({ data }) => data && goalText(data),
        tooltipValueGetter: ({ data }) => data && goalText(data),
      },
      {
        colId: 'reached',
        headerName: t('campaigns.reached'),
        width: 158,
        type: 'rightAligned',
        sortable: false,
        cellRenderer: ({ data }: ICellRendererParams<Campaign>) =>
          data ? <GoalReached campaign={data} today={today} /> : null,
      },
      {
        colId: 'list',
        headerName: t('campaigns.list-size'),
        width: 96,
        type: 'rightAligned',
        sortable: false,
        cellRenderer: ({ data }: ICellRendererParams<Campaign>) => (data ? <ListSize id={data.id} /> : null),
      },
    ];
  }, [t, format, language, today]);

  const onKeyDown = ({ event, data }: GridKey<Campaign>) => {
    if (!(event instanceof KeyboardEvent) || !data) return;
    if (event.key === 'Enter') campaignOpened(data.id);
    else if (event.key === 'F2') onRename(data);
    else if (event.key === 'Delete') onRemove(selectedIds.length > 0 ? selectedIds : [data.id]);
  };

  return (
    <WalkedGrid
      className="campaign-grid"
      rows={rows}
      columns={columns}
      choice="many"
      chosenIds={selectedIds}
      onChoose={onSelect}
      onKeyDown={onKeyDown}
      isOwnKey={isOwnKey}
    />
  );
}

function CampaignName({ data }: ICellRendererParams<Campaign>) {
  const { t } = useTexts();
  if (!data) return null;
  return (
    <span className="campaign-grid__name">
      <button type="button" tabIndex={-1} onClick={() => campaignOpened(data.id)}>
        {data.name}
      </button>
      {data.isSample && <span className="tag">{t('campaigns.sample')}</span>}
      {data.isArchived && <span className="tag">{t('negotiations.archived')}</span>}
    </span>
  );
}

function ListSize({ id }: { readonly id: string }) {
  const { format } = useTexts();
  const summary = useQuery(api.campaigns.listSummary, { id });
  return <>{summary.state === 'ready' ? format.count(summary.value.current) : ''}</>;
}
