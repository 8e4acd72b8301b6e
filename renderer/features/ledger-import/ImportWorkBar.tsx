import '../../ui/readingBar.css';
import { Button } from 'antd';
import type { ImportReport } from '../../../shared/domain/ledger-import/report.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { useTexts } from '../../app/texts.ts';
import type { ImportWork } from './useLedgerImport.ts';

const WORK_TEXTS = {
  inspect: 'ledger-import.working-inspect',
  check: 'ledger-import.working-check',
  commit: 'ledger-import.working-commit',
  'write-rejected': 'ledger-import.working-write',
} as const satisfies Record<ImportWork['kind'], TextKey>;

interface ImportWorkBarProps {
  readonly work: ImportWork;
  /** What the dry run counted, so that the import knows its end. */
  readonly expected: ImportReport | null;
  readonly onStop: () => void;
}

/** Says what is being done, how far it is, and lets it be. */
export function ImportWorkBar({ work, expected, onStop }: ImportWorkBarProps) {
  const { t, format } = useTexts();
  const label = t(WORK_TEXTS[work.kind]);
  const done = work.progress?.done ?? 0;
  const total = work.progress?.total ?? expected?.rows ?? null;
  return (
    <output className="reading-bar">
      <span className="reading-bar__label">{label}</span>
      {done > 0 && <span>{t('ledger-import.rows-done', { count: format.count(done) })}</span>}
      <progress
        aria-label={label}
        {...(total === null || done === 0 ? {} : { max: total, value: Math.min(done, total) })}
      />
      <Button size="small" onClick={onStop}>
        {t('ledger-import.stop')}
      </Button>
    </output>
  );
}
