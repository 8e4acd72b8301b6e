import type { Database } from 'better-sqlite3';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { RatesRequest, RegionRates } from '../../../shared/domain/campaign/rates.ts';
import { latestSurveys } from '../../../shared/domain/surveys/latestSurveys.ts';
import { type BulletinChoice, buildBulletin } from '../../../shared/reports/buildBulletin.ts';
import type { BulletinModel } from '../../../shared/reports/bulletinModel.ts';
import type { PaperOptions } from '../../../shared/reports/paperHead.ts';
import { answerAgenda, answerExpiryWave, answerProgress, answerRates } from '../rates/answers.ts';
import { selectSurveys } from '../surveys/queries.ts';

/** Months of agreements that end, from the day on. */
const EXPIRY_MONTHS = 12;

/** Counts what a bulletin tells, all of it on one day and in one way. */
export function bulletinOf(
  db: Database,
  campaign: Campaign,
  choice: BulletinChoice & { readonly withCounties: boolean },
  options: PaperOptions,
): BulletinModel {
  const { asOf, region, withCounties, filter, list, countsByRule, denominators } = choice;
  const { language } = options;
  const of: RatesRequest = {
    campaignId: campaign.id,
    asOf,
    ...(region !== null && { region }),
    ...(filter && { filter }),
    ...(list && { list }),
    ...(countsByRule !== undefined && { countsByRule }),
    ...(denominators && { denominators }),
  };
  const { total, children, definitions } = answerRates(db, of, language);
  const below = new Map<string, readonly RegionRates[]>();
  for (const { regionCode } of withCounties ? children : []) {
    if (regionCode === null) continue;
    below.set(regionCode, answerRates(db, { ...of, region: regionCode }, language).children);
  }
  const { campaignId } = of;
  const place = { campaignId, asOf, ...(region !== null && { region }) };
  const source = {
    rates: { total, children },
    definitions,
    below,
    progress: answerProgress(db, of),
    agenda: answerAgenda(db, place),
    expiry: answerExpiryWave(db, { ...place, months: EXPIRY_MONTHS }),
    surveys: latestSurveys(selectSurveys(db, campaignId), { asOf, region: region ?? undefined }),
  };
  return buildBulletin(campaign, source, choice, options);
}
