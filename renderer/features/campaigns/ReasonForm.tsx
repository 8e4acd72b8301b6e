import '../negotiations/dialogForm.css';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { NAME_LENGTH } from '../../../shared/domain/negotiation/name.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { TaskBar } from '../../ui/TaskBar.tsx';
import type { RunningTask } from '../../ui/useTask.ts';

export interface ChangeReason {
  readonly day: string;
  readonly reason: string;
  readonly by: string;
}

interface ReasonFormProps {
  readonly today: string;
  readonly by: string;
  readonly submitText: string;
  readonly isDisabled?: boolean;
  readonly running: RunningTask | null;
  readonly runningText: string;
  readonly onSubmit: (reason: ChangeReason) => void;
  readonly onClose: () => void;
}

/** When, why and who: a list is changed with a reason or not at all. */
export function ReasonForm({ today, isDisabled = false, running, onSubmit, onClose, ...texts }: ReasonFormProps) {
  const { t } = useTexts();
  const id = useId();
  const [day, setDay] = useState(today);
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(texts.by);
  const [isReasonMissing, setIsReasonMissing] = useState(false);
  const submit = () => {
    if (reason.trim() === '') {
      setIsReasonMissing(true);
      document.getElementById(`${id}-reason`)?.focus();
    } else onSubmit({ day, reason, by });
  };
  return (
    <form
      className="dialog-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label htmlFor={`${id}-reason`}>{t('campaigns.reason')}</label>
      <Input
        id={`${id}-reason`}
        value={reason}
        maxLength={NAME_LENGTH}
        placeholder={t('campaigns.reason-example')}
        aria-invalid={isReasonMissing}
        aria-describedby={`${id}-problem`}
        {...(isReasonMissing ? { status: 'error' as const } : {})}
        onChange={({ target }) => {
          setReason(target.value);
          setIsReasonMissing(false);
        }}
      />
      <div id={`${id}-problem`} className="field__problem" role="alert">
        {isReasonMissing && t('field.text-missing', { label: t('campaigns.reason') })}
      </div>
      <div className="reason-form__who">
        <DayField label={t('campaigns.change-day')} value={day} onCommit={setDay} />
        <div className="field">
          <label className="field__label" htmlFor={`${id}-by`}>
            {t('campaigns.by')}
          </label>
          <Input id={`${id}-by`} value={by} maxLength={NAME_LENGTH} onChange={({ target }) => setBy(target.value)} />
        </div>
      </div>
      {running && <TaskBar label={texts.runningText} task={running} />}
      <div className="dialog-form__actions">
        <Button onClick={onClose}>{t('dialog.cancel')}</Button>
        <Button type="primary" htmlType="submit" disabled={isDisabled || running !== null}>
          {texts.submitText}
        </Button>
      </div>
    </form>
  );
}
