import './fromMonth.css';
import { Select } from 'antd';
import type { EvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { calendarMonth } from '../../../shared/domain/wage/scenarioCalendar.ts';
import { useTexts } from '../../app/texts.ts';
import { raiseMonthChosen } from './scenarioView.ts';

interface FromMonthProps {
  readonly month: number;
  readonly scenario: EvaluationInput['scenario'];
}

/** The month from which a tool adds its raise; the tools share it. */
export function FromMonth({ month, scenario: { startMonth, horizonYears } }: FromMonthProps) {
  const { t, format } = useTexts();
  const label = t('tools.from-month');
  return (
    <label className="from-month">
      <span>{label}</span>
      <Select<number>
        aria-label={label}
        value={month}
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
        options={Array.from({ length: 12 * horizonYears }, (_, at) => ({
          value: at + 1,
          label: t('scenarios.month-long', {
            month: at + 1,
            calendar: format.month(calendarMonth(startMonth, at + 1)),
          }),
        }))}
        onChange={raiseMonthChosen}
      />
    </label>
  );
}
