import { describe, expect, test } from 'vitest';
import { UNSETTLED_MEETING } from '../../shared/domain/meetings/meeting.ts';
import { raisedOf, seriesOf } from '../fixtures/demands.ts';
import { openTestService } from '../fixtures/testService.ts';

async function openSeries(changes: Parameters<typeof seriesOf>[0] = {}) {
  const { api } = openTestService();
  const { id } = await api.negotiations.create({ title: '2026 年度协商' });
  const { ids } = await api.meetings.createSeries({ negotiationId: id, series: [seriesOf(changes)] });
  const list = async () => (await api.meetings.list({ negotiationId: id })).meetings;
  return { api, id, seriesId: ids[0] ?? '', list, days: async () => (await list()).map(({ day }) => day) };
}

const onThe = (day: number) => ({ ...seriesOf().rhythm, on: { kind: 'day' as const, day, weekend: 'keep' as const } });

describe('a series of meetings', () => {
  test('plans twelve months ahead, chaired in turn, as one step', async () => {
    const { api, list } = await openSeries({ chairs: ['生产部', '技术部', '人事部'] });

    const meetings = await list();
    expect(meetings.map(({ day }) => day).slice(0, 3)).toEqual(['2026-03-10', '2026-04-10', '2026-05-10']);
    expect(meetings.map(({ chair }) => chair).slice(0, 4)).toEqual(['生产部', '技术部', '人事部', '生产部']);
    expect(meetings).toHaveLength(12);

    await api.history.undo({});
    expect(await list()).toEqual([]);
  });

  test('a change moves what is planned from today on, and keeps what was held, cancelled or edited', async () => {
    const { api, seriesId, list, days } = await openSeries();
    const [march, april, may, june] = await list();
    await api.meetings.update({ id: march?.id ?? '', patch: { state: 'held', minutes: '已开' } });
    await api.meetings.update({ id: april?.id ?? '', patch: { state: 'cancelled' } });
    await api.meetings.update({ id: june?.id ?? '', patch: { day: '2026-06-12' } });

    await api.meetings.updateSeries({
      id: seriesId,
      fields: seriesOf({ rhythm: onThe(20), place: '一号会议室' }),
      today: '2026-04-01',
    });

    expect((await days()).slice(0, 6)).toEqual([
      '2026-03-10',
      '2026-04-10',
      '2026-05-20',
      '2026-06-12',
      '2026-07-20',
      '2026-08-20',
    ]);
    const moved = (await list()).find(({ id }) => id === may?.id);
    // The same record, so that a calendar that holds it sees it move.
    expect(moved).toMatchObject({ day: '2026-05-20', place: '一号会议室', isEdited: false });
    expect((await days()).at(-1)).toBe('2027-03-20');
    await api.history.undo({});
    expect((await days()).slice(2, 5)).toEqual(['2026-05-10', '2026-06-12', '2026-07-10']);
  });

  test('a meeting where a demand was raised stays although it is still planned', async () => {
    const { api, id, seriesId, list, days } = await openSeries();
    const [, april] = await list();
    await api.demands.create({
      negotiationId: id,
      rows: [raisedOf({ day: '2026-04-10', meetingId: april?.id ?? null })],
    });

    await api.meetings.updateSeries({ id: seriesId, fields: seriesOf({ rhythm: onThe(20) }), today: '2026-03-01' });

    expect((await days()).slice(0, 3)).toEqual(['2026-03-20', '2026-04-10', '2026-05-20']);
  });

  test('an earlier end takes the meetings after it away', async () => {
    const { api, seriesId, days } = await openSeries();

    await api.meetings.updateSeries({
      id: seriesId,
      fields: seriesOf({ rhythm: { ...seriesOf().rhythm, until: '2026-05-31' } }),
      today: '2026-03-01',
    });

    expect(await days()).toEqual(['2026-03-10', '2026-04-10', '2026-05-10']);
  });

  test('removed, it takes its planned meetings along and leaves the others as single ones', async () => {
    const { api, id, seriesId, list } = await openSeries();
    const [march] = await list();
    await api.meetings.update({ id: march?.id ?? '', patch: { state: 'held' } });

    await api.meetings.removeSeries({ id: seriesId, today: '2026-03-01' });

    expect(await list()).toMatchObject([{ id: march?.id, seriesId: null, state: 'held' }]);
    await api.history.undo({});
    expect(await list()).toHaveLength(12);
    expect((await api.meetings.list({ negotiationId: id })).series).toMatchObject([{ id: seriesId }]);
  });

  test.each([
    ['an end before its first day', { until: '2026-02-01' }, 'series-without-meeting'],
    ['an end after twenty years', { until: '2046-02-01' }, 'series-too-long'],
    ['a first day in the year 9999', { firstDay: '9999-12-31' }, 'invalid-input'],
    ['every 0 months', { everyMonths: 0 }, 'invalid-input'],
    ['the 32nd', { on: { kind: 'day' as const, day: 32, weekend: 'keep' as const } }, 'invalid-input'],
  ])('%s is refused by name, and nothing is stored', async (_what, rhythm, code) => {
    const { api } = openTestService();
    const { id } = await api.negotiations.create({ title: '2026 年度协商' });
    const series = [seriesOf(), seriesOf({ rhythm: { ...seriesOf().rhythm, ...rhythm } })];

    await expect(api.meetings.createSeries({ negotiationId: id, series })).rejects.toMatchObject({ code });

    expect(await api.meetings.list({ negotiationId: id })).toEqual({ meetings: [], series: [] });
  });
});

test('minutes of 20,000 characters are kept whole', async () => {
  const { api } = openTestService();
  const { id } = await api.negotiations.create({ title: '2026 年度协商' });
  const minutes = '议'.repeat(20_000);

  await api.meetings.create({
    negotiationId: id,
    fields: { ...UNSETTLED_MEETING, kind: 'negotiation', title: '第一次协商会议', day: '2026-03-05', minutes },
  });

  expect((await api.meetings.list({ negotiationId: id })).meetings[0]?.minutes).toBe(minutes);
});
