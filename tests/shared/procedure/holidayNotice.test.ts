import { fc, test as property } from '@fast-check/vitest';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { readHolidayNotice } from '../../../shared/domain/procedure/holidayNotice.ts';
import type { MovedDay } from '../../../shared/domain/procedure/holidays.ts';
import { SHIPPED_HOLIDAY_YEARS } from '../../../shared/domain/procedure/shippedHolidays.ts';

const daysOf = (days: readonly MovedDay[], kind: MovedDay['kind']) =>
  days.filter((each) => each.kind === kind).map(({ day }) => day);

/** Wordings of the notices of these years. */
const NOTICES: Readonly<Record<number, string>> = {
  2026: `国务院办公厅关于2026年部分节假日安排的通知
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作，遇有重大突发事件，要按规定及时报告并妥善处置，确保人民群众祥和平安度过节日假期。
国务院办公厅
2025年11月4日`,
  2025: `1. 元旦：1月1日（周三）放假1天，不调休。
2. 春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
3. 清明节：4月4日（周五）至6日（周日）放假，共3天。
4. 劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
5. 端午节：5月31日（周六）至6月2日（周一）放假，共3天。
6. 国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`,
  2021: `一、元旦：2021年1月1日至3日放假，共3天。
二、春节：2月11日至17日放假调休，共7天。2月7日（星期日）、2月20日（星期六）上班。
三、清明节：4月3日至5日放假调休，共3天。
四、劳动节：5月1日至5日放假调休，共5天。4月25日（星期日）、5月8日（星期六）上班。
五、端午节：6月12日至14日放假，共3天。
六、中秋节：9月19日至21日放假调休，共3天。9月18日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月26日（星期日）、10月9日（星期六）上班。`,
  2013: `一、元旦：1月1日至3日放假调休，共3天。1月5日（星期六）、1月6日（星期日）上班。
二、春节：2月9日至15日放假调休，共7天。2月16日（星期六）、2月17日（星期日）上班。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：4月29日至5月1日放假调休，共3天。4月27日（星期六）、4月28日（星期日）上班。
五、端午节：6月10日至12日放假调休，共3天。6月8日（星期六）、6月9日（星期日）上班。
六、中秋节：9月19日至21日放假调休，共3天。9月22日（星期日）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`,
  2010: `一、元旦：1月1日至3日放假公休，共3天。
二、春节：2月13日至19日放假调休，共7天。2月20日（星期六）、21日（星期日）上班。
三、清明节：4月3日至5日放假公休，共3天。
四、劳动节：5月1日至3日放假公休，共3天。
五、端午节：6月14日至16日放假调休，共3天。6月12日（星期六）、13日（星期日）上班。
六、中秋节：9月22日至24日放假调休，共3天。9月19日（星期日）、25日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月26日（星期日）、10月9日（星期六）上班。`,
};

describe('the notice of a year in its own words', () => {
  test.each(Object.keys(NOTICES).map(Number))('of %i gives the days that the product ships', (year) => {
    const shipped = SHIPPED_HOLIDAY_YEARS.find((each) => each.year === year);
    const reading = readHolidayNotice(NOTICES[year] ?? '', year);
    expect(reading.unread).toEqual([]);
    expect(reading.ofOtherYears).toEqual([]);
    expect(reading.days).toEqual(shipped?.days);
  });

  test('names its own year, whichever one is open', () => {
    expect(readHolidayNotice(NOTICES[2026] ?? '', 2027).year).toBe(2026);
  });

  test.each([
    ['一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。', 2023, ['2022-12-31'], []],
    [
      '一、元旦：12月30日至1月1日放假，共3天。12月29日（星期六）上班。',
      2019,
      ['2018-12-30', '2018-12-31'],
      ['2018-12-29'],
    ],
    ['一、元旦：2012年1月1日至3日放假调休，共3天。2011年12月31日（星期六）上班。', 2012, [], ['2011-12-31']],
  ])('keeps days of the year before apart: %s', (text, year, rest, work) => {
    const { ofOtherYears, unread, days } = readHolidayNotice(text, year);
    expect(unread).toEqual([]);
    expect(daysOf(ofOtherYears, 'holiday')).toEqual(rest);
    expect(daysOf(ofOtherYears, 'workday')).toEqual(work);
    expect(days[0]).toEqual({ day: `${year}-01-01`, kind: 'holiday' });
  });

  test.each([
    ['三、清明节：4月5日放假，4月6日（星期一）补休。', 2015, ['2015-04-05', '2015-04-06'], []],
    ['一、元旦：1月1日放假，与周末连休。', 2018, ['2018-01-01'], []],
    [
      '9月3日至5日调休放假，共3天。其中9月3日（星期四）放假，9月4日（星期五）调休，9月6日（星期日）上班。',
      2015,
      ['2015-09-03', '2015-09-04', '2015-09-05'],
      ['2015-09-06'],
    ],
    ['2019年5月1日至4日放假调休，共4天。4月28日（星期日）、5月5日（星期日）上班。', 2019, 4, 2],
    ['六、国庆节： 10 月 1 日 － 3 日放假，共三天。', 2027, ['2027-10-01', '2027-10-02', '2027-10-03'], []],
    ['10月1日至7日放假调休，共7天。9月29日（星期天）、10月12日（周六）上班。', 2019, 7, 2],
  ])('reads %s', (text, year, rest, work) => {
    const { days, unread } = readHolidayNotice(text, year);
    expect(unread).toEqual([]);
    const found = [daysOf(days, 'holiday'), daysOf(days, 'workday')];
    expect(found.map((each, at) => (typeof [rest, work][at] === 'number' ? each.length : each))).toEqual([rest, work]);
  });
});

