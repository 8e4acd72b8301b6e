import { App } from 'antd';
import { useState } from 'react';
import { errorText } from '../../../shared/i18n/errorText.ts';
import { api, shell } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { useRun } from '../../ui/useRun.ts';
import { type Issued, issuePaper, type IssueStep, paperFileName, type PaperWish } from './issuePaper.ts';
import { savePaperAsWord } from './savePaperAsWord.ts';

export const STEP_TEXTS = {
  'laying-out': 'papers.step-laying-out',
  issuing: 'papers.step-issuing',
  'handing-over': 'papers.step-handing-over',
} as const satisfies Record<IssueStep, string>;

/**
 * Issues a paper and hands it over, to a file or to the printer; null for a paper that cannot be asked for.
 * @param entersEvent what follows from a document comes into the log of its procedure too
 */
export function usePaperIssue(wish: PaperWish | null, entersEvent: boolean, onIssued: () => void) {
  const { t } = useTexts();
  const { message } = App.useApp();
  const run = useRun();
  const [step, setStep] = useState<IssueStep | null>(null);

  const issue = (handOver: (issued: Issued) => Promise<void>) =>
    run(async () => {
      try {
        if (wish === null) return;
        const issued = await issuePaper(wish, { onStep: setStep, entersEvent });
        setStep('handing-over');
        const { number } = issued.paper;
        await handOver(issued).catch((error: unknown) => {
          // It is in the log whatever became of the file or the viewer.
          void message.warning({
            content: t('papers.issued-but-failed', { number, reason: errorText(t, error) }),
            duration: 10,
          });
        });
        onIssued();
      } finally {
        setStep(null);
      }
    });
  const tellWhere = ({ paper: { number } }: Issued, path: string | null) =>
    void (path === null
      ? message.info({ content: t('papers.issued-not-saved', { number }), duration: 8 })
      : message.success({ content: t('papers.issued-saved', { number, path }), duration: 6 }));
  const save = async (issued: Issued) => {
    const suggestedName = paperFileName(t, issued.paper);
    tellWhere(issued, await shell.files.save({ suggestedName, kind: 'pdf', content: issued.pdf }));
  };
  const saveWord = async (issued: Issued) => {
    const { paper } = issued;
    tellWhere(issued, await savePaperAsWord(paperFileName(t, paper), paper));
  };
  const saveAnnex = async (issued: Issued) => {
    const { paper } = issued;
    const content = await api.papers.annex({ id: paper.id });
    tellWhere(issued, await shell.files.save({ suggestedName: paperFileName(t, paper), kind: 'xlsx', content }));
  };
  const print = async ({ paper, pdf }: Issued) => {
    await shell.print.showPdf({ title: paperFileName(t, paper), pdf });
    void message.success(t('papers.issued-shown', { number: paper.number }));
  };
  return { step, issue, save, saveWord, saveAnnex, print };
}
