import { DatePicker } from 'antd';
import 'dayjs/locale/zh-cn';
import { useId } from 'react';
import { usePickerValue } from '../../ui/usePickerValue.ts';

interface MonthFieldProps {
  readonly label: string;
  /** 'YYYY-MM'; null where there is none. */
  readonly value: string | null;
  readonly optional?: boolean;
  readonly placeholder?: string;
  readonly onCommit: (month: string | null) => void;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** A month of the calendar, typed as 2021-01 or picked. */
export function MonthField({ label, value, optional = false, placeholder, onCommit }: MonthFieldProps) {
  const id = useId();
  const shown = usePickerValue(value === null ? null : `${value}-01`);
  return (
    <>
      <label className="editor-block__label" htmlFor={id} title={label}>
        {label}
      </label>
      <DatePicker
        id={id}
        picker="month"
        data-saves
        format="YYYY-MM"
        value={shown}
        allowClear={optional}
        placeholder={placeholder ?? ''}
        disabledDate={(day) => day.year() < FIRST_YEAR || day.year() > LAST_YEAR}
        onChange={(day) => {
          if (day) onCommit(day.format('YYYY-MM'));
          else if (optional) onCommit(null);
        }}
      />
    </>
  );
}
