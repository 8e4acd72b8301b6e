import { Select } from 'antd';
import { useId, useState } from 'react';
import type { Settings } from '../../../shared/contract/settings.ts';
import { RANKED_BY, type RankedBy } from '../../../shared/domain/workReports/ranking.ts';
import { RANKED_BY_TEXTS } from '../../../shared/i18n/workReportText.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { RegionPicker } from '../enterprise/RegionPicker.tsx';
import { PaperIssueDialog } from './PaperIssueDialog.tsx';
import { KIND_NOTES } from './paperTexts.ts';

export interface WorkReportPaperChoice {
  /** 'YYYY-MM-DD', both days included. */
  readonly from: string;
  readonly to: string;
  /** With all below it; empty for all. */
  readonly region: string;
  readonly rankedBy: RankedBy;
}

interface WorkReportPaperDialogProps {
  readonly settings: Settings;
  /** What the page shows; it can be changed here. */
  readonly choice: WorkReportPaperChoice;
  readonly onClose: () => void;
  readonly onIssued: () => void;
}

/** Preview, issue, print and save of a work report. */
export function WorkReportPaperDialog({ settings, choice: first, onClose, onIssued }: WorkReportPaperDialogProps) {
  const { t } = useTexts();
  const rankedById = useId();
  const [choice, setChoice] = useState(first);
  const { from, to, region, rankedBy } = choice;
  return (
    <PaperIssueDialog
      settings={settings}
      wishOf={(head) => ({
        kind: 'work-report',
        copy: 'table',
        ...head,
        from,
        to,
        rankedBy,
        ...(region !== '' && { region }),
      })}
      note={t('papers.work-report-copy-note')}
      empty={<Empty text={t('papers.empty-work-report')} />}
      onClose={onClose}
      onIssued={onIssued}
      options={(isBusy) => (
        <>
          <p className="paper-dialog__note">{t(KIND_NOTES['work-report'])}</p>
          <DayField
            label={t('papers.from')}
            value={from}
            max={to}
            disabled={isBusy}
            onCommit={(day) => setChoice({ ...choice, from: day })}
          />
          <DayField
            label={t('papers.to')}
            value={to}
            min={from}
            disabled={isBusy}
            onCommit={(day) => setChoice({ ...choice, to: day })}
          />
          <RegionPicker code={region} onChange={(code) => setChoice({ ...choice, region: code })} />
          {region === '' && <p className="paper-dialog__note">{t('papers.region-all')}</p>}
          <label htmlFor={rankedById}>{t('papers.also-ranked-by')}</label>
          <Select<RankedBy>
            id={rankedById}
            value={rankedBy}
            disabled={isBusy}
            options={RANKED_BY.filter((one) => one !== 'demandsAdopted').map((value) => ({
              value,
              label: t(RANKED_BY_TEXTS[value]),
            }))}
            onChange={(value) => setChoice({ ...choice, rankedBy: value })}
          />
        </>
      )}
    />
  );
}
