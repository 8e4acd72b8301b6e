import { savedViewFields, type SavedView } from '../../../shared/domain/units/savedView.ts';
import { AppError } from '../../../shared/errors.ts';
import type { GroupHandlers } from '../serve.ts';

interface ViewRow {
  readonly id: string;
  readonly list: string;
  readonly name: string;
  readonly view: string;
}

export const savedViews: GroupHandlers<'savedViews'> = {
  list: ({ db }, { list }) =>
    db
      .prepare<[string], ViewRow>('SELECT id, list, name, view FROM saved_views WHERE list = ? ORDER BY position, id')
      .all(list)
      .map(
        (row): SavedView => ({
          ...savedViewFields.parse({ list: row.list, name: row.name, view: JSON.parse(row.view) }),
          id: row.id,
        }),
      ),
  create: ({ db, newId }, { list, name, view }) => {
    const id = newId();
    db.prepare(
      `INSERT INTO saved_views (id, position, list, name, view)
       SELECT ?, coalesce(max(position) + 1, 0), ?, ?, ? FROM saved_views`,
    ).run(id, list, name, JSON.stringify(view));
    return { id };
  },
  update: ({ db }, { id, patch: { name, view } }) => {
    const { changes } = db
      .prepare('UPDATE saved_views SET name = coalesce(?, name), view = coalesce(?, view) WHERE id = ?')
      .run(name ?? null, view === undefined ? null : JSON.stringify(view), id);
    if (changes === 0) throw new AppError('not-found', `no saved view ${id}`, { id });
  },
  remove: ({ db }, { id }) => {
    db.prepare('DELETE FROM saved_views WHERE id = ?').run(id);
  },
};
