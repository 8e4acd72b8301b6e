import type { AxisScale } from '../../shared/domain/axisScale.ts';
import { axisWidth } from './axisWidth.ts';

/** What all line charts share: their size, and their words for who cannot see them. */
export const chartFrame = (width: number, height: number, summary: string) =>
  ({ className: 'chart', width, height, accessibilityLayer: false, role: 'img', 'aria-label': summary }) as const;

/** An axis of numbers without a line of its own; every mark given is shown. */
export const NUMBER_AXIS = {
  type: 'number',
  niceTicks: 'none',
  tickLine: false,
  axisLine: false,
  interval: 0,
} as const;

/** The upright axis of a scale, as wide as its marks need. */
export const scaleAxis = ({ min, max, ticks }: AxisScale, mark: (value: number) => string) =>
  ({
    ...NUMBER_AXIS,
    width: axisWidth(ticks.map(mark)),
    domain: [min, max],
    ticks,
    tickFormatter: mark,
  }) as const;
