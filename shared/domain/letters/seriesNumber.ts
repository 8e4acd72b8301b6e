import type { LetterKind } from '../documents/documentKind.ts';
import type { LetterSettings } from './letterSettings.ts';
import { filledIn } from './pattern.ts';

type Series = Pick<LetterSettings, 'series' | 'numberWidth'>;

/** 发文字号 of a letter; empty where its kind has none. `number` is that of the offer. */
export function seriesNumber(settings: Series, kind: LetterKind, year: number, number: number): string {
  return filledIn(settings.series[kind], { year: String(year), number: slipNumber(settings, number) });
}

/** The number on a receipt slip: the bare number of the offer, as wide as those of its series. */
export const slipNumber = ({ numberWidth }: Pick<Series, 'numberWidth'>, number: number): string =>
  String(number).padStart(numberWidth, '0');
