import { fc, test as property } from '@fast-check/vitest';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { occurrences, plannedOccurrences } from '../../../shared/domain/meetings/occurrences.ts';
import type { Rhythm } from '../../../shared/domain/meetings/rhythm.ts';

const { PlainDate } = Temporal;

const rhythmOf = (changes: Partial<Rhythm> = {}): Rhythm => ({
  everyMonths: 1,
  on: { kind: 'day', day: 10, weekend: 'keep' },
  firstDay: '2026-01-01',
  until: null,
  ...changes,
});
const daysOf = (rhythm: Rhythm, end: string) => occurrences(rhythm, end).map(({ day }) => day);

describe('a rhythm on a day of the month', () => {
  test('on the 31st takes the last day of a shorter month, 29 February in a leap year', () => {
    const on = { kind: 'day', day: 31, weekend: 'keep' } as const;

    expect(daysOf(rhythmOf({ on, firstDay: '2028-01-01' }), '2028-04-30')).toEqual([
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30',
    ]);
    expect(daysOf(rhythmOf({ on, firstDay: '2027-02-01' }), '2027-02-28')).toEqual(['2027-02-28']);
  });

  test('a weekend stays, goes to the Friday before or to the Monday after, also across the month’s end', () => {
    const saturday = (weekend: 'keep' | 'before' | 'after') =>
      daysOf(rhythmOf({ on: { kind: 'day', day: 31, weekend }, firstDay: '2026-01-31' }), '2026-02-20')[0];

    expect([saturday('keep'), saturday('before'), saturday('after')]).toEqual([
      '2026-01-31',
      // The Friday lies before the first day, and the last of February is too late.
      undefined,
      '2026-02-02',
    ]);
  });

  test('is counted from the first month that has a day from the first day on', () => {
    expect(daysOf(rhythmOf({ everyMonths: 6, firstDay: '2026-03-15' }), '2027-12-31')).toEqual([
      '2026-04-10',
      '2026-10-10',
      '2027-04-10',
      '2027-10-10',
    ]);
  });
});

describe('a rhythm on a weekday', () => {
  test('the first Monday and the last Friday', () => {
    const first = rhythmOf({ on: { kind: 'weekday', nth: 1, weekday: 1 } });
    const last = rhythmOf({ on: { kind: 'weekday', nth: 5, weekday: 5 } });

    expect(daysOf(first, '2026-03-31')).toEqual(['2026-01-05', '2026-02-02', '2026-03-02']);
    expect(daysOf(last, '2026-03-31')).toEqual(['2026-01-30', '2026-02-27', '2026-03-27']);
  });
});

describe('what a series plans ahead', () => {
  test('is twelve months where it has no end: twelve forums, four quarters, two congresses', () => {
    const count = (everyMonths: number) => plannedOccurrences(rhythmOf({ everyMonths }), null).length;

    expect([count(1), count(3), count(6)]).toEqual([12, 4, 2]);
  });

  test('goes on for twelve months from today once that is later', () => {
    const days = plannedOccurrences(rhythmOf(), '2026-06-15').map(({ day }) => day);

    expect(days.at(-1)).toBe('2027-06-10');
  });

  test('an end before the first day, and one after more than ten years, are refused by name', () => {
    const until = (day: string) => () => plannedOccurrences(rhythmOf({ until: day }), null);

    expect(until('2025-12-31')).toThrow(expect.objectContaining({ code: 'series-without-meeting' }));
    expect(until('2036-01-02')).toThrow(expect.objectContaining({ code: 'series-too-long' }));
    expect(until('2036-01-01')()).toHaveLength(120);
  });
});

const day = fc.integer({ min: 0, max: 6000 }).map((days) => PlainDate.from('2019-12-25').add({ days }).toString());
const on: fc.Arbitrary<Rhythm['on']> = fc.oneof(
  fc.record({
    kind: fc.constant('day' as const),
    day: fc.integer({ min: 1, max: 31 }),
    weekend: fc.constantFrom('keep', 'before', 'after'),
  }),
  fc.record({
    kind: fc.constant('weekday' as const),
    nth: fc.integer({ min: 1, max: 5 }),
    weekday: fc.integer({ min: 1, max: 7 }),
  }),
);
const rhythm = fc.record({ everyMonths: fc.integer({ min: 1, max: 24 }), on, firstDay: day, until: fc.constant(null) });

/** The day of a month, found by walking through all its days. */
function walkMonth(year: number, month: number, rule: Rhythm['on']): string {
  const days: Temporal.PlainDate[] = [];
  for (let date = new PlainDate(year, month, 1); date.month === month; date = date.add({ days: 1 })) days.push(date);
  if (rule.kind === 'weekday') {
    const fitting = days.filter(({ dayOfWeek }) => dayOfWeek === rule.weekday);
    return String(fitting[rule.nth - 1] ?? fitting.at(-1));
  }
  let date = days.findLast((one) => one.day <= rule.day) ?? new PlainDate(year, month, 1);
  while (date.dayOfWeek > 5 && rule.weekend !== 'keep') {
    date = date.add({ days: rule.weekend === 'after' ? 1 : -1 });
  }
  return date.toString();
}

property.prop([rhythm, fc.integer({ min: 0, max: 2500 })])(
  'the days of any rhythm are those of a walk through the calendar month by month',
  (series, length) => {
    const end = PlainDate.from(series.firstDay).add({ days: length }).toString();
    const walked: string[] = [];
    let { year, month } = PlainDate.from(series.firstDay);
    let wait = 0;
    while (wait > 0 || walkMonth(year, month, series.on) <= end) {
      const found = walkMonth(year, month, series.on);
      if (wait === 0 && found >= series.firstDay) {
        walked.push(found);
        wait = series.everyMonths;
      }
      if (wait > 0) wait -= 1;
      month += 1;
      if (month > 12) [year, month] = [year + 1, 1];
      if (year > 2060) break;
    }

    expect(daysOf(series, end)).toEqual(walked);
  },
);

property.prop([day, fc.constantFrom(1, 2, 3, 4, 6, 12), on])(
  'a new series without an end meets as often as it fits into twelve months, whatever weekends do',
  (firstDay, everyMonths, rule) => {
    const planned = plannedOccurrences({ everyMonths, on: rule, firstDay, until: null }, null);

    expect(planned).toHaveLength(12 / everyMonths);
  },
);
