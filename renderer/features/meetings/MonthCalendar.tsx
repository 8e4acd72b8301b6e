import './monthCalendar.css';
import { Button } from 'antd';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Meeting } from '../../../shared/domain/meetings/meeting.ts';
import { MEETING_STATE_TEXTS, WEEKDAY_TEXTS } from '../../../shared/i18n/meetingText.ts';
import { useTexts } from '../../app/texts.ts';
import { monthTurned, useMeetingView, viewChosen } from './meetingView.ts';
import { addMonths, type CalendarDay, dayAfterKey, monthWeeks } from './monthGrid.ts';

/** Meetings of one day that have room in its cell. */
const SHOWN_A_DAY = 3;

interface MonthCalendarProps {
  readonly meetings: readonly Meeting[];
  readonly next: Meeting | undefined;
  readonly selected: Meeting | undefined;
  readonly today: string;
  readonly onSelect: (id: string) => void;
  readonly onCreate: (day: string) => void;
}

/** A month at a glance. Arrows walk through the days, Page Up and Down through the months, Enter opens or adds. */
export function MonthCalendar({ meetings, next, selected, today, onSelect, onCreate }: MonthCalendarProps) {
  const { t, format } = useTexts();
  const turned = useMeetingView((view) => view.month);
  const [focusedDay, setFocusedDay] = useState<string | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const isKeyed = useRef(false);
  const month = turned ?? (selected ?? next)?.day.slice(0, 7) ?? today.slice(0, 7);
  const weeks = useMemo(() => monthWeeks(month), [month]);
  const byDay = useMemo(() => Map.groupBy(meetings, ({ day }) => day), [meetings]);

  const inMonth = (day: string | null | undefined) => (day?.startsWith(month) ? day : null);
  const current = inMonth(focusedDay) ?? inMonth(selected?.day) ?? inMonth(today) ?? `${month}-01`;

  useEffect(() => {
    if (!isKeyed.current) return;
    isKeyed.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${current}"]`)?.focus();
  }, [current]);

  const onKeyDown = (event: KeyboardEvent, day: string) => {
    const to = dayAfterKey(day, event.key);
    if (to !== undefined) {
      event.preventDefault();
      isKeyed.current = true;
      setFocusedDay(to);
      if (!to.startsWith(month)) monthTurned(to.slice(0, 7));
    } else if (event.key === 'Enter' && event.target === event.currentTarget) {
      event.preventDefault();
      const there = byDay.get(day) ?? [];
      // Enter again goes on to the next meeting of the day.
      const at = there.findIndex(({ id }) => id === selected?.id);
      const meeting = there[(at + 1) % Math.max(1, there.length)];
      if (meeting) onSelect(meeting.id);
      else onCreate(day);
    }
  };

  const cell = ({ day, number, isInMonth, isWeekend }: CalendarDay) => {
    const there = byDay.get(day) ?? [];
    return (
      <div
        key={day}
        role="gridcell"
        className="month-calendar__day"
        data-day={day}
        data-outside={!isInMonth}
        data-weekend={isWeekend}
        data-today={day === today}
        tabIndex={day === current ? 0 : -1}
        aria-selected={there.some(({ id }) => id === selected?.id)}
        {...(day === today ? { 'aria-current': 'date' as const } : {})}
        onKeyDown={(event) => onKeyDown(event, day)}
        onFocus={() => setFocusedDay(day)}
        onDoubleClick={(event) => {
          if (!(event.target instanceof Element && event.target.closest('button'))) onCreate(day);
        }}
      >
        <span className="visually-hidden">{format.day(day)}</span>
        <span className="month-calendar__number" aria-hidden="true">
          {number}
        </span>
        {there.length > SHOWN_A_DAY && (
          <button
            type="button"
            tabIndex={-1}
            className="month-calendar__more"
            onClick={() => {
              const hidden = there[SHOWN_A_DAY];
              if (hidden) onSelect(hidden.id);
              viewChosen('list');
            }}
          >
            {t('meetings.more', { count: there.length - SHOWN_A_DAY })}
          </button>
        )}
        {there.slice(0, SHOWN_A_DAY).map((meeting) => (
          <button
            key={meeting.id}
            type="button"
            tabIndex={-1}
            className={`month-calendar__meeting month-calendar__meeting--${meeting.state}`}
            data-kind={meeting.kind}
            aria-pressed={meeting.id === selected?.id}
            title={`${meeting.time} ${meeting.title} · ${t(MEETING_STATE_TEXTS[meeting.state])}`}
            onClick={() => onSelect(meeting.id)}
          >
            {meeting.time !== '' && <span>{meeting.time}</span>} {meeting.title}
          </button>
        ))}
      </div>
    );
  };

  return (
    <section className="month-calendar" aria-label={t('meetings.view-calendar')}>
      <header>
        <Button aria-label={t('meetings.month-before')} onClick={() => monthTurned(addMonths(month, -1))}>
          ‹
        </Button>
        <h2 aria-live="polite">{format.month(month)}</h2>
        <Button aria-label={t('meetings.month-after')} onClick={() => monthTurned(addMonths(month, 1))}>
          ›
        </Button>
        <Button
          onClick={() => {
            monthTurned(today.slice(0, 7));
            setFocusedDay(today);
          }}
        >
          {t('meetings.to-today')}
        </Button>
        <span className="month-calendar__hint">{t('meetings.calendar-hint')}</span>
      </header>
      <div ref={grid} className="month-calendar__grid" role="grid" aria-label={format.month(month)}>
        <div role="row" className="month-calendar__heads">
          {WEEKDAY_TEXTS.map((weekday) => (
            <span key={weekday} role="columnheader">
              {t(weekday)}
            </span>
          ))}
        </div>
        {weeks.map((week) => (
          <div key={week[0]?.day} role="row" className="month-calendar__week">
            {week.map(cell)}
          </div>
        ))}
      </div>
    </section>
  );
}
