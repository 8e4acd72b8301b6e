/** 发文字号 such as `德工要约〔2026〕1号`: what stands before the year, the year in its brackets, the number. */
const SERIES =
  /^(?<head>.*?)(?<open>[〔［[（(【]?)(?<year>(?:19|20|21)\d{2})(?<close>[〕］\]）)】]?\D*)(?<count>\d{1,9})(?<tail>\D*)$/u;
const YEAR = /^(?:19|20|21)\d{2}$/u;
const PLAIN = /^(?<head>.*?)(?<count>\d{1,9})(?<tail>\D*)$/u;

/**
 * The number that follows the last one used; a new year begins at 1. Empty where the last one has nothing to count on.
 */
export function nextDocumentNumber(last: string, year: number): string {
  const series = SERIES.exec(last)?.groups;
  if (series) {
    const { head = '', open = '', close = '', count = '', tail = '' } = series;
    const next =
      Number(series['year']) === year ? counted(count) : '1'.padStart(count.startsWith('0') ? count.length : 1, '0');
    return `${head}${open}${year}${close}${next}${tail}`;
  }
  const plain = PLAIN.exec(last)?.groups;
  if (!plain) return '';
  const { head = '', count = '', tail = '' } = plain;
  // A year that nothing follows is no number.
  if (YEAR.test(count)) return '';
  return `${head}${counted(count)}${tail}`;
}

/** One more, as wide as it was written. */
const counted = (count: string) => String(Number(count) + 1).padStart(count.length, '0');
