import './chartPanel.css';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../../app/texts.ts';
import { useElementWidth } from '../../charts/useElementWidth.ts';
import { Panel } from '../../ui/Panel.tsx';

export interface FiguresTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface ChartPanelProps {
  readonly title: string;
  readonly note?: ReactNode;
  /** The figures that the chart shows. */
  readonly table: FiguresTable;
  readonly chart: (width: number) => ReactNode;
}

/** A chart as wide as its panel, with the same figures as a table for those who want or need them. */
export function ChartPanel({ title, note, table, chart }: ChartPanelProps) {
  const { t } = useTexts();
  const { ref, width } = useElementWidth<HTMLDivElement>();
  const [showsTable, setShowsTable] = useState(false);
  const toggle = (
    <button type="button" className="text-button" aria-pressed={showsTable} onClick={() => setShowsTable(!showsTable)}>
      {showsTable ? t('results.show-chart') : t('results.show-table')}
    </button>
  );
  return (
    <Panel title={title} note={note} actions={toggle}>
      <div ref={ref} className="chart-panel">
        {showsTable ? (
          <div className="chart-panel__table">
            <Figures title={title} table={table} />
          </div>
        ) : (
          <>
            {width !== null && width > 0 && chart(width)}
            <div className="visually-hidden">
              <Figures title={title} table={table} />
            </div>
          </>
        )}
      </div>
    </Panel>
  );
}

/** The figures of a chart as a table. */
export function Figures({ title, table: { columns, rows } }: { title: string; table: FiguresTable }) {
  return (
    <table className="figures" aria-label={title}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row[0]}>
            {row.map((cell, at) => (
              <td key={columns[at]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
