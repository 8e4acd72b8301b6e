import type { PaperHead, ReportKind } from '../../shared/reports/paperHead.ts';
import { paperLabel, type PaperTexts } from './paperTexts.ts';

interface PaperTitleProps extends PaperTexts {
  readonly head: PaperHead & { readonly kind: ReportKind };
  /** What the paper is about, in a line. */
  readonly subject: string;
}

/** The head of a paper's first page: negotiation, subject, and who, when, which. */
export function PaperTitle({ head, subject, t, format }: PaperTitleProps) {
  const byline = [head.enterpriseName, head.unionName, format.day(head.day), paperLabel(t, head)];
  return (
    <header className="paper-head">
      <p className="paper-head__title">{head.title}</p>
      <h1 className="paper-head__subject">{subject}</h1>
      <p className="paper-head__byline">{byline.filter((part) => part !== '').join(' · ')}</p>
    </header>
  );
}
