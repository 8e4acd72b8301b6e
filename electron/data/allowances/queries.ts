import type { Database } from 'better-sqlite3';
import type { AllowanceFields, AllowanceScheme } from '../../../shared/domain/allowances/terms.ts';
import { AppError } from '../../../shared/errors.ts';

interface SchemeRow {
  readonly id: string;
  readonly title: string;
  readonly terms: string;
}

const toScheme = ({ id, title, terms }: SchemeRow): AllowanceScheme => ({ id, title, terms: JSON.parse(terms) });

export function selectSchemes(db: Database): AllowanceScheme[] {
  return db
    .prepare<[], SchemeRow>('SELECT id, title, terms FROM allowance_schemes ORDER BY position, id')
    .all()
    .map(toScheme);
}

/** @throws not-found */
export function selectScheme(db: Database, id: string): AllowanceScheme {
  const row = db.prepare<[string], SchemeRow>('SELECT id, title, terms FROM allowance_schemes WHERE id = ?').get(id);
  if (!row) throw new AppError('not-found', `no allowance scheme ${id}`, { id });
  return toScheme(row);
}

/** Puts a scheme at the end of the list. */
export function insertScheme(db: Database, id: string, { title, terms }: AllowanceFields): void {
  db.prepare(
    `INSERT INTO allowance_schemes (id, position, title, terms)
     VALUES (@id, (SELECT coalesce(max(position) + 1, 0) FROM allowance_schemes), @title, @terms)`,
  ).run({ id, title, terms: JSON.stringify(terms) });
}

export function updateScheme(db: Database, { id, title, terms }: AllowanceScheme): void {
  db.prepare('UPDATE allowance_schemes SET title = @title, terms = @terms WHERE id = @id').run({
    id,
    title,
    terms: JSON.stringify(terms),
  });
}

export function deleteScheme(db: Database, id: string): void {
  db.prepare('DELETE FROM allowance_schemes WHERE id = ?').run(id);
}

/** Moves a scheme to a place in the list (0 first; beyond the end means last). */
export function moveScheme(db: Database, id: string, to: number): void {
  selectScheme(db, id);
  const rest = selectSchemes(db)
    .map((scheme) => scheme.id)
    .filter((other) => other !== id);
  const update = db.prepare('UPDATE allowance_schemes SET position = ? WHERE id = ? AND position <> ?');
  [...rest.slice(0, to), id, ...rest.slice(to)].forEach((each, position) => update.run(position, each, position));
}
