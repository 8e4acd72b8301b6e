/** Of a chart in pixels: low beside others, taller where it is wide. */
export function chartHeight(width: number): number {
  return Math.round(Math.min(300, Math.max(LOW_CHART_HEIGHT, 0.45 * width)));
}

/** Of a chart that has its row to itself, in pixels. */
export const LOW_CHART_HEIGHT = 232;
