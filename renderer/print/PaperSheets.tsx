import { lazy, Suspense, useMemo } from 'react';
import { isDocument, type PaperModel, type ReportModel } from '../../shared/reports/paperModel.ts';
import { LetterSheets } from './letter/LetterSheets.tsx';
import { paperContent } from './paperContent.tsx';
import { Sheets } from './Sheets.tsx';

// Only papers in a template of the user need the reader of Word files.
const TemplateSheets = lazy(() =>
  import('./template/TemplateSheets.tsx').then((file) => ({ default: file.TemplateSheets })),
);

interface PaperSheetsProps {
  readonly model: PaperModel;
  /** Of the model's canonical JSON, in hex. */
  readonly sha256: string;
  /** A document as a template of the user made it, which then is what is seen. */
  readonly docx?: Uint8Array;
  readonly onLaidOut?: (pages: number) => void;
}

/** A paper on A4 sheets, in the language of its model: what the preview shows and the PDF is printed from. */
export function PaperSheets({ model, docx, ...props }: PaperSheetsProps) {
  const { onLaidOut } = props;
  if (docx) {
    return (
      <Suspense fallback={null}>
        <TemplateSheets docx={docx} {...(onLaidOut && { onLaidOut })} />
      </Suspense>
    );
  }
  if (isDocument(model)) return <LetterSheets model={model} {...(onLaidOut && { onLaidOut })} />;
  return <ReportSheets model={model} {...props} />;
}

function ReportSheets({ model, sha256, onLaidOut }: PaperSheetsProps & { readonly model: ReportModel }) {
  const content = useMemo(() => paperContent(model, sha256), [model, sha256]);
  return <Sheets content={content} language={model.language} {...(onLaidOut && { onLaidOut })} />;
}
