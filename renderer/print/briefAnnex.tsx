import { heading, paragraph, paragraphs, subheading } from './annexBlocks.tsx';
import { comparatorBlocks } from './annexComparators.tsx';
import { answerBlocks, limitBlocks } from './annexFindings.tsx';
import { inputBlocks } from './annexInputs.tsx';
import { priceBlocks } from './annexPrices.tsx';
import { claimBlocks, groupBlocks, measureBlocks, yearBlocks } from './annexResults.tsx';
import { sourceBlocks } from './annexSources.tsx';
import { uncertaintyBlocks } from './annexUncertainty.tsx';
import type { BriefPart } from './briefPart.ts';
import type { Block } from './Sheets.tsx';

/** What follows the first page: everything the figures were made of. */
export function briefAnnex(part: BriefPart): Block[] {
  return [
    title(part),
    ...claimBlocks(part),
    ...priceBlocks(part),
    ...yearBlocks(part),
    ...measureBlocks(part),
    ...groupBlocks(part),
    ...uncertaintyBlocks(part),
    ...comparatorBlocks(part),
    ...sourceBlocks(part),
    ...(part.model.copy === 'internal' ? answerBlocks(part) : limitBlocks(part)),
    ...inputBlocks(part),
    ...noteBlocks(part),
  ];
}

const title = ({ t }: BriefPart): Block => ({
  kind: 'flow',
  key: 'annex',
  staysWithNext: true,
  node: <h2 className="paper-part__title">{t('brief.annex')}</h2>,
});

/** Notes are confidential: the model of a table copy has none. */
function noteBlocks({ model: { internal }, t }: BriefPart): Block[] {
  if (internal === null) return [];
  return [
    heading('notes', t('brief.notes-title')),
    paragraph('notes-scenario', t('brief.notes-scenario', { title: internal.scenarioTitle })),
    ...notes('scenario', t('brief.notes-scenario-notes'), internal.scenarioNotes),
    ...notes('negotiation', t('brief.notes-negotiation-notes'), internal.negotiationNotes),
  ];
}

const notes = (key: string, name: string, text: string): Block[] =>
  text.trim() === '' ? [] : [subheading(`notes-${key}`, name), ...paragraphs(`notes-${key}`, text)];
