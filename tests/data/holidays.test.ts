import { expect, test } from 'vitest';
import { selectHolidays } from '../../electron/data/holidays/queries.ts';
import { campaignFields } from '../../shared/domain/campaign/campaign.ts';
import type { MovedDay } from '../../shared/domain/procedure/holidays.ts';
import { SHIPPED_HOLIDAYS } from '../../shared/domain/procedure/shippedHolidays.ts';
import { unitOf } from '../fixtures/campaigns.ts';
import { openTestService } from '../fixtures/testService.ts';

const NOTICE_2027 = {
  year: 2027,
  source: '国务院办公厅关于2027年部分节假日安排的通知',
  isComplete: true,
  days: [
    { day: '2027-01-02', kind: 'holiday' },
    { day: '2027-01-01', kind: 'holiday' },
    { day: '2027-01-09', kind: 'workday' },
  ] satisfies MovedDay[],
};

type Api = ReturnType<typeof openTestService>['api'];

/** A target of a campaign under the rules of a place, whose offer was received on a day. */
async function receivedTarget(api: Api, rulePack: 'zhejiang' | 'qinghai', day: string) {
  const { id: campaignId } = await api.campaigns.create(
    campaignFields.parse({ name: rulePack, opens: '2021-01-01', closes: '2027-12-31', rulePack }),
  );
  const { ids } = await api.units.create({ rows: [unitOf({ name: `${rulePack} 食品有限公司` })] });
  const change = { id: campaignId, day: '2021-04-01', by: '李明' };
  await api.campaigns.addTargets({ ...change, selection: { ids }, reason: '试点' });
  await api.campaigns.freeze(change);
  const [unitId = ''] = ids;
  await api.targets.record({
    campaignId,
    selection: { ids: [unitId] },
    event: { kind: 'offer-received', day },
    by: '李明',
  });
  const due = async () => (await api.targets.sheet({ campaignId, unitId })).unit.target.replyDue;
  return { campaignId, due };
}

test('a file without years of its own has those that come with the product', async () => {
  const { api, service } = openTestService();
  const years = await api.holidays.list({});
  expect(years.map(({ year }) => year)).toEqual(SHIPPED_HOLIDAYS.years);
  expect(years.every(({ origin, isShipped }) => origin === 'shipped' && isShipped)).toBe(true);
  expect(selectHolidays(service.db)).toEqual(SHIPPED_HOLIDAYS);
});

test('a year that a user states is added in the order of its days, undone, redone and removed again', async () => {
  const { api, service } = openTestService();
  await api.holidays.setYear(NOTICE_2027);
  const last = async () => (await api.holidays.list({})).at(-1);
  expect(await last()).toMatchObject({
    year: 2027,
    origin: 'own',
    isShipped: false,
    source: NOTICE_2027.source,
    days: [{ day: '2027-01-01' }, { day: '2027-01-02' }, { day: '2027-01-09' }],
  });
  expect(selectHolidays(service.db).years).toContain(2027);
  await api.history.undo({});
  expect((await last())?.year).toBe(2026);
  await api.history.redo({});
  expect((await last())?.year).toBe(2027);
  await api.holidays.removeYear({ year: 2027 });
  expect((await last())?.year).toBe(2026);
});

test('a year that comes with the product can be put right and goes back to what it was', async () => {
  const { api } = openTestService();
  const of2026 = async () => (await api.holidays.list({})).find(({ year }) => year === 2026);
  const shipped = await of2026();
  await api.holidays.setYear({
    year: 2026,
    source: '',
    isComplete: true,
    days: [{ day: '2026-01-01', kind: 'holiday' }],
  });
  expect(await of2026()).toMatchObject({ origin: 'own', isShipped: true, days: [{ day: '2026-01-01' }] });
  await api.holidays.removeYear({ year: 2026 });
  expect(await of2026()).toEqual(shipped);
});

test.each([
  ['a day of another year', [{ day: '2026-12-31', kind: 'holiday' }], 'days[0].day', 'day-of-another-year'],
  [
    'a day named twice',
    [
      { day: '2027-10-01', kind: 'holiday' },
      { day: '2027-10-01', kind: 'workday' },
    ],
    'days[1].day',
    'duplicate-day',
  ],
  ['a day that is none', [{ day: '2027-02-30', kind: 'holiday' }], 'days[0].day', 'wrong-format'],
  ['more days than a year moves', Array(151).fill({ day: '2027-10-01', kind: 'holiday' }), 'days', 'too-many'],
  // Safe: what a careless caller sends.
])('%s is refused by name, and nothing is stored', async (_what, days, path, code) => {
  const { api } = openTestService();
  await expect(
    api.holidays.setYear({ year: 2027, source: '', isComplete: true, days: days as MovedDay[] }),
  ).rejects.toMatchObject({
    code: 'invalid-input',
    details: { path, issues: expect.arrayContaining([expect.objectContaining({ path, code })]) },
  });
  expect((await api.holidays.list({})).at(-1)?.year).toBe(2026);
});

