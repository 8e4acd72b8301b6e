import type { Format } from '../../shared/i18n/format.ts';
import type { Translate } from '../../shared/i18n/texts.ts';
import type { BriefModel } from '../../shared/reports/briefModel.ts';

/** A paper's texts in its own language, which may not be the window's. */
interface PaperTexts {
  readonly t: Translate;
  readonly format: Format;
}

export interface BriefPart extends PaperTexts {
  readonly model: BriefModel;
}

/** No source, or one that says of itself that there is none, in whichever language it was written. */
export const ASSUMED = /^\s*($|假定|假设|assum)/i;
