import type { ReactNode } from 'react';
import type { RowOutcome } from '../../../shared/domain/campaign/targetEvent.ts';
import { useTexts } from '../../app/texts.ts';
import { judgedRows, refusalText } from './judgedRows.ts';
import type { ReadRow } from './pastedRows.ts';

/** Lines that the table draws; all of them are read and taken. */
const ROWS_SHOWN = 200;

interface RowTableProps<Row> {
  readonly rows: readonly ReadRow<Row>[];
  /** By the place among the lines that could be read. */
  readonly outcomes: readonly RowOutcome[];
  /** Heads and cells of what the line says, beside whom it means. */
  readonly heads: readonly string[];
  readonly cells: (row: Row) => readonly ReactNode[];
  readonly who: (row: Row) => string;
  readonly onRemove?: (row: ReadRow<Row>) => void;
}

/** Lines of a list before they are entered: whom each means and why one is left out, those first. */
export function RowTable<Row>({ rows, outcomes, heads, cells, who, onRemove }: RowTableProps<Row>) {
  const { t, format } = useTexts();
  const judged = judgedRows(rows, outcomes).map((one) => ({ ...one, refusal: refusalText(t, one) }));
  const ordered = [
    ...judged.filter(({ refusal }) => refusal !== null),
    ...judged.filter(({ refusal }) => refusal === null),
  ];
  return (
    <>
      <div className="target-batch__table">
        <table>
          <thead>
            <tr>
              <th scope="col" className="target-batch__figure">
                {t('workforce.paste-line')}
              </th>
              <th scope="col">{t('targets.row-who')}</th>
              <th scope="col">{t('targets.unit')}</th>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              <th scope="col">{t('targets.row-outcome')}</th>
              {onRemove && (
                <th scope="col">
                  <span className="visually-hidden">{t('targets.row-remove')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {ordered.slice(0, ROWS_SHOWN).map(({ read, outcome, refusal }) => (
              <tr key={read.line}>
                <th scope="row" className="target-batch__figure">
                  {format.count(read.line)}
                </th>
                {read.problem !== null ? (
                  <td colSpan={heads.length + 3} className="target-batch__refused">
                    {refusal}
                  </td>
                ) : (
                  <>
                    <td title={who(read.row)}>{who(read.row)}</td>
                    <td title={outcome?.name ?? ''}>{outcome?.name}</td>
                    {cells(read.row).map((cell, at) => (
                      <td key={heads[at]}>{cell}</td>
                    ))}
                    <td className={refusal === null ? 'target-batch__done' : 'target-batch__refused'}>
                      {refusal ?? (outcome && t('targets.row-will-enter'))}
                    </td>
                  </>
                )}
                {onRemove && (
                  <td>
                    <button type="button" className="text-button" onClick={() => onRemove(read)}>
                      {t('targets.row-remove')}
                    </button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > ROWS_SHOWN && (
        <p className="target-batch__done">
          {t('workforce.paste-more', { shown: ROWS_SHOWN, count: format.count(rows.length) })}
        </p>
      )}
    </>
  );
}
