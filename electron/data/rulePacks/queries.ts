import type { Database } from 'better-sqlite3';
import type { RulePack } from '../../../shared/domain/procedure/rulePack.ts';
import { AppError } from '../../../shared/errors.ts';

/** Packs of the user's own, in the order in which they were made. */
export function selectRulePacks(db: Database): RulePack[] {
  return (
    db
      .prepare<[], string>('SELECT pack FROM user_rule_packs ORDER BY position, id')
      .pluck()
      .all()
      // Safe: only what the schema of a pack parsed is stored.
      .map((pack) => JSON.parse(pack) as RulePack)
  );
}

export function insertRulePack(db: Database, pack: RulePack): void {
  db.prepare(
    `INSERT INTO user_rule_packs (id, position, pack)
     VALUES (?, (SELECT coalesce(max(position) + 1, 0) FROM user_rule_packs), ?)`,
  ).run(pack.id, JSON.stringify(pack));
}

/** @throws not-found */
export function updateRulePack(db: Database, pack: RulePack): void {
  const { changes } = db.prepare('UPDATE user_rule_packs SET pack = ? WHERE id = ?').run(JSON.stringify(pack), pack.id);
  if (changes === 0) throw new AppError('not-found', `no rule pack ${pack.id}`, { id: pack.id });
}

export function deleteRulePack(db: Database, id: string): void {
  db.prepare('DELETE FROM user_rule_packs WHERE id = ?').run(id);
}
