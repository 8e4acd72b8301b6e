/** What Windows refuses in the name of a file, and what cannot be seen in one. */
const REFUSED = /[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu;
/** With the number in front and the ending behind, far below what any file system takes. */
const LONGEST = 60;

/** A text as part of a file name: no sign that a system refuses, no dots or spaces at its ends, cut by characters. */
export function safeFilePart(text: string): string {
  const plain = text.replaceAll(REFUSED, ' ').replaceAll(/\s+/g, ' ').trim();
  return Array.from(plain)
    .slice(0, LONGEST)
    .join('')
    .replaceAll(/^[.\s]+|[.\s]+$/g, '');
}

/** A name for the file of each letter: its number, as wide as the greatest, and the unit; no two are alike. */
export function letterFileNames(
  letters: readonly { readonly number: number; readonly name: string }[],
  ending: string,
): string[] {
  const width = String(Math.max(0, ...letters.map(({ number }) => number))).length;
  const taken = new Set<string>();
  return letters.map(({ number, name }) => {
    const stem = `${String(number).padStart(width, '0')} ${safeFilePart(name)}`.trim();
    let free = stem;
    // Windows and macOS take two names that differ in case alone for one.
    for (let at = 2; taken.has(free.toLowerCase()); at += 1) free = `${stem} ${at}`;
    taken.add(free.toLowerCase());
    return `${free}.${ending}`;
  });
}
