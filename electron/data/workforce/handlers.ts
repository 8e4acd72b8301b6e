import type { Database } from 'better-sqlite3';
import { moveRow, type OrderedTable, selectNegotiationIdOf } from '../negotiations/ordering.ts';
import { selectNegotiation, touchNegotiation } from '../negotiations/queries.ts';
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
  insert: (service, { negotiationId, rows }) => {
    const ids = insertRows(service, negotiationId, rows, insertGroup);
    return { ids };
  },
  update: (service, { id, patch }) => {
    updateGroup(service.db, id, { ...selectGroup(service.db, id), ...patch });
    touchOwner(service, 'workforce_groups', id);
  },
  remove: (service, { ids }) => {
    for (const id of ids) {
      const negotiationId = touchOwner(service, 'workforce_groups', id);
      deleteGroup(service.db, negotiationId, id);
    }
  },
  move: (service, { id, to }) => {
    moveRow(service.db, 'workforce_groups', id, to);
    touchOwner(service, 'workforce_groups', id);
  },
  replace: (service, { negotiationId, rows }) => {
    const { db, newId, now } = service;
    selectNegotiation(db, negotiationId);
    const left = new Map(selectGroups(db, negotiationId).map((group) => [group.name, group.id]));
    rows.forEach((row, position) => {
      const existing = left.get(row.name);
      left.delete(row.name);
      const id = existing ?? newId();
      if (existing) updateGroup(db, id, row);
      else insertGroup(db, id, negotiationId, row);
      moveRow(db, 'workforce_groups', id, position);
    });
    for (const id of left.values()) deleteGroup(db, negotiationId, id);
    touchNegotiation(db, negotiationId, now());
  },
};

export const onCosts: GroupHandlers<'onCosts'> = {
  insert: (service, { negotiationId, rows }) => ({ ids: insertRows(service, negotiationId, rows, insertOnCost) }),
  update: (service, { id, fields }) => {
    updateOnCost(service.db, id, fields);
    touchOwner(service, 'on_cost_items', id);
  },
  remove: (service, { ids }) => {
    for (const id of ids) {
      touchOwner(service, 'on_cost_items', id);
      deleteRow(service.db, 'on_cost_items', id);
    }
  },
  move: (service, { id, to }) => {
    moveRow(service.db, 'on_cost_items', id, to);
    touchOwner(service, 'on_cost_items', id);
  },
};

function insertRows<F>(
  { db, newId, now }: Service,
  negotiationId: string,
  rows: readonly F[],
  insert: (db: Database, id: string, negotiationId: string, fields: F) => void,
): string[] {
  selectNegotiation(db, negotiationId);
  const ids = rows.map((row) => {
    const id = newId();
    insert(db, id, negotiationId, row);
    return id;
  });
  touchNegotiation(db, negotiationId, now());
  return ids;
}

function touchOwner({ db, now }: Service, table: OrderedTable, id: string): string {
  const negotiationId = selectNegotiationIdOf(db, table, id);
  touchNegotiation(db, negotiationId, now());
  return negotiationId;
}

function deleteGroup(db: Database, negotiationId: string, id: string): void {
  removeGroupsFromComponents(db, negotiationId, new Set([id]));
  deleteRow(db, 'workforce_groups', id);
}
