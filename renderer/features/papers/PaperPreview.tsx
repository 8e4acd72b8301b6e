import type { PreparedPaper } from '../../../shared/contract/data.ts';
import type { Query } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { PaperSheets } from '../../print/PaperSheets.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { PaperDesk } from './PaperDesk.tsx';

interface PaperPreviewProps {
  readonly prepared: Query<PreparedPaper>;
  /** The last paper that could be built. */
  readonly shown: PreparedPaper | null;
  readonly onLaidOut: (pages: number) => void;
}

/** The paper itself, scaled to the room there is. */
export function PaperPreview({ prepared, shown, onLaidOut }: PaperPreviewProps) {
  const { t } = useTexts();
  return (
    <PaperDesk label={t('papers.preview')}>
      {prepared.state === 'failed' || !shown ? (
        <QueryState of={prepared} />
      ) : (
        <PaperSheets model={shown.model} sha256={shown.sha256} onLaidOut={onLaidOut} />
      )}
    </PaperDesk>
  );
}
