interface ChartTooltipProps {
  /** The words for the value of the axis under the pointer; empty for none. */
  readonly textOf: (label: string | number) => string;
  /** Given by the chart. */
  readonly active?: boolean;
  readonly label?: string | number;
}

/** What the chart says at the pointer. */
export function ChartTooltip({ textOf, active = false, label }: ChartTooltipProps) {
  const words = active && label !== undefined ? textOf(label) : '';
  return words === '' ? null : <div className="chart-tooltip">{words}</div>;
}
