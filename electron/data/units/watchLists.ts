import type { Database } from 'better-sqlite3';

/**
 * Notes that units came to a list or left it, whoever wrote it, an undo too. Temporary triggers: the mark is taken back
 * with the transaction that set it, and the file itself stays free of them.
 */
export function watchLists(db: Database): void {
  db.exec('CREATE TEMP TABLE unit_lists AS SELECT 0 AS has_changed');
  const watch = (name: string, event: string) =>
    db.exec(`
      CREATE TEMP TRIGGER watch_lists_${name} AFTER ${event} WHEN (SELECT has_changed FROM unit_lists) = 0
      BEGIN UPDATE unit_lists SET has_changed = 1; END`);
  watch('unit_insert', 'INSERT ON main.units');
  watch('unit_delete', 'DELETE ON main.units');
  watch('target_insert', 'INSERT ON main.targets');
  watch('target_delete', 'DELETE ON main.targets');
  watch('target_moved', 'UPDATE OF removed_on, unit_key ON main.targets');
}

/** Whether that has happened since it was asked last. */
export function takeListsChanged(db: Database): boolean {
  const hasChanged = db.prepare<[], 0 | 1>('SELECT has_changed FROM temp.unit_lists').pluck().get() === 1;
  if (hasChanged) db.exec('UPDATE temp.unit_lists SET has_changed = 0');
  return hasChanged;
}

/** Notes the same for a job that writes without the triggers. */
export function markListsChanged(db: Database): void {
  db.exec('UPDATE temp.unit_lists SET has_changed = 1');
}
