import './negotiationPage.css';
import { App, Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Settings } from '../../../shared/contract/settings.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { Negotiation } from '../../../shared/domain/negotiation/negotiation.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useMenuAction } from '../../app/menuActions.ts';
import {
  NEGOTIATION_TABS,
  negotiationLeft,
  negotiationOpened,
  type NegotiationTab,
  tabChosen,
  useNavigation,
} from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { TabList } from '../../ui/TabList.tsx';
import { useRun } from '../../ui/useRun.ts';
import { paperRequested, usePaperView } from '../papers/paperView.ts';
import { useScenarioView } from '../scenarios/scenarioView.ts';
import { NegotiationOrigin } from '../target/NegotiationOrigin.tsx';
import { STATE_TEXTS } from './stateTexts.ts';
import { TitleInPlace } from './TitleInPlace.tsx';

const WorkforcePage = lazy(() =>
  import('../workforce/WorkforcePage.tsx').then((file) => ({ default: file.WorkforcePage })),
);
const ScenariosPage = lazy(() =>
  import('../scenarios/ScenariosPage.tsx').then((file) => ({ default: file.ScenariosPage })),
);
const ComparatorsPage = lazy(() =>
  import('../comparators/ComparatorsPage.tsx').then((file) => ({ default: file.ComparatorsPage })),
);
const ProposalsPage = lazy(() =>
  import('../proposals/ProposalsPage.tsx').then((file) => ({ default: file.ProposalsPage })),
);
const DemandsPage = lazy(() => import('../demands/DemandsPage.tsx').then((file) => ({ default: file.DemandsPage })));
const MeetingsPage = lazy(() =>
  import('../meetings/MeetingsPage.tsx').then((file) => ({ default: file.MeetingsPage })),
);
const ProcedurePage = lazy(() =>
  import('../procedure/ProcedurePage.tsx').then((file) => ({ default: file.ProcedurePage })),
);
const AgreementPage = lazy(() =>
  import('../agreement/AgreementPage.tsx').then((file) => ({ default: file.AgreementPage })),
);
const PapersPage = lazy(() => import('../papers/PapersPage.tsx').then((file) => ({ default: file.PapersPage })));
const PaperDialog = lazy(() => import('../papers/PaperDialog.tsx').then((file) => ({ default: file.PaperDialog })));
const ExportDialog = lazy(() => import('./ExportDialog.tsx').then((file) => ({ default: file.ExportDialog })));

const TAB_TEXTS = {
  workforce: 'negotiations.tab-workforce',
  comparators: 'negotiations.tab-comparators',
  scenarios: 'negotiations.tab-scenarios',
  proposals: 'negotiations.tab-proposals',
  demands: 'negotiations.tab-demands',
  meetings: 'negotiations.tab-meetings',
  procedure: 'negotiations.tab-procedure',
  agreement: 'negotiations.tab-agreement',
  papers: 'negotiations.tab-papers',
} as const satisfies Record<NegotiationTab, TextKey>;

export function NegotiationPage({ id, settings }: { id: string; settings: Settings }) {
  const { t } = useTexts();
  const detail = useQuery(api.negotiations.get, { id });
  if (detail.state === 'failed' && detail.error.code === 'not-found') {
    return (
      <Empty
        text={t('negotiations.gone')}
        action={<Button onClick={negotiationLeft}>{t('negotiations.back')}</Button>}
      />
    );
  }
  if (detail.state !== 'ready') return <QueryState of={detail} />;
  return <OpenNegotiation detail={detail.value} settings={settings} />;
}

/** Leads back to the agreement that this negotiation starts from. */
function FollowsLink({ follows: { id, title } }: { follows: NonNullable<Negotiation['follows']> }) {
  const { t } = useTexts();
  return (
    <span className="negotiation__follows">
      {t('negotiations.follows')}
      <button type="button" className="text-button" title={title} onClick={() => negotiationOpened(id, 'agreement')}>
        {title}
      </button>
    </span>
  );
}

function OpenNegotiation({ detail, settings }: { detail: NegotiationDetail; settings: Settings }) {
  const { t, format } = useTexts();
  const { message } = App.useApp();
  const run = useRun();
  const tab = useNavigation((view) => view.tab);
  const paper = usePaperView((view) => view.choice);
  const selectedId = useScenarioView((view) => view.selectedId);
  const [isExporting, setIsExporting] = useState(false);
  const { negotiation, scenarios } = detail;
  const scenario = scenarios.find(({ id }) => id === selectedId) ?? scenarios[0];

  const print = () => {
    if (scenario) paperRequested({ kind: 'brief', scenarioId: scenario.id });
    else void message.info(t('negotiations.nothing-to-print'));
  };
  useMenuAction('print', print);

  return (
    <div className="negotiation">
      <header className="negotiation__head">
        <TitleInPlace
          title={negotiation.title}
          onRename={(title) => run(() => api.negotiations.update({ id: negotiation.id, patch: { title } }))}
        />
        {negotiation.isSample && <span className="tag">{t('negotiations.sample')}</span>}
        {negotiation.archivedAtMs !== null && <span className="tag">{t('negotiations.archived')}</span>}
        {negotiation.follows && <FollowsLink follows={negotiation.follows} />}
        <NegotiationOrigin negotiationId={negotiation.id} />
        <span className="negotiation__state">{t(STATE_TEXTS[negotiation.state])}</span>
        <Button onClick={() => setIsExporting(true)}>{t('negotiations.export')}</Button>
        <Button type="primary" disabled={!scenario} onClick={print}>
          {t('negotiations.print')}
        </Button>
      </header>
      <TabList
        label={t('negotiations.tabs')}
        tabs={NEGOTIATION_TABS.map((one) => ({
          id: one,
          label: t(TAB_TEXTS[one]),
          ...(one === 'scenarios' ? { count: format.count(scenarios.length) } : {}),
        }))}
        selected={tab}
        onSelect={tabChosen}
      />
      <div className="negotiation__tab" role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
        <Suspense fallback={<QueryState of={{ state: 'loading' }} />}>
          {tab === 'workforce' && <WorkforcePage detail={detail} />}
          {tab === 'comparators' && <ComparatorsPage detail={detail} />}
          {tab === 'scenarios' && <ScenariosPage detail={detail} settings={settings} />}
          {tab === 'proposals' && <ProposalsPage detail={detail} settings={settings} />}
          {tab === 'demands' && <DemandsPage detail={detail} />}
          {tab === 'meetings' && <MeetingsPage detail={detail} />}
          {tab === 'procedure' && <ProcedurePage detail={detail} settings={settings} />}
          {tab === 'agreement' && <AgreementPage detail={detail} settings={settings} />}
          {tab === 'papers' && <PapersPage detail={detail} />}
        </Suspense>
      </div>
      <Suspense fallback={null}>
        {paper !== null && <PaperDialog detail={detail} settings={settings} choice={paper} />}
        {isExporting && (
          <ExportDialog
            negotiationId={negotiation.id}
            onClose={() => setIsExporting(false)}
            onSaved={(path) => {
              setIsExporting(false);
              void message.success(t('files.saved', { path }));
            }}
          />
        )}
      </Suspense>
    </div>
  );
}
