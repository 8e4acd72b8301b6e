import type { Database } from 'better-sqlite3';
import { monthsFrom } from '../../../shared/domain/campaign/expiryWave.ts';
import { progressOf } from '../../../shared/domain/campaign/goalProgress.ts';
import type { Agenda, ExpiryWave, Progress } from '../../../shared/domain/campaign/progress.ts';
import type { RatesAnswer, RatesRequest, RateUnitsRequest } from '../../../shared/domain/campaign/rates.ts';
import { regionRates } from '../../../shared/domain/campaign/regionRates.ts';
import { lastStartFor } from '../../../shared/domain/procedure/days.ts';
import type { Language } from '../../../shared/contract/settings.ts';
import { createFormat } from '../../../shared/i18n/format.ts';
import { rateDefinitions } from '../../../shared/i18n/rateDefinitions.ts';
import { createTexts } from '../../../shared/i18n/texts.ts';
import { agendaCounts } from './agendaSum.ts';
import { daySeries } from './daySeries.ts';
import { keysBehind } from './keysBehind.ts';
import { type RateBasis, rateBasis } from './rateBasis.ts';
import { ratesByRegion } from './ratesByRegion.ts';
import { waveCounts } from './waveSum.ts';

/** All rates of a region and of those next below it. */
export function answerRates(db: Database, request: RatesRequest, language: Language): RatesAnswer {
  const basis = rateBasis(db, request);
  const { campaign, pack } = basis;
  const { t } = createTexts(language);
  return {
    asOf: request.asOf,
    definitions: rateDefinitions({ t, format: createFormat(language) }, campaign, request, pack),
    ...ratesOfRegion(db, basis, request.region ?? null),
  };
}

function ratesOfRegion(db: Database, basis: RateBasis, region: string | null) {
  const { goal, tasks } = basis.campaign;
  return regionRates({ tallies: ratesByRegion(db, basis), goal, tasks: basis.isNarrowed ? [] : tasks }, region);
}

/** Rows of the list behind a number. */
export function answerRateUnits(
  db: Database,
  { from, count, ...request }: RateUnitsRequest & { readonly from: number; readonly count: number },
): { count: number; rows: { id: string; name: string }[] } {
  const keys = keysBehind(db, request);
  const unit = db.prepare<[number], { id: string; name: string }>('SELECT id, name FROM units WHERE key = ?');
  return {
    count: keys.length,
    rows: Array.from(keys.subarray(from, from + count)).flatMap((key) => unit.get(key) ?? []),
  };
}

/** How far the goal's rate is and where it leads. */
export function answerProgress(db: Database, request: RatesRequest): Progress {
  const basis = rateBasis(db, request);
  const { campaign } = basis;
  const region = request.region ?? null;
  const { rates } = ratesOfRegion(db, basis, region).total;
  const { rate } = campaign.goal;
  const listed = rate === 'task' ? 'establishment' : rate;
  const series = daySeries(db, basis, { rate: listed, from: campaign.opens, region });
  // The task rate has the numerator of another over a number that no day changes.
  const { denominator } = rates.task;
  const shown = rate === 'task' ? series.map((day) => ({ ...day, denominator })) : series;
  return progressOf(campaign, request.asOf, rates[rate], shown);
}

/** What presses on a day. */
export function answerAgenda(db: Database, request: Pick<RatesRequest, 'campaignId' | 'asOf' | 'region'>): Agenda {
  const basis = rateBasis(db, request);
  const reply = basis.pack.step('reply');
  const hasReplyDays = basis.terms.reply !== null && reply.kind === 'set';
  return {
    asOf: request.asOf,
    lastUsefulOfferDay: hasReplyDays ? lastStartFor(basis.campaign.closes, reply.rule, basis.calendar).day : null,
    ...agendaCounts(db, basis, request.region ?? null),
  };
}

/** Agreements that end in the month of a day and those after it. */
export function answerExpiryWave(
  db: Database,
  { months: count, ...request }: Pick<RatesRequest, 'campaignId' | 'asOf' | 'region'> & { readonly months: number },
): ExpiryWave {
  const months = monthsFrom(request.asOf, count + 1);
  const counts = waveCounts(db, rateBasis(db, request), { months, region: request.region ?? null });
  return {
    months: months.slice(0, count).map((month, at) => ({
      month,
      units: counts.units[at] ?? 0,
      employees: counts.employees[at] ?? 0,
    })),
  };
}
