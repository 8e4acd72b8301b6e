import type { Database, Statement } from 'better-sqlite3';

/** Tables whose rows undo brings back. All have a text `id` and no blob. Logs such as `issued_papers` never stand here. */
const UNDOABLE_TABLES = [
  'negotiations',
  'workforce_groups',
  'on_cost_items',
  'scenarios',
  'user_presets',
  'allowance_schemes',
  'meeting_series',
  'meetings',
  'demands',
  'agreements',
  'attachments',
  'units',
  'unit_facts_before',
  'unit_agreements',
  'agreement_coverage',
  'campaigns',
  'surveys',
  'work_reports',
  'formation_entries',
  'saved_views',
  'negotiation_procedures',
  'representatives',
  'user_rule_packs',
  'holiday_years',
  'documents',
  'document_templates',
] as const;

/** Written by what undo leaves alone, in a row that it otherwise brings back. */
const LOGGED_COLUMNS: Readonly<Partial<Record<UndoableTable, string>>> = { campaigns: 'frozen_on' };

/** Undo steps that a file keeps. */
const STEPS_KEPT = 200;

type UndoableTable = (typeof UNDOABLE_TABLES)[number];

interface Change {
  readonly table_name: UndoableTable;
  readonly row_id: string;
  readonly before: string | null;
  readonly after: string | null;
}

function columnsOf(db: Database, table: UndoableTable): string[] {
  const columns = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
  return columns.filter((column) => column !== LOGGED_COLUMNS[table]);
}

/** A hundred thousand of their rows may change in one step: of each only what changed is kept. */
const CHANGED_IN_BULK: readonly UndoableTable[] = ['units'];

function changedColumns(side: 'NEW' | 'OLD', columns: readonly string[]): string {
  const each = columns.map(
    (column) => `iif(OLD.${column} IS NEW.${column}, '', ',"${column}":' || json_quote(${side}.${column}))`,
  );
  return `'{' || substr(${each.join(' || ')}, 2) || '}'`;
}

/**
 * Watches the undoable tables on this connection: while a step is open, each changed row leaves its state before and
 * after in `undo_changes`. Temporary triggers, so that the file's own schema stays free of them.
 */
export function watchChanges(db: Database): void {
  db.exec('CREATE TEMP TABLE open_step (id INTEGER NOT NULL)');
  for (const table of UNDOABLE_TABLES) {
    const row = (side: 'NEW' | 'OLD') =>
      `json_object(${columnsOf(db, table)
        .map((column) => `'${column}', ${side}.${column}`)
        .join(', ')})`;
    const note = (event: string, id: string, before: string, after: string, when = '') =>
      db.exec(`
        CREATE TEMP TRIGGER watch_${table}_${event} AFTER ${event} ON main.${table} ${when}
        BEGIN
          INSERT INTO undo_changes (step_id, table_name, row_id, before, after)
          SELECT id, '${table}', ${id}, ${before}, ${after} FROM open_step;
        END`);
    note('INSERT', 'NEW.id', 'NULL', row('NEW'));
    note('DELETE', 'OLD.id', row('OLD'), 'NULL');
    const [before, after] = CHANGED_IN_BULK.includes(table)
      ? [changedColumns('OLD', columnsOf(db, table)), changedColumns('NEW', columnsOf(db, table))]
      : [row('OLD'), row('NEW')];
    note('UPDATE', 'NEW.id', before, after, `WHEN ${row('OLD')} IS NOT ${row('NEW')}`);
  }
}

/**
 * Runs a command as one undo step. Must be called inside a transaction. A step that changed nothing is not kept;
 * a new step ends what could be redone.
 */
