import type { Meeting } from './meeting.ts';

/** By day and time; meetings of a whole day first. */
function compareMeetings(a: Pick<Meeting, 'day' | 'time'>, b: Pick<Meeting, 'day' | 'time'>): number {
  const [left, right] = [`${a.day} ${a.time}`, `${b.day} ${b.time}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The next planned meeting from `today` on; undefined where none is planned. */
export function nextMeeting(meetings: readonly Meeting[], today: string): Meeting | undefined {
  return meetings.filter(({ state, day }) => state === 'planned' && day >= today).sort(compareMeetings)[0];
}
