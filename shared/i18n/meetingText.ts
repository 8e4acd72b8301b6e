import type { MeetingKind, MeetingState } from '../domain/meetings/meeting.ts';
import type { Rhythm } from '../domain/meetings/rhythm.ts';
import type { TextKey, Translate } from './texts.ts';

export const MEETING_KIND_TEXTS = {
  forum: 'meetings.kind-forum',
  'enlarged-forum': 'meetings.kind-enlarged-forum',
  congress: 'meetings.kind-congress',
  negotiation: 'meetings.kind-negotiation',
  other: 'meetings.kind-other',
} as const satisfies Record<MeetingKind, TextKey>;

export const MEETING_STATE_TEXTS = {
  planned: 'meetings.state-planned',
  held: 'meetings.state-held',
  cancelled: 'meetings.state-cancelled',
} as const satisfies Record<MeetingState, TextKey>;

/** Monday first. */
export const WEEKDAY_TEXTS = [
  'meetings.weekday-1',
  'meetings.weekday-2',
  'meetings.weekday-3',
  'meetings.weekday-4',
  'meetings.weekday-5',
  'meetings.weekday-6',
  'meetings.weekday-7',
] as const satisfies readonly TextKey[];

export const NTH_TEXTS = [
  'meetings.nth-1',
  'meetings.nth-2',
  'meetings.nth-3',
  'meetings.nth-4',
  'meetings.nth-last',
] as const satisfies readonly TextKey[];

/** How often and on which day: `每 3 个月，10 日`. */
export function rhythmSentence(t: Translate, { everyMonths, on }: Pick<Rhythm, 'everyMonths' | 'on'>): string {
  const every = everyMonths === 1 ? t('meetings.every-month') : t('meetings.every-months', { count: everyMonths });
  if (on.kind === 'day') return t('meetings.rhythm-day', { every, day: on.day });
  const nth = t(NTH_TEXTS[on.nth - 1] ?? 'meetings.nth-last');
  return t('meetings.rhythm-weekday', {
    every,
    nth,
    weekday: t(WEEKDAY_TEXTS[on.weekday - 1] ?? 'meetings.weekday-1'),
  });
}
