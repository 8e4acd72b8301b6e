import { TimePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useId, useState } from 'react';
import { useTexts } from '../../app/texts.ts';
import { usePickerValue } from '../../ui/usePickerValue.ts';

interface TimeFieldProps {
  readonly label: string;
  /** `HH:MM`; empty for the whole day. */
  readonly value: string;
  readonly onCommit: (time: string) => void | Promise<unknown>;
}

const TIME = 'HH:mm';
/** As people type it, with the colon of a Chinese keyboard too. */
const READ = [TIME, 'H:mm', 'HH：mm', 'H：mm'];

/** A time of day, typed as 14:30 or picked; without one the meeting takes the whole day. What is no time stays and says so. */
export function TimeField({ label, value, onCommit }: TimeFieldProps) {
  const { t } = useTexts();
  const id = useId();
  const shown = usePickerValue(value === '' ? null : `2000-01-01T${value}`);
  /** The value beside which something was typed that is no time. */
  const [refusedBeside, setRefusedBeside] = useState<string | null>(null);
  const isInvalid = refusedBeside === value;
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <TimePicker
        id={id}
        data-saves
        format={READ}
        minuteStep={5}
        needConfirm={false}
        preserveInvalidOnBlur
        aria-invalid={isInvalid}
        aria-describedby={`${id}-problem`}
        status={isInvalid ? 'error' : ''}
        // The kit takes neither every way of writing nor an emptied field: what stands there when it is left counts.
        onBlur={({ target }) => {
          const time = target instanceof HTMLInputElement ? readTime(target.value.trim()) : value;
          setRefusedBeside(time === null ? value : null);
          if (time !== null && time !== value) void onCommit(time);
        }}
        suffixIcon={null}
        placeholder={t('meetings.whole-day')}
        value={shown}
        onChange={(time) => {
          setRefusedBeside(null);
          void onCommit(time ? time.format(TIME) : '');
        }}
      />
      {isInvalid && (
        <div id={`${id}-problem`} className="field__problem" role="alert">
          {t('field.not-a-time', { label })}
        </div>
      )}
    </div>
  );
}

/** `HH:MM`; empty for nothing written, null for what is no time. */
function readTime(typed: string): string | null {
  if (typed === '') return '';
  const time = READ.map((format) => dayjs(typed, format, true)).find((read) => read.isValid());
  return time ? time.format(TIME) : null;
}
