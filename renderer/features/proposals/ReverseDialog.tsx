import '../negotiations/dialogForm.css';
import { Button, Input, Modal } from 'antd';
import dayjs from 'dayjs';
import { useId, useRef, useState } from 'react';
import type { ProposalEntry } from '../../../shared/domain/proposals/proposal.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { useRun } from '../../ui/useRun.ts';
import { entryName } from './proposalTexts.ts';
import { reversalEnded } from './proposalsView.ts';

const REASON_LENGTH = 20_000;

/** Asks why a proposal is taken back; the log keeps both. */
export function ReverseDialog({ entry, recordedBy }: { entry: ProposalEntry; recordedBy: string }) {
  const texts = useTexts();
  const { t } = texts;
  const run = useRun();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [day, setDay] = useState(() => dayjs().format('YYYY-MM-DD'));
  const [reason, setReason] = useState('');
  const [isAsked, setIsAsked] = useState(false);

  const label = t('proposals.reason');
  const problem = reasonProblem(
    reason,
    t('field.text-missing', { label }),
    t('field.too-long', { label, max: REASON_LENGTH }),
  );
  const shown = isAsked || reason.length > REASON_LENGTH ? problem : null;

  const reverse = async () => {
    if (problem !== null) {
      setIsAsked(true);
      document.getElementById(`${id}-reason`)?.focus();
      return;
    }
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) {
      wrong.focus();
      return;
    }
    const done = await run(() => api.proposals.reverse({ id: entry.id, day, reason, recordedBy }));
    if (done) reversalEnded();
  };

  return (
    <Modal
      open
      title={t('proposals.take-back-named', { name: entryName(texts, entry) })}
      footer={null}
      width={460}
      onCancel={reversalEnded}
      afterOpenChange={() => document.getElementById(`${id}-reason`)?.focus()}
    >
      <form
        ref={form}
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          void reverse();
        }}
      >
        <p>{t('proposals.take-back-note')}</p>
        <label htmlFor={`${id}-reason`}>{label}</label>
        <Input.TextArea
          id={`${id}-reason`}
          value={reason}
          autoSize={{ minRows: 2, maxRows: 8 }}
          aria-invalid={shown !== null}
          status={shown === null ? '' : 'error'}
          onChange={({ target }) => setReason(target.value)}
        />
        {shown !== null && (
          <div className="field__problem" role="alert">
            {shown}
          </div>
        )}
        <DayField label={t('proposals.column-day')} value={day} onCommit={setDay} />
        <div className="dialog-form__actions">
          <Button onClick={reversalEnded}>{t('dialog.cancel')}</Button>
          <Button type="primary" htmlType="submit">
            {t('proposals.take-back')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function reasonProblem(reason: string, missing: string, tooLong: string): string | null {
  if (reason.trim() === '') return missing;
  return reason.length > REASON_LENGTH ? tooLong : null;
}
