/** What the check digit of a 统一社会信用代码 says. A real code can fail it, so a bad one warns and never blocks. */
export interface UsccCheck {
  readonly state: 'empty' | 'valid' | 'wrong-length' | 'wrong-character' | 'wrong-check-digit';
  /** The check digit that the first 17 characters ask for, where it is wrong. */
  readonly expected?: string;
}

/** GB 32100-2015: digits and capitals without I, O, S, V and Z; a character's value is its place. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;

/** Checks a unified social credit code after GB 32100-2015; case and spaces around it do not matter. */
export function checkUscc(code: string): UsccCheck {
  const characters = code.trim().toUpperCase();
  if (characters === '') return { state: 'empty' };
  // Counted as people count, where a character takes two places.
  if (characters.length !== LENGTH && Array.from(characters).length !== LENGTH) return { state: 'wrong-length' };
  if (characters.length !== LENGTH) return { state: 'wrong-character' };
  for (let place = 0; place < LENGTH; place++) {
    if (valueOf(characters.charCodeAt(place)) < 0) return { state: 'wrong-character' };
  }
  const expected = checkDigit(characters);
  return characters.charAt(LENGTH - 1) === expected ? { state: 'valid' } : { state: 'wrong-check-digit', expected };
}

/** The code with its check digit, of the first 17 characters of one. */
export function withCheckDigit(first17: string): string {
  return first17 + checkDigit(first17);
}

/** C18 = 31 − Σ Ci·3^(i−1) mod 31, where 31 reads as 0. */
function checkDigit(characters: string): string {
  let sum = 0;
  for (const [place, weight] of WEIGHTS.entries()) sum += valueOf(characters.charCodeAt(place)) * weight;
  return CHARACTERS.charAt((CHARACTERS.length - (sum % CHARACTERS.length)) % CHARACTERS.length);
}

const WEIGHTS = Array.from({ length: LENGTH - 1 }).reduce<number[]>(
  (weights) => [...weights, weights.length === 0 ? 1 : ((weights.at(-1) ?? 0) * 3) % CHARACTERS.length],
  [],
);

/** A million codes are checked in an import: a table by character code. */
const VALUES = new Int8Array(128).fill(-1);
for (const [value, character] of Array.from(CHARACTERS).entries()) VALUES[character.charCodeAt(0)] = value;

function valueOf(characterCode: number): number {
  return VALUES[characterCode] ?? -1;
}
