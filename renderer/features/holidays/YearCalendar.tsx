import dayjs from 'dayjs';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { MovedDay } from '../../../shared/domain/procedure/holidays.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { useTexts } from '../../app/texts.ts';
import { type DayKind, isWeekend, nextKind, weekdayOf, weeksOf } from './calendarYear.ts';

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);
const WEEKDAY_TEXTS = [
  'holidays.monday',
  'holidays.tuesday',
  'holidays.wednesday',
  'holidays.thursday',
  'holidays.friday',
  'holidays.saturday',
  'holidays.sunday',
] as const satisfies readonly TextKey[];
const KIND_TEXTS = {
  holiday: 'holidays.kind-holiday',
  workday: 'holidays.kind-workday',
} as const satisfies Record<MovedDay['kind'], TextKey>;
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const KINDS: Readonly<Record<string, DayKind>> = { '1': 'holiday', '2': 'workday', '0': null, Delete: null };

interface YearCalendarProps {
  readonly year: number;
  readonly days: readonly MovedDay[];
  readonly onSet: (day: string, kind: DayKind) => void;
}

/** The twelve months of a year; each day is pressed, or set with a key, between free, worked and as its weekday says. */
export function YearCalendar({ year, days, onSet }: YearCalendarProps) {
  const { t, format } = useTexts();
  const calendar = useRef<HTMLDivElement>(null);
  const [reached, setReached] = useState(`${year}-01-01`);
  const kinds = new Map(days.map(({ day, kind }) => [day, kind]));
  const goTo = (day: string) => {
    if (!day.startsWith(`${year}-`)) return;
    setReached(day);
    calendar.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { day } = event.currentTarget.dataset;
    if (day === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    const kind = KINDS[event.key];
    if (step !== undefined) goTo(dayjs(day).add(step, 'day').format('YYYY-MM-DD'));
    else if (kind !== undefined) onSet(day, kind === 'workday' && !isWeekend(day) ? null : kind);
    else return;
    event.preventDefault();
  };

  return (
    <div ref={calendar} className="year-calendar">
      {MONTHS.map((month) => (
        <table key={month}>
          <caption>{format.month(`${year}-${String(month).padStart(2, '0')}`)}</caption>
          <thead>
            <tr>
              {WEEKDAY_TEXTS.map((weekday) => (
                <th key={weekday} scope="col">
                  {t(weekday)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(year, month).map((week, at) => (
              // Weeks have no name but their place.
              <tr key={at}>
                {week.map((day, weekday) =>
                  day === null ? (
                    <td key={weekday}>{'\u00a0'}</td>
                  ) : (
                    <td key={day}>
                      <button
                        type="button"
                        data-day={day}
                        data-kind={kinds.get(day)}
                        data-weekend={isWeekend(day)}
                        data-mark={markOf(day)}
                        tabIndex={day === reached ? 0 : -1}
                        aria-label={labelOf(day)}
                        onFocus={() => setReached(day)}
                        onClick={() => onSet(day, nextKind(day, kinds.get(day) ?? null))}
                        onKeyDown={onKeyDown}
                      >
                        {Number(day.slice(8))}
                      </button>
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );

  function markOf(day: string): string {
    const kind = kinds.get(day);
    return kind === undefined ? '' : t(KIND_TEXTS[kind]);
  }

  function labelOf(day: string): string {
    const kind = kinds.get(day);
    const weekday = t(WEEKDAY_TEXTS[weekdayOf(day)] ?? 'holidays.monday');
    return t('holidays.day-label', {
      day: format.day(day),
      weekday,
      kind: kind === undefined ? '' : t(kind === 'holiday' ? 'holidays.is-holiday' : 'holidays.is-workday'),
    });
  }
}
