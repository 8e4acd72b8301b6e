import { WORK_FIGURES, adoptionRate, type WorkReport } from '../../../shared/domain/workReports/workReport.ts';
import { WORK_FIGURE_TEXTS } from '../../../shared/i18n/workReportText.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRun } from '../../ui/useRun.ts';
import { RegionPicker } from '../enterprise/RegionPicker.tsx';
import { FigureField } from './FigureField.tsx';

/** One report beside the list: each field is stored as it is left. */
export function WorkReportPane({ report }: { readonly report: WorkReport }) {
  const { t, format } = useTexts();
  const run = useRun();
  const update = (patch: Partial<Omit<WorkReport, 'id'>>) =>
    run(() => api.workReports.update({ id: report.id, patch }));
  const adoption = adoptionRate(report.figures);
  return (
    <div className="work-report-pane">
      <TextField
        label={t('work-reports.union')}
        value={report.unionName}
        required
        onCommit={(unionName) => update({ unionName })}
      />
      <RegionPicker
        code={report.regionCode}
        onChange={(regionCode) => {
          if (regionCode !== '') void update({ regionCode });
        }}
      />
      <div className="work-report-pane__days">
        <DayField
          label={t('work-reports.from')}
          value={report.fromDay}
          onCommit={(fromDay) => update({ fromDay, ...(report.toDay < fromDay ? { toDay: fromDay } : {}) })}
        />
        <DayField
          label={t('work-reports.to')}
          value={report.toDay}
          min={report.fromDay}
          onCommit={(toDay) => update({ toDay })}
        />
      </div>
      <p className="work-report-pane__note">{t('work-reports.figure-note')}</p>
      <div className="work-report-pane__figures">
        {WORK_FIGURES.map((id) => (
          <FigureField
            key={id}
            label={t(WORK_FIGURE_TEXTS[id])}
            value={report.figures[id]}
            onCommit={(figure) => update({ figures: { ...report.figures, [id]: figure } })}
          />
        ))}
        {adoption !== null && (
          <p className="work-report-pane__adoption">
            {t('work-reports.adoption')} <strong>{format.percent(adoption, 1)}</strong>
          </p>
        )}
      </div>
      <TextField
        label={t('work-reports.notes')}
        value={report.notes}
        multiline
        onCommit={(notes) => update({ notes })}
      />
    </div>
  );
}
