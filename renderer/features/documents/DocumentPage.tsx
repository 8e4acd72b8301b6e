import './documentPage.css';
import type { Editor } from '@tiptap/core';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Settings } from '../../../shared/contract/settings.ts';
import type { DocumentSheet } from '../../../shared/domain/documents/document.ts';
import type { DocumentBody } from '../../../shared/domain/documents/documentBody.ts';
import { errorText } from '../../../shared/i18n/errorText.ts';
import { DOCUMENT_KIND_TEXTS } from '../../../shared/i18n/documentText.ts';
import { api } from '../../api/bridge.ts';
import { flushPendingEdits } from '../../api/pendingEdits.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useMenuAction } from '../../app/menuActions.ts';
import { documentLeft } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { bodyArrived, isOwnBody, unsavedBody, useBodySaving } from './bodySaving.ts';
import { DocumentIssueDialog } from './DocumentIssueDialog.tsx';
import { DocumentLayout } from './DocumentLayout.tsx';
import { DocumentPreview } from './DocumentPreview.tsx';
import { DocumentRail } from './DocumentRail.tsx';
import { LetterEditor } from './LetterEditor.tsx';

/** A document as a page of its own: its text on a sheet, and beside it what else belongs to it. */
export function DocumentPage({ id, settings }: { readonly id: string; readonly settings: Settings }) {
  const { t } = useTexts();
  const sheet = useQuery(api.documents.get, { id });
  if (sheet.state === 'failed' && sheet.error.code === 'not-found') {
    return <Empty text={t('documents.gone')} action={<Button onClick={documentLeft}>{t('documents.back')}</Button>} />;
  }
  if (sheet.state !== 'ready') return <QueryState of={sheet} />;
  return <OpenDocument sheet={sheet.value} settings={settings} />;
}

/** The text that the editor opens with; another `revision` where the stored one was changed by something else. */
function useShownBody({ id, body }: DocumentSheet): { revision: number; body: DocumentBody } {
  const [seen, setSeen] = useState(body);
  const [shown, setShown] = useState(() => ({ revision: 0, body: unsavedBody(id) ?? body }));
  if (body !== seen) {
    setSeen(body);
    const isNews = JSON.stringify(body) !== JSON.stringify(seen) && !isOwnBody(id, body) && unsavedBody(id) === null;
    if (isNews) setShown({ revision: shown.revision + 1, body });
  }
  useEffect(() => bodyArrived(id, body), [id, body]);
  return shown;
}

function OpenDocument({ sheet, settings }: { readonly sheet: DocumentSheet; readonly settings: Settings }) {
  const { t } = useTexts();
  const { id, kind, title, ofName } = sheet;
  const shown = useShownBody(sheet);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [isPreviewed, setIsPreviewed] = useState(false);
  const [isIssuing, setIsIssuing] = useState(false);
  const [isBuiltIn, setIsBuiltIn] = useState(false);
  const templates = useQuery(api.templates.list, {});
  const used = templates.state === 'ready' ? templates.value.find((one) => one.kind === kind && one.isUsed) : undefined;
  const templateName = used?.name ?? null;
  const back = useRef<HTMLButtonElement>(null);

  const show = async (preview: boolean) => {
    await flushPendingEdits();
    setIsPreviewed(preview);
  };
  const issue = async () => {
    await flushPendingEdits();
    setIsIssuing(true);
  };
  useMenuAction('print', () => void issue());

  return (
    <div className="document-page">
      <header className="document-head">
        <button ref={back} type="button" className="text-button" onClick={documentLeft}>
          {t('documents.back')}
        </button>
        <h1 title={title}>{title}</h1>
        <small className="document-head__of" title={ofName}>
          {t('documents.of', { kind: t(DOCUMENT_KIND_TEXTS[kind]), name: ofName })}
        </small>
        <SavingState id={id} />
        <Button aria-pressed={isPreviewed} onClick={() => void show(!isPreviewed)}>
          {isPreviewed ? t('documents.edit') : t('documents.preview')}
        </Button>
        <Button type="primary" onClick={() => void issue()}>
          {t('documents.issue')}
        </Button>
      </header>
      <div className="document-page__body">
        <div className="document-page__text" hidden={isPreviewed}>
          <LetterEditor
            key={shown.revision}
            documentId={id}
            body={shown.body}
            label={t('documents.text-of', { title })}
            onReady={setEditor}
            onLeave={() => back.current?.focus()}
          />
        </div>
        {isPreviewed && <DocumentPreview sheet={sheet} settings={settings} isBuiltIn={isBuiltIn} />}
        <DocumentRail sheet={sheet} editor={editor} onEdit={() => setIsPreviewed(false)}>
          {templateName !== null && (
            <DocumentLayout templateName={templateName} isBuiltIn={isBuiltIn} onChange={setIsBuiltIn} />
          )}
        </DocumentRail>
      </div>
      {isIssuing && (
        <DocumentIssueDialog {...{ sheet, settings, isBuiltIn, templateName }} onClose={() => setIsIssuing(false)} />
      )}
    </div>
  );
}

/** Whether what was typed is in the file. */
function SavingState({ id }: { readonly id: string }) {
  const { t } = useTexts();
  const state = useBodySaving((view) => view[id]);
  if (state === undefined) return <small role="status">{t('documents.saved')}</small>;
  if (state === 'waiting') return <small role="status">{t('documents.saving')}</small>;
  return (
    <small role="alert" className="document-head__unsaved">
      {t('documents.not-saved', { reason: errorText(t, state) })}
    </small>
  );
}
