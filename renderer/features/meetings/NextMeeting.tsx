import type { Meeting } from '../../../shared/domain/meetings/meeting.ts';
import type { Translate } from '../../../shared/i18n/texts.ts';
import { useTexts } from '../../app/texts.ts';
import { meetingOpened } from './meetingView.ts';
import { whenText } from './meetingWords.ts';
import { daysBetween } from './monthGrid.ts';

/** What comes next, in how many days. */
export function NextMeeting({ meeting, today }: { readonly meeting: Meeting | undefined; readonly today: string }) {
  const { t, format } = useTexts();
  if (!meeting) return <p className="next-meeting">{t('meetings.no-next')}</p>;
  const days = daysBetween(today, meeting.day);
  const { title, place } = meeting;
  const when = whenText({ t, format }, meeting);
  return (
    <p className="next-meeting">
      <span className="next-meeting__label">{t('meetings.next')}</span>
      <button type="button" title={title} onClick={() => meetingOpened(meeting.id)}>
        {title}
      </button>
      <span>{place === '' ? when : t('meetings.when-and-where', { when, place })}</span>
      <strong>{whenFromToday(t, days)}</strong>
    </p>
  );
}

function whenFromToday(t: Translate, days: number): string {
  if (days === 0) return t('meetings.today');
  return days === 1 ? t('meetings.tomorrow') : t('meetings.in-days', { count: days });
}
