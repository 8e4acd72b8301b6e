import type { IssuedPaper } from '../../../shared/contract/data.ts';
import type { InputOf } from '../../../shared/contract/define.ts';
import type { dataContract } from '../../../shared/contract/data.ts';
import { toPlainError } from '../../../shared/errors.ts';
import type { Translate } from '../../../shared/i18n/texts.ts';
import { api, shell } from '../../api/bridge.ts';
import { flushPendingEdits } from '../../api/pendingEdits.ts';

export type BriefWish = InputOf<typeof dataContract.papers.prepareBrief>;
export type IssueStep = 'laying-out' | 'issuing' | 'handing-over';

export interface Issued {
  readonly paper: IssuedPaper;
  readonly pdf: Uint8Array;
}

/** Prints a brief of what is stored now and freezes it. A number that someone else took meanwhile is replaced once. */
export async function issueBrief(wish: BriefWish, onStep: (step: IssueStep) => void): Promise<Issued> {
  await flushPendingEdits();
  try {
    return await issueOnce(wish, onStep);
  } catch (error) {
    if (toPlainError(error).code !== 'paper-number-taken') throw error;
    return issueOnce(wish, onStep);
  }
}

async function issueOnce(wish: BriefWish, onStep: (step: IssueStep) => void): Promise<Issued> {
  onStep('laying-out');
  const { model, canonicalJson, sha256 } = await api.papers.prepareBrief(wish);
  const pdf = await shell.print.toPdf({ paper: { kind: 'brief', model, sha256 } });
  onStep('issuing');
  const paper = await api.papers.issue({ scenarioId: wish.scenarioId, canonicalJson, sha256, pdf });
  return { paper, pdf };
}

/** A file's name has room for so much of the title. */
const TITLE_IN_NAME = 80;

/** What the file of a paper is called where a person names it nothing else. */
export function paperFileName(t: Translate, { title, number, copy }: IssuedPaper): string {
  return t('papers.file-name', {
    title: Array.from(title).slice(0, TITLE_IN_NAME).join(''),
    number,
    copy: copy === 'internal' ? t('papers.copy-internal') : t('papers.copy-table'),
  });
}
