import type { Campaign } from '../domain/campaign/campaign.ts';
import { regionName } from '../domain/enterprise/regions.ts';
import { AppError } from '../errors.ts';
import type { PaperRegion } from './campaignPaper.ts';
import type { PaperOptions } from './paperHead.ts';

/** What is chosen for a paper of a campaign beside what is chosen for any. */
export interface CampaignPaperChoice {
  readonly asOf: string;
  readonly region: string | null;
}

export function regionOfPaper(code: string): PaperRegion {
  return { code, name: regionName(code) ?? code };
}

/** @throws paper-open-only: a campaign has no other side to hide anything from, and its notes are in no paper at all */
export function campaignHeadOf(
  { name, isSample, slogan, opens, closes, goal }: Campaign,
  { asOf, region }: CampaignPaperChoice,
  { copy, language, day, issuedBy, number, appVersion }: PaperOptions,
) {
  if (copy !== 'table') throw new AppError('paper-open-only', 'papers of a campaign have one copy', { copy });
  return {
    copy,
    language,
    day,
    issuedBy,
    number,
    appVersion,
    isSample,
    title: name,
    enterpriseName: '',
    unionName: '',
    campaign: { slogan, opens, closes, goal },
    asOf,
    region: region === null ? null : regionOfPaper(region),
  };
}
