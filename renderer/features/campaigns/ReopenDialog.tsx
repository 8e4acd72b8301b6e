import { Modal } from 'antd';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { useTask } from '../../ui/useTask.ts';
import { type ChangeReason, ReasonForm } from './ReasonForm.tsx';

interface ReopenDialogProps {
  readonly campaign: Campaign;
  readonly today: string;
  readonly by: string;
  readonly onClose: () => void;
}

/** Takes the freeze back, with a reason. */
export function ReopenDialog({ campaign, today, by, onClose }: ReopenDialogProps) {
  const { t } = useTexts();
  const { running, start } = useTask();
  const reopen = async (why: ChangeReason) => {
    const isDone = await start(async (options) => {
      await api.campaigns.reopenList({ id: campaign.id, ...why }, options);
      return true;
    });
    if (isDone) onClose();
  };
  return (
    <Modal open title={t('campaigns.reopen-title')} footer={null} width={460} onCancel={onClose}>
      <p className="dialog-form__note">{t('campaigns.reopen-note')}</p>
      <ReasonForm
        today={today}
        by={by}
        submitText={t('campaigns.reopen')}
        running={running}
        runningText={t('campaigns.reopening')}
        onSubmit={(why) => void reopen(why)}
        onClose={onClose}
      />
    </Modal>
  );
}