test('the reply to an offer in Zhejiang is due after ten working days of the calendar of the file', async () => {
  const { api } = openTestService();
  // 2021-10-01 to 07 are free, Saturday the 9th is worked.
  const { due } = await receivedTarget(api, 'zhejiang', '2021-09-27');
  expect(await due()).toBe('2021-10-15');
});

test('when a year changes, targets counted by working days follow at once, and go back with undo', async () => {
  const { api } = openTestService();
  const { due } = await receivedTarget(api, 'zhejiang', '2021-09-27');
  const before = await due();
  await api.holidays.setYear({ year: 2021, source: '', isComplete: true, days: [] });
  expect(await due()).toBe('2021-10-11');
  await api.history.undo({});
  expect(await due()).toBe(before);
  await api.history.redo({});
  expect(await due()).toBe('2021-10-11');
  await api.holidays.removeYear({ year: 2021 });
  expect(await due()).toBe(before);
});

test('single days change a year; of a year without days they count once they are said to be complete', async () => {
  const { api, service } = openTestService();
  const of = async (year: number) => (await api.holidays.list({})).find((each) => each.year === year);
  await api.holidays.setDay({ day: '2026-10-08', kind: 'holiday' });
  expect(await of(2026)).toMatchObject({ origin: 'own', isComplete: true });
  expect((await of(2026))?.days).toHaveLength(SHIPPED_HOLIDAYS.days.filter(({ day }) => day > '2026').length + 1);
  await api.holidays.setDay({ day: '2026-10-08', kind: null });
  expect((await of(2026))?.days.some(({ day }) => day === '2026-10-08')).toBe(false);

  await api.holidays.setDay({ day: '2027-01-01', kind: 'holiday' });
  const begun = await of(2027);
  expect(begun).toMatchObject({ isComplete: false, days: [{ day: '2027-01-01', kind: 'holiday' }] });
  expect(selectHolidays(service.db).years).not.toContain(2027);
  await api.holidays.setYear({ ...NOTICE_2027, days: begun?.days ?? [] });
  expect(selectHolidays(service.db).years).toContain(2027);
});

test('a place that counts days of the calendar is not touched by a change of holidays', async () => {
  const { api } = openTestService();
  const { due } = await receivedTarget(api, 'qinghai', '2021-09-27');
  await api.holidays.setYear({ year: 2021, source: '', isComplete: true, days: [] });
  expect(await due()).toBe('2021-10-17');
});

test('the reply rate counts what is late by the holidays of the file, also after they change', async () => {
  const { api } = openTestService();
  const { campaignId } = await receivedTarget(api, 'zhejiang', '2021-09-27');
  const decided = async () => {
    const { total } = await api.campaigns.rates({ campaignId, asOf: '2021-10-13' });
    return total.rates.replies.denominator;
  };
  // Open until the 16th: nobody is late yet.
  expect(await decided()).toBe(0);
  await api.holidays.setYear({ year: 2021, source: '', isComplete: true, days: [] });
  expect(await decided()).toBe(1);
  await api.history.undo({});
  expect(await decided()).toBe(0);
});

test('a day on which no clock of a target runs leaves it alone, one within its days does not', async () => {
  const { api, service } = openTestService();
  const { due } = await receivedTarget(api, 'zhejiang', '2021-09-27');
  service.db.exec("UPDATE targets SET reply_due = '1999-01-01'");
  await api.holidays.setDay({ day: '2020-05-06', kind: 'holiday' });
  expect(await due()).toBe('1999-01-01');
  // The ten working days begin after it.
  await api.holidays.setDay({ day: '2021-09-27', kind: 'holiday' });
  expect(await due()).toBe('1999-01-01');
  // They end before it.
  await api.holidays.setDay({ day: '2021-10-18', kind: 'holiday' });
  expect(await due()).toBe('1999-01-01');
  await api.holidays.setDay({ day: '2021-10-18', kind: null });
  await api.holidays.setDay({ day: '2021-10-12', kind: 'holiday' });
  expect(await due()).toBe('2021-10-18');
});
