import type { RowsResult } from '../../../shared/domain/campaign/targetEvent.ts';
import { useTexts } from '../../app/texts.ts';
import { copyText } from '../results/copyText.ts';
import { toClipboardText } from '../workforce/clipboardTable.ts';
import { BatchOutcome } from './BatchOutcome.tsx';
import type { ReadRow } from './pastedRows.ts';
import { judgedRows, refusalText } from './judgedRows.ts';

interface RowsOutcomeProps {
  readonly result: RowsResult;
  readonly rows: readonly ReadRow<unknown>[];
  readonly by: string;
  readonly onClose: () => void;
}

const LINES_SHOWN = 1000;

/** What came of a list: how many were entered, and the lines left out as they were typed, to be put right. */
export function RowsOutcome({ result, rows, by, onClose }: RowsOutcomeProps) {
  const { t, format } = useTexts();
  const refused = judgedRows(rows, result.rows).flatMap((judged) => {
    const reason = refusalText(t, judged);
    return reason === null ? [] : [{ line: judged.read.line, cells: judged.read.cells, reason }];
  });
  const width = Math.max(...refused.map(({ cells }) => cells.length), 0);
  const copy = () =>
    copyText(
      toClipboardText(
        refused.map(({ cells, reason }) => [...cells, ...Array<string>(width - cells.length).fill(''), reason]),
      ),
    );
  const { batchId, entered } = result;
  return (
    <BatchOutcome result={{ batchId, entered, leftOut: [], leftOutCount: 0 }} by={by} onClose={onClose}>
      {refused.length > 0 && (
        <section className="target-batch__left-out">
          <header>
            <h3>{t('targets.lines-left-out', { count: format.count(refused.length) })}</h3>
            <button type="button" className="text-button" onClick={copy}>
              {t('targets.copy-list')}
            </button>
          </header>
          <div className="target-batch__table">
            <table>
              <tbody>
                {refused.slice(0, LINES_SHOWN).map(({ line, cells, reason }) => (
                  <tr key={line}>
                    <th scope="row" className="target-batch__figure">
                      {format.count(line)}
                    </th>
                    <td title={cells.join(' ')}>{cells.join(' ')}</td>
                    <td className="target-batch__refused">{reason}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
    </BatchOutcome>
  );
}
