import '../negotiations/dialogForm.css';
import './targetBatch.css';
import { Button, Modal, Select } from 'antd';
import { useRef, useState } from 'react';
import type { BatchResult } from '../../../shared/domain/campaign/targetEvent.ts';
import { PROCEDURE_EVENT_TEXTS } from '../../../shared/i18n/procedureText.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { TaskBar } from '../../ui/TaskBar.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import {
  agreementOf,
  ENTERED_KINDS,
  type EnteredKind,
  type EventDraft,
  eventOf,
  newDraft,
} from '../procedure/eventDraft.ts';
import { EventFields } from '../procedure/EventFields.tsx';
import { BatchOutcome } from './BatchOutcome.tsx';
import { useBatch } from './useBatch.ts';
import type { Whom } from './whom.ts';

interface RecordDialogProps {
  readonly campaignId: string;
  readonly whom: Whom;
  readonly today: string;
  readonly by: string;
  readonly onClose: () => void;
}

/** Enters any event for a whole selection. */
export function RecordDialog({ campaignId, whom, today, by, onClose }: RecordDialogProps) {
  const { t, format } = useTexts();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => newDraft('session', today));
  const { running, result, start } = useBatch<BatchResult>();
  const isRunning = running !== null;
  const event = eventOf(draft, 'target');
  const change = (patch: Partial<EventDraft>) => setDraft((last) => ({ ...last, ...patch }));

  const submit = () => {
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) return wrong.focus();
    if (!event) return;
    const agreement = agreementOf(draft);
    void start((options) =>
      api.targets.record(
        { campaignId, selection: whom.selection, event, ...(agreement && { agreement }), by },
        options,
      ),
    );
  };

  return (
    <Modal
      open
      title={t('targets.record-title')}
      footer={null}
      width={600}
      mask={{ closable: false }}
      onCancel={() => !isRunning && onClose()}
    >
      {result ? (
        <BatchOutcome result={result} by={by} onClose={onClose} />
      ) : (
        <form
          ref={form}
          className="target-batch"
          onSubmit={(submitted) => {
            submitted.preventDefault();
            submit();
          }}
        >
          <p className="target-batch__whom">{t('targets.for-selected', { count: format.count(whom.count) })}</p>
          <div className="field">
            <span className="field__label">{t('targets.event')}</span>
            <Select<EnteredKind>
              aria-label={t('targets.event')}
              showSearch={{ optionFilterProp: 'label' }}
              value={draft.kind}
              options={ENTERED_KINDS.map((value) => ({ value, label: t(PROCEDURE_EVENT_TEXTS[value]) }))}
              onChange={(kind) => setDraft((last) => ({ ...newDraft(kind, last.day), note: last.note }))}
            />
          </div>
          <div className="procedure-event">
            <div className="procedure-event__day">
              <DayField
                label={t('targets.event-day')}
                value={draft.day}
                max={today}
                onCommit={(day) => change({ day })}
              />
            </div>
            <EventFields key={draft.kind} draft={draft} of="target" onChange={change} problemAt={() => null} />
            <div className="procedure-event__wide">
              <TextField label={t('targets.event-note')} value={draft.note} onCommit={(note) => change({ note })} />
            </div>
          </div>
          {running && <TaskBar label={t('targets.entering')} task={running} />}
          <div className="dialog-form__actions">
            <Button onClick={onClose} disabled={isRunning}>
              {t('dialog.cancel')}
            </Button>
            <Button type="primary" htmlType="submit" disabled={isRunning || event === null}>
              {t('targets.record')}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}
