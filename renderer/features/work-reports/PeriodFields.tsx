import './periodFields.css';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { RegionPicker } from '../enterprise/RegionPicker.tsx';
import type { NewReportTerms } from './newReportTerms.ts';

interface PeriodFieldsProps {
  readonly terms: NewReportTerms;
  readonly onChange: (terms: NewReportTerms) => void;
}

export function PeriodFields({ terms, onChange }: PeriodFieldsProps) {
  const { t } = useTexts();
  return (
    <div className="work-report-terms">
      <RegionPicker code={terms.regionCode} onChange={(regionCode) => onChange({ ...terms, regionCode })} />
      <DayField
        label={t('work-reports.from')}
        value={terms.fromDay}
        onCommit={(fromDay) => onChange({ ...terms, fromDay, toDay: terms.toDay < fromDay ? fromDay : terms.toDay })}
      />
      <DayField
        label={t('work-reports.to')}
        value={terms.toDay}
        min={terms.fromDay}
        onCommit={(toDay) => onChange({ ...terms, toDay })}
      />
    </div>
  );
}
