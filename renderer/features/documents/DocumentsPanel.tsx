import './documentsPanel.css';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { DocumentSubject, DocumentSummary } from '../../../shared/domain/documents/document.ts';
import type { DocumentKind } from '../../../shared/domain/documents/documentKind.ts';
import { nameMadeOf } from '../../../shared/domain/negotiation/name.ts';
import { DOCUMENT_KIND_TEXTS } from '../../../shared/i18n/documentText.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { documentOpened } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { useUndoOffer } from '../../app/useUndoOffer.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { useRun } from '../../ui/useRun.ts';
import { IssueState } from './IssueState.tsx';

/** Rows that are drawn at first, and with each wish for more. */
const ROWS = 100;

interface DocumentsPanelProps {
  readonly of: DocumentSubject;
  /** What can be written here. */
  readonly kinds: readonly DocumentKind[];
  readonly today: string;
}

/** The documents of a negotiation or of a target: those that are there, and a new one. */
export function DocumentsPanel({ of, kinds, today }: DocumentsPanelProps) {
  const { t, format } = useTexts();
  const drafts = useQuery(api.documents.list, of);
  const [shown, setShown] = useState(ROWS);
  const list = drafts.state === 'ready' ? drafts.value : [];
  return (
    <div className="documents">
      <Panel
        title={t('documents.title')}
        note={list.length === 0 ? undefined : t('documents.count', { count: format.count(list.length) })}
        actions={drafts.state === 'ready' && <NewDocument of={of} kinds={kinds} drafts={list} today={today} />}
      >
        {drafts.state !== 'ready' && <QueryState of={drafts} />}
        {drafts.state === 'ready' && list.length === 0 && <p className="documents__empty">{t('documents.empty')}</p>}
        {list.length > 0 && <DraftTable drafts={list.slice(0, shown)} />}
        {list.length > shown && (
          <div className="documents__more">
            <Button size="small" onClick={() => setShown(shown + ROWS)}>
              {t('documents.more', { shown: format.count(shown), count: format.count(list.length) })}
            </Button>
          </div>
        )}
      </Panel>
    </div>
  );
}

function NewDocument({
  of,
  kinds,
  drafts,
  today,
}: DocumentsPanelProps & { readonly drafts: readonly DocumentSummary[] }) {
  const { t } = useTexts();
  const run = useRun();
  const [chosen, setChosen] = useState<DocumentKind | null>(null);
  const [chosenDay, setDay] = useState<string | null>(null);
  const isDrafted = (kind: DocumentKind) => drafts.some((draft) => draft.kind === kind);
  const kind = chosen ?? kinds.find((one) => !isDrafted(one)) ?? kinds[0];
  // A page that stays open over midnight writes on the day that it is.
  const day = chosenDay ?? today;
  if (kind === undefined) return null;
  const create = () =>
    run(async () => {
      const { id } = await api.documents.create({ kind, of, day });
      documentOpened(id);
    });
  return (
    <div className="documents__new">
      <Select<DocumentKind>
        aria-label={t('documents.kind')}
        value={kind}
        popupMatchSelectWidth={false}
        options={kinds.map((value) => ({ value, label: t(DOCUMENT_KIND_TEXTS[value]) }))}
        onChange={setChosen}
      />
      <DayField label={t('documents.day')} hideLabel value={day} onCommit={setDay} />
      <Button onClick={() => void create()}>{t('documents.create')}</Button>
    </div>
  );
}

function DraftTable({ drafts }: { readonly drafts: readonly DocumentSummary[] }) {
  const { t } = useTexts();
  return (
    <div className="documents__list">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('documents.column-title')}</th>
            <th scope="col" className="documents__wide">
              {t('documents.kind')}
            </th>
            <th scope="col" className="documents__wide">
              {t('documents.number')}
            </th>
            <th scope="col" className="documents__wide">
              {t('documents.day')}
            </th>
            <th scope="col">{t('documents.column-blanks')}</th>
            <th scope="col">{t('documents.column-issued')}</th>
            <th scope="col" className="documents__wide">
              {t('documents.column-changed')}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t('documents.column-actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {drafts.map((draft) => (
            <DraftRow key={draft.id} draft={draft} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DraftRow({ draft }: { readonly draft: DocumentSummary }) {
  const { t, format } = useTexts();
  const run = useRun();
  const offerUndo = useUndoOffer();
  const { id, kind, title, number, day, blanks, issued, updatedAtMs } = draft;
  const duplicate = () =>
    run(async () => {
      const copy = await api.documents.duplicate({
        id,
        title: nameMadeOf(title, (name) => t('documents.copy-title', { title: name })),
      });
      documentOpened(copy.id);
    });
  const remove = () =>
    run(async () => {
      await api.documents.remove({ ids: [id] });
      offerUndo({ step: 'documents.remove', text: t('documents.removed', { title }) });
    });
  return (
    <tr>
      <th scope="row">
        <button type="button" className="text-button" title={title} onClick={() => documentOpened(id)}>
          {title}
        </button>
        <small>
          {t('documents.under-title', { kind: t(DOCUMENT_KIND_TEXTS[kind]), day: format.day(day), number })}
        </small>
      </th>
      <td className="documents__quiet documents__wide">{t(DOCUMENT_KIND_TEXTS[kind])}</td>
      <td className="documents__wide">{number}</td>
      <td className="documents__quiet documents__wide">{format.day(day)}</td>
      <td className={blanks > 0 ? 'documents__left' : 'documents__quiet'}>
        {blanks > 0 ? t('documents.blanks-left', { count: format.count(blanks) }) : t('documents.no-blanks')}
      </td>
      <td>
        <IssueState issued={issued} />
      </td>
      <td className="documents__quiet documents__wide">{format.instant(updatedAtMs)}</td>
      <td>
        <span className="documents__acts">
          <button
            type="button"
            className="text-button"
            aria-label={t('documents.duplicate-of', { title })}
            onClick={() => void duplicate()}
          >
            {t('documents.duplicate')}
          </button>
          <button
            type="button"
            className="text-button"
            aria-label={t('documents.remove-of', { title })}
            onClick={() => void remove()}
          >
            {t('documents.remove')}
          </button>
        </span>
      </td>
    </tr>
  );
}
