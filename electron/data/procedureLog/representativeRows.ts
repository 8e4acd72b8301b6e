import type { Database } from 'better-sqlite3';
import type { RepresentativeFields, StoredRepresentative } from '../../../shared/domain/procedure/representativeRow.ts';
import { AppError } from '../../../shared/errors.ts';
import { selectRepresentatives } from './queries.ts';

const toRow = ({ isChief, isFrontLine, isOutsider, ...fields }: StoredRepresentative) => ({
  ...fields,
  isChief: Number(isChief),
  isFrontLine: Number(isFrontLine),
  isOutsider: Number(isOutsider),
});

/** Adds rows at the end of their sides. */
export function insertRepresentatives(
  db: Database,
  negotiationId: string,
  rows: readonly StoredRepresentative[],
): void {
  const last = db
    .prepare<[string, string], number | null>(
      'SELECT max(position) FROM representatives WHERE negotiation_id = ? AND side = ?',
    )
    .pluck();
  const next = {
    union: (last.get(negotiationId, 'union') ?? -1) + 1,
    employer: (last.get(negotiationId, 'employer') ?? -1) + 1,
  };
  const insert = db.prepare(
    `INSERT INTO representatives (id, negotiation_id, position, side, name, sex, post, is_chief, is_front_line, is_outsider)
     VALUES (@id, @negotiationId, @position, @side, @name, @sex, @post, @isChief, @isFrontLine, @isOutsider)`,
  );
  for (const row of rows) {
    insert.run({ ...toRow(row), negotiationId, position: next[row.side] });
    next[row.side] += 1;
  }
}

/** Who changes sides goes to the end of the other. @throws not-found */
export function updateRepresentative(db: Database, id: string, patch: Partial<RepresentativeFields>): void {
  const negotiationId = selectOwner(db, id);
  const before = selectRepresentatives(db, negotiationId).find((row) => row.id === id);
  if (!before) throw noSuch(id);
  const after = { ...before, ...patch };
  if (after.side !== before.side) {
    deleteRepresentatives(db, [id]);
    insertRepresentatives(db, negotiationId, [after]);
    return;
  }
  db.prepare(
    `UPDATE representatives SET name = @name, sex = @sex, post = @post, is_chief = @isChief,
       is_front_line = @isFrontLine, is_outsider = @isOutsider
     WHERE id = @id AND side = @side`,
  ).run(toRow(after));
}

export function deleteRepresentatives(db: Database, ids: readonly string[]): void {
  const remove = db.prepare('DELETE FROM representatives WHERE id = ?');
  for (const id of ids) remove.run(id);
}

/** Moves a row within its side; beyond the end means last. @throws not-found */
export function moveRepresentative(db: Database, id: string, to: number): void {
  const all = selectRepresentatives(db, selectOwner(db, id));
  const moved = all.find((row) => row.id === id);
  if (!moved) throw noSuch(id);
  const rest = all.filter((row) => row.side === moved.side && row.id !== id);
  rest.splice(Math.min(to, rest.length), 0, moved);
  const update = db.prepare('UPDATE representatives SET position = ? WHERE id = ? AND position <> ?');
  rest.forEach((row, position) => update.run(position, row.id, position));
}

function selectOwner(db: Database, id: string): string {
  const owner = db.prepare<[string], string>('SELECT negotiation_id FROM representatives WHERE id = ?').pluck().get(id);
  if (owner === undefined) throw noSuch(id);
  return owner;
}

const noSuch = (id: string) => new AppError('not-found', `no representative ${id}`, { id });
