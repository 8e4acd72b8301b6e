const FIRST_HANZI = 0x4e00;
const LAST_HANZI = 0x9fa5;
/** What is longer differs so rarely before its end that the order of import will do. */
const CHARACTERS_SORTED = 16;

let ranks: Uint16Array | undefined;

/**
 * A text whose order by code points is that of the name by pinyin: each hanzi is put in the place that its usual
 * reading has among all. A character of two readings, such as 重, stands where its usual one is.
 */
export function nameOrder(name: string): string {
  ranks ??= ranksByPinyin();
  let order = '';
  for (const character of name.normalize('NFKC').toLowerCase().slice(0, CHARACTERS_SORTED)) {
    const code = character.charCodeAt(0);
    const rank = ranks[code - FIRST_HANZI];
    order += rank === undefined ? character : String.fromCharCode(FIRST_HANZI + rank);
  }
  return order;
}

function ranksByPinyin(): Uint16Array {
  const hanzi = Array.from({ length: LAST_HANZI - FIRST_HANZI + 1 }, (_, index) => FIRST_HANZI + index);
  const { compare } = new Intl.Collator('zh-Hans-CN-u-co-pinyin');
  const sorted = hanzi.toSorted((a, b) => compare(String.fromCharCode(a), String.fromCharCode(b)));
  const found = new Uint16Array(hanzi.length);
  for (const [rank, code] of sorted.entries()) found[code - FIRST_HANZI] = rank;
  return found;
}
