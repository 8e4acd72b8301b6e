import type { StepDeadline } from '../procedure/deadlines.ts';
import type { StepReminder } from './reminder.ts';

/** The negotiation whose steps they are. */
export interface RemindedNegotiation {
  readonly negotiationId: string;
  readonly title: string;
  /** Another negotiation goes on from this one: its agreement is being renewed. */
  readonly isFollowed: boolean;
  readonly changedAtMs: number;
}

/** How a step stands in a calendar. */
export interface CalendarStep extends StepReminder {
  /** `moot`: the negotiation has gone past it, nobody need do it any more. */
  readonly state: 'open' | 'done' | 'moot';
}

/** The steps that are open on the day and due by `until`, those overdue among them; none that is done. */
export function stepReminders(
  negotiation: RemindedNegotiation,
  steps: readonly StepDeadline[],
  asOf: string,
  until: string,
): StepReminder[] {
  return calendarSteps(negotiation, steps, asOf).flatMap(({ state, ...reminder }) =>
    state === 'open' && reminder.day <= until ? [reminder] : [],
  );
}

/** Every step that has a day, in the order of the procedure, done or not. */
export function calendarSteps(
  { isFollowed, ...negotiation }: RemindedNegotiation,
  steps: readonly StepDeadline[],
  asOf: string,
): CalendarStep[] {
  return steps.flatMap((deadline): CalendarStep[] => {
    const { step, raw, rolled, due, isProvisional, article } = deadline;
    if (raw === null || rolled === null || due === null) return [];
    const state = stateOf(deadline, isFollowed);
    const isRenewal = step === 'renewal';
    const isOpening = isRenewal && asOf < due;
    // The last day of a window counts once it is open; until then one waits for it to open.
    const isWithin = deadline.rule?.direction === 'before' && (isRenewal ? !isOpening : asOf > due);
    const day = (state === 'open' && isWithin ? deadline.until : null) ?? due;
    return [
      {
        kind: 'step',
        id: `step.${negotiation.negotiationId}.${step}`,
        ...negotiation,
        day,
        count: 1,
        step,
        isOpening,
        raw,
        rolled,
        isProvisional: due === raw ? isProvisional.raw : isProvisional.rolled,
        article,
        state,
      },
    ];
  });
}

function stateOf({ step, state }: StepDeadline, isFollowed: boolean): CalendarStep['state'] {
  if (state === 'done' || state === 'done-late') return 'done';
  if (step === 'renewal' && isFollowed) return 'done';
  return state === 'not-applicable' || state === 'unverified' ? 'moot' : 'open';
}
