import type { DocumentKind } from '../domain/documents/documentKind.ts';
import type { TextKey } from './texts.ts';

export const DOCUMENT_KIND_TEXTS = {
  'offer-letter': 'documents.kind-offer-letter',
  'reply-letter': 'documents.kind-reply-letter',
  'reminder-letter': 'documents.kind-reminder-letter',
  'authority-request': 'documents.kind-authority-request',
  'representative-roster': 'documents.kind-representative-roster',
  minutes: 'documents.kind-minutes',
  'status-notice': 'documents.kind-status-notice',
  'wage-agreement': 'documents.kind-wage-agreement',
  'congress-resolution': 'documents.kind-congress-resolution',
  'filing-statement': 'documents.kind-filing-statement',
  'performance-check': 'documents.kind-performance-check',
} as const satisfies Record<DocumentKind, TextKey>;
