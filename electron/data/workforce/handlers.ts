import type { Database } from 'better-sqlite3';
import { moveRow, numberRows, selectNegotiationIdOf } from '../negotiations/ordering.ts';
import { selectNegotiation } from '../negotiations/queries.ts';
import { removeGroupsFromComponents } from '../scenarios/queries.ts';
import type { GroupHandlers, Service } from '../serve.ts';
import {
  deleteRow,
  insertGroup,
  insertOnCost,
  selectGroup,
  selectGroups,
  updateGroup,
  updateOnCost,
} from './queries.ts';

export const groups: GroupHandlers<'groups'> = {
  insert: (service, { negotiationId, rows }) => ({ ids: insertRows(service, negotiationId, rows, insertGroup) }),
  update: ({ db }, { id, patch }) => updateGroup(db, id, { ...selectGroup(db, id), ...patch }),
  updateMany: ({ db }, { ids, patch }) => {
    for (const id of ids) updateGroup(db, id, { ...selectGroup(db, id), ...patch });
  },
  remove: ({ db }, { ids }) => {
    const [first] = ids;
    if (first === undefined) return;
    deleteGroups(db, selectNegotiationIdOf(db, 'workforce_groups', first), ids);
  },
  move: ({ db }, { id, to }) => moveRow(db, 'workforce_groups', id, to),
  replace: ({ db, newId }, { negotiationId, rows }) => {
    selectNegotiation(db, negotiationId);
    const left = new Map(selectGroups(db, negotiationId).map((group) => [group.name, group.id]));
    const kept = rows.map((row) => {
      const existing = left.get(row.name);
      left.delete(row.name);
      return { row, existing, id: existing ?? newId() };
    });
    deleteGroups(db, negotiationId, [...left.values()]);
    for (const { row, existing, id } of kept) {
      if (existing) updateGroup(db, id, row);
      else insertGroup(db, id, negotiationId, row);
    }
    numberRows(
      db,
      'workforce_groups',
      kept.map(({ id }) => id),
    );
  },
};

export const onCosts: GroupHandlers<'onCosts'> = {
  insert: (service, { negotiationId, rows }) => ({ ids: insertRows(service, negotiationId, rows, insertOnCost) }),
  update: ({ db }, { id, fields }) => {
    selectNegotiationIdOf(db, 'on_cost_items', id);
    updateOnCost(db, id, fields);
  },
  remove: ({ db }, { ids }) => {
    for (const id of ids) deleteRow(db, 'on_cost_items', id);
  },
  move: ({ db }, { id, to }) => moveRow(db, 'on_cost_items', id, to),
};

function insertRows<F>(
  { db, newId }: Service,
  negotiationId: string,
  rows: readonly F[],
  insert: (db: Database, id: string, negotiationId: string, fields: F) => void,
): string[] {
  selectNegotiation(db, negotiationId);
  return rows.map((row) => {
    const id = newId();
    insert(db, id, negotiationId, row);
    return id;
  });
}

function deleteGroups(db: Database, negotiationId: string, ids: readonly string[]): void {
  removeGroupsFromComponents(db, negotiationId, new Set(ids));
  for (const id of ids) deleteRow(db, 'workforce_groups', id);
}
