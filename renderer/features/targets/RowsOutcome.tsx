import type { BatchResult, RowsResult } from '../../../shared/domain/campaign/targetEvent.ts';
import { useTexts } from '../../app/texts.ts';
import { copyText } from '../results/copyText.ts';
import { toClipboardText } from '../workforce/clipboardTable.ts';
import { BatchOutcome } from './BatchOutcome.tsx';
import { reasonText } from './reasonText.ts';

interface RowsOutcomeProps {
  readonly result: RowsResult;
  /** What each line says, as it was typed. */
  readonly lines: readonly (readonly string[])[];
  readonly by: string;
  readonly onClose: () => void;
}

/** What came of a list: how many were entered, and the lines left out as they were typed, to be put right. */
export function RowsOutcome({ result, lines, by, onClose }: RowsOutcomeProps) {
  const { t, format } = useTexts();
  const refused = result.rows.flatMap(({ row, reason }) => {
    const line = lines[row];
    return reason && line ? [{ row, line, reason: reasonText(t, reason) }] : [];
  });
  const { batchId, entered } = result;
  const all: BatchResult = { batchId, entered, leftOut: [], leftOutCount: 0 };
  return (
    <div className="target-batch">
      {refused.length > 0 && (
        <section className="target-batch__left-out">
          <header>
            <h3>{t('targets.lines-left-out', { count: format.count(refused.length) })}</h3>
            <button
              type="button"
              className="text-button"
              onClick={() => copyText(toClipboardText(refused.map(({ line, reason }) => [...line, reason])))}
            >
              {t('targets.copy-list')}
            </button>
          </header>
          <div className="target-batch__table">
            <table>
              <tbody>
                {refused.slice(0, 1000).map(({ row, line, reason }) => (
                  <tr key={row}>
                    {line.map((cell, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a line never change places
                      <td key={at}>{cell}</td>
                    ))}
                    <td className="target-batch__refused">{reason}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
      <BatchOutcome result={all} by={by} onClose={onClose} />
    </div>
  );
}
