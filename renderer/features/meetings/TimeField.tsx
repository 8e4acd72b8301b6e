import { TimePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useId } from 'react';
import { useTexts } from '../../app/texts.ts';

interface TimeFieldProps {
  readonly label: string;
  /** `HH:MM`; empty for the whole day. */
  readonly value: string;
  readonly onCommit: (time: string) => void | Promise<unknown>;
}

const TIME = 'HH:mm';

/** A time of day, typed as 14:30 or picked; without one the meeting takes the whole day. */
export function TimeField({ label, value, onCommit }: TimeFieldProps) {
  const { t } = useTexts();
  const id = useId();
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <TimePicker
        id={id}
        data-saves
        format={TIME}
        minuteStep={5}
        needConfirm={false}
        suffixIcon={null}
        placeholder={t('meetings.whole-day')}
        value={value === '' ? null : dayjs(`2000-01-01T${value}`)}
        onChange={(time) => void onCommit(time ? time.format(TIME) : '')}
      />
    </div>
  );
}
