import type { Database } from 'better-sqlite3';
import type { CampaignFields } from '../../../shared/domain/campaign/campaign.ts';
import { openStandingRules } from '../../../shared/domain/campaign/targetStanding.ts';
import type { Holidays } from '../../../shared/domain/procedure/holidays.ts';
import { recountedStarts, type Start } from '../../../shared/domain/procedure/recountedStarts.ts';
import { openPack } from '../../../shared/domain/procedure/shippedPacks.ts';
import { selectHolidays } from '../holidays/queries.ts';
import { rederiveStandings } from './rederiving.ts';

/**
 * Changes the working calendar of a file or the rules of campaigns, and derives once more how those targets stand whose
 * due days may rest on what changed. Must be called in one transaction, so that no due day is ever behind the rules that
 * it was counted by. Undo does the same, as targets are no rows of a step.
 */
export function changeRules(db: Database, change: () => void): void {
  const holidaysBefore = selectHolidays(db);
  const packsBefore = new Map(selectPacks(db).map(({ key, rule_pack }) => [key, rule_pack]));
  change();
  const holidays = selectHolidays(db);
  const span = changedSpan(holidaysBefore, holidays);
  for (const { key, rule_pack } of selectPacks(db)) {
    const isSamePack = packsBefore.get(key) === rule_pack;
    if (isSamePack && !span) continue;
    // Safe: what campaignFields parsed.
    const pack = JSON.parse(rule_pack) as CampaignFields['rulePack'];
    const rules = openStandingRules(pack, holidays);
    if (!isSamePack) rederiveStandings(db, key, rules, selectWithEvents(db, key));
    else if (span) {
      const calendars = { before: openStandingRules(pack, holidaysBefore), after: rules };
      const starts = recountedStarts(openPack(pack), calendars, span);
      if (starts.length > 0) rederiveStandings(db, key, rules, selectStarted(db, key, starts));
    }
  }
}

function selectPacks(db: Database): { readonly key: number; readonly rule_pack: string }[] {
  return db.prepare<[], { key: number; rule_pack: string }>('SELECT key, rule_pack FROM campaigns').all();
}

interface Span {
  readonly from: string;
  readonly to: string;
}

/** The first and the last day that is another kind of day now. */
function changedSpan(before: Holidays, after: Holidays): Span | null {
  const kinds = new Map(before.days.map(({ day, kind }) => [day, kind]));
  const changed: string[] = [];
  for (const { day, kind } of after.days) {
    if (kinds.get(day) !== kind) changed.push(day);
    kinds.delete(day);
  }
  const all = [...changed, ...kinds.keys()].sort();
  const [from] = all;
  const to = all.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

function selectWithEvents(db: Database, key: number): number[] {
  return db
    .prepare<[number], number>('SELECT DISTINCT unit_key FROM target_events WHERE campaign_key = ? ORDER BY unit_key')
    .pluck()
    .all(key);
}

/** Targets with any of the starts. A pause moves what is counted from the end of a negotiation, by as long as it lasts. */
function selectStarted(db: Database, key: number, starts: readonly Start[]): number[] {
  return db
    .prepare<[{ key: number; days: string; named: string }], number>(
      `SELECT DISTINCT unit_key FROM target_events WHERE campaign_key = @key AND (
         (kind, day) IN (SELECT value ->> 'kind', value ->> 'day' FROM json_each(@days)) OR kind = 'pause'
         OR kind IN ('meeting-set', 'signed') AND (kind, coalesce(details ->> 'meeting', details ->> 'expires'))
           IN (SELECT value ->> 'kind', value ->> 'day' FROM json_each(@named)))
       ORDER BY unit_key`,
    )
    .pluck()
    .all({
      key,
      days: JSON.stringify(starts.filter(({ isNamed }) => !isNamed)),
      named: JSON.stringify(starts.filter(({ isNamed }) => isNamed)),
    });
}
