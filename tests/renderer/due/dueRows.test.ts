import { describe, expect, test } from 'vitest';
import { entriesOfReminders, entryOfStep } from '../../../renderer/features/due/calendarEntries.ts';
import { dueHeads, dueRows, visibleRows } from '../../../renderer/features/due/dueRows.ts';
import type { Reminder, StepReminder } from '../../../shared/domain/reminders/reminder.ts';
import { createFormat } from '../../../shared/i18n/format.ts';
import { createTexts } from '../../../shared/i18n/texts.ts';

const { t } = createTexts('zh-CN');
const format = createFormat('zh-CN');

const STEP: StepReminder = {
  kind: 'step',
  id: 'step.n.reply',
  negotiationId: 'n',
  title: '甲厂协商',
  step: 'reply',
  isOpening: false,
  day: '2021-04-21',
  raw: '2021-04-21',
  rolled: '2021-04-21',
  isProvisional: false,
  article: '《工资集体协商试行办法》第十七条',
  count: 1,
  changedAtMs: 0,
};
const TARGETS: Reminder = {
  kind: 'targets',
  id: 'targets.c.file.overdue',
  campaignId: 'c',
  title: '集中要约',
  action: 'file',
  day: '2021-04-18',
  until: '2021-04-19',
  count: 12,
  names: ['乙厂', '丙厂'],
  article: null,
  changedAtMs: 0,
};
const MEETING: Reminder = {
  kind: 'meeting',
  id: 'm',
  negotiationId: 'n',
  title: '甲厂协商',
  name: '第一次会议',
  time: '14:30',
  place: '二楼',
  day: '2021-04-20',
  count: 1,
  changedAtMs: 0,
};
const rows = () => dueRows(t, format, [TARGETS, MEETING, STEP], '2021-04-20');

describe('the due list in words', () => {
  test('says what is to be done, of what, and how far the day is', () => {
    expect(rows().map(({ what, names, left }) => [what, names, left])).toEqual([
      ['报送人社部门审查 · 12 家', '乙厂、丙厂等', '最长逾期 2 天'],
      ['第一次会议 14:30', '二楼', '今天'],
      ['对方应书面答复要约', '', '还有 1 天'],
    ]);
    expect(dueHeads(rows()).map(({ group, count }) => [group, count])).toEqual([
      ['overdue', 12],
      ['today', 1],
      ['week', 1],
    ]);
  });

  test.each<[string, string, Parameters<typeof visibleRows>[2], string[]]>([
    ['a name behind a count', '丙厂', null, ['targets.c.file.overdue']],
    ['an article', '第十七条', null, ['step.n.reply']],
    ['two words, both', '甲厂 答复', null, ['step.n.reply']],
    ['a kind', '', 'meeting', ['m']],
    ['nothing that fits', '丁厂', null, []],
  ])('is searched for %s', (_what, search, kind, ids) => {
    expect(visibleRows(rows(), search, kind).map(({ id }) => id)).toEqual(ids);
  });
});

describe('a calendar entry', () => {
  test('names both days where the raw one is moved off a day of rest, and says when it is provisional', () => {
    const moved = { ...STEP, rolled: '2021-04-22', isProvisional: true, state: 'open' as const };

    const { title, description } = entryOfStep(t, format, moved);

    expect(title).toBe('对方应书面答复要约：甲厂协商');
    expect(description.split('\n')).toEqual([
      '《工资集体协商试行办法》第十七条',
      '按日历计算：2021年4月21日；遇休息日顺延：2021年4月22日',
      '该年节假日安排尚未录入，日期为暂定。',
    ]);
  });

  test('of a step that is done says so', () => {
    expect(entryOfStep(t, format, { ...STEP, state: 'done' }).title).toBe('（已完成）对方应书面答复要约：甲厂协商');
  });

  test('is made of all that is due but meetings, which have a calendar of their own', () => {
    expect(entriesOfReminders(t, format, [TARGETS, MEETING, STEP]).map(({ id }) => id)).toEqual([
      'targets.c.file.overdue',
      'step.n.reply',
    ]);
  });
});
