import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { StateEntry } from '../../../shared/domain/demands/demand.ts';
import { isRefusal } from '../../../shared/domain/demands/history.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { useRun } from '../../ui/useRun.ts';
import { nextStateDrafted } from './demandView.ts';
import { REASON_TEXTS } from './reasonTexts.ts';

interface NextStateFormProps {
  readonly demandId: string;
  /** As it is written so far. */
  readonly entry: StateEntry;
  readonly act: string;
  /** The day of the state before. */
  readonly earliest: string;
  readonly takesFocus: boolean;
}

const LONGEST = 20_000;

/** The day and reason of a new state; a refusal is not written down without one. */
export function NextStateForm({ demandId, entry, act, earliest, takesFocus }: NextStateFormProps) {
  const { t } = useTexts();
  const run = useRun();
  const id = useId();
  const { state, day, reason } = entry;
  const change = (patch: Partial<StateEntry>) => nextStateDrafted(demandId, { ...entry, ...patch });
  const end = () => nextStateDrafted(demandId, null);
  const [isReasonMissing, setIsReasonMissing] = useState(false);

  const write = async () => {
    if (isRefusal(state) && reason.trim() === '') {
      setIsReasonMissing(true);
      document.getElementById(id)?.focus();
      return;
    }
    const answer = await run(async () => {
      await api.demands.setState({ id: demandId, ...entry });
      return true;
    });
    if (answer) end();
  };
  return (
    <form
      className="demand-history__form"
      aria-label={act}
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <DayField label={t('demands.day')} value={day} min={earliest} onCommit={(chosen) => change({ day: chosen })} />
      <div className="field">
        <label className="field__label" htmlFor={id}>
          {t(REASON_TEXTS[state])}
        </label>
        <Input.TextArea
          id={id}
          // The form was just asked for: the words are what comes next.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={takesFocus}
          value={reason}
          maxLength={LONGEST}
          autoSize={{ minRows: 2, maxRows: 8 }}
          aria-invalid={isReasonMissing}
          aria-describedby={`${id}-problem`}
          {...(isReasonMissing ? { status: 'error' as const } : {})}
          onChange={({ target }) => {
            change({ reason: target.value });
            setIsReasonMissing(false);
          }}
        />
        <div id={`${id}-problem`} className="field__problem" role="alert">
          {isReasonMissing && t('demands.reason-missing')}
        </div>
      </div>
      <div className="demand-history__acts">
        <Button size="small" type="primary" htmlType="submit">
          {t('demands.write-state')}
        </Button>
        <Button size="small" onClick={end}>
          {t('dialog.cancel')}
        </Button>
      </div>
    </form>
  );
}
