import { expect, test } from 'vitest';
import { readPastedDemands } from '../../../renderer/features/demands/pastedDemands.ts';
import { parseClipboardTable } from '../../../renderer/features/workforce/clipboardTable.ts';

const CONTEXT = {
  today: '2026-03-05',
  categoryNames: {
    pay: '工资',
    hours: '工时休假',
    welfare: '福利',
    safety: '安全卫生',
    training: '培训晋升',
    facilities: '设施',
    other: '其他',
  },
};
const read = (text: string, context: Parameters<typeof readPastedDemands>[1] = CONTEXT) =>
  readPastedDemands(parseClipboardTable(text), context);

test('one demand a line, raised today', () => {
  expect(read('建停车场\r\n\r\n夜班加餐\n').map(({ line, demand }) => [line, demand?.title, demand?.day])).toEqual([
    [1, '建停车场', '2026-03-05'],
    [3, '夜班加餐', '2026-03-05'],
  ]);
});

test('of a table each cell is known by what it holds, in any order, and the line of heads is no demand', () => {
  const [row] = read('诉求\t日期\t人数\t班组\t类别\n建停车场\t2026年2月3日\t1,240人\t装配班、包装班\t设施\n');

  expect(row?.demand).toMatchObject({
    title: '建停车场',
    day: '2026-02-03',
    supporters: 1240,
    groups: ['装配班', '包装班'],
    category: 'facilities',
  });
});

test('pasted at a meeting they are raised there', () => {
  const [row] = read('建停车场', { ...CONTEXT, meeting: { id: 'm-1', day: '2026-03-10' } });

  expect(row?.demand).toMatchObject({ day: '2026-03-10', meetingId: 'm-1' });
});

test('a line without a demand, and one of more than 200 characters, are left out by name', () => {
  expect(read(`\t设施\n${'诉'.repeat(201)}\n`).map(({ line, problem }) => [line, problem])).toEqual([
    [1, 'title-missing'],
    [2, 'title-too-long'],
  ]);
});

test('a day that is none and a count that nobody could have are told of, and make no groups', () => {
  expect(read('夜班车\t2026/13/45\n加餐\t99999999人\n更衣柜\t3号线\n').map(({ problem }) => problem)).toEqual([
    'figure-unreadable',
    'figure-unreadable',
    null,
  ]);
});
