import { z } from 'zod';
import { longText, requiredName, shortText } from '../negotiation/texts.ts';
import { rhythm } from './rhythm.ts';

/** `forum` 职工恳谈会, `enlarged-forum` with the union's chair, `congress` 职工代表大会, `negotiation` a session at the table. */
export const MEETING_KINDS = ['forum', 'enlarged-forum', 'congress', 'negotiation', 'other'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

export const MEETING_STATES = ['planned', 'held', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** `HH:MM` of the place of meeting; empty for the whole day. */
const timeOfDay = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/);
/** The shortest and the longest meeting. */
export const MEETING_MINUTES = { min: 5, max: 1440 } as const;
const duration = z.number().int().min(MEETING_MINUTES.min).max(MEETING_MINUTES.max);

export const meetingFields = z.strictObject({
  kind: z.enum(MEETING_KINDS),
  title: requiredName,
  day: z.iso.date(),
  time: timeOfDay.default(''),
  /** Minutes. */
  duration: duration.default(90),
  place: shortText.default(''),
  chair: shortText.default(''),
  /** One a line. */
  attendees: longText.default(''),
  minutes: longText.default(''),
  results: longText.default(''),
  state: z.enum(MEETING_STATES).default('planned'),
});
export type MeetingFields = z.infer<typeof meetingFields>;

/** Of a meeting of which nothing is settled but what and when. */
export const UNSETTLED_MEETING: Omit<MeetingFields, 'kind' | 'title' | 'day'> = {
  time: '',
  duration: 90,
  place: '',
  chair: '',
  attendees: '',
  minutes: '',
  results: '',
  state: 'planned',
};

export interface Meeting extends MeetingFields {
  readonly id: string;
  readonly seriesId: string | null;
  /** Changed by hand: its series leaves it alone. */
  readonly isEdited: boolean;
}

export const seriesFields = z.strictObject({
  kind: z.enum(MEETING_KINDS),
  title: requiredName,
  time: timeOfDay.default(''),
  /** Minutes. */
  duration: duration.default(90),
  place: shortText.default(''),
  /** Chair the meetings in turn; empty where nobody is named. */
  chairs: z.array(requiredName).max(100).default([]),
  rhythm,
});
export type SeriesFields = z.infer<typeof seriesFields>;
export type MeetingSeries = SeriesFields & { readonly id: string };
