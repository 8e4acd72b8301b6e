import './targetsPage.css';
import { Button } from 'antd';
import dayjs from 'dayjs';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Settings } from '../../../shared/contract/settings.ts';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { TargetCounts } from '../../../shared/domain/campaign/targetEvent.ts';
import type { UnitFilter, UnitQuery, UnitRow, UnitSelection } from '../../../shared/domain/units/unitList.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { campaignTabChosen, unitOpened, useNavigation } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { type Chosen, UnitGrid } from '../units/UnitGrid.tsx';
import type { TargetAction } from './ActionDialog.tsx';
import { filterOfPart, partOf, StatusChips } from './StatusChips.tsx';
import { wantedForgotten, wantedQuery } from './wantedList.ts';
import { allOf, chosenWhom, type Whom } from './whom.ts';

const TargetPage = lazy(() => import('../target/TargetPage.tsx').then((file) => ({ default: file.TargetPage })));
const ActionDialog = lazy(() => import('./ActionDialog.tsx').then((file) => ({ default: file.ActionDialog })));
const RecordDialog = lazy(() => import('./RecordDialog.tsx').then((file) => ({ default: file.RecordDialog })));
const ReceiptsDialog = lazy(() => import('./ReceiptsDialog.tsx').then((file) => ({ default: file.ReceiptsDialog })));
const RepliesDialog = lazy(() => import('./RepliesDialog.tsx').then((file) => ({ default: file.RepliesDialog })));
const BatchesDialog = lazy(() => import('./BatchesDialog.tsx').then((file) => ({ default: file.BatchesDialog })));
const LettersDialog = lazy(() =>
  import('../letters/LettersDialog.tsx').then((file) => ({ default: file.LettersDialog })),
);
const RemoveDialog = lazy(() => import('./RemoveDialog.tsx').then((file) => ({ default: file.RemoveDialog })));

interface TargetsPageProps {
  readonly campaign: Campaign;
  readonly settings: Settings;
}

/** The list of a campaign: how far each unit is, and what is entered for many of them at once. */
export function TargetsPage({ campaign, settings }: TargetsPageProps) {
  const unitId = useNavigation((view) => view.unitId);
  /** As the list was left, for the way back from the page of a unit. */
  const [query, setQuery] = useState<UnitQuery | null>(() => wantedQuery(campaign.id));
  useEffect(wantedForgotten, []);
  const [firstRow, setFirstRow] = useState(0);
  const today = dayjs().format('YYYY-MM-DD');
  const counts = useQuery(api.targets.counts, { campaignId: campaign.id, asOf: today });
  if (unitId !== null) {
    return (
      <Suspense fallback={<QueryState of={{ state: 'loading' }} />}>
        <TargetPage campaign={campaign} unitId={unitId} settings={settings} {...(query && { query })} />
      </Suspense>
    );
  }
  if (counts.state !== 'ready') return <QueryState of={counts} />;
  if (campaign.frozenOn === null && counts.value.total === 0) return <NotFrozen />;
  return (
    <List
      campaign={campaign}
      by={settings.operatorName}
      today={today}
      counts={counts.value}
      filter={query?.filter ?? NO_FILTER}
      shown={query}
      {...(query && { order: query.sort })}
      firstRow={firstRow}
      onQuery={setQuery}
      onOpen={({ id }, top) => {
        setFirstRow(top);
        unitOpened(id, campaign.id);
      }}
    />
  );
}

/** There is no list yet: leads to where it is made. */
function NotFrozen() {
  const { t } = useTexts();
  return (
    <Empty
      text={t('targets.not-frozen')}
      action={
        <Button type="primary" onClick={() => campaignTabChosen('setup')}>
          {t('targets.to-setup')}
        </Button>
      }
    />
  );
}

const NO_FILTER: UnitFilter = {};

type OpenDialog =
  | { readonly kind: TargetAction | 'record'; readonly whom: Whom }
  | { readonly kind: 'remove'; readonly whom: Whom; readonly onRemoved: () => void }
  | { readonly kind: 'letters'; readonly selection: UnitSelection }
  | { readonly kind: 'receipts' | 'replies' | 'batches' };

interface ListProps {
  readonly campaign: Campaign;
  readonly by: string;
  readonly today: string;
  readonly counts: TargetCounts;
  /** As the list was left, or as a chip narrows it. */
  readonly filter: UnitFilter;
  readonly order?: UnitQuery['sort'];
  /** As the list is filtered and sorted now; null before it said so. */
  readonly shown: UnitQuery | null;
  readonly firstRow: number;
  readonly onQuery: (query: UnitQuery) => void;
  readonly onOpen: (row: UnitRow, firstRow: number) => void;
}

