import type { Database } from 'better-sqlite3';
import type { RatesRequest } from '../../../shared/domain/campaign/rates.ts';
import { type RateTerms, rateTerms } from '../../../shared/domain/campaign/rateTerms.ts';
import { type ScopedUnit, scopeTest } from '../../../shared/domain/campaign/scope.ts';
import { type DayNumber, dayNumberOf } from '../../../shared/domain/campaign/unitOnDay.ts';
import { type WorkCalendar, workCalendar } from '../../../shared/domain/procedure/days.ts';
import type { ResolvedPack } from '../../../shared/domain/procedure/resolvePack.ts';
import { openPack } from '../../../shared/domain/procedure/shippedPacks.ts';
import { type KeyedCampaign, selectCampaign } from '../campaigns/queries.ts';
import { selectHolidays, selectOwnHolidayYears } from '../holidays/queries.ts';

/** What a request comes to: how to count, on which day, and which units. */
export interface RateBasis {
  readonly campaign: KeyedCampaign;
  readonly pack: ResolvedPack;
  readonly terms: RateTerms;
  readonly calendar: WorkCalendar;
  readonly day: DayNumber;
  /** In the campaign's scope and as the filter narrows it; the region is left to those who count by region. */
  readonly isWanted: (unit: ScopedUnit) => boolean;
  /** True where the filter narrows the scope further. */
  readonly isNarrowed: boolean;
  /** All of it in one string, but for the region and what only words depend on. */
  readonly name: string;
}

/** @throws not-found */
export function rateBasis(db: Database, request: RatesRequest): RateBasis {
  const campaign = selectCampaign(db, request.campaignId);
  const pack = openPack(campaign.rulePack);
  const calendar = workCalendar(selectHolidays(db));
  const terms = rateTerms(campaign, request, pack, calendar);
  const filter = { regions: [], industries: [], ownerships: [], ...request.filter };
  const isInScope = scopeTest(campaign.scope);
  const isNarrowed = filter.industries.length + filter.ownerships.length > 0;
  const passes = scopeTest(filter);
  const { opens, closes, list, countsByRule, graceDays, denominators } = terms;
  const { key, scope, rulePack } = campaign;
  const counted = { opens, closes, list, countsByRule, graceDays, denominators };
  return {
    campaign,
    pack,
    terms,
    calendar,
    day: dayNumberOf(request.asOf),
    isWanted: isNarrowed ? (unit) => isInScope(unit) && passes(unit) : isInScope,
    isNarrowed,
    name: JSON.stringify([request.asOf, key, scope, rulePack, counted, filter, selectOwnHolidayYears(db)]),
  };
}
