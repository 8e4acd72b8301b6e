/** Bytes that one attachment may have. */
export const LARGEST_ATTACHMENT = 50_000_000;
/** Attachments of one agreement. */
export const MOST_ATTACHMENTS = 100;

const LENGTH = 200;
/** An ending longer than this is part of the name. */
const ENDING_LENGTH = 10;
/** Windows keeps these for devices, whatever ending follows. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A file's name that is safe to show and to save under again: no folder, no signs that a file system refuses, nothing
 * invisible that could turn `txt.exe` round, its ending kept when it is shortened. Empty where nothing is left.
 */
export function attachmentName(given: string): string {
  const name = given
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '')
    .replace(/^.*[\\/]/s, '')
    .replaceAll(/[:*?"<>|]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '');
  return shortened(DEVICES.test(name) ? `_${name}` : name);
}

function shortened(name: string): string {
  const signs = Array.from(name);
  if (name.length <= LENGTH) return name;
  const [ending = ''] = /\.[^.]*$/.exec(name) ?? [];
  const kept = ending.length <= ENDING_LENGTH ? ending : '';
  let stem = '';
  for (const sign of signs) {
    if (stem.length + sign.length + kept.length > LENGTH) break;
    stem += sign;
  }
  return (stem + kept).replace(/[. ]+$/, '');
}
