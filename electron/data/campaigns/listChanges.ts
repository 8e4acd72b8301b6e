import type { Database } from 'better-sqlite3';
import type { ListChange, ListSummary } from '../../../shared/domain/campaign/campaign.ts';
import { rulesOfBits, type TargetRule } from '../../../shared/domain/campaign/targetRules.ts';

export interface NewListChange {
  readonly id: string;
  readonly campaignKey: number;
  readonly unitKey: number | null;
  readonly change: ListChange['change'];
  readonly count: number;
  readonly day: string;
  readonly reason: string;
  readonly recordedAtMs: number;
  readonly recordedBy: string;
}

export function listChangeInserter(db: Database): (change: NewListChange) => void {
  const statement = db.prepare(
    `INSERT INTO list_changes (id, campaign_key, unit_key, change, count, day, reason, recorded_at_ms, recorded_by)
     VALUES (@id, @campaignKey, @unitKey, @change, @count, @day, @reason, @recordedAtMs, @recordedBy)`,
  );
  return (change) => statement.run(change);
}

interface ListChangeRow {
  readonly id: string;
  readonly change: ListChange['change'];
  readonly unit_id: string | null;
  readonly unit_name: string | null;
  readonly count: number;
  readonly day: string;
  readonly reason: string;
  readonly recorded_at_ms: number;
  readonly recorded_by: string;
}

/** A page of the changes, the latest first. */
export function selectListChanges(
  db: Database,
  campaignKey: number,
  { from, count }: { readonly from: number; readonly count: number },
): { count: number; rows: ListChange[] } {
  const all = db
    .prepare<[number], number>('SELECT count(*) FROM list_changes WHERE campaign_key = ?')
    .pluck()
    .get(campaignKey);
  const rows = db
    .prepare<[number, number, number], ListChangeRow>(
      `SELECT list_changes.id, change, units.id AS unit_id, units.name AS unit_name, count, day, reason,
         recorded_at_ms, recorded_by
       FROM list_changes LEFT JOIN units ON units.key = unit_key
       WHERE campaign_key = ? ORDER BY list_changes.rowid DESC LIMIT ? OFFSET ?`,
    )
    .all(campaignKey, count, from)
    .map(
      (row): ListChange => ({
        id: row.id,
        change: row.change,
        unit: row.unit_id === null || row.unit_name === null ? null : { id: row.unit_id, name: row.unit_name },
        count: row.count,
        day: row.day,
        reason: row.reason,
        recordedAtMs: row.recorded_at_ms,
        recordedBy: row.recorded_by,
      }),
    );
  return { count: all ?? 0, rows };
}

export function hasListChanges(db: Database, campaignKey: number): boolean {
  return (
    db.prepare<[number], 1>('SELECT 1 FROM list_changes WHERE campaign_key = ? LIMIT 1').pluck().get(campaignKey) === 1
  );
}

/** Off the list; one that was kept out before the freeze never was on it. */
type Whereabouts = 'listed' | 'removed' | 'kept-out';

interface ListGroup {
  readonly rules: number;
  readonly is_frozen: 0 | 1;
  readonly whereabouts: Whereabouts;
  readonly count: number;
}

export function selectListSummary(db: Database, campaignKey: number): ListSummary {
  const groups = db
    .prepare<[number], ListGroup>(
      `SELECT rules, is_frozen, count(*) AS count, CASE
         WHEN removed_on IS NULL THEN 'listed'
         WHEN is_frozen = 1 OR listed_on < removed_on THEN 'removed'
         ELSE 'kept-out' END AS whereabouts
       FROM targets WHERE campaign_key = ? GROUP BY rules, is_frozen, whereabouts`,
    )
    .all(campaignKey);
  const sum = (of: (group: ListGroup) => boolean) =>
    groups.reduce((total, group) => total + (of(group) ? group.count : 0), 0);
  const byRule = emptyRuleCounts();
  for (const { rules, whereabouts, count } of groups) {
    if (whereabouts === 'listed') for (const rule of rulesOfBits(rules)) byRule[rule] += count;
  }
  return {
    current: sum(({ whereabouts }) => whereabouts === 'listed'),
    frozen: sum(({ is_frozen }) => is_frozen === 1),
    added: sum(({ is_frozen, whereabouts }) => is_frozen === 0 && whereabouts === 'listed'),
    removed: sum(({ whereabouts }) => whereabouts === 'removed'),
    byRule,
  };
}

export function emptyRuleCounts(): Record<TargetRule, number> {
  return { expired: 0, neverNegotiated: 0, bodiesReady: 0, inDifficulty: 0, adjust: 0 };
}
