import type { PackClocks } from '../procedure/deadlines.ts';
import { addDays } from '../procedure/days.ts';
import type { ResolvedPack } from '../procedure/resolvePack.ts';
import type { Step } from '../procedure/rulePack.ts';
import type { RemindedAction, TargetsReminder, WindowReminder } from './reminder.ts';

/** A campaign as far as reminding goes. */
export interface RemindedCampaign {
  readonly campaignId: string;
  readonly title: string;
  readonly opens: string;
  readonly closes: string;
  readonly changedAtMs: number;
}

/** So many units have to do one thing by a day. */
export interface TargetCount {
  readonly action: RemindedAction;
  readonly day: string;
  readonly count: number;
}

/** After the close replies are chased no more; filing and publishing go on, so long. Ours. */
const AFTERCARE_DAYS = 90;

/** Whether a campaign that closed still has something that anybody would do. */
export function isReminded({ closes }: Pick<RemindedCampaign, 'closes'>, asOf: string): boolean {
  return asOf <= addDays(closes, AFTERCARE_DAYS);
}

export const STEP_OF_ACTION: Readonly<Record<RemindedAction, Step>> = {
  'await-reply': 'reply',
  'report-to-union': 'union-report',
  'give-materials': 'materials',
  negotiate: 'negotiate',
  resume: 'resume',
  'write-draft': 'draft',
  'hold-vote': 'congress',
  resubmit: 'resubmit',
  file: 'filing',
  'file-with-union': 'union-filing',
  'await-review': 'review',
  publish: 'publish',
  'fill-vacancy': 'vacancy',
  'apply-for-mediation': 'dispute-apply',
  'await-mediation': 'dispute-settle',
};

/** Once the days of a review are over it has passed by silence: nobody is late. */
const isNeverLate = (action: RemindedAction) => action === 'await-review';

/**
 * What is due of the targets of a campaign: one reminder for each thing and day, what is overdue told together.
 * `namesOf` gives the first names behind one.
 */
export function targetsReminders(
  { opens: _opens, closes, ...campaign }: RemindedCampaign,
  pack: ResolvedPack,
  counts: readonly TargetCount[],
  asOf: string,
  namesOf: (action: RemindedAction, day: string) => readonly string[],
): TargetsReminder[] {
  const overdue = new Map<RemindedAction, { day: string; until: string; count: number }>();
  const found: { action: RemindedAction; day: string; until: string; count: number }[] = [];
  for (const { action, day, count } of counts) {
    if (count <= 0 || (action === 'await-reply' && asOf > closes)) continue;
    if (day >= asOf) found.push({ action, day, until: day, count });
    else if (!isNeverLate(action)) {
      const known = overdue.get(action);
      if (!known) overdue.set(action, { day, until: addDays(asOf, -1), count });
      else {
        known.day = day < known.day ? day : known.day;
        known.count += count;
      }
    }
  }
  const late = [...overdue].map(([action, one]) => ({ action, ...one }));
  return [...late, ...found].map(({ action, day, until, count }) => {
    const rule = pack.step(STEP_OF_ACTION[action]);
    return {
      kind: 'targets',
      id: `targets.${campaign.campaignId}.${action}.${day < asOf ? 'overdue' : day}`,
      ...campaign,
      action,
      day,
      until,
      count,
      names: namesOf(action, day),
      article: rule.kind === 'set' ? rule.rule.article : null,
    };
  });
}

/** The last useful offer day while somebody has no offer yet, and the closing day; neither once it is past the close. */
export function windowReminders(
  { opens, closes, ...campaign }: RemindedCampaign,
  clocks: Pick<PackClocks, 'lastOfferDay'>,
  units: number,
  asOf: string,
  until: string,
): WindowReminder[] {
  if (asOf > closes) return [];
  const at = (kind: WindowReminder['kind'], day: string): WindowReminder => ({
    kind,
    id: `${kind}.${campaign.campaignId}`,
    ...campaign,
    day,
    count: 1,
    units,
  });
  const lastOffer = clocks.lastOfferDay(closes);
  // A window shorter than the reply days has no such day.
  const isUseful = lastOffer !== null && lastOffer >= opens && units > 0;
  return [
    ...(isUseful && lastOffer <= until ? [at('last-offer', lastOffer)] : []),
    ...(closes <= until ? [at('closing', closes)] : []),
  ];
}
