import type { EvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { presentValue } from '../../../shared/domain/wage/tools/presentValues.ts';
import type { ResponseGrid } from '../../../shared/domain/wage/tools/responseGrid.ts';
import { type GridAxis, placeOnAxis } from '../../../shared/domain/wage/tools/usualAxes.ts';
import { uncertainMeasure, uncertainName, uncertainValue } from '../../../shared/i18n/uncertainText.ts';
import type { Texts } from '../../app/texts.ts';
import type { CellPlace, HeatMapCell, HeatMapChartProps } from '../../charts/HeatMapChart.tsx';
import type { FiguresTable } from '../results/ChartPanel.tsx';
import { wholeHundredths } from '../scenarios/wholeHundredths.ts';

export interface HeatMapTexts extends Pick<HeatMapChartProps, 'columns' | 'rows' | 'breakEven' | 'present' | 'text'> {
  /** Of the nets. */
  readonly unit: string;
  /** The ends of the colour scale, in that unit. */
  readonly lowest: string;
  readonly highest: string;
  /** Whether the line of a net of 0 passes between the first and the last raise. */
  readonly hasLine: boolean;
  readonly table: FiguresTable;
}

/** All that the heat map says, in words and as a table. */
export function heatMapTexts(
  { t, format }: Pick<Texts, 't' | 'format'>,
  input: EvaluationInput,
  grid: ResponseGrid,
  raiseAxis: GridAxis,
  responseAxis: GridAxis,
): HeatMapTexts {
  const nets = grid.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell === null ? [] : [cell.net])));
  const largest = nets.reduce((most, net) => Math.max(most, Math.abs(net)), 0);
  const { unit, perUnit, show, showTo } = format.axis(largest);
  // Three digits tell the cells apart.
  const digits = largest < 10 * perUnit ? 2 : 1;
  const measure = uncertainMeasure(input, { which: 'response', as: 'value' });
  const name = uncertainName(t, 'response', input);
  const effect = (value: number) => uncertainValue(t, format, measure, value);

  const rows = grid.rows.map(({ response, cells }) => ({
    mark: measure === 'points' ? format.points(response) : effect(response),
    cells: cells.map((cell, at): HeatMapCell => {
      const raise = format.percent(grid.raises[at]);
      if (cell === null) return { net: null, label: '', shortLabel: '', summary: t('heat-map.cell-none', { raise }) };
      return {
        net: cell.net,
        label: showTo(cell.net, digits),
        shortLabel: showTo(cell.net, digits - 1),
        summary: t(cell.benefitCost === null ? 'heat-map.cell-no-cost' : 'heat-map.cell', {
          raise,
          name,
          response: effect(response),
          net: format.money(cell.net, { signed: true }),
          ratio: format.number(cell.benefitCost),
        }),
      };
    }),
  }));
  const breakEven = grid.rows.map(({ breakEvenRaise }) =>
    breakEvenRaise === null ? null : (breakEvenRaise - raiseAxis.from) / raiseAxis.step,
  );
  return {
    columns: grid.raises.map((raise) => format.percent(raise)),
    rows,
    breakEven,
    hasLine: breakEven.some((column) => column !== null && column >= -0.5 && column <= grid.raises.length - 0.5),
    present: presentPlace(input, raiseAxis, responseAxis),
    text: {
      summary: t('heat-map.summary', { rows: rows.length, columns: grid.raises.length }),
      columnAxis: t('heat-map.raise-axis'),
      rowAxis: measure === 'points' ? t('heat-map.fall-axis') : name,
    },
    unit,
    lowest: show(-largest),
    highest: `+${show(largest)}`,
    table: {
      columns: [name, ...grid.raises.map((raise) => format.percent(raise)), t('heat-map.column-break-even')],
      rows: grid.rows.map(({ response, breakEvenRaise }, at) => [
        effect(response),
        ...(rows[at]?.cells ?? []).map(({ net, label }) => (net === null ? '—' : label)),
        format.percent(wholeHundredths(breakEvenRaise)),
      ]),
    },
  };
}

function presentPlace(input: EvaluationInput, raiseAxis: GridAxis, responseAxis: GridAxis): CellPlace | null {
  const column = placeOnAxis(0, raiseAxis);
  const present = presentValue(input, 'response');
  const row = present === null ? null : placeOnAxis(present, responseAxis);
  return column === null || row === null ? null : { row, column };
}
