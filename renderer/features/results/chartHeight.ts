/** Of the charts beside each other, in pixels. */
export const CHART_HEIGHT = 236;
