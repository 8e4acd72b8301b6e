import './workReportDialogs.css';
import { Input, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { regionName } from '../../../shared/domain/enterprise/regions.ts';
import { WORK_FIGURES } from '../../../shared/domain/workReports/workReport.ts';
import { WORK_FIGURE_TEXTS, workFigureText } from '../../../shared/i18n/workReportText.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { useUndoOffer } from '../../app/useUndoOffer.tsx';
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

/** Rows that the preview draws; all of them are read and taken. */
const ROWS_SHOWN = 60;

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
  const [isStoring, setIsStoring] = useState(false);
  const rows = useMemo(() => readPastedWorkReports(parseClipboardTable(text), usual), [text, usual]);
  const reports = rows.flatMap(({ report }) => report ?? []);
  const isTooMany = reports.length > MOST_PASTED_REPORTS;

  const insert = async () => {
    setIsStoring(true);
    const answer = await run(() => api.workReports.create({ rows: reports }));
    setIsStoring(false);
    if (!answer) return;
    offerUndo({
      step: api.workReports.create.path,
      text: t('work-reports.pasted', { count: format.count(reports.length) }),
    });
    onClose();
  };
  return (
    <Modal
      open
      width={920}
      title={t('work-reports.paste-title')}
      onCancel={onClose}
      okText={t('work-reports.paste-insert', { count: format.count(reports.length) })}
      okButtonProps={{ disabled: reports.length === 0 || isTooMany, loading: isStoring }}
      onOk={() => void insert()}
    >
      <div className="work-report-paste">
        <p>
          {t('work-reports.paste-help', {
            figures: WORK_FIGURES.map((id) => t(WORK_FIGURE_TEXTS[id])).join(t('scenarios.list-separator')),
          })}
        </p>
        <PeriodFields terms={usual} onChange={setUsual} />
        <Input.TextArea
          rows={6}
          aria-label={t('work-reports.paste-here')}
          placeholder={t('work-reports.paste-here')}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        {isTooMany && (
          <p className="field__problem" role="alert">
            {t('work-reports.paste-too-many', { max: format.count(MOST_PASTED_REPORTS) })}
          </p>
        )}
        {rows.length > 0 && (
          <div className="work-report-paste__table">
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('workforce.paste-line')}</th>
                  <th scope="col">{t('work-reports.union')}</th>
                  <th scope="col">{t('work-reports.region')}</th>
                  <th scope="col">{t('work-reports.period')}</th>
                  {WORK_FIGURES.map((id) => (
                    <th key={id} scope="col" className="work-report-paste__number">
                      {t(WORK_FIGURE_TEXTS[id])}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.slice(0, ROWS_SHOWN).map(({ line, report, problem }) => (
                  <tr key={line}>
                    <th scope="row">{line}</th>
                    {report ? (
                      <>
                        <td title={report.unionName}>{report.unionName}</td>
                        <td>{regionName(report.regionCode)}</td>
                        <td>{`${report.fromDay} – ${report.toDay}`}</td>
                        {WORK_FIGURES.map((id) => (
                          <td key={id} className="work-report-paste__number">
                            {workFigureText(t, format, report.figures[id])}
                          </td>
                        ))}
                      </>
                    ) : (
                      <td colSpan={3 + WORK_FIGURES.length} className="work-report-paste__problem">
                        {problem && t(PROBLEM_TEXTS[problem])}
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {rows.length > ROWS_SHOWN && (
          <p>{t('workforce.paste-more', { shown: ROWS_SHOWN, count: format.count(rows.length) })}</p>
        )}
      </div>
    </Modal>
  );
}
