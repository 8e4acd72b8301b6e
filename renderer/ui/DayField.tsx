import './field.css';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useId, useState } from 'react';
import { useTexts } from '../app/texts.ts';
import { usePickerValue } from './usePickerValue.ts';

const DAY = 'YYYY-MM-DD';
/** The first one is shown, all of them are read. */
const READ = [DAY, 'YYYY-M-D', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD'];

interface CommonProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** 'YYYY-MM-DD', both allowed themselves. */
  readonly min?: string;
  readonly max?: string;
  /** Marked as waiting to be filled in. */
  readonly isWanted?: boolean;
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

/** A day of the calendar, typed as 2021-03-15 or picked. What is no day stays in the field, which says so. */
export function DayField(props: RequiredProps | OptionalProps) {
  const {
    label,
    hideLabel = false,
    placeholder = '',
    disabled = false,
    min = '1950-01-01',
    max = '2199-12-31',
    value,
  } = props;
  const { t } = useTexts();
  const id = useId();
  const shown = usePickerValue(value);
  /** What was refused beside which value; the message goes when there is another. The kit clears a day out of range. */
  const [refused, setRefused] = useState<{ beside: string | null; isInField: boolean } | null>(null);
  const problem = refused?.beside === value ? refused : null;
  const isInvalid = problem?.isInField === true;
  return (
    <div className="field">
      <label className={hideLabel ? 'visually-hidden' : 'field__label'} htmlFor={id}>
        {label}
      </label>
      <DatePicker
        id={id}
        data-saves
        format={READ}
        value={shown}
        allowClear={props.optional === true}
        placeholder={placeholder}
        disabled={disabled}
        suffixIcon={null}
        minDate={dayjs(min)}
        maxDate={dayjs(max)}
        preserveInvalidOnBlur
        aria-invalid={isInvalid}
        aria-describedby={`${id}-problem`}
        status={isInvalid ? 'error' : props.isWanted === true ? 'warning' : ''}
        onBlur={({ target }) => {
          const typed = target instanceof HTMLInputElement ? target.value.trim() : '';
          const day = readDay(typed);
          const isTaken = day === null ? typed === '' && props.optional === true : day >= min && day <= max;
          setRefused(isTaken ? null : { beside: value, isInField: day === null });
        }}
        onChange={(day) => {
          setRefused(null);
          if (day) void props.onCommit(day.format(DAY));
          else if (props.optional) void props.onCommit(null);
        }}
      />
      {problem && (
        <div id={`${id}-problem`} className="field__problem" role="alert">
          {problem.isInField ? t('field.not-a-day', { label }) : t('field.out-of-range', { label, min, max, unit: '' })}
        </div>
      )}
    </div>
  );
}

function readDay(typed: string): string | null {
  const day = READ.map((format) => dayjs(typed, format, true)).find((read) => read.isValid());
  return day ? day.format(DAY) : null;
}
