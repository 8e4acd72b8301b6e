import type { Comparators } from './evaluationInput.ts';

/** What a raise buys once prices have risen: (1+r)/(1+CPI) − 1. */
export function realRaise(raise: number, cpi: number): number {
  return (1 + raise) / (1 + cpi) - 1;
}

export type GuidelinePosition = 'below-lower' | 'lower-to-baseline' | 'baseline-to-upper' | 'above-upper';

/** Where a raise a year lies among the guideline lines; on the baseline is above it, on the outer lines is inside. */
export function guidelinePosition(
  annualRaise: number,
  { lower, baseline, upper }: NonNullable<Comparators['guideline']>,
): GuidelinePosition {
  if (annualRaise < lower) return 'below-lower';
  if (annualRaise < baseline) return 'lower-to-baseline';
  return annualRaise <= upper ? 'baseline-to-upper' : 'above-upper';
}
