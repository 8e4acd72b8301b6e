import './openingProblem.css';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { type ErrorCode, fromPlainError } from '../../../shared/errors.ts';
import type { FileBackup, WindowState } from '../../../shared/contract/shell.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { shell } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { errorText } from '../../../shared/i18n/errorText.ts';
import type { Run } from '../../ui/useRun.ts';

type Problem = NonNullable<WindowState['problem']>;

/** What to do about a file that did not open; failures that have nothing to do with opening are not listed. */
const ADVICE = {
  'file-missing': 'opening.missing-advice',
  'not-a-database': 'opening.foreign-advice',
  'not-a-workbench': 'opening.foreign-advice',
  'database-damaged': 'opening.damaged-advice',
  'database-too-new': 'opening.too-new-advice',
  'migration-failed': 'opening.migration-advice',
  'file-in-use': 'opening.in-use-advice',
  'file-read-only': 'opening.read-only-advice',
  'disk-full': 'opening.disk-full-advice',
  'file-not-readable': 'opening.not-readable-advice',
} as const satisfies Partial<Record<ErrorCode, TextKey>>;

const hasAdvice = (code: ErrorCode): code is keyof typeof ADVICE => code in ADVICE;
/** A file that is beyond help unless an older copy takes its place. */
const LOST: ReadonlySet<ErrorCode> = new Set([
  'file-missing',
  'not-a-database',
  'not-a-workbench',
  'database-damaged',
  'migration-failed',
]);

interface OpeningProblemProps {
  readonly problem: Problem;
  readonly run: Run;
  readonly onForget: (path: string) => Promise<void>;
}

export function OpeningProblem({ problem, run, onForget }: OpeningProblemProps) {
  const { t, format } = useTexts();
  const { code, path } = problem;
  const [backups, setBackups] = useState<readonly FileBackup[]>([]);
  const isLost = LOST.has(code);

  useEffect(() => {
    if (isLost) void run(() => shell.files.backupsOf({ path })).then((found) => setBackups(found ?? []));
  }, [isLost, path, run]);

  return (
    <section className="opening-problem" role="alert" aria-labelledby="opening-problem">
      <h2 id="opening-problem">{t('files.not-opened')}</h2>
      <p className="opening-problem__path">{path}</p>
      <p>{errorText(t, fromPlainError(problem))}</p>
      {hasAdvice(code) && <p>{t(ADVICE[code])}</p>}
      {backups.length > 0 && (
        <ul className="opening-problem__backups" aria-label={t('opening.backups')}>
          {backups.slice(0, 3).map(({ atMs, name, sizeBytes }) => (
            <li key={name}>
              <span>{t('opening.backup', { time: format.instant(atMs), size: format.bytes(sizeBytes) })}</span>
              <Button onClick={() => void run(() => shell.files.openBackupCopy({ path, name }))}>
                {t('opening.open-backup')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="opening-problem__acts">
        {!isLost && (
          <Button type="primary" onClick={() => void run(() => shell.files.openPath({ path }))}>
            {t('opening.try-again')}
          </Button>
        )}
        <Button onClick={() => void run(() => shell.files.open({}))}>{t('opening.choose-another')}</Button>
        <Button
          onClick={() =>
            void run(async () => {
              await onForget(path);
              await shell.files.close({});
            })
          }
        >
          {t('opening.forget')}
        </Button>
      </div>
    </section>
  );
}
