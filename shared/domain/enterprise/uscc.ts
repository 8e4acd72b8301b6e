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
  const characters = Array.from(code.trim().toUpperCase());
  if (characters.length === 0) return { state: 'empty' };
  if (characters.length !== LENGTH) return { state: 'wrong-length' };
  const values = characters.map((character) => CHARACTERS.indexOf(character));
  if (values.includes(-1)) return { state: 'wrong-character' };
  const expected = checkDigit(values.slice(0, -1));
  return characters.at(-1) === expected ? { state: 'valid' } : { state: 'wrong-check-digit', expected };
}

/** The code with its check digit, of the first 17 characters of one. */
export function withCheckDigit(first17: string): string {
  return first17 + checkDigit(Array.from(first17, (character) => CHARACTERS.indexOf(character)));
}

/** C18 = 31 − Σ Ci·3^(i−1) mod 31, where 31 reads as 0. */
function checkDigit(values: readonly number[]): string {
  let sum = 0;
  let weight = 1;
  for (const value of values) {
    sum += value * weight;
    weight = (weight * 3) % CHARACTERS.length;
  }
  return CHARACTERS.charAt((CHARACTERS.length - (sum % CHARACTERS.length)) % CHARACTERS.length);
}
