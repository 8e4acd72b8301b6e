import type { SeriesFields } from '../../../shared/domain/meetings/meeting.ts';
import { errorText } from '../../../shared/i18n/errorText.ts';
import { rhythmSentence } from '../../../shared/i18n/meetingText.ts';
import { useTexts } from '../../app/texts.ts';
import { weekdayName } from './meetingWords.ts';
import { previewDays } from './previewDays.ts';

/** Days that are named; the count tells of the others. */
const DAYS_SHOWN = 6;

/** The days on which each series would meet. `today` is that of a change, null for new ones. */
export function RhythmPreview({
  series,
  today,
}: {
  readonly series: readonly SeriesFields[];
  readonly today: string | null;
}) {
  const { t, format } = useTexts();
  return (
    <section className="rhythm-preview" aria-label={t('meetings.preview')} aria-live="polite">
      {series.map(({ title, kind, chairs, rhythm }) => {
        const preview = previewDays(rhythm, today);
        return (
          <div key={kind}>
            <h2>
              {title} <small>{rhythmSentence(t, rhythm)}</small>
            </h2>
            {preview.ok ? (
              <>
                <p>
                  {t(preview.days.length > DAYS_SHOWN ? 'meetings.preview-first' : 'meetings.preview-all', {
                    count: format.count(preview.days.length),
                  })}
                </p>
                <ol>
                  {preview.days.slice(0, DAYS_SHOWN).map(({ day, number }) => (
                    <li key={day}>
                      {t('meetings.day-and-weekday', { day, weekday: weekdayName(t, day) })}
                      {chairs.length > 0 && (
                        <small title={chairs[number % chairs.length]}>{chairs[number % chairs.length]}</small>
                      )}
                    </li>
                  ))}
                </ol>
              </>
            ) : (
              <p className="field__problem" role="alert">
                {errorText(t, preview.error)}
              </p>
            )}
          </div>
        );
      })}
    </section>
  );
}
