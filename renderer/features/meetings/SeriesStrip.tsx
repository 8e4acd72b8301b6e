import { Button } from 'antd';
import type { Meeting, MeetingSeries } from '../../../shared/domain/meetings/meeting.ts';
import { nextMeeting } from '../../../shared/domain/meetings/meetingOrder.ts';
import { rhythmSentence } from '../../../shared/i18n/meetingText.ts';
import { useTexts } from '../../app/texts.ts';
import { meetingOpened } from './meetingView.ts';

interface SeriesStripProps {
  readonly series: readonly MeetingSeries[];
  readonly meetings: readonly Meeting[];
  readonly today: string;
  readonly onEdit: (series: MeetingSeries) => void;
  readonly onRemove: (series: MeetingSeries) => void;
  readonly onExport: (meetings: readonly Meeting[], name: string) => void;
  readonly onRhythm: () => void;
}

/** The meetings that come back, each with its rhythm in words and its next day. */
export function SeriesStrip(props: SeriesStripProps) {
  const { series, meetings, today, onEdit, onRemove, onExport, onRhythm } = props;
  const { t } = useTexts();
  return (
    <section className="series-strip" aria-label={t('meetings.series')}>
      <h2>{t('meetings.series')}</h2>
      {series.length === 0 && (
        <p>
          {t('meetings.no-series')}
          <Button type="link" size="small" onClick={onRhythm}>
            {t('meetings.case-rhythm')}
          </Button>
        </p>
      )}
      <ul>
        {series.map((one) => {
          const own = meetings.filter(({ seriesId }) => seriesId === one.id);
          const next = nextMeeting(own, today);
          const { id, title, rhythm } = one;
          return (
            <li key={id}>
              <span className="series-strip__title" title={title}>
                {title}
              </span>
              <span className="series-strip__rhythm">{rhythmSentence(t, rhythm)}</span>
              {next ? (
                <button type="button" onClick={() => meetingOpened(next.id)}>
                  {t('meetings.series-next', { day: next.day })}
                </button>
              ) : (
                <span className="series-strip__ended">{t('meetings.series-ended')}</span>
              )}
              <span className="series-strip__acts">
                <Button
                  size="small"
                  type="text"
                  aria-label={t('meetings.edit-of', { title })}
                  onClick={() => onEdit(one)}
                >
                  {t('meetings.edit')}
                </Button>
                <Button
                  size="small"
                  type="text"
                  disabled={own.length === 0}
                  aria-label={t('meetings.export-of', { title })}
                  onClick={() => onExport(own, title)}
                >
                  {t('meetings.export')}
                </Button>
                <Button
                  size="small"
                  type="text"
                  danger
                  aria-label={t('meetings.delete-of', { title })}
                  onClick={() => onRemove(one)}
                >
                  {t('meetings.delete')}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
