import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { DocumentSheet } from '../../../shared/domain/documents/document.ts';
import { blankPlaces } from '../../../shared/domain/documents/documentBody.ts';
import { api } from '../../api/bridge.ts';
import { flushPendingEdits } from '../../api/pendingEdits.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { useUndoOffer } from '../../app/useUndoOffer.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRun } from '../../ui/useRun.ts';
import { warningText } from './documentTexts.ts';
import { IssueState } from './IssueState.tsx';
import { blankChosen, blanksOf } from './letterKeys.ts';

interface DocumentRailProps {
  readonly sheet: DocumentSheet;
  readonly editor: Editor | null;
  /** The text is wanted in sight. */
  readonly onEdit: () => void;
  /** Below the fields. */
  readonly children?: ReactNode;
}

/** What belongs to a document beside its text, and what is still open about it. */
export function DocumentRail({ sheet, editor, onEdit, children }: DocumentRailProps) {
  const { t, format } = useTexts();
  const run = useRun();
  const offerUndo = useUndoOffer();
  const { id, title, number, day, issued } = sheet;
  const warnings = useQuery(api.documents.warnings, { id });
  const update = (patch: { title?: string; number?: string; day?: string }) =>
    run(() => api.documents.update({ id, patch }));
  const rewrite = () =>
    run(async () => {
      await flushPendingEdits();
      await api.documents.rewrite({ id, day });
      offerUndo({ step: 'documents.rewrite', text: t('documents.rewritten') });
    });

  return (
    <aside className="document-rail" aria-label={t('documents.rail')}>
      <section className="document-rail__fields">
        <TextField
          label={t('documents.column-title')}
          value={title}
          required
          onCommit={(text) => update({ title: text })}
        />
        <TextField label={t('documents.number')} value={number} onCommit={(text) => update({ number: text })} />
        <DayField label={t('documents.day')} value={day} onCommit={(next) => update({ day: next })} />
        <p className="document-rail__state">
          <IssueState issued={issued} />
        </p>
      </section>
      {children}
      {warnings.state === 'ready' && warnings.value.length > 0 && (
        <section>
          <h2>{t('documents.warnings')}</h2>
          <ul className="document-rail__warnings">
            {warnings.value.map((warning) => (
              <li key={warning.code}>{warningText(t, format, warning)}</li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t('documents.rewrite-title')}</h2>
        <p className="document-rail__note">{t('documents.rewrite-note')}</p>
        <Button onClick={() => void rewrite()}>{t('documents.rewrite')}</Button>
      </section>
      {editor && <BlankList editor={editor} onEdit={onEdit} />}
    </aside>
  );
}

/** What is left to be filled in; a click goes there. */
function BlankList({ editor, onEdit }: { readonly editor: Editor; readonly onEdit: () => void }) {
  const { t, format } = useTexts();
  const blanks = useEditorState({ editor, selector: ({ editor: shown }) => blankPlaces(blanksOf(shown.state.doc)) });
  const go = (at: number) => {
    onEdit();
    // The text must be in sight before anything in it can be selected.
    requestAnimationFrame(() => blankChosen(editor, at));
  };
  return (
    <section className="document-rail__blanks">
      <h2>
        {blanks.length === 0
          ? t('documents.all-filled')
          : t('documents.blanks', { count: format.count(blanks.length) })}
      </h2>
      {blanks.length > 0 && (
        <>
          <p className="document-rail__note">{t('documents.blanks-note')}</p>
          <ol>
            {blanks.map(({ first, label }) => (
              <li key={first.at}>
                <button type="button" className="text-button" onClick={() => go(first.at)}>
                  {label === '' ? t('documents.blank-unnamed') : label}
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