describe('nothing is guessed: what does not fit is listed as it stands', () => {
  test.each([
    ['a weekday of another year', '元旦：1月1日（周四）至3日（周六）放假调休，共3天', 2027],
    ['a number of days that does not fit', '国庆节：10月1日至7日放假调休，共8天', 2027],
    ['a day that is none', '春节：2月27日至30日放假调休', 2027],
    ['work on a weekday', '1月4日上班', 2027],
    ['a holiday that would last for weeks', '春节：2月5日至3月21日放假', 2027],
    ['a sentence of another kind', '延长2020年春节假期至2月2日(农历正月初九,星期日)', 2020],
    ['a day on which people are to work again', '2月3日(星期一)起正常上班', 2020],
    ['a day without a month', '3日放假', 2027],
  ])('%s', (_what, sentence, year) => {
    const { days, unread } = readHolidayNotice(`${sentence}。`, year);
    expect(days).toEqual([]);
    expect(unread).toHaveLength(1);
  });

  test('a day that is to be free and worked at once stays as it was said first', () => {
    const { days, unread } = readHolidayNotice('10月2日放假。10月2日（周六）上班。', 2027);
    expect(days).toEqual([{ day: '2027-10-02', kind: 'holiday' }]);
    expect(unread).toEqual(['10月2日（周六）上班']);
  });

  test('other text is left alone', () => {
    expect(readHolidayNotice('节假日期间，各地区要妥善安排好值班。', 2027)).toMatchObject({ days: [], unread: [] });
  });

  property.prop([fc.string({ maxLength: 400, unit: 'grapheme' })])('any text is read without a fault', (text) => {
    expect(readHolidayNotice(text, 2027).days).toEqual([]);
  });
});

const year = fc.integer({ min: 2005, max: 2100 });
const arrangement = fc.record({
  year,
  holidays: fc.array(
    fc.record({
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 20 }),
      length: fc.integer({ min: 1, max: 8 }),
    }),
    { maxLength: 7 },
  ),
  worked: fc.array(fc.integer({ min: 0, max: 51 }), { maxLength: 8 }),
  isLong: fc.boolean(),
});

property.prop([arrangement])('an arrangement that is written as a notice reads as what it was', (given) => {
  const free = new Set<string>();
  const sentences: string[] = [];
  const word = (date: Temporal.PlainDate, withMonth = true) =>
    `${withMonth ? `${date.month}月` : ''}${date.day}日（${given.isLong ? '星期' : '周'}${'一二三四五六日'[date.dayOfWeek - 1]}）`;
  for (const { month, day, length } of given.holidays) {
    const start = Temporal.PlainDate.from({ year: given.year, month, day });
    const days = Array.from({ length }, (_, ahead) => start.add({ days: ahead }));
    const end = days.at(-1) ?? start;
    for (const each of days) free.add(each.toString());
    const range = length === 1 ? word(start) : `${word(start)}至${word(end, end.month !== start.month)}`;
    sentences.push(`${range}放假调休，共${length}天。`);
  }
  const firstSunday = Temporal.PlainDate.from({ year: given.year, month: 1, day: 1 });
  const sundays = given.worked
    .map((week) => firstSunday.add({ days: 7 - firstSunday.dayOfWeek + 7 * week }))
    .filter((date) => date.year === given.year && !free.has(date.toString()));
  if (sundays.length > 0) sentences.push(`${sundays.map((date) => word(date)).join('、')}上班。`);

  const { days, unread, ofOtherYears } = readHolidayNotice(sentences.join('\n'), given.year);
  expect(unread).toEqual([]);
  expect(ofOtherYears).toEqual([]);
  expect(daysOf(days, 'holiday')).toEqual([...free].sort());
  expect(daysOf(days, 'workday')).toEqual([...new Set(sundays.map(String))].sort());
});
