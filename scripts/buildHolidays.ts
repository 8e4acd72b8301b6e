import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import table from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { projectRoot } from './projectPaths.ts';

const FIRST_YEAR = 2004;
const PACKAGE = 'chinese-days 1.5.7';

/** Where the notices of the General Office of the State Council stand, later changes of a year behind its first one. */
const NOTICES: Readonly<Record<number, readonly string[]>> = {
  2006: ['http://www.gov.cn/jrzg/2005-12/22/content_133837.htm'],
  2007: ['http://www.gov.cn/fwxx/sh/2006-12/18/content_471877.htm'],
  2008: ['http://www.gov.cn/zwgk/2007-12/18/content_837184.htm'],
  2009: ['http://www.gov.cn/zwgk/2008-12/10/content_1174014.htm'],
  2010: ['http://www.gov.cn/zwgk/2009-12/08/content_1482691.htm'],
  2011: ['http://www.gov.cn/zwgk/2010-12/10/content_1762643.htm'],
  2012: ['http://www.gov.cn/zwgk/2011-12/06/content_2012097.htm'],
  2013: ['http://www.gov.cn/zwgk/2012-12/10/content_2286598.htm'],
  2014: ['http://www.gov.cn/zwgk/2013-12/11/content_2546204.htm'],
  2015: [
    'http://www.gov.cn/zhengce/content/2014-12/16/content_9302.htm',
    'http://www.gov.cn/zhengce/content/2015-05/13/content_9742.htm',
  ],
  2016: ['http://www.gov.cn/zhengce/content/2015-12/10/content_10394.htm'],
  2017: ['http://www.gov.cn/zhengce/content/2016-12/01/content_5141603.htm'],
  2018: ['http://www.gov.cn/zhengce/content/2017-11/30/content_5243579.htm'],
  2019: [
    'http://www.gov.cn/xinwen/2018-12/06/content_5346287.htm',
    'http://www.gov.cn/zhengce/content/2019-03/22/content_5375877.htm',
  ],
  2020: [
    'http://www.gov.cn/zhengce/content/2019-11/21/content_5454164.htm',
    'http://www.gov.cn/zhengce/content/2020-01/27/content_5472352.htm',
  ],
  2021: ['http://www.gov.cn/zhengce/content/2020-11/25/content_5564127.htm'],
  2022: ['http://www.gov.cn/zhengce/content/2021-10/25/content_5644835.htm'],
  2023: ['http://www.gov.cn/zhengce/content/2022-12/08/content_5730844.htm'],
  2024: ['https://www.gov.cn/zhengce/content/202310/content_6911527.htm'],
  2025: ['https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm'],
  2026: ['https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm'],
};

const sourceOf = (year: number) => {
  const addresses = NOTICES[year];
  return addresses
    ? `国务院办公厅关于${year}年部分节假日安排的通知（${addresses.join('，')}），据 ${PACKAGE}`
    : PACKAGE;
};

/** Writes resources/holidays.json, the days that the State Council moved in each year, from the package chinese-days. */
async function buildHolidays(): Promise<void> {
  const daysIn = (year: number, days: Readonly<Record<string, string>>) =>
    Object.keys(days)
      .filter((day) => day.startsWith(`${year}-`))
      .map((day) => day.slice('2026-'.length))
      .sort();
  const years = [...new Set(Object.keys(table.holidays).map((day) => Number(day.slice(0, 4))))]
    .filter((year) => year >= FIRST_YEAR)
    .sort((a, b) => a - b)
    .map((year) => ({
      year,
      source: sourceOf(year),
      holidays: daysIn(year, table.holidays),
      workdays: daysIn(year, table.workdays),
    }));
  const file = path.join(projectRoot, 'resources', 'holidays.json');
  const lines = years.map((year) => JSON.stringify(year));
  await writeFile(file, `{ "years": [\n${lines.join(',\n')}\n] }\n`);
  console.log(`Wrote ${years.length} years of holidays to ${path.relative(projectRoot, file)}.`);
}

if (import.meta.main) await buildHolidays();
