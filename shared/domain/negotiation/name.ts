/** Characters of the longest title or name that the file takes. */
export const NAME_LENGTH = 200;

/** A name that is made of another one: where both together are too long, the other one is cut. */
export function nameMadeOf(name: string, make: (name: string) => string): string {
  const tooLong = make(name).length - NAME_LENGTH;
  return tooLong > 0 ? make(name.slice(0, -tooLong).trim()) : make(name);
}
