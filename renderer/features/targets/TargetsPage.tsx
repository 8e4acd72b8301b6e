import './targetsPage.css';
import { Button, Dropdown } from 'antd';
import dayjs from 'dayjs';
import { lazy, Suspense, useState } from 'react';
import type { Settings } from '../../../shared/contract/settings.ts';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { TargetCounts } from '../../../shared/domain/campaign/targetEvent.ts';
import type { UnitQuery } from '../../../shared/domain/units/unitList.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { campaignTabChosen, unitOpened, useNavigation } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import type { TargetAction } from './ActionDialog.tsx';
import { type ListPart, partFilter, StatusChips } from './StatusChips.tsx';
import { TargetList } from './TargetList.tsx';
import { allOf, type Whom } from './whom.ts';

const TargetPage = lazy(() => import('../target/TargetPage.tsx').then((file) => ({ default: file.TargetPage })));
const ActionDialog = lazy(() => import('./ActionDialog.tsx').then((file) => ({ default: file.ActionDialog })));
const RecordDialog = lazy(() => import('./RecordDialog.tsx').then((file) => ({ default: file.RecordDialog })));
const ReceiptsDialog = lazy(() => import('./ReceiptsDialog.tsx').then((file) => ({ default: file.ReceiptsDialog })));
const RepliesDialog = lazy(() => import('./RepliesDialog.tsx').then((file) => ({ default: file.RepliesDialog })));
const BatchesDialog = lazy(() => import('./BatchesDialog.tsx').then((file) => ({ default: file.BatchesDialog })));
const RemoveDialog = lazy(() => import('./RemoveDialog.tsx').then((file) => ({ default: file.RemoveDialog })));

interface TargetsPageProps {
  readonly campaign: Campaign;
  readonly settings: Settings;
}

/** The list of a campaign: how far each unit is, and what is entered for many of them at once. */
export function TargetsPage({ campaign, settings }: TargetsPageProps) {
  const { t } = useTexts();
  const unitId = useNavigation((view) => view.unitId);
  const [part, setPart] = useState<ListPart>(null);
  const today = dayjs().format('YYYY-MM-DD');
  const counts = useQuery(api.targets.counts, { campaignId: campaign.id, asOf: today });
  if (counts.state !== 'ready') return <QueryState of={counts} />;
  if (campaign.frozenOn === null && counts.value.total === 0) {
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
  const query: UnitQuery = {
    campaignId: campaign.id,
    filter: partFilter(part, today),
    sort: { by: 'offerNumber', descending: false },
  };
  if (unitId !== null) {
    return (
      <Suspense fallback={<QueryState of={{ state: 'loading' }} />}>
        <TargetPage campaign={campaign} unitId={unitId} settings={settings} query={query} />
      </Suspense>
    );
  }
  return (
    <List
      campaign={campaign}
      by={settings.operatorName}
      today={today}
      counts={counts.value}
      part={part}
      onPart={setPart}
      query={query}
    />
  );
}

type OpenDialog =
  | { readonly kind: TargetAction | 'record' | 'remove'; readonly whom: Whom }
  | { readonly kind: 'receipts' | 'replies' | 'batches' };

interface ListProps {
  readonly campaign: Campaign;
  readonly by: string;
  readonly today: string;
  readonly counts: TargetCounts;
  readonly part: ListPart;
  readonly onPart: (part: ListPart) => void;
  readonly query: UnitQuery;
}

function List({ campaign, by, today, counts, part, onPart, query }: ListProps) {
  const { t, format } = useTexts();
  const [chosen, setChosen] = useState<Whom | null>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const { id: campaignId } = campaign;
  const shared = { campaignId, today, by, onClose: () => setDialog(null) };
  /** Without a choice a batch is for all of whom it is due. */
  const due: Record<TargetAction, Whom> = {
    issue: allOf(campaignId, { statuses: ['listed'] }, counts.byStatus.listed ?? 0),
    send: allOf(campaignId, { statuses: ['issued'] }, counts.byStatus.issued ?? 0),
    urge: allOf(campaignId, partFilter('overdue', today), counts.replyOverdue),
  };
  const actionButton = (kind: TargetAction, label: string) => (
    <Button
      disabled={chosen === null && due[kind].count === 0}
      onClick={() => setDialog({ kind, whom: chosen ?? due[kind] })}
    >
      {label}
    </Button>
  );
  const oneId = chosen?.count === 1 && 'ids' in chosen.selection ? chosen.selection.ids[0] : undefined;
  const more = [
    {
      key: 'record',
      label: t('targets.record-other'),
      disabled: chosen === null,
      onClick: () => chosen && setDialog({ kind: 'record', whom: chosen }),
    },
    {
      key: 'open',
      label: t('targets.open'),
      disabled: oneId === undefined,
      onClick: () => oneId !== undefined && unitOpened(oneId, campaignId),
    },
    {
      key: 'remove',
      label: t('targets.remove'),
      disabled: chosen === null,
      onClick: () => chosen && setDialog({ kind: 'remove', whom: chosen }),
    },
    { key: 'batches', label: t('targets.show-batches'), onClick: () => setDialog({ kind: 'batches' }) },
  ];

  return (
    <div className="targets-page">
      <StatusChips
        counts={counts}
        part={part}
        onChoose={(next) => {
          setChosen(null);
          onPart(next);
        }}
      />
      <div className="targets-page__tools" role="toolbar" aria-label={t('targets.batch-tools')}>
        <span className="targets-page__chosen" role="status">
          {chosen === null ? t('targets.none-selected') : t('targets.selected', { count: format.count(chosen.count) })}
        </span>
        {actionButton('issue', t('targets.issue'))}
        {actionButton('send', t('targets.send'))}
        <Button onClick={() => setDialog({ kind: 'receipts' })}>{t('targets.receipts')}</Button>
        <Button onClick={() => setDialog({ kind: 'replies' })}>{t('targets.replies')}</Button>
        {actionButton('urge', t('targets.urge'))}
        <Dropdown menu={{ items: more }} trigger={['click']}>
          <Button aria-haspopup="menu">{t('targets.more')}</Button>
        </Dropdown>
      </div>
      <TargetList campaignId={campaignId} query={query} chosen={chosen} onChoose={setChosen} />
      <Suspense fallback={null}>
        {dialog?.kind === 'receipts' && <ReceiptsDialog {...shared} />}
        {dialog?.kind === 'replies' && <RepliesDialog {...shared} />}
        {dialog?.kind === 'batches' && <BatchesDialog {...shared} />}
        {dialog?.kind === 'record' && <RecordDialog {...shared} whom={dialog.whom} />}
        {dialog?.kind === 'remove' && <RemoveDialog {...shared} whom={dialog.whom} />}
        {(dialog?.kind === 'issue' || dialog?.kind === 'send' || dialog?.kind === 'urge') && (
          <ActionDialog {...shared} action={dialog.kind} whom={dialog.whom} />
        )}
      </Suspense>
    </div>
  );
}
