import { Temporal } from 'temporal-polyfill';
import type { MovedDay } from './holidays.ts';

/** What a notice of the State Council says of the days of a year, and what of it could not be read. */
export interface NoticeReading {
  readonly year: number;
  /** Days of the year, in their order. */
  readonly days: readonly MovedDay[];
  /** Days at the turn of the year that belong to the year before or after. */
  readonly ofOtherYears: readonly MovedDay[];
  /** Parts that name a day and could not be read, as they stand: nothing is taken from them. */
  readonly unread: readonly string[];
}

const MOST_CHARACTERS = 20_000;
/** Longer than any holiday; a slip in a month would make one of weeks. */
const LONGEST_HOLIDAY = 15;
const JANUARY = 1;
const DECEMBER = 12;
const SATURDAY = 6;
const WEEKDAYS = '一二三四五六日';

const WEEKDAY = String.raw`(?:\([^()]*?(?:周|星期)([一二三四五六日天])[^()]*\)|\([^()]*\))?`;
const DATE = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日${WEEKDAY}`;
const RANGE = new RegExp(`^${DATE}(?:(?:至|到|[-~])${DATE})?$`);
const CLAUSE =
  /^(?:其中)?(.*日(?:\([^()]*\))?)(放假调休|放假公休|调休放假|放假|补休|调休|上班)(?:(\d{1,2}|[一二三四五六七八九十])天)?$/;
const TOTAL = /^(?:共|共计)(\d{1,2}|[一二三四五六七八九十])天$/;
/** Says nothing that the days do not say. */
const REMARK = /^(?:与周末连休|不调休|放假|公休|调休)$/;
const HAS_DAY = /\d{1,2}日/;
const DATE_OF_NOTICE = /^(?:国务院办公厅)?\d{4}年\d{1,2}月\d{1,2}日$/;
const NUMBERS = '一二三四五六七八九十';
const numberOf = (text: string) => (NUMBERS.includes(text) ? NUMBERS.indexOf(text) + 1 : Number(text));

/**
 * Reads a notice in the words that the State Council uses: 一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日
 * （周日）上班。 A sentence counts only as a whole: weekdays and the number of days that it names must fit its dates.
 * `year` is meant where the notice does not name its own.
 */
export function readHolidayNotice(text: string, year: number): NoticeReading {
  const given = text.slice(0, MOST_CHARACTERS);
  const plain = plainText(given);
  const named = /(\d{4})年部分节假日/.exec(plain) ?? /现将(\d{4})年/.exec(plain);
  const noticeYear = named ? Number(named[1]) : year;
  const found = new Map<string, MovedDay['kind']>();
  const unread: string[] = [];
  let isNewYear = false;
  for (const original of given.split(/[。;；\n]/)) {
    const sentence = plainText(original);
    const heading = /^(?:\(?(?:[一二三四五六七八九十]+|\d+)(?:、|\.|\)))?([^:日]*):/.exec(sentence);
    if (heading) isNewYear = heading[1]?.includes('元旦') === true;
    const said = sentence.slice(heading?.[0].length ?? 0).replace(/^[^\d]*年部分节假日安排.*$/, '');
    if (!HAS_DAY.test(said) || DATE_OF_NOTICE.test(said)) continue;
    const days = daysOfSentence(said, { year: noticeYear, isNewYear });
    const isNew = days?.every(({ day, kind }) => (found.get(day) ?? kind) === kind);
    if (!days || !isNew) unread.push(original.trim());
    else for (const { day, kind } of days) found.set(day, kind);
  }
  const days = [...found].map(([day, kind]): MovedDay => ({ day, kind })).sort((a, b) => (a.day < b.day ? -1 : 1));
  const isOfYear = ({ day }: MovedDay) => Number(day.slice(0, 4)) === noticeYear;
  return {
    year: noticeYear,
    days: days.filter(isOfYear),
    ofOtherYears: days.filter((day) => !isOfYear(day)),
    unread,
  };
}

/** One way of writing digits, brackets, dashes and commas, and no blanks. */
function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[^\S\n]+/g, '')
    .replaceAll(/[—–─―－〜～]+/g, '~')
    .replaceAll('年内', '年');
}

interface Place {
  readonly year: number;
  /** Under the heading 元旦, where a day of December is one of the year before. */
  readonly isNewYear: boolean;
}

/** Null where any of it cannot be read or does not fit. */
function daysOfSentence(sentence: string, place: Place): MovedDay[] | null {
  const days: MovedDay[] = [];
  let rested = 0;
  for (const clause of clausesOf(sentence)) {
    if (clause === '' || REMARK.test(clause)) continue;
    const total = TOTAL.exec(clause);
    if (total) {
      if (numberOf(total[1] ?? '') !== rested) return null;
      continue;
    }
    const [, dates = '', verb = '', length] = CLAUSE.exec(clause) ?? [];
    const named = dates === '' ? null : datesOf(dates, place);
    if (!named || (length !== undefined && numberOf(length) !== named.length)) return null;
    if (verb === '上班') {
      if (named.some(({ dayOfWeek }) => dayOfWeek < SATURDAY)) return null;
    } else {
      rested += named.length;
    }
    for (const date of named) days.push({ day: date.toString(), kind: verb === '上班' ? 'workday' : 'holiday' });
  }
  return days.length > 0 ? days : null;
}

/** At commas outside brackets. */
function clausesOf(sentence: string): string[] {
  return sentence.split(/,(?![^(]*\))/);
}

/** Each day of 1月28日、1月29日 or 1月21日至27日; null where one of them is none. */
function datesOf(text: string, place: Place): Temporal.PlainDate[] | null {
  const days: Temporal.PlainDate[] = [];
  let month: number | null = null;
  for (const part of text.split(/[、和及](?![^(]*\))/)) {
    const match = RANGE.exec(part);
    if (!match) return null;
    const [, year, from, day, weekday, toYear, toMonth, toDay, toWeekday] = match;
    month = from === undefined ? month : Number(from);
    if (month === null || day === undefined) return null;
    const endMonth: number = toMonth === undefined ? month : Number(toMonth);
    // 12月30日至1月1日: the first day is of the year before.
    const isOverTurn = toDay !== undefined && month === DECEMBER && endMonth === JANUARY && year === undefined;
    const isBefore = isOverTurn || (place.isNewYear && month === DECEMBER && year === undefined);
    const startYear = year === undefined ? place.year - (isBefore ? 1 : 0) : Number(year);
    const start = dateOf(startYear, month, day, weekday);
    const endYear = toYear === undefined ? startYear + (isOverTurn ? 1 : 0) : Number(toYear);
    const end = toDay === undefined ? start : dateOf(endYear, endMonth, toDay, toWeekday);
    if (!start || !end) return null;
    const length = start.until(end).days;
    if (length < 0 || length >= LONGEST_HOLIDAY) return null;
    for (let ahead = 0; ahead <= length; ahead += 1) days.push(start.add({ days: ahead }));
    month = endMonth;
  }
  return days;
}

/** Null for 2月30日, and where the weekday that stands behind it is another. */
function dateOf(year: number, month: number, day: string, weekday: string | undefined): Temporal.PlainDate | null {
  try {
    const date = Temporal.PlainDate.from({ year, month, day: Number(day) }, { overflow: 'reject' });
    const said = weekday === undefined ? date.dayOfWeek : WEEKDAYS.indexOf(weekday.replace('天', '日')) + 1;
    return said === date.dayOfWeek ? date : null;
  } catch {
    return null;
  }
}
