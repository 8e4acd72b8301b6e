import type { Database } from 'better-sqlite3';
import type { CampaignFields } from '../../../shared/domain/campaign/campaign.ts';
import { openStandingRules, standingOf } from '../../../shared/domain/campaign/targetStanding.ts';
import { STEPS } from '../../../shared/domain/procedure/rulePack.ts';
import { openPack } from '../../../shared/domain/procedure/shippedPacks.ts';
import { targetStatements } from '../targets/queries.ts';
import { selectHolidays } from './queries.ts';

/**
 * Derives how targets stand once more after the working calendar has changed: those that have an event, of campaigns
 * whose rule pack counts working days. Must be called in the transaction of the change, so that no due day is ever
 * behind the calendar that it was counted by; undo calls it for the same reason.
 */
export function rederiveStandings(db: Database): void {
  const campaigns = db
    .prepare<[], { key: number; rule_pack: string }>('SELECT key, rule_pack FROM campaigns')
    .all()
    // Safe: what campaignFields parsed.
    .map(({ key, rule_pack }) => ({ key, pack: JSON.parse(rule_pack) as CampaignFields['rulePack'] }))
    .filter(({ pack }) => countsWorkingDays(pack));
  if (campaigns.length === 0) return;
  const holidays = selectHolidays(db);
  const withEvents = db
    .prepare<[number], number>('SELECT DISTINCT unit_key FROM target_events WHERE campaign_key = ?')
    .pluck();
  for (const { key, pack } of campaigns) {
    const rules = openStandingRules(pack, holidays);
    const { target, log, setStanding } = targetStatements(db, key);
    for (const unitKey of withEvents.all(key)) {
      if (target(unitKey)) setStanding(unitKey, standingOf(log(unitKey), rules));
    }
  }
}

function countsWorkingDays(pack: CampaignFields['rulePack']): boolean {
  const { step } = openPack(pack);
  return STEPS.some((each) => {
    const found = step(each);
    return found.kind === 'set' && found.rule.unit === 'working';
  });
}