function List({ campaign, by, today, counts, filter, order, shown, firstRow, onQuery, onOpen }: ListProps) {
  const { t, format } = useTexts();
  const campaignId = campaign.id;
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  /** A chip starts the list anew, what is typed into the list does not. */
  const [start, setStart] = useState({ filter, firstRow, at: 0 });
  const query: UnitQuery = shown ?? { campaignId, filter, sort: { by: 'created', descending: false } };
  const shared = { campaignId, today, by, onClose: () => setDialog(null) };
  /** For all of whom a batch is due. */
  const due: Record<TargetAction, Whom> = {
    issue: allOf(campaignId, filterOfPart('listed', today), counts.byStatus.listed ?? 0),
    send: allOf(campaignId, filterOfPart('issued', today), counts.byStatus.issued ?? 0),
    urge: allOf(campaignId, filterOfPart('overdue', today), counts.replyOverdue),
  };
  const dueButton = (kind: TargetAction, label: string) => (
    <Button disabled={due[kind].count === 0} onClick={() => setDialog({ kind, whom: due[kind] })}>
      {label}
      {due[kind].count > 0 && <span className="targets-page__due">{format.count(due[kind].count)}</span>}
    </Button>
  );
  const onChosen = (chosen: Chosen) => {
    const whom = chosenWhom(chosen);
    const button = (label: string, next: OpenDialog) => (
      <Button size="small" onClick={() => setDialog(next)}>
        {label}
      </Button>
    );
    return (
      <>
        {button(t('targets.issue'), { kind: 'issue', whom })}
        {button(t('letters.title'), { kind: 'letters', selection: chosen.selection })}
        {button(t('targets.send'), { kind: 'send', whom })}
        {button(t('targets.urge'), { kind: 'urge', whom })}
        {button(t('targets.record-other'), { kind: 'record', whom })}
        {button(t('targets.remove'), { kind: 'remove', whom, onRemoved: chosen.clear })}
      </>
    );
  };

  return (
    <div className="targets-page">
      <div className="targets-page__head">
        <StatusChips
          counts={counts}
          part={partOf(filter)}
          onChoose={(part) => {
            const { statuses: _statuses, due: _due, step: _step, ...other } = filter;
            setStart(({ at }) => ({ filter: { ...other, ...filterOfPart(part, today) }, firstRow: 0, at: at + 1 }));
          }}
        />
        <div className="targets-page__tools" role="toolbar" aria-label={t('targets.batch-tools')}>
          {dueButton('issue', t('targets.issue'))}
          <Button
            disabled={counts.total === 0}
            onClick={() => setDialog({ kind: 'letters', selection: { query, except: [] } })}
          >
            {t('letters.title')}
          </Button>
          {dueButton('send', t('targets.send'))}
          <Button onClick={() => setDialog({ kind: 'receipts' })}>{t('targets.receipts')}</Button>
          <Button onClick={() => setDialog({ kind: 'replies' })}>{t('targets.replies')}</Button>
          {dueButton('urge', t('targets.urge'))}
          <Button type="text" onClick={() => setDialog({ kind: 'batches' })}>
            {t('targets.show-batches')}
          </Button>
        </div>
      </div>
      <UnitGrid
        key={start.at}
        campaignId={campaignId}
        filter={start.filter}
        {...(order && { order })}
        firstRow={start.firstRow}
        asOf={today}
        actions={onChosen}
        empty={<Empty text={t('targets.nobody')} />}
        onOpen={onOpen}
        onQuery={onQuery}
      />
      <Suspense fallback={null}>
        {dialog?.kind === 'receipts' && <ReceiptsDialog {...shared} />}
        {dialog?.kind === 'replies' && <RepliesDialog {...shared} />}
        {dialog?.kind === 'letters' && (
          <LettersDialog
            campaign={campaign}
            selection={dialog.selection}
            today={today}
            by={by}
            onClose={shared.onClose}
          />
        )}
        {dialog?.kind === 'batches' && <BatchesDialog {...shared} />}
        {dialog?.kind === 'record' && <RecordDialog {...shared} whom={dialog.whom} />}
        {dialog?.kind === 'remove' && <RemoveDialog {...shared} whom={dialog.whom} onRemoved={dialog.onRemoved} />}
        {(dialog?.kind === 'issue' || dialog?.kind === 'send' || dialog?.kind === 'urge') && (
          <ActionDialog {...shared} action={dialog.kind} whom={dialog.whom} />
        )}
      </Suspense>
    </div>
  );
}
