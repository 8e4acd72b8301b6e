import './campaignsPage.css';
import { Button } from 'antd';
import dayjs from 'dayjs';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { Settings } from '../../../shared/contract/settings.ts';
import type { Campaign, CampaignFields } from '../../../shared/domain/campaign/campaign.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { campaignOpened } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { useRun } from '../../ui/useRun.ts';
import { RenameDialog } from '../negotiations/RenameDialog.tsx';
import {
  campaignsCompared,
  campaignsSearched,
  campaignsSelected,
  campaignShelfChosen,
  SHELVES,
  type Shelf,
  useCampaignListView,
} from './campaignListView.ts';
import { LoadSampleButton } from './LoadSampleButton.tsx';
import { useCampaignCommands } from './useCampaignCommands.tsx';
import { visibleCampaigns } from './visibleCampaigns.ts';

const CampaignGrid = lazy(() => import('./CampaignGrid.tsx').then((file) => ({ default: file.CampaignGrid })));
const NewCampaignDialog = lazy(() =>
  import('./NewCampaignDialog.tsx').then((file) => ({ default: file.NewCampaignDialog })),
);
const CampaignComparison = lazy(() =>
  import('./CampaignComparison.tsx').then((file) => ({ default: file.CampaignComparison })),
);

const SHELF_TEXTS = {
  current: 'campaigns.shelf-current',
  archived: 'negotiations.shelf-archived',
  all: 'negotiations.shelf-all',
} as const satisfies Record<Shelf, TextKey>;

/** All campaigns of the file. */
export function CampaignsPage(_props: { settings: Settings }) {
  const list = useQuery(api.campaigns.list, {});
  if (list.state !== 'ready') return <QueryState of={list} />;
  return <Campaigns campaigns={list.value} />;
}

function Campaigns({ campaigns }: { readonly campaigns: readonly Campaign[] }) {
  const { t, format } = useTexts();
  const run = useRun();
  const { search, shelf, selectedIds, compared } = useCampaignListView();
  const commands = useCampaignCommands();
  const [isCreating, setIsCreating] = useState(false);
  const [renamed, setRenamed] = useState<Campaign | null>(null);
  const today = dayjs().format('YYYY-MM-DD');
  const rows = useMemo(() => visibleCampaigns(campaigns, { search, shelf }), [campaigns, search, shelf]);
  const selected = rows.filter(({ id }) => selectedIds.includes(id));
  const ids = selected.map(({ id }) => id);
  const [only] = selected.length === 1 ? selected : [];
  const areArchived = selected.length > 0 && selected.every(({ isArchived }) => isArchived);
  const [left, right] = (compared ?? []).map((id) => campaigns.find((one) => one.id === id));

  const create = async (fields: CampaignFields) => {
    const created = await run(() => api.campaigns.create(fields));
    if (!created) return;
    setIsCreating(false);
    campaignOpened(created.id, 'setup');
  };
  const compare = () => {
    const [later, earlier] = selected;
    if (later && earlier) campaignsCompared([later.id, earlier.id]);
  };
  const newCampaign = (
    <Button type="primary" onClick={() => setIsCreating(true)}>
      {t('campaigns.new')}
    </Button>
  );

  if (left && right) {
    return (
      <Suspense fallback={<QueryState of={{ state: 'loading' }} />}>
        <CampaignComparison
          campaigns={campaigns}
          left={left}
          right={right}
          today={today}
          onChoose={campaignsCompared}
          onClose={() => campaignsCompared(null)}
        />
      </Suspense>
    );
  }
  return (
    <div className="campaigns">
      {campaigns.length === 0 ? (
        <Empty
          text={t('campaigns.empty')}
          action={
            <>
              {newCampaign}
              <LoadSampleButton onLoaded={(id) => campaignOpened(id)} />
            </>
          }
        />
      ) : (
        <>
          <div className="campaigns__tools" role="toolbar" aria-label={t('campaigns.tools')}>
            <input
              type="search"
              aria-label={t('campaigns.search')}
              placeholder={t('campaigns.search')}
              value={search}
              onChange={({ target }) => campaignsSearched(target.value)}
            />
            <fieldset className="segments">
              <legend className="visually-hidden">{t('campaigns.shelf')}</legend>
              {SHELVES.map((one) => (
                <label key={one}>
                  <input
                    type="radio"
                    name="campaign-shelf"
                    checked={shelf === one}
                    onChange={() => campaignShelfChosen(one)}
                  />
                  <span>{t(SHELF_TEXTS[one])}</span>
                </label>
              ))}
            </fieldset>
            <span className="campaigns__count" role="status">
              {t('campaigns.count', { count: format.count(rows.length) })}
            </span>
            <div className="campaigns__acts">
              <Button type="text" size="small" disabled={!only} onClick={() => only && campaignOpened(only.id)}>
                {t('negotiations.open')}
              </Button>
              <Button
                type="text"
                size="small"
                disabled={selected.length !== 2}
                title={t('campaigns.compare-hint')}
                onClick={compare}
              >
                {t('campaigns.compare')}
              </Button>
              <Button type="text" size="small" disabled={!only} onClick={() => only && setRenamed(only)}>
                {t('negotiations.rename')}
              </Button>
              <Button type="text" size="small" disabled={!only} onClick={() => only && void commands.duplicate(only)}>
                {t('negotiations.duplicate')}
              </Button>
              <Button
                type="text"
                size="small"
                disabled={ids.length === 0}
                onClick={() => void commands.setArchived(ids, !areArchived)}
              >
                {areArchived ? t('negotiations.unarchive') : t('negotiations.archive')}
              </Button>
              <Button
                type="text"
                size="small"
                danger
                disabled={ids.length === 0}
                onClick={() => void commands.remove(ids)}
              >
                {t('negotiations.delete')}
              </Button>
            </div>
            {newCampaign}
          </div>
          {rows.length > 0 ? (
            <Suspense fallback={<QueryState of={{ state: 'loading' }} />}>
              <CampaignGrid
                rows={rows}
                today={today}
                selectedIds={selectedIds}
                onSelect={campaignsSelected}
                onRename={setRenamed}
                onRemove={(chosen) => void commands.remove(chosen)}
              />
            </Suspense>
          ) : (
            <Empty
              text={search === '' ? t('campaigns.shelf-empty') : t('campaigns.nothing-found', { search })}
              action={
                <Button
                  onClick={() => {
                    campaignsSearched('');
                    campaignShelfChosen('all');
                  }}
                >
                  {t('campaigns.show-all')}
                </Button>
              }
            />
          )}
        </>
      )}
      <Suspense fallback={null}>
        {isCreating && (
          <NewCampaignDialog
            campaigns={campaigns}
            today={today}
            onClose={() => setIsCreating(false)}
            onCreate={(fields) => void create(fields)}
          />
        )}
      </Suspense>
      {renamed && (
        <RenameDialog
          title={renamed.name}
          onClose={() => setRenamed(null)}
          onRename={(name) => {
            setRenamed(null);
            void commands.rename(renamed.id, name);
          }}
        />
      )}
    </div>
  );
}
