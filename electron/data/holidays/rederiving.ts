import type { Database } from 'better-sqlite3';
import type { CampaignFields } from '../../../shared/domain/campaign/campaign.ts';
import { openStandingRules, standingOf } from '../../../shared/domain/campaign/targetStanding.ts';
import { addDays } from '../../../shared/domain/procedure/days.ts';
import type { Holidays } from '../../../shared/domain/procedure/holidays.ts';
import { type StepRule, STEPS } from '../../../shared/domain/procedure/rulePack.ts';
import { openPack } from '../../../shared/domain/procedure/shippedPacks.ts';
import { targetStatements } from '../targets/queries.ts';
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
  if (span) rederiveStandings(db, after, span);
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

function rederiveStandings(db: Database, holidays: Holidays, { from, to }: Span): void {
  const campaigns = db.prepare<[], { key: number; rule_pack: string }>('SELECT key, rule_pack FROM campaigns').all();
  // A pause moves what is counted from the end of the negotiation, by as long as it lasts.
  const near = db
    .prepare<[{ key: number } & Span], number>(
      `SELECT DISTINCT unit_key FROM target_events WHERE campaign_key = @key
         AND (day BETWEEN @from AND @to OR kind = 'pause' OR details ->> 'meeting' BETWEEN @from AND @to
           OR details ->> 'expires' BETWEEN @from AND @to)`,
    )
    .pluck();
  for (const { key, rule_pack } of campaigns) {
    // Safe: what campaignFields parsed.
    const pack = JSON.parse(rule_pack) as CampaignFields['rulePack'];
    const reach = reachInDays(pack);
    if (reach === null) continue;
    const rules = openStandingRules(pack, holidays);
    const { target, log, setStanding } = targetStatements(db, key);
    for (const unitKey of near.all({ key, from: addDays(from, -reach), to: addDays(to, reach) })) {
      if (target(unitKey)) setStanding(unitKey, standingOf(log(unitKey), rules));
    }
  }
}

/** Further from an event than this no day of the calendar matters; null for a pack that counts no working days. */
function reachInDays(pack: CampaignFields['rulePack']): number | null {
  const { step } = openPack(pack);
  const rules = STEPS.flatMap((each) => {
    const found = step(each);
    return found.kind === 'set' ? [{ each, rule: found.rule }] : [];
  });
  const working = rules.filter(({ rule }) => rule.unit === 'working').map(({ rule }) => daysAtMost(rule));
  if (working.length === 0) return null;
  // Some clocks begin where one of these two ends, which may itself begin where the other does.
  const lead = rules
    .filter(({ each }) => each === 'review' || each === 'negotiate')
    .map(({ rule }) => daysAtMost(rule));
  return Math.max(...working) + lead.reduce((sum, days) => sum + days, 0);
}

const DAYS_A_MONTH = 31;
/** Holidays in a row, with the weekends around them. */
const HOLIDAYS_AT_MOST = 40;

function daysAtMost(rule: StepRule): number {
  switch (rule.unit) {
    case 'calendar':
      return rule.days;
    case 'working':
      return 2 * rule.days + HOLIDAYS_AT_MOST;
    case 'months':
      return rule.months * DAYS_A_MONTH;
  }
}
