import { addDays } from '../procedure/days.ts';
import type { NextAction } from '../procedure/nextStep.ts';
import type { Step } from '../procedure/rulePack.ts';

interface Base {
  /** The same for the same thing as long as it is due, whatever its day. */
  readonly id: string;
  readonly day: string;
  /** Things that are due: 1, or so many units or agreements. */
  readonly count: number;
  /** When the data that it follows from were last changed. */
  readonly changedAtMs: number;
}

/** A step of the procedure of one negotiation. */
export interface StepReminder extends Base {
  readonly kind: 'step';
  readonly negotiationId: string;
  readonly title: string;
  readonly step: Step;
  /** The day begins a window, as that of a renewal. */
  readonly isOpening: boolean;
  /** As counted, and moved off days on which nobody works; `day` is one of them, or the end of their window. */
  readonly raw: string;
  readonly rolled: string;
  /** The one of both rests on a year of which only the weekends are known. */
  readonly isProvisional: boolean;
  readonly article: string | null;
}

/** A meeting that is planned. */
export interface MeetingReminder extends Base {
  readonly kind: 'meeting';
  readonly negotiationId: string;
  readonly title: string;
  readonly name: string;
  /** `HH:MM`, or empty for the whole day. */
  readonly time: string;
  readonly place: string;
}

/** Units on the list of a campaign for which one thing is to be done by a day. */
export interface TargetsReminder extends Base {
  readonly kind: 'targets';
  readonly campaignId: string;
  readonly title: string;
  readonly action: RemindedAction;
  /** The last day that it counts; overdue ones are told together, from `day` on. */
  readonly until: string;
  /** Of the first of them. */
  readonly names: readonly string[];
  readonly article: string | null;
}

/** A day of the campaign itself. */
export interface WindowReminder extends Base {
  readonly kind: 'last-offer' | 'closing';
  readonly campaignId: string;
  readonly title: string;
  /** Units that have not received an offer yet. */
  readonly units: number;
}

/** Wage agreements of the ledger that end on a day, or may be renewed from it on. */
export interface AgreementsReminder extends Base {
  readonly kind: 'expiry' | 'renewal';
  /** The day on which they end. */
  readonly ends: string;
  readonly names: readonly string[];
}

export type Reminder = StepReminder | MeetingReminder | TargetsReminder | WindowReminder | AgreementsReminder;

/** What the list is narrowed by. */
export const REMINDER_KINDS = ['step', 'meeting', 'targets', 'window', 'agreements'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

const KIND_OF = {
  step: 'step',
  meeting: 'meeting',
  targets: 'targets',
  'last-offer': 'window',
  closing: 'window',
  expiry: 'agreements',
  renewal: 'agreements',
} as const satisfies Record<Reminder['kind'], ReminderKind>;

export const reminderKind = ({ kind }: Reminder): ReminderKind => KIND_OF[kind];

/**
 * The steps of targets that are reminded of. A unit counts once, under the one that presses most; what follows an
 * agreement is told from the ledger, and what has no day presses nobody.
 */
export const REMINDED_ACTIONS = [
  'await-reply',
  'report-to-union',
  'give-materials',
  'negotiate',
  'resume',
  'write-draft',
  'hold-vote',
  'resubmit',
  'file',
  'file-with-union',
  'await-review',
  'publish',
  'fill-vacancy',
  'apply-for-mediation',
  'await-mediation',
] as const satisfies readonly NextAction[];
export type RemindedAction = (typeof REMINDED_ACTIONS)[number];

export const DUE_GROUPS = ['overdue', 'today', 'week', 'month', 'later'] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

/** The days after the one asked for within which something presses. */
export const PRESSING_DAYS = 7;
const MONTH = 30;

/** The group of a day: overdue, the day itself, the seven after it, the thirty after it, later. */
export function dueGroup(day: string, asOf: string): DueGroup {
  if (day < asOf) return 'overdue';
  if (day === asOf) return 'today';
  if (day <= addDays(asOf, PRESSING_DAYS)) return 'week';
  return day <= addDays(asOf, MONTH) ? 'month' : 'later';
}

/** What presses: overdue, and due on the day or within the seven after it. */
export interface Pressing {
  readonly overdue: number;
  readonly soon: number;
}

/** How many things press. A meeting does on its day alone: it is known of, and nobody is late for it a week before. */
export function countPressing(reminders: readonly Reminder[], asOf: string): Pressing {
  let overdue = 0;
  let soon = 0;
  for (const { kind, day, count } of reminders) {
    const group = dueGroup(day, asOf);
    if (group === 'overdue') overdue += count;
    else if (group === 'today' || (group === 'week' && kind !== 'meeting')) soon += count;
  }
  return { overdue, soon };
}

const ORDER = Object.fromEntries(Object.keys(KIND_OF).map((kind, at) => [kind, at]));

/** By day; of one day in the order of the kinds, then by what they belong to. */
export function compareReminders(a: Reminder, b: Reminder): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  const kinds = (ORDER[a.kind] ?? 0) - (ORDER[b.kind] ?? 0);
  return kinds !== 0 ? kinds : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
