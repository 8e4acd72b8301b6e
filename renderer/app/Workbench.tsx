import './workbench.css';
import { App } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { OpenFile, WindowState } from '../../shared/contract/shell.ts';
import type { NegotiationSummary } from '../../shared/domain/negotiation/negotiation.ts';
import { api, shell } from '../api/bridge.ts';
import { flushPendingEdits } from '../api/pendingEdits.ts';
import { useQuery } from '../api/useQuery.ts';
import { useDueStart } from '../features/due/useDueStart.ts';
import { listViewReset, searchWanted } from '../features/negotiations/listView.ts';
import { NegotiationsPage } from '../features/negotiations/NegotiationsPage.tsx';
import { QueryState } from '../ui/QueryState.tsx';
import { useRun } from '../ui/useRun.ts';
import { listenForActions, useMenuAction } from './menuActions.ts';
import { negotiationOpened, navigationReset, sectionChosen, useNavigation } from './navigation.ts';
import { ServiceBanner } from './ServiceBanner.tsx';
import { SideNav } from './SideNav.tsx';
import { useTexts } from './texts.ts';
import { reportUsable } from './usable.ts';
import { useToday } from './useToday.ts';
import { useUndo } from './useUndo.ts';

// Loaded when first shown: the window is there before what is not on it.
const NegotiationPage = lazy(() =>
  import('../features/negotiations/NegotiationPage.tsx').then((file) => ({ default: file.NegotiationPage })),
);
const NewNegotiationDialog = lazy(() =>
  import('../features/negotiations/NewNegotiationDialog.tsx').then((file) => ({ default: file.NewNegotiationDialog })),
);
const CampaignSection = lazy(() =>
  import('../features/campaigns/CampaignSection.tsx').then((file) => ({ default: file.CampaignSection })),
);
const DuePage = lazy(() => import('../features/due/DuePage.tsx').then((file) => ({ default: file.DuePage })));
const DataPage = lazy(() => import('../features/data/DataPage.tsx').then((file) => ({ default: file.DataPage })));
const DocumentPage = lazy(() =>
  import('../features/documents/DocumentPage.tsx').then((file) => ({ default: file.DocumentPage })),
);
const SettingsPage = lazy(() =>
  import('../features/settings/SettingsPage.tsx').then((file) => ({ default: file.SettingsPage })),
);
const BackupsDialog = lazy(() =>
  import('../features/files/BackupsDialog.tsx').then((file) => ({ default: file.BackupsDialog })),
);
const ShortcutsDialog = lazy(() => import('./ShortcutsDialog.tsx').then((file) => ({ default: file.ShortcutsDialog })));

const NO_SUMMARIES: readonly NegotiationSummary[] = [];

type Dialog = 'new-negotiation' | 'backups' | 'shortcuts';

export function Workbench({ state, file }: { state: WindowState; file: OpenFile }) {
  const { t } = useTexts();
  const { message, modal } = App.useApp();
  const run = useRun();
  const { undo, redo } = useUndo();
  const documentId = useNavigation((view) => view.documentId);
  const chosenSection = useNavigation((view) => view.section);
  // A document that is being written stands before the page that it was opened from. That of a target goes on behind
  // it, with the place in its list.
  const section = documentId === null ? chosenSection : null;
  const negotiationId = useNavigation((view) => view.negotiationId);
  const list = useQuery(api.negotiations.list, {});
  const today = useToday();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const closeDialog = () => setDialog(null);

  const isShown = list.state !== 'loading';
  useEffect(() => {
    if (isShown) reportUsable();
  }, [isShown]);
  useEffect(listenForActions, []);
  useDueStart(state.settings, today);
  useEffect(
    () => () => {
      navigationReset();
      listViewReset();
    },
    [],
  );
  useEffect(() => {
    document.title = t('app.title', { file: file.name });
  }, [file.name, t]);

  const saveCopy = () =>
    run(async () => {
      const path = await shell.files.chooseCopyPath({});
      if (path === null) return;
      await flushPendingEdits();
      await api.workbench.saveCopy({ path });
      void message.success(t('files.copy-saved', { path }));
    });

  useMenuAction('new-negotiation', () => setDialog('new-negotiation'));
  useMenuAction('show-backups', () => setDialog('backups'));
  useMenuAction('show-shortcuts', () => setDialog('shortcuts'));
  useMenuAction('show-due', () => sectionChosen('due'));
  useMenuAction('show-negotiations', () => sectionChosen('negotiations'));
  useMenuAction('show-campaigns', () => sectionChosen('campaigns'));
  useMenuAction('show-data', () => sectionChosen('data'));
  useMenuAction('show-settings', () => sectionChosen('settings'));
  useMenuAction('show-about', () => {
    void modal.info({
      title: t('app.name'),
      content: (
        <>
          <p>{t('settings.version', { version: state.appVersion })}</p>
          <p>{t('settings.licence')}</p>
        </>
      ),
      okText: t('service.understood'),
    });
  });
  useMenuAction('save-copy', () => void saveCopy());
  useMenuAction('undo', () => void undo());
  useMenuAction('redo', () => void redo());
  useMenuAction('print', () => {
    if (negotiationId === null) void message.info(t('negotiations.open-to-print'));
  });
  useMenuAction('find', () => {
    sectionChosen('negotiations');
    searchWanted();
  });

  return (
    <div className="workbench">
      <SideNav file={file} summaries={list.state === 'ready' ? list.value : NO_SUMMARIES} />
      <main className="workbench__page">
        <ServiceBanner file={file} />
        <Suspense fallback={<QueryState of={{ state: 'loading' }} />}>
          {documentId !== null && <DocumentPage key={documentId} id={documentId} settings={state.settings} />}
          {section === 'due' && <DuePage today={today} />}
          {section === 'negotiations' && negotiationId === null && (
            <NegotiationsPage list={list} language={state.language} onCreate={() => setDialog('new-negotiation')} />
          )}
          {section === 'negotiations' && negotiationId !== null && (
            <NegotiationPage key={negotiationId} id={negotiationId} settings={state.settings} />
          )}
          {chosenSection === 'campaigns' && (
            <div className="workbench__behind" hidden={documentId !== null}>
              <CampaignSection settings={state.settings} />
            </div>
          )}
          {section === 'data' && <DataPage />}
          {section === 'settings' && <SettingsPage state={state} />}
        </Suspense>
      </main>
      <Suspense fallback={null}>
        {dialog === 'new-negotiation' && (
          <NewNegotiationDialog
            settings={state.settings}
            onClose={closeDialog}
            onCreated={(id) => {
              closeDialog();
              negotiationOpened(id, 'workforce');
            }}
          />
        )}
        {dialog === 'backups' && <BackupsDialog onClose={closeDialog} />}
        {dialog === 'shortcuts' && <ShortcutsDialog platform={state.platform} onClose={closeDialog} />}
      </Suspense>
    </div>
  );
}
