import '../negotiations/dialogForm.css';
import './targetBatch.css';
import { AutoComplete, Button, Modal } from 'antd';
import { useId, useRef, useState } from 'react';
import type { CallOptions } from '../../../shared/contract/define.ts';
import type { BatchResult } from '../../../shared/domain/campaign/targetEvent.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { TaskBar } from '../../ui/TaskBar.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { BatchOutcome } from './BatchOutcome.tsx';
import { useBatch } from './useBatch.ts';
import type { Whom } from './whom.ts';

export type TargetAction = 'issue' | 'send' | 'urge';

const TITLES = {
  issue: 'targets.issue-title',
  send: 'targets.send-title',
  urge: 'targets.urge-title',
} as const satisfies Record<TargetAction, TextKey>;
const DAYS = {
  issue: 'targets.issue-day',
  send: 'targets.send-day',
  urge: 'targets.urge-day',
} as const satisfies Record<TargetAction, TextKey>;
const DUE = {
  issue: 'targets.issue-due',
  send: 'targets.send-due',
  urge: 'targets.urge-due',
} as const satisfies Record<TargetAction, TextKey>;

interface ActionDialogProps {
  readonly action: TargetAction;
  readonly campaignId: string;
  readonly whom: Whom;
  readonly today: string;
  readonly by: string;
  readonly onClose: () => void;
}

/** Issues, sends or urges for a whole selection. */
export function ActionDialog({ action, campaignId, whom, today, by, onClose }: ActionDialogProps) {
  const { t, format } = useTexts();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [day, setDay] = useState(today);
  const [firstNumber, setFirstNumber] = useState<number | null>(null);
  const [how, setHow] = useState('');
  const { running, result, start } = useBatch<BatchResult>();
  const isRunning = running !== null;

  const act = (options: CallOptions) => {
    const input = { campaignId, selection: whom.selection, day, by };
    if (action === 'issue') {
      return api.targets.issueOffers({ ...input, ...(firstNumber === null ? {} : { firstNumber }) }, options);
    }
    return action === 'send' ? api.targets.send({ ...input, how }, options) : api.targets.urge(input, options);
  };
  const submit = () => {
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) wrong.focus();
    else void start(act);
  };
  const count = format.count(whom.count);

  return (
    <Modal
      open
      title={t(TITLES[action])}
      footer={null}
      width={560}
      mask={{ closable: false }}
      onCancel={() => !isRunning && onClose()}
      afterOpenChange={() => form.current?.querySelector('input')?.focus()}
    >
      {result ? (
        <BatchOutcome result={result} by={by} onClose={onClose} />
      ) : (
        <form
          ref={form}
          className="target-batch"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <p className="target-batch__whom">
            {whom.by === 'selected' ? t('targets.for-selected', { count }) : t(DUE[action], { count })}
          </p>
          <div className="target-batch__fields">
            <DayField label={t(DAYS[action])} value={day} max={today} onCommit={setDay} />
            {action === 'issue' && (
              <NumberField
                label={t('targets.first-number')}
                kind="count"
                optional
                min={1}
                max={999_999_999}
                unit=""
                placeholder={t('targets.first-number-next')}
                value={firstNumber}
                onCommit={setFirstNumber}
              />
            )}
            {action === 'send' && (
              <div className="field">
                <label className="field__label" htmlFor={`${id}-how`}>
                  {t('targets.how')}
                </label>
                <AutoComplete
                  id={`${id}-how`}
                  value={how}
                  maxLength={200}
                  options={[t('targets.how-in-person'), t('targets.how-post'), t('targets.how-mail')].map((value) => ({
                    value,
                  }))}
                  onChange={setHow}
                />
              </div>
            )}
          </div>
          {action === 'issue' && <p className="target-batch__whom">{t('targets.issue-note')}</p>}
          {running && <TaskBar label={t('targets.entering')} task={running} />}
          <div className="dialog-form__actions">
            <Button onClick={onClose} disabled={isRunning}>
              {t('dialog.cancel')}
            </Button>
            <Button type="primary" htmlType="submit" disabled={isRunning || whom.count === 0}>
              {t(TITLES[action])}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}
