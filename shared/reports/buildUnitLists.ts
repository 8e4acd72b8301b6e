import type { Campaign } from '../domain/campaign/campaign.ts';
import type { UnitKind } from '../domain/units/unit.ts';
import { AppError } from '../errors.ts';
import { campaignHeadOf, type CampaignPaperChoice, regionOfPaper } from './campaignHead.ts';
import type { PaperOptions } from './paperHead.ts';
import type { ReplyDueListModel, TaskListModel, UnitTask } from './unitListModel.ts';

/** Units that one paper lists; of more each county lists as many as the others. */
export const MOST_LISTED_UNITS = 3000;

export interface ListedUnit {
  readonly name: string;
  readonly kind: UnitKind;
  readonly address: string;
  readonly addressee: string;
  readonly telephone: string;
  readonly offerNumber: number | null;
  readonly due: string | null;
}

export interface TaskCounty {
  readonly code: string;
  readonly counts: Readonly<Record<UnitTask, number>>;
  readonly units: readonly (ListedUnit & { readonly task: UnitTask })[];
}

export interface ReplyDueCounty {
  readonly code: string;
  readonly counts: { readonly overdue: number; readonly due: number };
  readonly units: readonly (ListedUnit & { readonly receivedOn: string })[];
}

/**
 * The model of the task lists (任务清单), a list for each county.
 * @throws nothing-to-print where nothing is left to do; paper-open-only for an internal copy
 */
export function buildTaskList(
  campaign: Campaign,
  counties: readonly TaskCounty[],
  lastUsefulOfferDay: string | null,
  choice: CampaignPaperChoice,
  options: PaperOptions,
): TaskListModel {
  if (counties.length === 0) throw new AppError('nothing-to-print', 'nothing left to do', { kind: 'task-list' });
  return {
    modelVersion: 1,
    kind: 'task-list',
    ...campaignHeadOf(campaign, choice, options),
    lastUsefulOfferDay,
    counties: counties.map(({ code, counts, units }) => ({
      ...regionOfPaper(code),
      counts: { ...counts },
      units: units.map((unit) => ({ task: unit.task, ...listed(unit) })),
    })),
  };
}

/**
 * The model of the list of replies that are due up to a day (回复到期清单), overdue ones included.
 * @throws nothing-to-print where none is; paper-open-only for an internal copy
 */
export function buildReplyDueList(
  campaign: Campaign,
  counties: readonly ReplyDueCounty[],
  until: string,
  choice: CampaignPaperChoice,
  options: PaperOptions,
): ReplyDueListModel {
  if (counties.length === 0) throw new AppError('nothing-to-print', 'no reply is due', { kind: 'reply-due-list' });
  return {
    modelVersion: 1,
    kind: 'reply-due-list',
    ...campaignHeadOf(campaign, choice, options),
    until,
    counties: counties.map(({ code, counts, units }) => ({
      ...regionOfPaper(code),
      counts: { ...counts },
      units: units.map((unit) => ({ ...listed(unit), receivedOn: unit.receivedOn })),
    })),
  };
}

const listed = ({ name, kind, address, addressee, telephone, offerNumber, due }: ListedUnit) => ({
  name,
  kind,
  address,
  addressee,
  telephone,
  offerNumber,
  due,
});

/** How many units each county may list so that all together stay within a limit: the largest cap that keeps it. */
export function listedPerCounty(totals: readonly number[], limit: number): number {
  let left = limit;
  const rising = totals.toSorted((a, b) => a - b);
  for (const [at, total] of rising.entries()) {
    const share = Math.floor(left / (rising.length - at));
    if (total > share) return Math.max(1, share);
    left -= total;
  }
  return Math.max(1, ...totals);
}
