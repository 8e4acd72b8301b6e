import { useMemo, useState } from 'react';
import { regionName } from '../../../shared/domain/enterprise/regions.ts';
import { WORK_FIGURES } from '../../../shared/domain/workReports/workReport.ts';
import { WORK_FIGURE_TEXTS, workFigureText } from '../../../shared/i18n/workReportText.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { useUndoOffer } from '../../app/useUndoOffer.tsx';
import { PastedRowsDialog } from '../../ui/PastedRowsDialog.tsx';
import { useRun } from '../../ui/useRun.ts';
import { parseClipboardTable } from '../workforce/clipboardTable.ts';
import { MOST_PASTED_REPORTS, type PastedProblem, readPastedWorkReports } from './pastedWorkReports.ts';
import { PeriodFields } from './PeriodFields.tsx';
import type { NewReportTerms } from './newReportTerms.ts';

const PROBLEM_TEXTS = {
  'union-missing': 'work-reports.paste-union-missing',
  'union-too-long': 'work-reports.paste-union-too-long',
  'region-unknown': 'work-reports.paste-region-unknown',
  'day-unreadable': 'work-reports.paste-day-unreadable',
  'figure-unreadable': 'work-reports.paste-figure-unreadable',
  'adopted-above-raised': 'work-reports.paste-adopted-above-raised',
  'ends-before-start': 'work-reports.paste-ends-before-start',
} as const satisfies Record<PastedProblem, TextKey>;

interface PasteWorkReportsDialogProps {
  readonly terms: NewReportTerms;
  readonly onClose: () => void;
}

/** Reports pasted from a spreadsheet, shown as they were read before anything is stored. */
export function PasteWorkReportsDialog({ terms, onClose }: PasteWorkReportsDialogProps) {
  const { t, format } = useTexts();
  const run = useRun();
  const offerUndo = useUndoOffer();
  const [text, setText] = useState('');
  const [usual, setUsual] = useState(terms);
  const rows = useMemo(() => readPastedWorkReports(parseClipboardTable(text), usual), [text, usual]);
  const reports = rows.flatMap(({ report }) => report ?? []);
  const isTooMany = reports.length > MOST_PASTED_REPORTS;

  const insert = async () => {
    const answer = await run(() => api.workReports.create({ rows: reports }));
    if (!answer) return;
    offerUndo({
      step: api.workReports.create.path,
      text: t('work-reports.pasted', { count: format.count(reports.length) }),
    });
    onClose();
  };
  return (
    <PastedRowsDialog
      title={t('work-reports.paste-title')}
      width={920}
      help={t('work-reports.paste-help', {
        figures: WORK_FIGURES.map((id) => t(WORK_FIGURE_TEXTS[id])).join(t('scenarios.list-separator')),
      })}
      options={<PeriodFields terms={usual} onChange={setUsual} />}
      label={t('work-reports.paste-here')}
      text={text}
      onText={setText}
      rows={rows}
      columns={[
        { label: t('work-reports.union') },
        { label: t('work-reports.region') },
        { label: t('work-reports.period') },
        ...WORK_FIGURES.map((id) => ({ label: t(WORK_FIGURE_TEXTS[id]), isNumeric: true })),
      ]}
      cellsOf={({ report }) =>
        report && [
          report.unionName,
          regionName(report.regionCode),
          `${report.fromDay} – ${report.toDay}`,
          ...WORK_FIGURES.map((id) => workFigureText(t, format, report.figures[id])),
        ]
      }
      problemOf={({ problem }) => problem && t(PROBLEM_TEXTS[problem])}
      problem={isTooMany ? t('work-reports.paste-too-many', { max: format.count(MOST_PASTED_REPORTS) }) : null}
      takeLabel={t('work-reports.paste-insert', { count: format.count(reports.length) })}
      canTake={reports.length > 0}
      onTake={insert}
      onClose={onClose}
    />
  );
}
