import type { Database } from 'better-sqlite3';
import { type Standing, type StandingRules, standingOf } from '../../../shared/domain/campaign/targetStanding.ts';
import { selectLogs, selectStandings, targetStatements } from './queries.ts';

/** Targets whose logs are in memory at a time. */
const SLICE = 500;

/**
 * Derives once more how targets of a campaign stand. Only those that stand differently are written: a log is read in no
 * time beside the indexes that a row is put in.
 */
export function rederiveStandings(
  db: Database,
  campaignKey: number,
  rules: StandingRules,
  unitKeys: readonly number[],
): void {
  const { setStanding } = targetStatements(db, campaignKey);
  for (let from = 0; from < unitKeys.length; from += SLICE) {
    const slice = unitKeys.slice(from, from + SLICE);
    const logs = selectLogs(db, campaignKey, slice);
    for (const { unitKey, ...before } of selectStandings(db, campaignKey, slice)) {
      const after = standingOf(logs.get(unitKey) ?? [], rules);
      if (!isSame(before, after)) setStanding(unitKey, after);
    }
  }
}

function isSame(before: Standing, after: Standing): boolean {
  // Safe: a standing has exactly the columns that were read.
  return (Object.keys(before) as (keyof Standing)[]).every((column) => before[column] === after[column]);
}
