import type { Database } from 'better-sqlite3';
import type { ListChange, ListSummary } from '../../../shared/domain/campaign/campaign.ts';
import { ruleBit, TARGET_RULES, type TargetRule } from '../../../shared/domain/campaign/targetRules.ts';

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

/** One that was kept out before the freeze never was on the list. */
const SUMS = `
  count(*) FILTER (WHERE removed_on IS NULL) AS current,
  count(*) FILTER (WHERE is_frozen = 1) AS frozen,
  count(*) FILTER (WHERE is_frozen = 0 AND removed_on IS NULL) AS added,
  count(*) FILTER (WHERE removed_on IS NOT NULL AND (is_frozen = 1 OR listed_on < removed_on)) AS removed,
  ${TARGET_RULES.map((rule) => `count(*) FILTER (WHERE rules & ${ruleBit(rule)} AND removed_on IS NULL) AS ${rule}`).join(', ')}`;

type ListSums = Readonly<Record<'current' | 'frozen' | 'added' | 'removed' | TargetRule, number>>;

export function selectListSummary(db: Database, campaignKey: number): ListSummary {
  const sums = db.prepare<[number], ListSums>(`SELECT ${SUMS} FROM targets WHERE campaign_key = ?`).get(campaignKey);
  const { current = 0, frozen = 0, added = 0, removed = 0, ...byRule } = sums ?? {};
  return { current, frozen, added, removed, byRule: { ...emptyRuleCounts(), ...byRule } };
}

export function emptyRuleCounts(): Record<TargetRule, number> {
  return { expired: 0, neverNegotiated: 0, bodiesReady: 0, inDifficulty: 0, adjust: 0 };
}
