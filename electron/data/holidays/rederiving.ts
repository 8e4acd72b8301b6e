import type { Database } from 'better-sqlite3';
import type { CampaignFields } from '../../../shared/domain/campaign/campaign.ts';
import { openStandingRules } from '../../../shared/domain/campaign/targetStanding.ts';
import type { Holidays } from '../../../shared/domain/procedure/holidays.ts';
import { recountedStarts } from '../../../shared/domain/procedure/recountedStarts.ts';
import { openPack } from '../../../shared/domain/procedure/shippedPacks.ts';
import { rederiveStandings } from '../targets/rederiving.ts';
import { selectHolidays } from './queries.ts';

/**
 * Changes the working calendar of a file, and derives once more how those targets stand whose due days may rest on the
 * days that changed. Must be called in one transaction, so that no due day is ever behind the calendar that it was
 * counted by. Undo does the same, as targets are no rows of a step.
 */
export function changeHolidays(db: Database, change: () => void): void {
  const before = selectHolidays(db);
  change();
  const after = selectHolidays(db);
  const span = changedSpan(before, after);
  if (span) rederiveNear(db, before, after, span);
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

function rederiveNear(db: Database, before: Holidays, after: Holidays, span: Span): void {
  const campaigns = db.prepare<[], { key: number; rule_pack: string }>('SELECT key, rule_pack FROM campaigns').all();
  // A pause moves what is counted from the end of the negotiation, by as long as it lasts.
  const near = db
    .prepare<[{ key: number; days: string; named: string }], number>(
      `SELECT DISTINCT unit_key FROM target_events WHERE campaign_key = @key AND (
         (kind, day) IN (SELECT value ->> 'kind', value ->> 'day' FROM json_each(@days)) OR kind = 'pause'
         OR kind IN ('meeting-set', 'signed') AND (kind, coalesce(details ->> 'meeting', details ->> 'expires'))
           IN (SELECT value ->> 'kind', value ->> 'day' FROM json_each(@named)))
       ORDER BY unit_key`,
    )
    .pluck();
  for (const { key, rule_pack } of campaigns) {
    // Safe: what campaignFields parsed.
    const pack = JSON.parse(rule_pack) as CampaignFields['rulePack'];
    const rules = openStandingRules(pack, after);
    const starts = recountedStarts(openPack(pack), { before: openStandingRules(pack, before), after: rules }, span);
    if (starts.length === 0) continue;
    const days = JSON.stringify(starts.filter(({ isNamed }) => !isNamed));
    const named = JSON.stringify(starts.filter(({ isNamed }) => isNamed));
    rederiveStandings(db, key, rules, near.all({ key, days, named }));
  }
}
