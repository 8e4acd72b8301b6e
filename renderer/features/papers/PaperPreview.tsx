import { useLayoutEffect, useRef } from 'react';
import type { PreparedPaper } from '../../../shared/contract/data.ts';
import type { Query } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { PaperSheets } from '../../print/PaperSheets.tsx';
import { QueryState } from '../../ui/QueryState.tsx';

/** CSS pixels of A4's width, and what is kept free beside it. */
const SHEET_WIDTH = 794;
const MARGIN = 40;

interface PaperPreviewProps {
  readonly prepared: Query<PreparedPaper>;
  /** The last paper that could be built. */
  readonly shown: PreparedPaper | null;
  readonly onLaidOut: (pages: number) => void;
}

/** The paper itself, scaled to the room there is. */
export function PaperPreview({ prepared, shown, onLaidOut }: PaperPreviewProps) {
  const { t } = useTexts();
  const desk = useRef<HTMLElement>(null);

  useLayoutEffect(() => {
    const element = desk.current;
    if (!element) return;
    const fit = () => {
      const scale = Math.max(0.3, Math.min(1, (element.clientWidth - MARGIN) / SHEET_WIDTH));
      element.style.setProperty('--sheet-scale', String(scale));
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must be able to scroll it
    <section ref={desk} className="paper-preview" aria-label={t('papers.preview')} tabIndex={0}>
      {prepared.state === 'failed' || !shown ? (
        <QueryState of={prepared} />
      ) : (
        <PaperSheets model={shown.model} sha256={shown.sha256} onLaidOut={onLaidOut} />
      )}
    </section>
  );
}
