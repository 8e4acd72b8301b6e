import type { Database } from 'better-sqlite3';

export interface Step {
  readonly id: number;
  readonly call: string;
}

export function selectNextUndo(db: Database): Step | undefined {
  return db.prepare<[], Step>('SELECT id, call FROM undo_steps WHERE is_undone = 0 ORDER BY id DESC LIMIT 1').get();
}

export function selectNextRedo(db: Database): Step | undefined {
  return db.prepare<[], Step>('SELECT id, call FROM undo_steps WHERE is_undone = 1 ORDER BY id LIMIT 1').get();
}

export function updateIsUndone(db: Database, stepId: number, isUndone: boolean): void {
  db.prepare('UPDATE undo_steps SET is_undone = ? WHERE id = ?').run(isUndone ? 1 : 0, stepId);
}

export function deleteStep(db: Database, stepId: number): void {
  db.prepare('DELETE FROM undo_steps WHERE id = ?').run(stepId);
}

export function changesTable(db: Database, stepId: number, table: string): boolean {
  return (
    db.prepare('SELECT 1 FROM undo_changes WHERE step_id = ? AND table_name = ? LIMIT 1').get(stepId, table) !==
    undefined
  );
}
