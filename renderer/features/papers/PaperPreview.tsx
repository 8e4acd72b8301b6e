import type { PreparedPaper } from '../../../shared/contract/data.ts';
import { isDocument } from '../../../shared/reports/paperModel.ts';
import { api } from '../../api/bridge.ts';
import type { Query } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { PaperSheets } from '../../print/PaperSheets.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { FilledTemplate } from './FilledTemplate.tsx';
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
        <FilledTemplate
          fill={async () => (await api.templates.fill({ documentId: wish.documentId }))?.docx ?? null}
          of={shown}
          onLaidOut={onLaidOut}
        />
      ) : (
        <PaperSheets model={shown.model} sha256={shown.sha256} onLaidOut={onLaidOut} />
      )}
    </PaperDesk>
  );
}
