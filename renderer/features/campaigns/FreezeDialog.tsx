import '../negotiations/dialogForm.css';
import { Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { TaskBar } from '../../ui/TaskBar.tsx';
import { useTask } from '../../ui/useTask.ts';

interface FreezeDialogProps {
  readonly campaign: Campaign;
  readonly today: string;
  readonly by: string;
  readonly onClose: () => void;
}

/** Freezes the list, after saying what that means. */
export function FreezeDialog({ campaign, today, by, onClose }: FreezeDialogProps) {
  const { t } = useTexts();
  const id = useId();
  const { running, start } = useTask();
  const [day, setDay] = useState(today < campaign.opens ? today : campaign.opens);
  const [name, setName] = useState(by);
  const freeze = async () => {
    const done = await start((options) => api.campaigns.freeze({ id: campaign.id, day, by: name }, options));
    if (done) onClose();
  };
  return (
    <Modal
      open
      title={t('campaigns.freeze-title')}
      footer={null}
      width={460}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          void freeze();
        }}
      >
        <p className="dialog-form__note">{t('campaigns.freeze-note')}</p>
        <DayField label={t('campaigns.freeze-day')} value={day} onCommit={setDay} />
        <label htmlFor={id}>{t('campaigns.by')}</label>
        <Input id={id} value={name} maxLength={200} onChange={({ target }) => setName(target.value)} />
        {running && <TaskBar label={t('campaigns.freezing')} task={running} />}
        <div className="dialog-form__actions">
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button type="primary" htmlType="submit" disabled={running !== null}>
            {t('campaigns.freeze-now')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
