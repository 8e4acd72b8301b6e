import type { Agenda } from './progress.ts';
import type { RateTerms } from './rateTerms.ts';
import type { DayNumber, UnitOnDay } from './unitOnDay.ts';

export const PRESSING = [
  'notOffered',
  'replyOverdue',
  'replyThisWeek',
  'filingOverdue',
  'filingThisWeek',
] as const satisfies readonly (keyof Agenda)[];
export type Pressing = (typeof PRESSING)[number];

const LAST_OF_WEEK = 6;
const NEVER = 0;

/** Adds to the counts what presses of a unit that stands on the day, or with −1 takes it away again. */
export function addToAgenda(
  counts: Record<Pressing, number>,
  { target }: Pick<UnitOnDay, 'target'>,
  day: DayNumber,
  { reply, filing }: Pick<RateTerms, 'reply' | 'filing'>,
  sign: 1 | -1,
): void {
  if (!target?.isCurrent) return;
  let received = NEVER;
  let isMoving = false;
  let signed = NEVER;
  let notified = NEVER;
  let isWithdrawn = false;
  for (const event of target.events) {
    if (event.day > day) break;
    if (event.kind === 'received' && received === NEVER) received = event.day;
    else if (event.kind === 'reply' || event.kind === 'negotiating') isMoving = true;
    else if (event.kind === 'signed') signed = event.day;
    else if (event.kind === 'passing-notified') notified = event.day;
    else if (event.kind === 'withdrawn') isWithdrawn = true;
    else if (event.kind === 'reopened') isWithdrawn = false;
  }
  if (isWithdrawn) return;
  if (received === NEVER) counts.notOffered += sign;
  else if (reply && !isMoving && signed === NEVER) {
    const due = reply.dueAfter(received);
    if (due < day) counts.replyOverdue += sign;
    else if (due <= day + LAST_OF_WEEK) counts.replyThisWeek += sign;
  }
  const start = filing?.event === 'signed' ? signed : notified;
  if (filing === null || signed === NEVER || start === NEVER || isFiled(target.events, signed, day)) return;
  const due = filing.dueAfter(start);
  if (due < day) counts.filingOverdue += sign;
  else if (due <= day + LAST_OF_WEEK) counts.filingThisWeek += sign;
}

function isFiled(events: NonNullable<UnitOnDay['target']>['events'], signed: DayNumber, day: DayNumber): boolean {
  return events.some(
    (event) =>
      event.day >= signed && event.day <= day && (event.kind === 'filed' || event.kind === 'authority-receipt'),
  );
}
