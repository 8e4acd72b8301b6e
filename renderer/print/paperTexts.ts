import type { Format } from '../../shared/i18n/format.ts';
import type { Translate } from '../../shared/i18n/texts.ts';
import type { PaperHead, PaperKind } from '../../shared/reports/paperHead.ts';

/** A paper's texts in its own language, which may not be the window's. */
export interface PaperTexts {
  readonly t: Translate;
  readonly format: Format;
}

/** `简报第 2 号（协商文本）`: kind, number and copy of a paper. */
export function paperLabel(t: Translate, { kind, number, copy }: PaperHead & { readonly kind: PaperKind }): string {
  const kindNumber = {
    brief: t('brief.kind-number', { number }),
    'negotiation-history': t('history-paper.kind-number', { number }),
    'demands-report': t('demands-paper.kind-number', { number }),
    'preparation-sheet': t('preparation-paper.kind-number', { number }),
  }[kind];
  // A report for everybody has no other copy to be told from.
  if (kind === 'demands-report') return kindNumber;
  return t('brief.byline-number', {
    number: kindNumber,
    copy: copy === 'internal' ? t('brief.copy-internal') : t('brief.copy-table'),
  });
}
