import { isDocumentKind } from '../../../shared/domain/documents/documentKind.ts';
import { DOCUMENT_KIND_TEXTS } from '../../../shared/i18n/documentText.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import type { PaperCopy, PaperKind, ReportKind } from '../../../shared/reports/paperHead.ts';

export const KIND_TEXTS = {
  brief: 'papers.kind-brief',
  'negotiation-history': 'papers.kind-negotiation-history',
  'demands-report': 'papers.kind-demands-report',
  'preparation-sheet': 'papers.kind-preparation-sheet',
  bulletin: 'papers.kind-bulletin',
  'task-list': 'papers.kind-task-list',
  'reply-due-list': 'papers.kind-reply-due-list',
  'work-report': 'papers.kind-work-report',
  ...DOCUMENT_KIND_TEXTS,
} as const satisfies Record<PaperKind, TextKey>;

/** What a paper is for, under its choice. */
export const KIND_NOTES = {
  brief: 'papers.kind-brief-note',
  'negotiation-history': 'papers.kind-negotiation-history-note',
  'demands-report': 'papers.kind-demands-report-note',
  'preparation-sheet': 'papers.kind-preparation-sheet-note',
  bulletin: 'papers.kind-bulletin-note',
  'task-list': 'papers.kind-task-list-note',
  'reply-due-list': 'papers.kind-reply-due-list-note',
  'work-report': 'papers.kind-work-report-note',
} as const satisfies Record<ReportKind, TextKey>;

/** The copies that a paper is made in: what goes to the workers has nothing to hide, what the team prepares goes nowhere. */
export const COPIES: Readonly<Record<ReportKind, readonly PaperCopy[]>> = {
  brief: ['table', 'internal'],
  'negotiation-history': ['table', 'internal'],
  'demands-report': ['table'],
  'preparation-sheet': ['internal'],
  bulletin: ['table'],
  'task-list': ['table'],
  'reply-due-list': ['table'],
  'work-report': ['table'],
};

/** Kinds that are made of one scenario; the others are of the whole negotiation. */
export const isOfScenario = (kind: PaperKind): kind is 'brief' | 'preparation-sheet' =>
  kind === 'brief' || kind === 'preparation-sheet';

/** What a copy is called; one for everybody is no negotiation copy. */
export function copyKey({ kind, copy }: { readonly kind: PaperKind; readonly copy: PaperCopy }) {
  if (copy === 'internal') return 'papers.copy-internal';
  return !isDocumentKind(kind) && COPIES[kind].length > 1 ? 'papers.copy-table' : 'papers.copy-open';
}
