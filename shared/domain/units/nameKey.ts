const NOT_COMPARED = /[\s\p{P}\p{S}]/gu;

/** The name as it is compared: full width and half, case, spaces, brackets and other signs do not tell units apart. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(NOT_COMPARED, '');
}
