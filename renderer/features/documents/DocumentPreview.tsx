import '../papers/paperDialog.css';
import { useState } from 'react';
import type { PreparedPaper } from '../../../shared/contract/data.ts';
import type { Settings } from '../../../shared/contract/settings.ts';
import type { DocumentSheet } from '../../../shared/domain/documents/document.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { PaperPreview } from '../papers/PaperPreview.tsx';
import { documentWish } from './documentWish.ts';

interface DocumentPreviewProps {
  readonly sheet: DocumentSheet;
  readonly settings: Settings;
  readonly isBuiltIn: boolean;
}

/** The pages of a document as they are printed. */
export function DocumentPreview({ sheet, settings, isBuiltIn }: DocumentPreviewProps) {
  const { t, format } = useTexts();
  const wish = documentWish(sheet, settings, isBuiltIn);
  const prepared = useQuery(api.papers.prepare, wish);
  const [shown, setShown] = useState<PreparedPaper | null>(null);
  const [pages, setPages] = useState<number | null>(null);
  if (prepared.state === 'ready' && prepared.value !== shown) setShown(prepared.value);
  return (
    <div className="document-preview">
      <p className="document-preview__pages" role="status">
        {pages === null ? t('documents.laying-out') : t('documents.pages', { count: format.count(pages) })}
      </p>
      <PaperPreview wish={wish} prepared={prepared} shown={shown} onLaidOut={setPages} label={t('documents.preview')} />
    </div>
  );
}
