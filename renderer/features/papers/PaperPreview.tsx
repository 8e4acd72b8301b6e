import { useEffect, useState } from 'react';
import type { PreparedPaper } from '../../../shared/contract/data.ts';
import { fromPlainError, toPlainError } from '../../../shared/errors.ts';
import { isDocument } from '../../../shared/reports/paperModel.ts';
import { api } from '../../api/bridge.ts';
import type { Query } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { PaperSheets } from '../../print/PaperSheets.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import type { PaperWish } from './issuePaper.ts';
import { PaperDesk } from './PaperDesk.tsx';

interface PaperPreviewProps {
  /** What is asked for. */
  readonly wish: PaperWish | null;
  readonly prepared: Query<PreparedPaper>;
  /** The last paper that could be built. */
  readonly shown: PreparedPaper | null;
  readonly onLaidOut: (pages: number) => void;
  /** Told apart from another that is shown at the same time. */
  readonly label?: string;
}

/** The paper itself, scaled to the room there is. */
export function PaperPreview({ wish, prepared, shown, onLaidOut, label }: PaperPreviewProps) {
  const { t } = useTexts();
  return (
    <PaperDesk label={label ?? t('papers.preview')}>
      {prepared.state === 'failed' || !shown ? (
        <QueryState of={prepared} />
      ) : wish && 'documentId' in wish && isDocument(shown.model) && shown.model.templateName !== undefined ? (
        <FilledPaper documentId={wish.documentId} paper={shown} onLaidOut={onLaidOut} />
      ) : (
        <PaperSheets model={shown.model} sha256={shown.sha256} onLaidOut={onLaidOut} />
      )}
    </PaperDesk>
  );
}

interface FilledPaperProps {
  readonly documentId: string;
  readonly paper: PreparedPaper;
  readonly onLaidOut: (pages: number) => void;
}

/** A document in the user's template, filled anew for each paper that is prepared. */
function FilledPaper({ documentId, paper, onLaidOut }: FilledPaperProps) {
  const [filled, setFilled] = useState<Query<Uint8Array | null>>({ state: 'loading' });
  useEffect(() => {
    let isWanted = true;
    const show = (query: Query<Uint8Array | null>) => {
      if (isWanted) setFilled(query);
    };
    api.templates.fill({ documentId }).then(
      (answer) => show({ state: 'ready', value: answer?.docx ?? null }),
      (error: unknown) => show({ state: 'failed', error: fromPlainError(toPlainError(error)) }),
    );
    return () => {
      isWanted = false;
    };
  }, [documentId, paper]);
  if (filled.state !== 'ready') return <QueryState of={filled} />;
  const inTemplate = filled.value && { docx: filled.value };
  return <PaperSheets model={paper.model} sha256={paper.sha256} {...inTemplate} onLaidOut={onLaidOut} />;
}
