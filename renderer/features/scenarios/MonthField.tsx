import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useId } from 'react';

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
        value={value === null ? null : dayjs(`${value}-01`)}
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
