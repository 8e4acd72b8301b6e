import { roundFen } from '../../../shared/domain/money.ts';
import type { Distribution } from '../../../shared/domain/wage/tools/distributions.ts';
import type { UncertainInput, ValueRange } from '../../../shared/domain/wage/tools/uncertainInputs.ts';
import type { UncertainMeasure } from '../../../shared/i18n/uncertainText.ts';

export type DistributionKind = Distribution['kind'];
export type DistributionField = 'value' | 'low' | 'mode' | 'high' | 'mean' | 'sd';
type Figures = { readonly [F in DistributionField]?: number | undefined };

/** The figures of each kind in the order in which they stand in its row. */
export const FIELDS_OF = {
  fixed: ['value'],
  uniform: ['low', 'high'],
  triangular: ['low', 'mode', 'high'],
  normal: ['mean', 'sd', 'low', 'high'],
} as const satisfies Record<DistributionKind, readonly DistributionField[]>;

export const DISTRIBUTION_KINDS = [
  'triangular',
  'normal',
  'uniform',
  'fixed',
] as const satisfies readonly DistributionKind[];

/** A figure of a distribution; null for a bound that a normal one does without. */
export function fieldValue(of: Distribution, field: DistributionField): number | null {
  const figures: Figures = of;
  return figures[field] ?? null;
}

/** The bounds of a normal distribution can be left open. */
export function isOptional(kind: DistributionKind, field: DistributionField): boolean {
  return kind === 'normal' && (field === 'low' || field === 'high');
}

/** The distribution with another figure; null opens a bound. */
export function withField(of: Distribution, field: DistributionField, value: number | null): Distribution {
  const { [field]: _before, ...others }: Figures & { readonly kind: DistributionKind } = of;
  // Safe: a row has the fields of its own kind, and only optional ones can be null.
  return (value === null ? others : { ...others, [field]: value }) as Distribution;
}

/** Standard deviations between the ends of the middle nine tenths of a normal distribution. */
const NINE_TENTHS = 3.29;
/** How far a fixed value spreads to either side once it no longer is one. */
const FIRST_SPREAD = 0.1;

/** The same belief in another shape: the likeliest stays, nine tenths lie between the same ends. */
export function ofKind(
  kind: DistributionKind,
  of: Distribution,
  measure: UncertainMeasure,
  { min, max }: ValueRange,
): Distribution {
  if (kind === of.kind) return of;
  const within = (value: number) => Math.min(max, Math.max(min, writable(value, measure)));
  const { low, centre, high } = shapeOf(of);
  switch (kind) {
    case 'fixed':
      return { kind, value: within(centre) };
    case 'uniform':
      return { kind, low: within(low), high: within(high) };
    case 'triangular':
      return { kind, low: within(low), mode: within(centre), high: within(high) };
    case 'normal':
      return { kind, mean: within(centre), sd: writable((high - low) / NINE_TENTHS, measure) };
  }
}

interface Shape {
  readonly low: number;
  readonly centre: number;
  readonly high: number;
}

function shapeOf(of: Distribution): Shape {
  switch (of.kind) {
    case 'fixed': {
      const reach = FIRST_SPREAD * Math.abs(of.value);
      return { low: of.value - reach, centre: of.value, high: of.value + reach };
    }
    case 'uniform':
      return { low: of.low, centre: (of.low + of.high) / 2, high: of.high };
    case 'triangular':
      return { low: of.low, centre: of.mode, high: of.high };
    case 'normal': {
      const reach = (of.sd * NINE_TENTHS) / 2;
      return { low: of.low ?? of.mean - reach, centre: of.mean, high: of.high ?? of.mean + reach };
    }
  }
}

/** The same distribution as figures or as shares of what the input is now; of nothing every share is as it is. */
export function givenAs(
  as: UncertainInput['as'],
  of: Distribution,
  typical: number,
  measure: UncertainMeasure,
  { min, max }: ValueRange,
): Distribution {
  const scaled = (value: number) => (as === 'value' ? value * typical : typical === 0 ? 1 : value / typical);
  return FIELDS_OF[of.kind].reduce((changed: Distribution, field) => {
    const value = fieldValue(of, field);
    if (value === null) return changed;
    const moved = writable(scaled(value), measure);
    return withField(changed, field, field === 'sd' ? Math.max(0, moved) : Math.min(max, Math.max(min, moved)));
  }, of);
}

/** The bounds of a field as a person would write them, none outside what the model allows. */
export function writableRange({ min, max }: ValueRange, measure: UncertainMeasure): ValueRange {
  const steps = measure === 'yuan' || measure === 'count' ? 1 : 10_000;
  return { min: Math.ceil(min * steps) / steps, max: Math.floor(max * steps) / steps };
}

/** With no more digits than a person would write: whole heads and fen, four digits of anything else. */
function writable(value: number, measure: UncertainMeasure): number {
  if (measure === 'yuan') return roundFen(Number(value.toPrecision(4)));
  return measure === 'count' ? Math.round(value) : Number(value.toPrecision(4));
}
