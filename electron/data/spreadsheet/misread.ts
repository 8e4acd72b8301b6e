/** Two bytes of GBK make a character; its lead bytes and what may follow them. */
const LEADS = { from: 0x81, to: 0xfe };
const TRAILS = { from: 0x40, to: 0xfe };

/**
 * True for heads that were decoded with the wrong table before they were saved: GBK taken for UTF-8 leaves U+FFFD, UTF-8
 * taken for GBK leaves rare characters whose GBK bytes are good UTF-8 again.
 */
export function looksMisread(heads: readonly string[]): boolean {
  const text = heads.join('');
  if (text.includes('\ufffd') || text.includes('锟斤拷')) return true;
  if (!/\p{Script=Han}/u.test(text)) return false;
  return heads.filter((head) => head !== '').some((head) => isUtf8TakenForGbk(head));
}

let bytesOf: ReadonlyMap<string, readonly [number, number]> | undefined;

function isUtf8TakenForGbk(head: string): boolean {
  bytesOf ??= gbkTable();
  const bytes: number[] = [];
  for (const character of head) {
    const code = character.charCodeAt(0);
    const pair = bytesOf.get(character);
    if (code < 0x80) bytes.push(code);
    else if (pair) bytes.push(...pair);
    else return false;
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    return text !== head && /\p{Script=Han}{2}/u.test(text);
  } catch {
    return false;
  }
}

function gbkTable(): ReadonlyMap<string, readonly [number, number]> {
  const table = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder('gbk');
  for (let lead = LEADS.from; lead <= LEADS.to; lead++) {
    for (let trail = TRAILS.from; trail <= TRAILS.to; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\ufffd') table.set(character, [lead, trail]);
    }
  }
  return table;
}
