import type { PaperHead, ReportKind } from '../../shared/reports/paperHead.ts';
import { paperLabel, type PaperTexts } from './paperTexts.ts';

interface PaperFurnitureProps extends PaperTexts {
  readonly head: PaperHead & { readonly kind: ReportKind };
  readonly sha256: string;
  readonly page: number;
  readonly pages: number;
}

/** Marks and foot of a sheet. */
export function PaperFurniture({ head, t, format, sha256, page, pages }: PaperFurnitureProps) {
  const checksum = `${sha256.slice(0, 4)}…${sha256.slice(-4)}`;
  return (
    <>
      {head.copy === 'internal' && <p className="sheet__mark sheet__mark--internal">{t('brief.internal-mark')}</p>}
      {head.isSample && <p className="sheet__mark sheet__mark--sample">{t('brief.sample-mark')}</p>}
      <footer className="sheet__footer">
        {page === pages && (
          <p className="sheet__checksum">{t('brief.full-checksum', { sha256, version: head.appVersion })}</p>
        )}
        <div className="sheet__footer-line">
          <span className="sheet__footer-title">{head.title}</span>
          <span>{paperLabel(t, head)}</span>
          <span>{format.day(head.day)}</span>
          <span>{t('brief.footer-checksum', { checksum })}</span>
          <span className="sheet__footer-page">{t('brief.footer-page', { page, pages })}</span>
        </div>
      </footer>
    </>
  );
}
