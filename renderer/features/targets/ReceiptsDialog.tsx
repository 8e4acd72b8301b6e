import '../negotiations/dialogForm.css';
import './targetBatch.css';
import { Button, Input, Modal } from 'antd';
import { useRef, useState } from 'react';
import { MOST_ROWS, type ReceiptRow, type RowsResult } from '../../../shared/domain/campaign/targetEvent.ts';
import { api } from '../../api/bridge.ts';
import { useLatestQuery } from '../../api/useLatestQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { TaskBar } from '../../ui/TaskBar.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { parseClipboardTable } from '../workforce/clipboardTable.ts';
import { type ReadRow, readReceipts } from './pastedRows.ts';
import { RowsOutcome } from './RowsOutcome.tsx';
import { RowTable } from './RowTable.tsx';
import { useBatch } from './useBatch.ts';

interface ReceiptsDialogProps {
  readonly campaignId: string;
  readonly today: string;
  readonly by: string;
  readonly onClose: () => void;
}

/** Returned receipts by the number of the offer: scanned or typed one after the other with Enter, or pasted as a list. */
export function ReceiptsDialog({ campaignId, today, by, onClose }: ReceiptsDialogProps) {
  const { t, format } = useTexts();
  const field = useRef<HTMLInputElement>(null);
  const [day, setDay] = useState(today);
  const [typed, setTyped] = useState('');
  const [rows, setRows] = useState<readonly ReadRow<ReceiptRow>[]>([]);
  const { running, result, start } = useBatch<RowsResult>();
  const isRunning = running !== null;
  const receipts = rows.flatMap(({ row }) => (row ? [row] : []));
  const isTooMany = receipts.length > MOST_ROWS;
  const preview = useLatestQuery(api.targets.previewReceipts, { campaignId, rows: isTooMany ? [] : receipts });
  const outcomes = preview.query.state === 'ready' && preview.isCurrent ? preview.query.value.rows : [];
  const takenCount = outcomes.filter(({ reason }) => reason === null).length;

  const take = (text: string) => {
    const read = readReceipts(parseClipboardTable(text), day);
    setRows((last) => [...last, ...read.map((one, at) => ({ ...one, line: last.length + at + 1 }))]);
    setTyped('');
  };
  const remove = (gone: ReadRow<ReceiptRow>) =>
    setRows((last) => last.filter((one) => one !== gone).map((one, at) => ({ ...one, line: at + 1 })));
  const book = () => void start((options) => api.targets.bookReceipts({ campaignId, rows: receipts, by }, options));

  return (
    <Modal
      open
      title={t('targets.receipts-title')}
      footer={null}
      width={820}
      mask={{ closable: false }}
      onCancel={() => !isRunning && onClose()}
      afterOpenChange={() => field.current?.focus()}
    >
      {result ? (
        <RowsOutcome result={result} rows={rows} by={by} onClose={onClose} />
      ) : (
        <div className="target-batch">
          <p className="target-batch__whom">{t('targets.receipts-help')}</p>
          <div className="target-batch__fields">
            <DayField label={t('targets.received-day')} value={day} max={today} onCommit={setDay} />
            <form
              className="target-batch__take"
              onSubmit={(event) => {
                event.preventDefault();
                if (typed.trim() !== '') take(typed);
              }}
            >
              <label className="field">
                <span className="field__label">{t('targets.offer-number')}</span>
                <Input
                  ref={(input) => {
                    field.current = input?.input ?? null;
                  }}
                  value={typed}
                  autoComplete="off"
                  onChange={({ target }) => setTyped(target.value)}
                  onPaste={(event) => {
                    const text = event.clipboardData.getData('text/plain');
                    if (!/[\t\r\n]/.test(text.trim())) return;
                    event.preventDefault();
                    take(text);
                  }}
                />
              </label>
              <Button htmlType="submit" disabled={typed.trim() === ''}>
                {t('targets.receipts-add')}
              </Button>
            </form>
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
              heads={[t('targets.received-day')]}
              cells={({ day: received }) => [received]}
              who={({ number }) => number}
              onRemove={remove}
            />
          )}
          {running && <TaskBar label={t('targets.entering')} task={running} />}
          <div className="dialog-form__actions">
            <Button onClick={onClose} disabled={isRunning}>
              {t('dialog.cancel')}
            </Button>
            <Button type="primary" disabled={isRunning || takenCount === 0} onClick={book}>
              {t('targets.receipts-book', { count: format.count(takenCount) })}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  );
}
