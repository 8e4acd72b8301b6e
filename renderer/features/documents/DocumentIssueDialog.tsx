import type { Settings } from '../../../shared/contract/settings.ts';
import { useState } from 'react';
import { blanksIn } from '../../../shared/domain/documents/documentBody.ts';
import type { DocumentSheet } from '../../../shared/domain/documents/document.ts';
import { DOCUMENT_KIND_TEXTS } from '../../../shared/i18n/documentText.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { PaperIssueDialog } from '../papers/PaperIssueDialog.tsx';
import { EntryChoice, useToldEntry } from './EntryChoice.tsx';
import { warningText } from './documentTexts.ts';
import { documentWish } from './documentWish.ts';

interface DocumentIssueDialogProps {
  readonly sheet: DocumentSheet;
  readonly settings: Settings;
  /** Not in the user's template. */
  readonly isBuiltIn: boolean;
  /** Of the template that is used for the kind. */
  readonly templateName: string | null;
  readonly onClose: () => void;
}

/** Preview, issue, print and save of a document as it stands. */
export function DocumentIssueDialog({ sheet, settings, isBuiltIn, templateName, onClose }: DocumentIssueDialogProps) {
  const { t, format } = useTexts();
  const warnings = useQuery(api.documents.warnings, { id: sheet.id });
  const entry = useQuery(api.documents.event, { id: sheet.id });
  const found = entry.state === 'ready' ? entry.value : null;
  const [isWished, setIsWished] = useState(true);
  // What the log has, or is told by hand, is left alone whatever is wished.
  const entersEvent = isWished && (found?.refusal ?? null) === null;
  const tellEntry = useToldEntry(sheet);
  const blanks = blanksIn(sheet.body).length;
  const said = [
    ...(blanks === 0 ? [] : [t('documents.warning-blanks', { count: format.count(blanks) })]),
    ...(warnings.state === 'ready' ? warnings.value.map((warning) => warningText(t, format, warning)) : []),
  ];
  return (
    <PaperIssueDialog
      settings={settings}
      wishOf={() => documentWish(sheet, settings, isBuiltIn)}
      hasOwnHead
      note={t('documents.copy-note')}
      empty={null}
      onClose={onClose}
      entersEvent={entersEvent}
      onIssued={() => {
        if (found) tellEntry(found, entersEvent);
        onClose();
      }}
      options={(isBusy) => (
        <>
          <p className="paper-dialog__note">{t(DOCUMENT_KIND_TEXTS[sheet.kind])}</p>
          <strong>{sheet.title}</strong>
          <dl>
            <dt>{t('documents.number')}</dt>
            <dd>{sheet.number === '' ? t('documents.without-number') : sheet.number}</dd>
            <dt>{t('documents.day')}</dt>
            <dd>{format.day(sheet.day)}</dd>
            {templateName !== null && (
              <>
                <dt>{t('documents.layout')}</dt>
                <dd>
                  {isBuiltIn ? t('documents.layout-built-in') : t('documents.in-template', { name: templateName })}
                </dd>
              </>
            )}
          </dl>
          {found && <EntryChoice found={found} isWished={isWished} isBusy={isBusy} onChange={setIsWished} />}
          {said.length > 0 && (
            <ul className="paper-dialog__warnings">
              {said.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          )}
        </>
      )}
    />
  );
}
