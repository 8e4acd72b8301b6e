import type { IssuedPaper } from '../../../shared/contract/data.ts';
import type { InputOf } from '../../../shared/contract/define.ts';
import type { dataContract } from '../../../shared/contract/data.ts';
import { toPlainError } from '../../../shared/errors.ts';
import type { Translate } from '../../../shared/i18n/texts.ts';
import { api, shell } from '../../api/bridge.ts';
import { flushPendingEdits } from '../../api/pendingEdits.ts';
import { KIND_TEXTS } from './paperTexts.ts';
import { isForAll } from '../../../shared/reports/paperHead.ts';
import { isDocument } from '../../../shared/reports/paperModel.ts';
import type { Language } from '../../../shared/contract/settings.ts';
import type { CampaignPaperChoice } from './campaignPaperView.ts';
import type { PaperChoice } from './paperView.ts';

export type PaperWish = InputOf<typeof dataContract.papers.prepare>;
export type IssueStep = 'laying-out' | 'issuing' | 'handing-over';

export interface Issued {
  readonly paper: IssuedPaper;
  readonly pdf: Uint8Array;
}

interface IssueChoice {
  readonly onStep: (step: IssueStep) => void;
  /** What follows from a document comes into the log of its procedure too. */
  readonly entersEvent: boolean;
}

/** Prints a paper of what is stored now and freezes it. A number that someone else took meanwhile is replaced once. */
export async function issuePaper(wish: PaperWish, choice: IssueChoice): Promise<Issued> {
  await flushPendingEdits();
  try {
    return await issueOnce(wish, choice);
  } catch (error) {
    if (toPlainError(error).code !== 'paper-number-taken') throw error;
    return issueOnce(wish, choice);
  }
}

async function issueOnce(wish: PaperWish, { onStep, entersEvent }: IssueChoice): Promise<Issued> {
  onStep('laying-out');
  const { model, canonicalJson, sha256 } = await api.papers.prepare(wish);
  // A template that the user chose takes the place of the layout of the product.
  const isInTemplate = isDocument(model) && model.templateName !== undefined;
  const filled =
    isInTemplate && 'documentId' in wish ? await api.templates.fill({ documentId: wish.documentId }) : null;
  const inTemplate = filled && { docx: filled.docx };
  const pdf = await shell.print.toPdf({ paper: { model, sha256, ...inTemplate } });
  onStep('issuing');
  const paper = await api.papers.issue({
    ...subjectOf(wish, entersEvent),
    canonicalJson,
    sha256,
    pdf,
    ...inTemplate,
  });
  return { paper, pdf };
}

/** What a paper is of, without what was chosen for it. */
function subjectOf(wish: PaperWish, entersEvent: boolean) {
  if (wish.kind === 'work-report') return { kind: wish.kind };
  if ('documentId' in wish) return { kind: wish.kind, documentId: wish.documentId, entersEvent };
  if ('scenarioId' in wish) return { kind: wish.kind, scenarioId: wish.scenarioId };
  if ('campaignId' in wish) return { kind: wish.kind, campaignId: wish.campaignId };
  return { kind: wish.kind, negotiationId: wish.negotiationId };
}

type PaperChoices = Pick<PaperWish, 'copy' | 'language' | 'day' | 'issuedBy'> & {
  /** Where a report begins; without it a year before its day. */
  readonly from?: string;
};

/** What to ask for a paper of a kind; null for one of a scenario where there is none. */
export function paperWish(
  { kind, scenarioId }: PaperChoice,
  negotiationId: string,
  { copy, language, day, issuedBy, from }: PaperChoices,
): PaperWish | null {
  const options = { copy, language, day, issuedBy };
  if (kind === 'demands-report') return { kind, negotiationId, ...options, ...(from !== undefined && { from }) };
  if (kind === 'negotiation-history') return { kind, negotiationId, ...options };
  return scenarioId === null ? null : { kind, scenarioId, ...options };
}

/** What the paper of a campaign is asked for with; what a kind does not know is left out. */
export interface CampaignPaperWish extends CampaignPaperChoice {
  readonly language: Language;
  readonly day: string;
  readonly issuedBy: string;
}

export function campaignPaperWish(wish: CampaignPaperWish): PaperWish {
  const { kind, campaignId, language, day, issuedBy, asOf, region, withCounties, until } = wish;
  const options = { campaignId, copy: 'table' as const, language, day, issuedBy, asOf, ...(region && { region }) };
  if (kind === 'task-list') return { kind, ...options };
  if (kind === 'reply-due-list') return { kind, ...options, ...(until !== undefined && { until }) };
  const { filter, list, countsByRule, denominators } = wish;
  return {
    kind,
    ...options,
    ...(withCounties === true && { withCounties }),
    ...(filter && { filter }),
    ...(list && { list }),
    ...(countsByRule !== undefined && { countsByRule }),
    ...(denominators && { denominators }),
  };
}

/** A file's name has room for so much of the title. */
const TITLE_IN_NAME = 80;

/** What the file of a paper is called where a person names it nothing else. */
export function paperFileName(t: Translate, { kind, title, number, copy }: IssuedPaper): string {
  const holes = { title: Array.from(title).slice(0, TITLE_IN_NAME).join(''), number };
  if (isForAll(kind)) return t('papers.file-name-open', { ...holes, kind: t(KIND_TEXTS[kind]) });
  return t('papers.file-name', {
    ...holes,
    kind: t(KIND_TEXTS[kind]),
    copy: copy === 'internal' ? t('papers.copy-internal') : t('papers.copy-table'),
  });
}