export function recordStep<T>(db: Database, call: string, nowMs: number, run: () => T): T {
  const stepId = db
    .prepare<[string, number], number>('INSERT INTO undo_steps (call, at_ms) VALUES (?, ?) RETURNING id')
    .pluck()
    .get(call, nowMs);
  db.prepare('INSERT INTO open_step (id) VALUES (?)').run(stepId);
  const value = run();
  const changes = db
    .prepare<[unknown], number>('SELECT count(*) FROM undo_changes WHERE step_id = ?')
    .pluck()
    .get(stepId);
  if (changes === 0) {
    db.prepare('DELETE FROM undo_steps WHERE id = ?').run(stepId);
  } else {
    touchNegotiations(db, stepId, nowMs);
    db.exec('DELETE FROM undo_steps WHERE is_undone = 1');
    db.prepare('DELETE FROM undo_steps WHERE id <= (SELECT max(id) FROM undo_steps) - ?').run(STEPS_KEPT);
  }
  db.exec('DELETE FROM open_step');
  return value;
}

/** Ends what undo could do to a row: something that undo leaves alone rests on it from now on. */
export function forgetSteps(db: Database, table: UndoableTable, rowId: string): void {
  db.prepare(
    'DELETE FROM undo_steps WHERE id IN (SELECT step_id FROM undo_changes WHERE table_name = ? AND row_id = ?)',
  ).run(table, rowId);
}

/** Marks the negotiations that the step changed as changed now, within the step: the list shows the latest first. */
function touchNegotiations(db: Database, stepId: number | undefined, nowMs: number): void {
  db.prepare(
    `UPDATE negotiations SET updated_at_ms = ? WHERE id IN (
       SELECT coalesce(json_extract(coalesce(after, before), '$.negotiation_id'), row_id)
       FROM undo_changes WHERE step_id = ?)`,
  ).run(nowMs, stepId);
}

/** Puts every row of a step back to its state before it (undo) or after it (redo). */
export function replayStep(db: Database, stepId: number, direction: 'undo' | 'redo'): void {
  db.pragma('defer_foreign_keys = ON');
  const order = direction === 'undo' ? 'DESC' : 'ASC';
  const changes = db
    .prepare<[number], Change>(
      `SELECT table_name, row_id, before, after FROM undo_changes WHERE step_id = ? ORDER BY id ${order}`,
    )
    .all(stepId);
  const write = rowWriter(db);
  for (const { table_name, row_id, before, after } of changes) {
    const [wanted, other] = direction === 'undo' ? [before, after] : [after, before];
    if (wanted === null) db.prepare(`DELETE FROM ${table_name} WHERE id = ?`).run(row_id);
    else write(table_name, row_id, wanted, other === null);
  }
}

/** Writes rows from the JSON of their columns; the statement for the same columns is compiled once. */
function rowWriter(db: Database) {
  const statements = new Map<string, Statement>();
  const columns = new Map<UndoableTable, string[]>();
  return (table: UndoableTable, rowId: string, rowJson: string, isNew: boolean): void => {
    // A step from before a migration lacks the columns that came since: they keep what they have, or their default.
    const known: object = JSON.parse(rowJson);
    const all = columns.get(table) ?? columnsOf(db, table);
    columns.set(table, all);
    const written = all.filter((column) => column in known);
    const name = `${table} ${isNew} ${written.join()}`;
    const statement = statements.get(name) ?? db.prepare(isNew ? insertSql(table, written) : updateSql(table, written));
    statements.set(name, statement);
    statement.run({ row: rowJson, id: rowId });
  };
}

const fromJson = (column: string) => `json_extract(@row, '$.${column}')`;

function insertSql(table: UndoableTable, columns: readonly string[]): string {
  const updates = columns.filter((column) => column !== 'id').map((column) => `${column} = excluded.${column}`);
  // `WHERE` also keeps SQLite from reading ON CONFLICT as a join condition.
  return `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${columns.map(fromJson).join(', ')} WHERE @id IS NOT NULL
    ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')}`;
}

function updateSql(table: UndoableTable, columns: readonly string[]): string {
  return `UPDATE ${table} SET ${columns.map((column) => `${column} = ${fromJson(column)}`).join(', ')} WHERE id = @id`;
}
