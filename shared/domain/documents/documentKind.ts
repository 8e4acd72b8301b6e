/** 协商文书, in the order in which a negotiation comes to them. */
export const DOCUMENT_KINDS = [
  'offer-letter',
  'reply-letter',
  'reminder-letter',
  'authority-request',
  'representative-roster',
  'minutes',
  'status-notice',
  'wage-agreement',
  'congress-resolution',
  'filing-statement',
  'performance-check',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const isDocumentKind = (kind: string): kind is DocumentKind => DOCUMENT_KINDS.some((one) => one === kind);

/** What can be written to a target without a negotiation, and so to hundreds of them in one batch. */
export const LETTER_KINDS = ['offer-letter', 'reminder-letter', 'authority-request'] as const satisfies DocumentKind[];
export type LetterKind = (typeof LETTER_KINDS)[number];
