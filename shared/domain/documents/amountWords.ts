import type { Fen } from '../money.ts';

const CAPITALS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const;
const SMALL_UNITS = ['', '拾', '佰', '仟'] as const;
const LARGE_UNITS = ['', '万', '亿', '万亿'] as const;
const GROUP = 10_000;

/**
 * An amount in capital figures as on cheques and in contracts: 10000 fen → `人民币壹佰元整`. A zero is written once between
 * figures and never at the end; without fen the amount ends with 整. Below zero it begins with 负.
 * @throws RangeError for what is not whole fen, or too large to be exact
 */
export function amountWords(fen: Fen): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`${fen} is not an amount in fen`);
  const size = Math.abs(fen);
  const yuan = Math.floor(size / 100);
  const jiao = Math.floor((size % 100) / 10);
  const rest = size % 10;
  const whole = yuan === 0 ? '' : `${capitalInteger(yuan)}元`;
  return `人民币${fen < 0 ? '负' : ''}${whole}${smallChange(whole !== '', jiao, rest)}`;
}

function smallChange(hasYuan: boolean, jiao: number, fen: number): string {
  if (jiao === 0 && fen === 0) return hasYuan ? '整' : '零元整';
  const tenths = jiao === 0 ? (hasYuan ? '零' : '') : `${capital(jiao)}角`;
  return `${tenths}${fen === 0 ? '整' : `${capital(fen)}分`}`;
}

/** A whole number above zero: 10305 → `壹万零叁佰零伍`. */
function capitalInteger(value: number): string {
  const groups: number[] = [];
  for (let left = value; left > 0; left = Math.floor(left / GROUP)) groups.push(left % GROUP);
  let words = '';
  let isGap = false;
  for (let at = groups.length - 1; at >= 0; at -= 1) {
    const group = groups[at] ?? 0;
    if (group === 0) {
      isGap = words !== '';
      continue;
    }
    // 万亿 names its 亿 only where nothing of its own follows below it.
    const unit = at === 3 && (groups[2] ?? 0) > 0 ? '万' : LARGE_UNITS[at];
    words += `${words !== '' && (isGap || group < 1000) ? '零' : ''}${capitalGroup(group)}${unit}`;
    isGap = false;
  }
  return words;
}

/** Four figures at most, above zero. */
function capitalGroup(group: number): string {
  const digits = Array.from(String(group), Number);
  let words = '';
  let isGap = false;
  digits.forEach((digit, at) => {
    if (digit === 0) {
      isGap = true;
      return;
    }
    words += `${isGap && words !== '' ? '零' : ''}${capital(digit)}${SMALL_UNITS[digits.length - 1 - at] ?? ''}`;
    isGap = false;
  });
  return words;
}

const capital = (digit: number): string => CAPITALS[digit] ?? '';
