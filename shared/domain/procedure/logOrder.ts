import { AppError } from '../../errors.ts';
import type { InputIssue } from '../wage/inputIssues.ts';
import type { ProcedureEvent, ProcedureEventKind } from './events.ts';

/** Why an event cannot be entered or taken back. */
export type Refusal = Pick<InputIssue, 'code' | 'event' | 'day'>;

/** Throws `invalid-input` as `standingEvents` does for an order that cannot be. */
export type OrderCheck = (events: readonly ProcedureEvent[]) => void;

/** What happens once in a procedure, unless the first entry is taken back. */
const ONCE: readonly ProcedureEventKind[] = ['offer-issued', 'offer-received', 'signed'];

/** Why an event cannot follow a log; null where it can. */
export function entryRefusal(log: readonly ProcedureEvent[], event: ProcedureEvent, check: OrderCheck): Refusal | null {
  const taken = ONCE.includes(event.kind) ? standing(log, event.kind) : undefined;
  if (taken) return { code: 'already-entered', event: event.kind, day: taken.day };
  const after = [...log, event];
  const issues = orderIssues(after, check);
  const own = issues.find(({ index }) => index === log.length);
  if (own) return ownReason(own);
  const broken = newlyBroken(log, after, issues, check);
  return broken ? { code: 'after-effect', event: broken.kind, day: broken.day } : null;
}

/** The event that no longer can be once a log has become another; undefined where all still can. */
export function eventBrokenBy(
  before: readonly ProcedureEvent[],
  after: readonly ProcedureEvent[],
  check: OrderCheck,
): ProcedureEvent | undefined {
  return newlyBroken(before, after, orderIssues(after, check), check);
}

interface OrderIssue extends InputIssue {
  /** Place in the log. */
  readonly index: number;
}

/** A log that was out of order already, as a merge may leave it, is mended step by step. */
function newlyBroken(
  before: readonly ProcedureEvent[],
  after: readonly ProcedureEvent[],
  issues: readonly OrderIssue[],
  check: OrderCheck,
): ProcedureEvent | undefined {
  const [first] = issues;
  return first && orderIssues(before, check).length === 0 ? after[first.index] : undefined;
}

function orderIssues(log: readonly ProcedureEvent[], check: OrderCheck): OrderIssue[] {
  try {
    check(log);
    return [];
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid-input') throw error;
    // Safe: `standingEvents` gives its issues with the place in the log in their path.
    const issues = error.details['issues'] as InputIssue[];
    return issues.map((issue) => ({ ...issue, index: Number(/\d+/.exec(issue.path)?.[0]) }));
  }
}

function standing(log: readonly ProcedureEvent[], kind: ProcedureEventKind): ProcedureEvent | undefined {
  const corrected = new Set(log.flatMap((event) => (event.kind === 'correction' ? [event.corrects] : [])));
  return log.find((event) => event.kind === kind && !(event.id !== undefined && corrected.has(event.id)));
}

function ownReason({ code, event, day }: InputIssue): Refusal {
  return { code, ...(event === undefined ? {} : { event }), ...(day === undefined ? {} : { day }) };
}
