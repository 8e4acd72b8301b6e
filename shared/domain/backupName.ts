const NAME = /^(\d{13})\.workbench$/;

/** What the backup of an instant is called. Names of one length sort by time. */
export const backupName = (atMs: number): string => `${atMs}.workbench`;

/** Epoch milliseconds of a backup by its name; null for what is no backup. */
export function backupInstant(name: string): number | null {
  const atMs = NAME.exec(name)?.[1];
  return atMs === undefined ? null : Number(atMs);
}
