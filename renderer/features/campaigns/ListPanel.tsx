import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ListChanges } from './ListChanges.tsx';

const FreezeDialog = lazy(() => import('./FreezeDialog.tsx').then((file) => ({ default: file.FreezeDialog })));
const ReopenDialog = lazy(() => import('./ReopenDialog.tsx').then((file) => ({ default: file.ReopenDialog })));
const PickUnitsDialog = lazy(() => import('./PickUnitsDialog.tsx').then((file) => ({ default: file.PickUnitsDialog })));

interface ListPanelProps {
  readonly campaign: Campaign;
  readonly today: string;
  /** The operator, who stands behind each change. */
  readonly by: string;
}

type OpenDialog = 'freeze' | 'reopen' | 'added' | 'removed';

/** The list of the campaign: freezing it, and what was put on it or taken off by hand since. */
export function ListPanel({ campaign, today, by }: ListPanelProps) {
  const { t, format } = useTexts();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const { id, frozenOn } = campaign;
  const summary = useQuery(api.campaigns.listSummary, { id });
  const close = () => setDialog(null);
  const shared = { campaign, today, by, onClose: close };
  const actions = (
    <>
      <Button size="small" onClick={() => setDialog('added')}>
        {t('campaigns.add-units')}
      </Button>
      <Button size="small" onClick={() => setDialog('removed')}>
        {t('campaigns.remove-units')}
      </Button>
      {frozenOn === null ? (
        <Button size="small" type="primary" onClick={() => setDialog('freeze')}>
          {t('campaigns.freeze')}
        </Button>
      ) : (
        <Button size="small" onClick={() => setDialog('reopen')}>
          {t('campaigns.reopen')}
        </Button>
      )}
    </>
  );
  return (
    <Panel title={t('campaigns.list')} actions={actions}>
      <p className="setup-page__note setup-page__inset" role="status">
        {frozenOn === null
          ? t('campaigns.not-frozen')
          : summary.state === 'ready' &&
            t('campaigns.frozen-as', {
              day: frozenOn,
              frozen: format.count(summary.value.frozen),
              added: format.count(summary.value.added),
              removed: format.count(summary.value.removed),
              current: format.count(summary.value.current),
            })}
      </p>
      <ListChanges campaignId={id} />
      <Suspense fallback={null}>
        {dialog === 'freeze' && <FreezeDialog {...shared} />}
        {dialog === 'reopen' && <ReopenDialog {...shared} />}
        {(dialog === 'added' || dialog === 'removed') && <PickUnitsDialog {...shared} change={dialog} />}
      </Suspense>
    </Panel>
  );
}
