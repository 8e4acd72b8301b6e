import type { Campaign } from '../domain/campaign/campaign.ts';
import type { Agenda, ExpiryWave, Progress } from '../domain/campaign/progress.ts';
import type { RateCount, RateFilter, RateId, RatesAnswer, RegionRates } from '../domain/campaign/rates.ts';
import { RATE_IDS } from '../domain/campaign/rates.ts';
import { type CountingChoice, countingOf } from '../domain/campaign/rateTerms.ts';
import type { SurveySummary } from '../domain/surveys/latestSurveys.ts';
import { AppError } from '../errors.ts';
import type { BulletinModel, PrintedRates } from './bulletinModel.ts';
import { campaignHeadOf, type CampaignPaperChoice, regionOfPaper } from './campaignHead.ts';
import type { PaperOptions } from './paperHead.ts';

/** What the service counted for a bulletin, all of it on the same day and of the same region. */
export interface BulletinSource {
  readonly rates: Pick<RatesAnswer, 'total' | 'children'>;
  /** What each rate counts, in the language of the paper. */
  readonly definitions: RatesAnswer['definitions'];
  /** The regions below each region of `rates`, by its code; empty where they were not asked for. */
  readonly below: ReadonlyMap<string, readonly RegionRates[]>;
  readonly progress: Progress;
  readonly agenda: Agenda;
  readonly expiry: ExpiryWave;
  readonly surveys: readonly SurveySummary[];
}

/** What is left out is as the campaign counts. */
export interface BulletinChoice extends CampaignPaperChoice, CountingChoice {
  readonly filter?: RateFilter | undefined;
}

/** Days of the chart: more lie closer together than a printer's dots. */
const MOST_DAYS = 120;
/** Months of the expiry wave that are told. */
const MONTHS = 12;

/**
 * The model of a bulletin (通报).
 * @throws nothing-to-print where no unit is within the campaign; paper-open-only for an internal copy
 */
export function buildBulletin(
  campaign: Campaign,
  source: BulletinSource,
  choice: BulletinChoice,
  options: PaperOptions,
): BulletinModel {
  const { rates, progress, agenda } = source;
  if (RATE_IDS.every((id) => rates.total.rates[id].denominator === 0)) {
    throw new AppError('nothing-to-print', 'no unit within the campaign', { kind: 'bulletin' });
  }
  const { lastUsefulOfferDay, notOffered, replyOverdue, replyThisWeek, filingOverdue, filingThisWeek } = agenda;
  return {
    modelVersion: 1,
    kind: 'bulletin',
    ...campaignHeadOf(campaign, choice, options),
    counting: { ...countingOf(campaign, choice), graceDays: campaign.options.graceDays },
    filter: choice.filter ?? { industries: [], ownerships: [] },
    definitions: { ...source.definitions },
    total: printedRates(rates.total),
    regions: rates.children.flatMap((region) => [
      printedRegion(region, 0),
      ...(source.below.get(region.regionCode ?? '') ?? []).map((child) => printedRegion(child, 1)),
    ]),
    progress: {
      goal: progress.goal,
      now: counted(progress.now),
      needed: progress.needed,
      weeksLeft: progress.weeksLeft,
      pacePerWeekNeeded: progress.pacePerWeekNeeded,
      pacePerWeek: progress.pacePerWeek,
      projection: progress.projection === null ? null : { ...progress.projection },
      days: thinned(progress.days).map(({ day, numerator, denominator }) => ({ day, numerator, denominator })),
    },
    agenda: { lastUsefulOfferDay, notOffered, replyOverdue, replyThisWeek, filingOverdue, filingThisWeek },
    expiry: source.expiry.months.slice(0, MONTHS).map(({ month, units, employees }) => ({ month, units, employees })),
    surveys: source.surveys.map(({ kind, day, surveys, asked, valid, yes, share, low, high, threshold, verdict }) => ({
      kind,
      day,
      surveys,
      asked,
      valid,
      yes,
      share,
      low,
      high,
      threshold,
      verdict,
    })),
  };
}

function printedRegion(region: RegionRates, level: number) {
  return { ...regionOfPaper(region.regionCode ?? ''), level, rates: printedRates(region) };
}

const counted = ({ numerator, denominator, pending }: Pick<RateCount, 'numerator' | 'denominator' | 'pending'>) => ({
  numerator,
  denominator,
  pending,
});

function printedRates({ rates }: RegionRates): PrintedRates {
  const printed = (id: RateId) => {
    const { employees, byKind, ...count } = rates[id];
    return {
      ...counted(count),
      employees: { numerator: employees.numerator, denominator: employees.denominator },
      ...(byKind && {
        byKind: {
          enterprise: counted(byKind.enterprise),
          industry: counted(byKind.industry),
          area: counted(byKind.area),
        },
      }),
    };
  };
  // Safe: each rate once.
  return Object.fromEntries(RATE_IDS.map((id) => [id, printed(id)])) as PrintedRates;
}

/** With as even steps as there is room for; the first and the last day stay. */
function thinned<T>(days: readonly T[]): readonly T[] {
  if (days.length <= MOST_DAYS) return days;
  const step = Math.ceil((days.length - 1) / (MOST_DAYS - 1));
  return days.filter((_, at) => at === days.length - 1 || at % step === 0);
}
