import '../negotiations/dialogForm.css';
import './targetBatch.css';
import { Button, Input, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { MOST_ROWS, type RowsResult } from '../../../shared/domain/campaign/targetEvent.ts';
import { ANSWER_TEXTS } from '../../../shared/i18n/targetText.ts';
import { api } from '../../api/bridge.ts';
import { useLatestQuery } from '../../api/useLatestQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { TaskBar } from '../../ui/TaskBar.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { parseClipboardTable } from '../workforce/clipboardTable.ts';
import { readReplies } from './pastedRows.ts';
import { RowsOutcome } from './RowsOutcome.tsx';
import { RowTable } from './RowTable.tsx';
import { useBatch } from './useBatch.ts';

interface RepliesDialogProps {
  readonly campaignId: string;
  readonly today: string;
  readonly by: string;
  readonly onClose: () => void;
}

/** Replies from a pasted list, each line shown with what it will do before anything is entered. */
export function RepliesDialog({ campaignId, today, by, onClose }: RepliesDialogProps) {
  const { t, format } = useTexts();
  const [text, setText] = useState('');
  const [day, setDay] = useState(today);
  const { running, result, start } = useBatch<RowsResult>();
  const isRunning = running !== null;
  const rows = useMemo(() => readReplies(parseClipboardTable(text), day), [text, day]);
  const replies = rows.flatMap(({ row }) => (row ? [row] : []));
  const isTooMany = replies.length > MOST_ROWS;
  const preview = useLatestQuery(api.targets.previewReplies, { campaignId, rows: isTooMany ? [] : replies });
  const outcomes = preview.query.state === 'ready' && preview.isCurrent ? preview.query.value.rows : [];
  const takenCount = outcomes.filter(({ reason }) => reason === null).length;
  const record = () => void start((options) => api.targets.recordReplies({ campaignId, rows: replies, by }, options));

  return (
    <Modal
      open
      title={t('targets.replies-title')}
      footer={null}
      width={860}
      mask={{ closable: false }}
      onCancel={() => !isRunning && onClose()}
    >
      {result ? (
        <RowsOutcome result={result} rows={rows} by={by} onClose={onClose} />
      ) : (
        <div className="target-batch">
          <p className="target-batch__whom">{t('targets.replies-help')}</p>
          <Input.TextArea
            rows={5}
            aria-label={t('targets.replies-paste')}
            placeholder={t('targets.replies-paste')}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <div className="target-batch__fields">
            <DayField label={t('targets.replies-day')} value={day} max={today} onCommit={setDay} />
          </div>
          {isTooMany && (
            <p className="field__problem" role="alert">
              {t('targets.rows-too-many', { max: format.count(MOST_ROWS) })}
            </p>
          )}
          {rows.length > 0 && !isTooMany && (
            <RowTable
              rows={rows}
              outcomes={outcomes}
              heads={[t('targets.reply-day'), t('targets.answer'), t('targets.reason')]}
              cells={(reply) => [reply.day, t(ANSWER_TEXTS[reply.answer]), reply.reason]}
              who={({ who }) => who}
            />
          )}
          {running && <TaskBar label={t('targets.entering')} task={running} />}
          <div className="dialog-form__actions">
            <Button onClick={onClose} disabled={isRunning}>
              {t('dialog.cancel')}
            </Button>
            <Button type="primary" disabled={isRunning || takenCount === 0} onClick={record}>
              {t('targets.replies-record', { count: format.count(takenCount) })}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  );
}
