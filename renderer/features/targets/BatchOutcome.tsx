import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { BatchResult } from '../../../shared/domain/campaign/targetEvent.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { TaskBar } from '../../ui/TaskBar.tsx';
import { copyText } from '../results/copyText.ts';
import { toClipboardText } from '../workforce/clipboardTable.ts';
import { reasonText } from './reasonText.ts';
import { useBatch } from './useBatch.ts';

interface BatchOutcomeProps {
  readonly result: BatchResult;
  readonly by: string;
  /** The batch was itself a taking back. */
  readonly isCorrection?: boolean;
  readonly onClose: () => void;
  /** What else there is to say of it. */
  readonly children?: ReactNode;
}

/** What a batch did, who was left out and why, and the way to take it back. */
export function BatchOutcome({ result, by, isCorrection = false, onClose, children }: BatchOutcomeProps) {
  const { t, format } = useTexts();
  const { running, result: correction, start } = useBatch<BatchResult>();
  const { batchId, entered } = result;
  const takenBack = correction ?? (isCorrection ? result : null);
  if (takenBack) {
    return (
      <div className="target-batch">
        <p role="status">{t('targets.taken-back', { count: format.count(takenBack.entered) })}</p>
        <LeftOutTable result={takenBack} />
        <Actions onClose={onClose} />
      </div>
    );
  }
  return (
    <div className="target-batch">
      <p role="status">{t('targets.entered', { count: format.count(entered) })}</p>
      <LeftOutTable result={result} />
      {children}
      {running && <TaskBar label={t('targets.entering')} task={running} />}
      <Actions onClose={onClose}>
        {batchId !== null && (
          <Button
            disabled={running !== null}
            onClick={() =>
              void start((options) =>
                api.targets.correctBatch({ batchId, reason: t('targets.taken-back-at-once'), by }, options),
              )
            }
          >
            {t('targets.take-back')}
          </Button>
        )}
      </Actions>
    </div>
  );
}

function Actions({ onClose, children }: { readonly onClose: () => void; readonly children?: ReactNode }) {
  const { t } = useTexts();
  return (
    <div className="dialog-form__actions">
      {children}
      <Button type="primary" onClick={onClose}>
        {t('targets.close')}
      </Button>
    </div>
  );
}

/** The list can be taken to a spreadsheet; nothing where nobody was left out. */
export function LeftOutTable({
  result: { leftOut, leftOutCount },
  title,
}: {
  readonly result: Pick<BatchResult, 'leftOut' | 'leftOutCount'>;
  /** What they are left out of, with their number; of what was entered where it is left out. */
  readonly title?: string;
}) {
  const { t, format } = useTexts();
  const [isCopied, setIsCopied] = useState(false);
  if (leftOutCount === 0) return null;
  const heading = title ?? t('targets.left-out', { count: format.count(leftOutCount) });
  const copy = () => {
    const rows = leftOut.map(({ offerNumber, name, reason }) => [
      offerNumber === null ? '' : String(offerNumber),
      name,
      reasonText(t, reason),
    ]);
    copyText(toClipboardText([[t('targets.offer-number'), t('targets.unit'), t('targets.left-out-reason')], ...rows]));
    setIsCopied(true);
  };
  return (
    <section className="target-batch__left-out" aria-label={heading}>
      <header>
        <h3>{heading}</h3>
        {leftOutCount > leftOut.length && (
          <small>{t('targets.left-out-shown', { count: format.count(leftOut.length) })}</small>
        )}
        <button type="button" className="text-button" onClick={copy}>
          {isCopied ? t('targets.copied') : t('targets.copy-list')}
        </button>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must be able to scroll it */}
      <div className="target-batch__table" role="group" aria-label={heading} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col" className="target-batch__figure">
                {t('targets.offer-number')}
              </th>
              <th scope="col">{t('targets.unit')}</th>
              <th scope="col">{t('targets.left-out-reason')}</th>
            </tr>
          </thead>
          <tbody>
            {leftOut.map(({ unitId, name, offerNumber, reason }) => (
              <tr key={unitId}>
                <td className="target-batch__figure">{offerNumber}</td>
                <td title={name}>{name}</td>
                <td>{reasonText(t, reason)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
