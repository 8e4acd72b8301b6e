import './targetBatch.css';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { BatchResult, TargetBatch } from '../../../shared/domain/campaign/targetEvent.ts';
import { PROCEDURE_EVENT_TEXTS } from '../../../shared/i18n/procedureText.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { TaskBar } from '../../ui/TaskBar.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { BatchOutcome } from './BatchOutcome.tsx';
import { useBatch } from './useBatch.ts';

interface BatchesDialogProps {
  readonly campaignId: string;
  readonly by: string;
  readonly onClose: () => void;
}

/** What was entered in one go, when and by whom; each can be taken back by correcting its entries. */
export function BatchesDialog({ campaignId, by, onClose }: BatchesDialogProps) {
  const { t } = useTexts();
  const batches = useQuery(api.targets.batches, { campaignId });
  const [chosen, setChosen] = useState<TargetBatch | null>(null);
  return (
    <Modal open title={t('targets.batches')} footer={null} width={820} onCancel={onClose}>
      {batches.state !== 'ready' ? (
        <QueryState of={batches} />
      ) : batches.value.length === 0 ? (
        <Empty text={t('targets.no-batches')} />
      ) : chosen ? (
        <TakeBack key={chosen.batchId} batch={chosen} by={by} onDone={() => setChosen(null)} />
      ) : (
        <BatchTable batches={batches.value} onTakeBack={setChosen} />
      )}
    </Modal>
  );
}

interface BatchTableProps {
  readonly batches: readonly TargetBatch[];
  readonly onTakeBack: (batch: TargetBatch) => void;
}

function BatchTable({ batches, onTakeBack }: BatchTableProps) {
  const { t, format } = useTexts();
  const days = ({ fromDay, toDay }: TargetBatch) => (fromDay === toDay ? fromDay : `${fromDay} – ${toDay}`);
  return (
    <div className="target-batch__table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('targets.batch-at')}</th>
            <th scope="col">{t('targets.event')}</th>
            <th scope="col">{t('targets.event-day')}</th>
            <th scope="col" className="target-batch__figure">
              {t('targets.batch-count')}
            </th>
            <th scope="col">{t('targets.batch-by')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('targets.take-back')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {batches.map((batch) => (
            <tr key={batch.batchId} className={batch.corrected === batch.count ? 'target-batch__done' : ''}>
              <td>{format.instant(batch.atMs)}</td>
              <td>{t(PROCEDURE_EVENT_TEXTS[batch.kind])}</td>
              <td>{days(batch)}</td>
              <td className="target-batch__figure">{format.count(batch.count)}</td>
              <td title={batch.by}>{batch.by}</td>
              <td>
                {batch.corrected > 0 && (
                  <span>{t('targets.batch-corrected', { count: format.count(batch.corrected) })} </span>
                )}
                {batch.corrected < batch.count && (
                  <button type="button" className="text-button" onClick={() => onTakeBack(batch)}>
                    {t('targets.take-back')}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface TakeBackProps {
  readonly batch: TargetBatch;
  readonly by: string;
  readonly onDone: () => void;
}

function TakeBack({ batch, by, onDone }: TakeBackProps) {
  const { t, format } = useTexts();
  const [reason, setReason] = useState('');
  const { running, result, start } = useBatch<BatchResult>();
  if (result) {
    return <BatchOutcome result={result} isCorrection by={by} onClose={onDone} />;
  }
  const { batchId, count, corrected, kind } = batch;
  return (
    <form
      className="target-batch"
      onSubmit={(event) => {
        event.preventDefault();
        void start((options) => api.targets.correctBatch({ batchId, reason, by }, options));
      }}
    >
      <p>
        {t('targets.take-back-note', {
          event: t(PROCEDURE_EVENT_TEXTS[kind]),
          count: format.count(count - corrected),
        })}
      </p>
      <label className="field">
        <span className="field__label">{t('targets.take-back-reason')}</span>
        <Input value={reason} maxLength={200} onChange={({ target }) => setReason(target.value)} />
      </label>
      {running && <TaskBar label={t('targets.entering')} task={running} />}
      <div className="dialog-form__actions">
        <Button disabled={running !== null} onClick={onDone}>
          {t('dialog.cancel')}
        </Button>
        <Button type="primary" htmlType="submit" disabled={running !== null}>
          {t('targets.take-back')}
        </Button>
      </div>
    </form>
  );
}
