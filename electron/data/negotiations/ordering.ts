import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';

/** Tables that are ordered lists within a negotiation. */
export type OrderedTable = 'workforce_groups' | 'on_cost_items' | 'scenarios' | 'demands';

/** @throws not-found */
export function selectNegotiationIdOf(db: Database, table: OrderedTable, id: string): string {
  const owner = db.prepare<[string], string>(`SELECT negotiation_id FROM ${table} WHERE id = ?`).pluck().get(id);
  if (owner === undefined) throw new AppError('not-found', `no ${table} row ${id}`, { id });
  return owner;
}

/** Moves a row to a place in its list (0 first; beyond the end means last) and numbers the list anew. */
export function moveRow(db: Database, table: OrderedTable, id: string, to: number): void {
  const owner = selectNegotiationIdOf(db, table, id);
  const ids = db
    .prepare<[string], string>(`SELECT id FROM ${table} WHERE negotiation_id = ? ORDER BY position, id`)
    .pluck()
    .all(owner);
  const rest = ids.filter((other) => other !== id);
  rest.splice(Math.min(to, rest.length), 0, id);
  numberRows(db, table, rest);
}

/** Makes this the order of a list. */
export function numberRows(db: Database, table: OrderedTable, ids: readonly string[]): void {
  const update = db.prepare(`UPDATE ${table} SET position = ? WHERE id = ? AND position <> ?`);
  ids.forEach((id, position) => update.run(position, id, position));
}
