import { roundFen } from '../../shared/domain/money.ts';
import { INPUT_BOUNDS } from '../../shared/domain/wage/inputBounds.ts';

/** `yuan` is fen in the model, `percent` and `points` are fractions, `count` whole, `number` as it is. */
export type NumberKind = 'yuan' | 'percent' | 'points' | 'count' | 'number';

export interface NumberRules {
  readonly kind: NumberKind;
  /** Bounds in model units, both allowed themselves. */
  readonly min: number;
  readonly max: number;
  /** Empty text reads as null. */
  readonly isOptional: boolean;
}

export type NumberProblem = 'empty' | 'not-a-number' | 'not-an-integer' | 'out-of-range';
export type ParsedNumber =
  | { readonly ok: true; readonly value: number | null }
  | { readonly ok: false; readonly problem: NumberProblem };

/** Largest value in model units where a field names none. */
export const LARGEST: Readonly<Record<NumberKind, number>> = {
  yuan: INPUT_BOUNDS.amount,
  percent: INPUT_BOUNDS.raise,
  points: 1,
  count: INPUT_BOUNDS.headcount,
  number: 1_000_000_000,
};

/** A unit as it stands behind a number in a sentence. */
export const unitBehind = (unit: string): string => (unit === '' || unit === '%' ? unit : ` ${unit}`);

/** Powers of ten from what is typed to what the model holds. */
const SHIFT: Readonly<Record<NumberKind, number>> = { yuan: 2, percent: -2, points: -2, count: 0, number: 0 };
const SCALES: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };
const UNITS: Readonly<Record<NumberKind, RegExp>> = {
  yuan: /^[¥￥]|元$/g,
  percent: /%$/g,
  points: /(%|(个?百分)?点|pts)$/g,
  count: /[人个名]$/g,
  number: /$^/g,
};
const NUMERAL = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(?:\.(\d*))?(?:e([+-]?\d{1,4}))?$/i;

/** Reads what a person types: full-width digits, thousands separators, 万 and 亿, a unit at the end. */
export function parseNumber(text: string, { kind, min, max, isOptional }: NumberRules): ParsedNumber {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll('。', '.')
    .replaceAll('−', '-')
    .replaceAll(UNITS[kind], '');
  if (plain === '') return isOptional ? { ok: true, value: null } : { ok: false, problem: 'empty' };
  const scale = SCALES[plain.slice(-1)] ?? 0;
  const parts = NUMERAL.exec(scale === 0 ? plain : plain.slice(0, -1));
  if (!parts) return { ok: false, problem: 'not-a-number' };
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = parts;
  // Moving the point in the text keeps 0.29 yuan from becoming 28.999999999999996 fen.
  const exact = Number(`${sign}${whole.replaceAll(',', '')}.${decimals}0e${Number(exponent) + scale + SHIFT[kind]}`);
  const value = kind === 'yuan' ? roundFen(exact) : exact + 0;
  if (!(value >= min && value <= max)) return { ok: false, problem: 'out-of-range' };
  if (kind === 'count' && !Number.isInteger(value)) return { ok: false, problem: 'not-an-integer' };
  return { ok: true, value };
}

/** The text of a model value while it is edited: without separators, so that adding a digit keeps it readable. */
export function editableNumber(kind: NumberKind, value: number | null): string {
  return value === null ? '' : String(shown(kind, value));
}

/** The text of a model value at rest, with separators and no more digits than it has. */
export function restingNumber(kind: NumberKind, value: number | null): string {
  if (value === null) return '';
  const digits = kind === 'yuan' && value % 100 !== 0 ? 2 : 0;
  return shown(kind, value).toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: 10 });
}

function shown(kind: NumberKind, value: number): number {
  const moved = value / 10 ** SHIFT[kind];
  // Twelve digits hide what binary fractions add: 0.07 × 100 is 7.000000000000001.
  return Number.isInteger(moved) ? moved : Number(moved.toPrecision(12));
}
