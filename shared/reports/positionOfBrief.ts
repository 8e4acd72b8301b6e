import { claimSentences } from '../domain/documents/claimWords.ts';
import type { DocumentFacts } from '../domain/documents/documentFacts.ts';
import { type BriefModel } from './briefModel.ts';

/** 本方主张及理由 in sentences, from the copy of a brief that goes to the other side. */
export function positionOfBrief(brief: BriefModel): NonNullable<DocumentFacts['position']> {
  const groupNames = Object.fromEntries(brief.groups.map(({ id, name }) => [id, name]));
  const claim = claimSentences(
    { startMonth: brief.period.startMonth, components: brief.claim.components },
    { groupNames },
  );
  return { claim: claim.join('；'), reasons: [], kinds: brief.claim.components.map(({ kind }) => kind) };
}
