import './rejectedRows.css';
import { useTexts } from '../app/texts.ts';

interface RejectedRowsProps {
  readonly summary: string;
  /** The first of them, each with its number in the file. */
  readonly rows: readonly { readonly row: number; readonly reason: string }[];
  readonly count: number;
}

/** Rows of a file that were left out, each with its reason, folded away; nothing where there are none. */
export function RejectedRows({ summary, rows, count }: RejectedRowsProps) {
  const { t, format } = useTexts();
  if (count === 0) return null;
  return (
    <details className="rejected-rows">
      <summary>{summary}</summary>
      <ul>
        {rows.map(({ row, reason }) => (
          <li key={row}>
            <span>{t('roster.rejected-row', { row: format.count(row) })}</span> {reason}
          </li>
        ))}
      </ul>
      {count > rows.length && <p>{t('roster.rejected-shown', { shown: format.count(rows.length) })}</p>}
    </details>
  );
}
