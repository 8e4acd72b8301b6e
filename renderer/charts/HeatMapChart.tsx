import './chart.css';
import './heatMapChart.css';
import { type KeyboardEvent, memo, useRef } from 'react';

export interface HeatMapCell {
  /** Fen; null where there is no such figure. */
  readonly net: number | null;
  /** In the cell where there is room. */
  readonly label: string;
  /** With fewer digits, where there is only room for that. */
  readonly shortLabel: string;
  /** The cell in a sentence. */
  readonly summary: string;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface HeatMapChartProps {
  /** Marks of the columns, from the left. */
  readonly columns: readonly string[];
  /** From the bottom up. */
  readonly rows: readonly { readonly mark: string; readonly cells: readonly HeatMapCell[] }[];
  /** By row, where the net is 0, in columns from the middle of the first; null where it never is. */
  readonly breakEven: readonly (number | null)[];
  /** Where the scenario stands as it is, in rows and columns; null outside. */
  readonly present: CellPlace | null;
  readonly text: {
    readonly summary: string;
    readonly columnAxis: string;
    readonly rowAxis: string;
  };
  readonly width: number;
  readonly selected: CellPlace | null;
  readonly onSelect: (place: CellPlace) => void;
}

const HEAD = 18;
const FOOT = 38;
const LEFT = 52;
const RIGHT = 4;
/** Of the strongest colour in its cell: darker ones would hide the figure in them. */
const [FAINTEST, STRONGEST] = [6, 58];
/** Pixels of a digit in the small text size. */
const DIGIT = 6.2;

/** Nets over two axes, worse in one colour, better in the other, with the line along which they are 0. */
export function HeatMapChart(props: HeatMapChartProps) {
  const { columns, rows, breakEven, present, text, width, selected, onSelect } = props;
  const chart = useRef<SVGSVGElement>(null);
  const cellWidth = (width - LEFT - RIGHT) / columns.length;
  const cellHeight = rows.length > 16 ? 20 : 27;
  const bottom = HEAD + cellHeight * rows.length;
  const x = (column: number) => LEFT + (column + 0.5) * cellWidth;
  const y = (row: number) => bottom - (row + 0.5) * cellHeight;
  const cells = rows.flatMap((row) => row.cells);
  const largest = cells.reduce((most, { net }) => Math.max(most, Math.abs(net ?? 0)), 0);
  const fits = (of: (cell: HeatMapCell) => string) => cells.every((cell) => cellWidth >= DIGIT * of(cell).length + 4);
  const labelOf = LABELS.find(fits) ?? null;
  const markEvery = Math.ceil((DIGIT * Math.max(...columns.map(({ length }) => length)) + 6) / cellWidth);
  const reached = selected ?? { row: rows.length - 1, column: 0 };

  const onKeyDown = (event: KeyboardEvent) => {
    const { row, column } = reached;
    const next = STEPS[event.key]?.({ row, column, lastRow: rows.length - 1, lastColumn: columns.length - 1 });
    if (!next) return;
    event.preventDefault();
    onSelect(next);
    chart.current?.querySelector<SVGElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus();
  };
  const line = linePath(breakEven, x, y);
  return (
    <svg
      ref={chart}
      className="chart heat-map-chart"
      width={width}
      height={bottom + FOOT}
      role="grid"
      tabIndex={-1}
      aria-label={text.summary}
      onKeyDown={onKeyDown}
    >
      <defs>
        <clipPath id="heat-map-cells">
          <rect x={LEFT} y={HEAD} width={width - LEFT - RIGHT} height={bottom - HEAD} />
        </clipPath>
      </defs>
      <text x={4} y={12}>
        {text.rowAxis}
      </text>
      {rows.toReversed().map(({ mark, cells: ofRow }, fromTop) => {
        const row = rows.length - 1 - fromTop;
        return (
          <g key={mark} role="row">
            <text role="rowheader" x={LEFT - 6} y={y(row) + 4} textAnchor="end">
              {mark}
            </text>
            {ofRow.map((cell, column) => (
              <Cell
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its place
                key={column}
                cell={cell}
                row={row}
                column={column}
                x={LEFT + column * cellWidth}
                y={y(row) - cellHeight / 2}
                width={cellWidth}
                height={cellHeight}
                largest={largest}
                isSelected={selected !== null && selected.row === row && selected.column === column}
                isReached={reached.row === row && reached.column === column}
                onSelect={onSelect}
              />
            ))}
          </g>
        );
      })}
      <g clipPath="url(#heat-map-cells)">
        <path className="heat-map-chart__line" d={line} />
      </g>
      {present && (
        <rect
          className="heat-map-chart__present"
          x={x(present.column) - cellWidth / 2 + 3}
          y={y(present.row) - cellHeight / 2 + 3}
          width={cellWidth - 6}
          height={cellHeight - 6}
          rx={cellHeight / 2 - 3}
        />
      )}
      {selected !== null && (
        <rect
          className="heat-map-chart__selected"
          x={x(selected.column) - cellWidth / 2}
          y={y(selected.row) - cellHeight / 2}
          width={cellWidth}
          height={cellHeight}
        />
      )}
      {labelOf !== null && <Labels rows={rows} labelOf={labelOf} x={x} y={y} />}
      {columns.map((mark, at) =>
        at % markEvery === 0 ? (
          <text key={mark} x={x(at)} y={bottom + 14} textAnchor="middle">
            {mark}
          </text>
        ) : null,
      )}
      <text x={LEFT + (width - LEFT - RIGHT) / 2} y={bottom + 31} textAnchor="middle">
        {text.columnAxis}
      </text>
    </svg>
  );
}

/** The first that fits is taken. */
const LABELS: readonly ((cell: HeatMapCell) => string)[] = [({ label }) => label, ({ shortLabel }) => shortLabel];

interface LabelsProps extends Pick<HeatMapChartProps, 'rows'> {
  readonly labelOf: (cell: HeatMapCell) => string;
  readonly x: (column: number) => number;
  readonly y: (row: number) => number;
}

/** The figures stand over the line: it goes through many cells. */
function Labels({ rows, labelOf, x, y }: LabelsProps) {
  return (
    <g aria-hidden>
      {rows.map(({ mark, cells }, row) =>
        cells.map((cell, column) => (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its place
            key={`${mark} ${column}`}
            className="heat-map-chart__value"
            x={x(column)}
            y={y(row) + 4}
            textAnchor="middle"
          >
            {labelOf(cell)}
          </text>
        )),
      )}
    </g>
  );
}

interface CellProps extends CellPlace {
  readonly cell: HeatMapCell;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly largest: number;
  readonly isSelected: boolean;
  /** The one that the tab key leads to. */
  readonly isReached: boolean;
  readonly onSelect: (place: CellPlace) => void;
}

const Cell = memo(function Cell(props: CellProps) {
  const { cell, row, column, x, y, width, height, largest, isSelected, isReached, onSelect } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys of all its cells
    <g
      className="heat-map-chart__cell"
      role="gridcell"
      tabIndex={isReached ? 0 : -1}
      aria-selected={isSelected}
      aria-label={cell.summary}
      data-cell={`${row} ${column}`}
      onClick={() => onSelect({ row, column })}
      onFocus={() => onSelect({ row, column })}
    >
      <rect x={x} y={y} width={width} height={height} style={{ fill: cellColour(cell.net, largest) }} />
    </g>
  );
});

