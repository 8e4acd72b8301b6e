import type { Meeting } from '../../../shared/domain/meetings/meeting.ts';
import type { Translate } from '../../../shared/i18n/texts.ts';
import { shell } from '../../api/bridge.ts';

/** A reminder on the day before. */
const ALARM_MINUTES = 24 * 60;

/** Asks where and writes a calendar file; answers its path, or null where the user leaves the dialog. */
export async function exportMeetings(t: Translate, meetings: readonly Meeting[], name: string): Promise<string | null> {
  const { buildMeetingCalendar } = await import('../../../shared/reports/meetingCalendar.ts');
  const content = buildMeetingCalendar(meetings, {
    name,
    nowMs: Date.now(),
    alarmMinutes: ALARM_MINUTES,
    describe: ({ chair }) => (chair === '' ? '' : t('meetings.chaired-by', { chair })),
  });
  return shell.files.save({ suggestedName: name.slice(0, 100), kind: 'ics', content });
}
