import type { Settings } from '../../../shared/contract/settings.ts';
import type { DocumentSheet } from '../../../shared/domain/documents/document.ts';
import type { PaperWish } from '../papers/issuePaper.ts';

/** What to ask for a document as it is stored: under its own day, in Chinese as all of them are. */
export const documentWish = (
  { id, kind, day }: DocumentSheet,
  { operatorName }: Settings,
  isBuiltIn: boolean,
): PaperWish => ({
  kind,
  documentId: id,
  copy: 'table',
  language: 'zh-CN',
  day,
  issuedBy: operatorName,
  ...(isBuiltIn && { isBuiltIn }),
});
