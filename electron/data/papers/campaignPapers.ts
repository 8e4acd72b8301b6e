import type { Database } from 'better-sqlite3';
import type { dataContract } from '../../../shared/contract/data.ts';
import type { InputOf } from '../../../shared/contract/define.ts';
import { openStandingRules } from '../../../shared/domain/campaign/targetStanding.ts';
import { addDays } from '../../../shared/domain/procedure/days.ts';
import { buildReplyDueList, buildTaskList } from '../../../shared/reports/buildUnitLists.ts';
import type { PaperOptions } from '../../../shared/reports/paperHead.ts';
import type { PaperModel } from '../../../shared/reports/paperModel.ts';
import { selectCampaign } from '../campaigns/queries.ts';
import { selectHolidays } from '../holidays/queries.ts';
import { bulletinOf } from './bulletin.ts';
import { selectReplyDueCounties, selectTaskCounties } from './unitLists.ts';

export type CampaignPaperWish = Extract<InputOf<typeof dataContract.papers.prepare>, { campaignId: string }>;

/** Days for which a list of replies looks ahead where nothing else is said. */
const DAYS_AHEAD = 7;

/** @throws not-found, nothing-to-print, paper-open-only */
export function buildCampaignPaper(db: Database, wish: CampaignPaperWish, options: PaperOptions): PaperModel {
  const campaign = selectCampaign(db, wish.campaignId);
  const { asOf } = wish;
  // A campaign of one region is about that region, and its table about those below.
  const [onlyRegion, ...others] = campaign.scope.regions;
  const region = wish.region ?? (others.length === 0 ? onlyRegion : undefined) ?? null;
  const choice = { asOf, region };
  const of = { campaignKey: campaign.key, asOf, region };
  switch (wish.kind) {
    case 'bulletin':
      return bulletinOf(db, campaign, { ...wish, ...choice, withCounties: wish.withCounties ?? false }, options);
    case 'task-list': {
      const lastOfferDay = openStandingRules(campaign.rulePack, selectHolidays(db)).lastOfferDay(campaign.closes);
      return buildTaskList(campaign, selectTaskCounties(db, of, lastOfferDay), lastOfferDay, choice, options);
    }
    case 'reply-due-list': {
      const until = wish.until ?? addDays(asOf, DAYS_AHEAD);
      return buildReplyDueList(campaign, selectReplyDueCounties(db, of, until), until, choice, options);
    }
  }
}
