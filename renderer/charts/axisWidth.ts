/** Room for the marks of a vertical axis, in pixels: by the longest, in digits of the small text size. */
export function axisWidth(marks: readonly string[]): number {
  const longest = marks.reduce((most, { length }) => Math.max(most, length), 0);
  return Math.max(44, Math.ceil(6.5 * longest) + 12);
}
