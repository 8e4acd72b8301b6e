import { LETTER_KINDS } from '../documents/documentKind.ts';
import type { LetterSettings } from './letterSettings.ts';
import { holesIn } from './pattern.ts';

/** The number of an offer as it was read from a slip, and its year where that stands there too. */
export interface SlipNumber {
  readonly number: number;
  readonly year: number | null;
}

const BRACKETS_OPEN = /[〔［[【(<《]/g;
const BRACKETS_CLOSE = /[〕］\]】)>》]/g;

/** Full width or not, any brackets, no spaces: what a scanner, a keyboard and a copy make alike. */
const plain = (text: string): string =>
  text.normalize('NFKC').toUpperCase().replace(BRACKETS_OPEN, '(').replace(BRACKETS_CLOSE, ')').replace(/\s+/g, '');

const BARE = /^(?:NO\.?|第)?0*(\d{1,9})号?$/;
/** Of a series that the campaign no longer has. */
const OF_A_SERIES = /^.*\((?<year>(?:19|20|21)\d\d)\)第?0*(?<number>\d{1,9})号?$/;

/** Reads what stands on a receipt slip: the bare number, or the whole 发文字号; null where it is neither. */
export function slipNumberIn(text: string, settings: Pick<LetterSettings, 'series'>): SlipNumber | null {
  const typed = plain(text);
  const bare = BARE.exec(typed)?.[1];
  if (bare !== undefined) return { number: Number(bare), year: null };
  const shapes = [...LETTER_KINDS.map((kind) => shapeOf(settings.series[kind])), OF_A_SERIES];
  for (const shape of shapes) {
    const groups = shape?.exec(typed)?.groups;
    if (groups?.['number'] === undefined) continue;
    return { number: Number(groups['number']), year: groups['year'] === undefined ? null : Number(groups['year']) };
  }
  return null;
}

function shapeOf(pattern: string): RegExp | null {
  if (pattern === '') return null;
  const seen = new Set<string>();
  const source = pattern
    .split(/(\{[^{}]*\})/)
    .map((part) => {
      const [hole] = holesIn(part);
      if (hole !== 'year' && hole !== 'number') return plain(part).replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
      const digits = hole === 'year' ? String.raw`\d{4}` : String.raw`\d{1,9}`;
      const group = seen.has(hole) ? `(?:${digits})` : `(?<${hole}>${digits})`;
      seen.add(hole);
      return hole === 'number' ? `0*?${group}` : group;
    })
    .join('');
  return new RegExp(`^${source}$`);
}
