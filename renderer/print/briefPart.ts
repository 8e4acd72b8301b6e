import type { BriefModel } from '../../shared/reports/briefModel.ts';
import type { PaperTexts } from './paperTexts.ts';

export interface BriefPart extends PaperTexts {
  readonly model: BriefModel;
}

/** No source, or one that says of itself that there is none, in whichever language it was written. */
export const ASSUMED = /^\s*($|假定|假设|assum)/i;
