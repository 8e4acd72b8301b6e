import type { IssuedPaper } from '../../../shared/contract/data.ts';
import type { InputOf } from '../../../shared/contract/define.ts';
import type { dataContract } from '../../../shared/contract/data.ts';
import { toPlainError } from '../../../shared/errors.ts';
import type { Translate } from '../../../shared/i18n/texts.ts';
import { api, shell } from '../../api/bridge.ts';
import { flushPendingEdits } from '../../api/pendingEdits.ts';
import { KIND_TEXTS } from './paperTexts.ts';
import type { PaperChoice } from './paperView.ts';

export type PaperWish = InputOf<typeof dataContract.papers.prepare>;
export type IssueStep = 'laying-out' | 'issuing' | 'handing-over';

export interface Issued {
  readonly paper: IssuedPaper;
  readonly canonicalJson: string;
  readonly pdf: Uint8Array;
}

/** Prints a paper of what is stored now and freezes it. A number that someone else took meanwhile is replaced once. */
export async function issuePaper(wish: PaperWish, onStep: (step: IssueStep) => void): Promise<Issued> {
  await flushPendingEdits();
  try {
    return await issueOnce(wish, onStep);
  } catch (error) {
    if (toPlainError(error).code !== 'paper-number-taken') throw error;
    return issueOnce(wish, onStep);
  }
}

async function issueOnce(wish: PaperWish, onStep: (step: IssueStep) => void): Promise<Issued> {
  onStep('laying-out');
  const { model, canonicalJson, sha256 } = await api.papers.prepare(wish);
  const pdf = await shell.print.toPdf({ paper: { model, sha256 } });
  onStep('issuing');
  const frozen = { canonicalJson, sha256, pdf };
  const paper = await api.papers.issue(
    'scenarioId' in wish
      ? { kind: wish.kind, scenarioId: wish.scenarioId, ...frozen }
      : { kind: wish.kind, negotiationId: wish.negotiationId, ...frozen },
  );
  return { paper, canonicalJson, pdf };
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

/** A file's name has room for so much of the title. */
const TITLE_IN_NAME = 80;

/** What the file of a paper is called where a person names it nothing else. */
export function paperFileName(t: Translate, { kind, title, number, copy }: IssuedPaper): string {
  const holes = { title: Array.from(title).slice(0, TITLE_IN_NAME).join(''), number };
  if (kind === 'demands-report') return t('papers.file-name-open', { ...holes, kind: t(KIND_TEXTS[kind]) });
  return t('papers.file-name', {
    ...holes,
    kind: t(KIND_TEXTS[kind]),
    copy: copy === 'internal' ? t('papers.copy-internal') : t('papers.copy-table'),
  });
}
