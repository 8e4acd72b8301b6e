/** What a slider reaches, in the model's units. */
export interface SliderRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

const RAISE: SliderRange = { min: -0.05, max: 0.2, step: 0.001 };
/** Of the average wage. */
const FLAT_SHARE = 0.1;
const YUAN = 100;

/** A raise in percent: −5…+20 %, wider where the stored raise lies outside. */
export function percentRange(stored: number): SliderRange {
  return { ...RAISE, min: Math.min(RAISE.min, floorTo(stored, 0.05)), max: Math.max(RAISE.max, ceilTo(stored, 0.05)) };
}

/** A flat raise in fen: from nothing to a tenth of the average wage, in round yuan. */
export function flatRange(stored: number, averageWage: number | null): SliderRange {
  const reach = Math.max(niceCeil(((averageWage ?? 0) * FLAT_SHARE) / YUAN), 100) * YUAN;
  const max = stored > reach ? niceCeil(stored / YUAN) * YUAN : reach;
  const min = stored < 0 ? -niceCeil(-stored / YUAN) * YUAN : 0;
  return { min, max, step: max > 1000 * YUAN ? 10 * YUAN : YUAN };
}

/**
 * A fall in turnover in fractions. Half of today's turnover, so that the thumb starts in reach, and more where the
 * break-even or the stored fall lies beyond; what is being dragged does not move the scale under the pointer.
 */
export function pointsRange(stored: number, turnover: number, breakEven: number | null): SliderRange {
  const needed = Math.max(turnover / 2, stored, (breakEven ?? 0) * 1.1, 0.02);
  const max = Math.min(5, niceCeil(Number((needed * 100).toFixed(6))) / 100);
  return { min: 0, max, step: max > 1 ? 0.01 : 0.001 };
}

export const RELATIVE_RANGE: SliderRange = { min: 0, max: 1, step: 0.01 };

/** Studies of quits found 2 to 4.5; retail giants go higher. */
export function elasticityRange(stored: number): SliderRange {
  return { min: 0, max: Math.max(6, Math.ceil(stored)), step: 0.1 };
}

/** 1, 2, 3, 5 or 8 with zeros, at or above the value. */
function niceCeil(value: number): number {
  if (value <= 0) return 0;
  const scale = 10 ** Math.floor(Math.log10(value));
  const lead = [1, 2, 3, 5, 8, 10].find((each) => each * scale >= value * (1 - 1e-9)) ?? 10;
  return lead * scale;
}

const floorTo = (value: number, step: number) => Math.floor(value / step + 1e-9) * step;
const ceilTo = (value: number, step: number) => Math.ceil(value / step - 1e-9) * step;
