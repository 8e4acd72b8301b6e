import './field.css';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useId } from 'react';

const DAY = 'YYYY-MM-DD';

interface CommonProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly placeholder?: string;
  /** 'YYYY-MM-DD', both allowed themselves. */
  readonly min?: string;
  readonly max?: string;
}

interface RequiredProps extends CommonProps {
  readonly optional?: false;
  readonly value: string;
  readonly onCommit: (day: string) => void | Promise<unknown>;
}

interface OptionalProps extends CommonProps {
  /** An emptied field gives null. */
  readonly optional: true;
  readonly value: string | null;
  readonly onCommit: (day: string | null) => void | Promise<unknown>;
}

/** A day of the calendar, typed as 2021-03-15 or picked. */
export function DayField(props: RequiredProps | OptionalProps) {
  const { label, hideLabel = false, placeholder = '', min = '1950-01-01', max = '2199-12-31', value } = props;
  const id = useId();
  return (
    <div className="field">
      <label className={hideLabel ? 'visually-hidden' : 'field__label'} htmlFor={id}>
        {label}
      </label>
      <DatePicker
        id={id}
        data-saves
        format={DAY}
        value={value === null ? null : dayjs(value)}
        allowClear={props.optional === true}
        placeholder={placeholder}
        suffixIcon={null}
        minDate={dayjs(min)}
        maxDate={dayjs(max)}
        onChange={(day) => {
          if (day) void props.onCommit(day.format(DAY));
          else if (props.optional) void props.onCommit(null);
        }}
      />
    </div>
  );
}
