import { App, Modal } from 'antd';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { useTask } from '../../ui/useTask.ts';
import { type ChangeReason, ReasonForm } from '../campaigns/ReasonForm.tsx';
import type { Whom } from './whom.ts';

interface RemoveDialogProps {
  readonly campaignId: string;
  readonly whom: Whom;
  readonly today: string;
  readonly by: string;
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}

/** Takes a selection off the list, with a reason. */
export function RemoveDialog({ campaignId, whom, today, by, onRemoved, onClose }: RemoveDialogProps) {
  const { t, format } = useTexts();
  const { message } = App.useApp();
  const { running, start } = useTask();
  const remove = async (why: ChangeReason) => {
    const input = { id: campaignId, selection: whom.selection, ...why };
    const answer = await start((options) => api.campaigns.removeTargets(input, options));
    if (!answer) return;
    void message.success(t('targets.removed', { count: format.count(answer.count) }));
    onRemoved();
    onClose();
  };
  return (
    <Modal open title={t('targets.remove-title')} footer={null} width={460} onCancel={onClose}>
      <p>{t('targets.for-selected', { count: format.count(whom.count) })}</p>
      <ReasonForm
        today={today}
        by={by}
        submitText={t('targets.remove-title')}
        running={running}
        runningText={t('targets.removing')}
        onSubmit={(why) => void remove(why)}
        onClose={onClose}
      />
    </Modal>
  );
}
