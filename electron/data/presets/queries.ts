import type { Database } from 'better-sqlite3';
import type { UserPreset, UserPresetFields } from '../../../shared/domain/presets/preset.ts';
import { AppError } from '../../../shared/errors.ts';

interface PresetRow extends UserPreset {
  readonly position: number;
}

const toPreset = ({ position: _position, ...preset }: PresetRow): UserPreset => preset;

/** All presets of the user's own, the latest last. */
export function selectPresets(db: Database): UserPreset[] {
  return db.prepare<[], PresetRow>('SELECT * FROM user_presets ORDER BY position, id').all().map(toPreset);
}

/** @throws not-found */
export function selectPreset(db: Database, id: string): UserPreset {
  const row = db.prepare<[string], PresetRow>('SELECT * FROM user_presets WHERE id = ?').get(id);
  if (!row) throw new AppError('not-found', `no preset ${id}`, { id });
  return toPreset(row);
}

/** Adds presets at the end of the list. */
export function insertPresets(db: Database, presets: readonly UserPreset[]): void {
  const first = db.prepare<[], number>('SELECT coalesce(max(position) + 1, 0) FROM user_presets').pluck().get() ?? 0;
  const insert = db.prepare(
    `INSERT INTO user_presets (id, position, assumption, name, value, low, high, country, year, source, caution)
     VALUES (@id, @position, @assumption, @name, @value, @low, @high, @country, @year, @source, @caution)`,
  );
  presets.forEach((preset, at) => insert.run({ ...preset, position: first + at }));
}

export function updatePreset(db: Database, id: string, fields: UserPresetFields): void {
  db.prepare(
    `UPDATE user_presets SET assumption = @assumption, name = @name, value = @value, low = @low, high = @high,
       country = @country, year = @year, source = @source, caution = @caution
     WHERE id = @id`,
  ).run({ ...fields, id });
}

export function deletePresets(db: Database, ids: readonly string[]): void {
  const remove = db.prepare('DELETE FROM user_presets WHERE id = ?');
  for (const id of ids) remove.run(id);
}
