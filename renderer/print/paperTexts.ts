import type { Language } from '../../shared/contract/settings.ts';
import { createFormat, type Format } from '../../shared/i18n/format.ts';
import { createTexts, type Translate } from '../../shared/i18n/texts.ts';
import { isForAll, type PaperHead, type ReportKind } from '../../shared/reports/paperHead.ts';

/** A paper's texts in its own language, which may not be the window's. */
export interface PaperTexts {
  readonly t: Translate;
  readonly format: Format;
}

/** The texts of papers in a language; no line ends between a number and its unit. */
export function paperTexts(language: Language): PaperTexts {
  const { t } = createTexts(language);
  // Safe: it answers the same text, with other spaces in it.
  const unbroken = ((...asked: Parameters<typeof t>) => withFixedSpaces(String(t(...asked)))) as Translate;
  return { t: unbroken, format: createFormat(language) };
}

const UNIT = String.raw`(?:million |billion )?(?:yuan|points?|percentage points|people|months?|years?)\b`;
const BEFORE_UNIT = new RegExp(String.raw`(?<=\d) (?=\p{Script=Han}|${UNIT})|(?<=\d (?:m|b)illion) (?=yuan\b)`, 'gu');

/** With a space that no line ends at between each number and its unit. */
export function withFixedSpaces(text: string): string {
  return text.replaceAll(BEFORE_UNIT, '\u00a0');
}

/** `简报第 2 号（协商文本）`: kind, number and copy of a paper. */
export function paperLabel(t: Translate, { kind, number, copy }: PaperHead & { readonly kind: ReportKind }): string {
  const kindNumber = {
    brief: t('brief.kind-number', { number }),
    'negotiation-history': t('history-paper.kind-number', { number }),
    'demands-report': t('demands-paper.kind-number', { number }),
    'preparation-sheet': t('preparation-paper.kind-number', { number }),
    bulletin: t('bulletin.kind-number', { number }),
    'task-list': t('unit-list.task-number', { number }),
    'reply-due-list': t('unit-list.reply-number', { number }),
    'work-report': t('work-paper.kind-number', { number }),
  }[kind];
  if (isForAll(kind)) return kindNumber;
  return t('brief.byline-number', {
    number: kindNumber,
    copy: copy === 'internal' ? t('brief.copy-internal') : t('brief.copy-table'),
  });
}
