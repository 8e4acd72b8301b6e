import type { Language } from '../../shared/contract/settings.ts';
import type { LabelFormatId } from '../../shared/domain/letters/labels.ts';
import type { LetterRow } from '../../shared/domain/letters/letterBatch.ts';
import type { DocumentModel } from '../../shared/reports/documentModel.ts';
import type { PaperModel } from '../../shared/reports/paperModel.ts';

/** What the print page is handed by a page of this app. */
export type PrintJob =
  /** The data service built and checked it; `docx`: a template of the user was filled, which then is what is printed. */
  | { readonly model: PaperModel; readonly sha256: string; readonly docx?: Uint8Array }
  | { readonly letters: readonly DocumentModel[]; readonly startsOdd: boolean }
  /** Templates of the user that were filled, one for each letter. */
  | FilledJob
  | LabelJob
  | DeliveryJob;

export interface FilledJob {
  readonly filled: readonly Uint8Array[];
  readonly title: string;
  readonly startsOdd: boolean;
}

export interface LabelJob {
  readonly labels: readonly Pick<LetterRow, 'name' | 'addressee' | 'address' | 'postcode' | 'telephone'>[];
  readonly format: LabelFormatId;
  /** The first label that is still there on the first sheet, 1 first. */
  readonly start: number;
  readonly title: string;
}

export interface DeliveryJob {
  readonly delivery: readonly LetterRow[];
  readonly title: string;
  /** Below the title: which batch, when. */
  readonly subtitle: string;
  readonly language: Language;
}
