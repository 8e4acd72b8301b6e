import './startPage.css';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { RecentFile, WindowState } from '../../../shared/contract/shell.ts';
import { shell } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { reportUsable } from '../../app/usable.ts';
import { type Run, useRun } from '../../ui/useRun.ts';
import { OpeningProblem } from './OpeningProblem.tsx';
import { openSample } from './openSample.ts';

/** What the window shows while no workbench is open: how to begin, and why a file did not open. */
export function StartPage({ state }: { state: WindowState }) {
  const { t, language } = useTexts();
  const run = useRun();
  const { recent, forget } = useRecentFiles(run, state);
  useEffect(reportUsable, []);
  useEffect(() => {
    document.title = t('app.name');
  }, [t]);

  return (
    <main className="start">
      <div className="start__column">
        <header className="start__head">
          <span className="start__seal" aria-hidden="true">
            商
          </span>
          <h1>{t('app.name')}</h1>
          <p>{t('start.what')}</p>
        </header>
        {state.problem && <OpeningProblem problem={state.problem} run={run} onForget={forget} />}
        <section className="start__ways" aria-label={t('start.ways')}>
          <div>
            <Button
              type={recent.length === 0 && !state.problem ? 'primary' : 'default'}
              size="middle"
              onClick={() => void run(() => openSample(t('start.sample-file'), language, 'A'))}
            >
              {t('start.sample')}
            </Button>
            <p>{t('start.sample-note')}</p>
            <button
              type="button"
              className="start__second"
              onClick={() => void run(() => openSample(t('start.sample-year-two-file'), language, 'A-year-two'))}
            >
              {t('start.sample-year-two')}
            </button>
          </div>
          <div>
            <Button size="middle" onClick={() => void run(() => shell.files.create({}))}>
              {t('start.new')}
            </Button>
            <p>{t('start.new-note')}</p>
          </div>
          <div>
            <Button size="middle" onClick={() => void run(() => shell.files.open({}))}>
              {t('start.open')}
            </Button>
            <p>{t('start.open-note')}</p>
          </div>
        </section>
        {recent.length > 0 && (
          <section className="start__recent" aria-labelledby="start-recent">
            <h2 id="start-recent">{t('start.recent')}</h2>
            <ul>
              {recent.map((file) => (
                <RecentRow
                  key={file.path}
                  file={file}
                  onOpen={() => void run(() => shell.files.openPath({ path: file.path }))}
                  onForget={() => void forget(file.path)}
                />
              ))}
            </ul>
          </section>
        )}
        <p className="start__foot">{t('nav.offline')}</p>
      </div>
    </main>
  );
}

function RecentRow({ file, onOpen, onForget }: { file: RecentFile; onOpen: () => void; onForget: () => void }) {
  const { t, format } = useTexts();
  return (
    <li>
      <button type="button" className="start__file" title={file.path} disabled={file.isMissing} onClick={onOpen}>
        <span className="start__name">{file.name}</span>
        <span className="start__path">{file.path}</span>
      </button>
      <span className="start__when">{file.isMissing ? t('start.missing') : format.instant(file.openedAtMs)}</span>
      <Button type="text" aria-label={t('start.forget-file', { name: file.name })} onClick={onForget}>
        {t('start.forget')}
      </Button>
    </li>
  );
}

function useRecentFiles(run: Run, state: WindowState) {
  const [recent, setRecent] = useState<readonly RecentFile[]>([]);
  // A new state of the window, such as a file that did not open, may have changed the list.
  useEffect(() => {
    void run(() => shell.files.recent({})).then((files) => files && setRecent(files));
  }, [run, state]);
  const forget = async (path: string) => {
    await run(() => shell.files.forget({ path }));
    setRecent((files) => files.filter((file) => file.path !== path));
  };
  return { recent, forget };
}
