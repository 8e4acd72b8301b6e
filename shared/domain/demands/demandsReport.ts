import type { Meeting, MeetingKind } from '../meetings/meeting.ts';
import { DEMAND_CATEGORIES, DEMAND_STATES, type Demand, type DemandCategory, type DemandState } from './demand.ts';
import { isRefusal, isSettled, raisedDay, stateOn } from './history.ts';

/** One demand as workers may read it: no evidence, no plan, no scenario. */
export interface ReportedDemand {
  readonly id: string;
  readonly title: string;
  readonly category: DemandCategory;
  readonly groups: readonly string[];
  /** Title of the meeting, or what was written as the source; may be empty. */
  readonly source: string;
  readonly supporters: number | null;
  readonly raisedDay: string;
  /** Raised within the period, not carried over. */
  readonly isNew: boolean;
  /** As it stood at the end of the period, and since when. */
  readonly state: DemandState;
  readonly stateDay: string;
  /** Why it was refused; null for any other state. */
  readonly refusal: string | null;
  /** What was agreed; null for any other state. */
  readonly agreed: string | null;
}

export interface ReportedMeeting {
  readonly id: string;
  readonly title: string;
  readonly kind: MeetingKind;
  readonly day: string;
  readonly results: string;
  /** Demands of this report that were raised there. */
  readonly demandCount: number;
}

/** What workers are told about their demands of a period. Holds nothing confidential. */
export interface DemandsReport {
  readonly from: string;
  readonly to: string;
  readonly total: number;
  readonly newCount: number;
  /** Agreed, or refused for good, within the period. */
  readonly settledCount: number;
  readonly byState: Readonly<Record<DemandState, number>>;
  readonly byCategory: Readonly<Record<DemandCategory, { readonly total: number; readonly agreed: number }>>;
  /** In the order of the register. */
  readonly demands: readonly ReportedDemand[];
  /** Held within the period, by day. */
  readonly meetings: readonly ReportedMeeting[];
}

/**
 * The demands that were open on any day of a period, both days included, as they stood at its end: raised by then and
 * not settled before it began. Later states count for nothing, so that a report can be repeated.
 */
export function demandsReport(
  demands: readonly Demand[],
  meetings: readonly Meeting[],
  from: string,
  to: string,
): DemandsReport {
  const meetingById = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const reported = demands.flatMap((demand): ReportedDemand[] => {
    const now = stateOn(demand, to);
    const before = demand.history.findLast(({ day }) => day < from);
    const hasNews = demand.history.some(({ day }) => day >= from && day <= to);
    if (!now || (before && isSettled(before.state) && !hasNews)) return [];
    return [
      {
        id: demand.id,
        title: demand.title,
        category: demand.category,
        groups: demand.groups,
        source: meetingById.get(demand.meetingId ?? '')?.title ?? demand.source,
        supporters: demand.supporters,
        raisedDay: raisedDay(demand),
        isNew: raisedDay(demand) >= from,
        state: now.state,
        stateDay: now.day,
        refusal: isRefusal(now.state) ? now.reason : null,
        agreed: now.state === 'agreed' ? now.reason : null,
      },
    ];
  });
  const ids = new Set(reported.map(({ id }) => id));
  const raisedAt = new Map<string, number>();
  for (const { id, meetingId } of demands) {
    if (meetingId !== null && ids.has(id)) raisedAt.set(meetingId, (raisedAt.get(meetingId) ?? 0) + 1);
  }
  const inState = (state: DemandState) => reported.filter((demand) => demand.state === state).length;
  const inCategory = (category: DemandCategory) => reported.filter((demand) => demand.category === category);
  return {
    from,
    to,
    total: reported.length,
    newCount: reported.filter(({ isNew }) => isNew).length,
    settledCount: reported.filter(({ state }) => isSettled(state)).length,
    byState: recordOf(DEMAND_STATES, inState),
    byCategory: recordOf(DEMAND_CATEGORIES, (category) => ({
      total: inCategory(category).length,
      agreed: inCategory(category).filter(({ state }) => state === 'agreed').length,
    })),
    demands: reported,
    meetings: meetings
      .filter(({ state, day }) => state === 'held' && day >= from && day <= to)
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
      .map(({ id, title, kind, day, results }) => ({
        id,
        title,
        kind,
        day,
        results,
        demandCount: raisedAt.get(id) ?? 0,
      })),
  };
}

function recordOf<K extends string, V>(keys: readonly K[], valueOf: (key: K) => V): Readonly<Record<K, V>> {
  // Safe: each key of the list gets its value.
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<K, V>;
}