function cellColour(net: number | null, largest: number): string {
  if (net === null) return 'var(--color-sunken)';
  if (net === 0 || largest === 0) return 'var(--color-surface)';
  const share = FAINTEST + (STRONGEST - FAINTEST) * (Math.abs(net) / largest);
  const colour = net < 0 ? 'var(--color-cost)' : 'var(--color-saving)';
  return `color-mix(in srgb, ${colour} ${share.toFixed(1)}%, var(--color-surface))`;
}

/** From the middle of a row to that of the next, broken where a row has no such raise. */
function linePath(
  breakEven: readonly (number | null)[],
  x: (column: number) => number,
  y: (row: number) => number,
): string {
  return breakEven
    .map((column, row) => {
      if (column === null) return '';
      const isConnected = row > 0 && breakEven[row - 1] !== null;
      // Far outside of the cells a line is only there for its direction.
      const within = Math.min(1000, Math.max(-1000, column));
      return `${isConnected ? 'L' : 'M'}${x(within).toFixed(1)} ${y(row).toFixed(1)}`;
    })
    .join('');
}

interface Reach extends CellPlace {
  readonly lastRow: number;
  readonly lastColumn: number;
}

const STEPS: Readonly<Record<string, (from: Reach) => CellPlace>> = {
  ArrowRight: ({ row, column, lastColumn }) => ({ row, column: Math.min(lastColumn, column + 1) }),
  ArrowLeft: ({ row, column }) => ({ row, column: Math.max(0, column - 1) }),
  ArrowUp: ({ row, column, lastRow }) => ({ row: Math.min(lastRow, row + 1), column }),
  ArrowDown: ({ row, column }) => ({ row: Math.max(0, row - 1), column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row, lastColumn }) => ({ row, column: lastColumn }),
};
