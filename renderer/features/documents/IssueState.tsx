import type { DocumentIssue } from '../../../shared/domain/documents/document.ts';
import { useTexts } from '../../app/texts.ts';

/** Whether a draft was issued, and whether it was changed since. */
export function IssueState({ issued }: { readonly issued: DocumentIssue | null }) {
  const { t, format } = useTexts();
  if (issued === null) return <span className="documents__quiet">{t('documents.not-issued')}</span>;
  const number = format.count(issued.number);
  return (
    <span
      className={issued.isChanged ? 'documents__changed' : 'documents__issued'}
      title={t('documents.issued-at', { at: format.instant(issued.issuedAtMs) })}
    >
      {issued.isChanged ? t('documents.issued-changed', { number }) : t('documents.issued', { number })}
    </span>
  );
}
