import { App, Button } from 'antd';
import type { IssuedPaper } from '../../../shared/contract/data.ts';
import { api, shell } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { useRun } from '../../ui/useRun.ts';
import { copyText } from '../results/copyText.ts';
import { paperFileName } from './issuePaper.ts';
import { savePaperAsWord } from './savePaperAsWord.ts';

/** What can be done with an issued paper: look at it and save it again, of a bulletin its annex too. */
export function PaperActions({ paper }: { paper: IssuedPaper }) {
  const { t } = useTexts();
  const { message } = App.useApp();
  const run = useRun();
  const { id, number } = paper;
  const name = paperFileName(t, paper);
  const told = (path: string | null) => {
    if (path !== null) void message.success(t('papers.saved', { path }));
  };

  const open = () => run(async () => shell.print.showPdf({ title: name, pdf: await api.papers.pdf({ id }) }));
  const save = () =>
    run(async () =>
      told(await shell.files.save({ suggestedName: name, kind: 'pdf', content: await api.papers.pdf({ id }) })),
    );
  const saveWord = () => run(async () => told(await savePaperAsWord(name, paper)));
  const saveAnnex = () =>
    run(async () =>
      told(await shell.files.save({ suggestedName: name, kind: 'xlsx', content: await api.papers.annex({ id }) })),
    );

  return (
    <div className="paper-log__actions">
      <Button aria-label={t('papers.open-of', { number })} onClick={() => void open()}>
        {t('papers.open')}
      </Button>
      <Button aria-label={t('papers.save-again-of', { number })} onClick={() => void save()}>
        {t('papers.save-again')}
      </Button>
      <Button aria-label={t('papers.save-word-of', { number })} onClick={() => void saveWord()}>
        {t('papers.save-word')}
      </Button>
      {paper.kind === 'bulletin' && (
        <Button aria-label={t('papers.save-annex-of', { number })} onClick={() => void saveAnnex()}>
          {t('papers.save-annex')}
        </Button>
      )}
    </div>
  );
}

export function ChecksumButton({ sha256 }: { sha256: string }) {
  const { t } = useTexts();
  const { message } = App.useApp();
  const run = useRun();
  const copy = () =>
    run(async () => {
      copyText(sha256);
      void message.success(t('papers.checksum-copied'));
    });
  return (
    <Button
      type="text"
      className="paper-log__checksum"
      title={`${sha256}\n${t('papers.copy-checksum')}`}
      aria-label={t('papers.copy-checksum')}
      onClick={() => void copy()}
    >
      {sha256.slice(0, 4)}…{sha256.slice(-4)}
    </Button>
  );
}
