import { expect, test } from 'vitest';
import { readAnswer, readReceipts, readReplies } from '../../../renderer/features/targets/pastedRows.ts';

const rows = <Row>(read: readonly { row: Row | null; problem: unknown }[]) =>
  read.map(({ row, problem }) => row ?? problem);

test('receipts are read by number, those without a day take the day of the dialog', () => {
  const cells = [['编号', '签收日期'], ['17', '2021年4月1日'], [''], ['18'], ['19', '2021-02-31'], ['', '2021-04-01']];
  expect(rows(readReceipts(cells, '2021-04-06'))).toEqual([
    { number: '17', day: '2021-04-01' },
    { number: '18', day: '2021-04-06' },
    { code: 'day-unreadable', cell: '2021-02-31' },
    { code: 'who-missing', cell: ' 2021-04-01' },
  ]);
});

test.each([
  ['同意', 'accepts'],
  ['应约', 'accepts'],
  ['不同意', 'declines'],
  ['拒绝', 'declines'],
  ['暂不应约', 'declines'],
  ['同意协商，另提意见', 'counters'],
  ['Declined', 'declines'],
  ['accepted', 'accepts'],
  ['研究后答复', 'other'],
  ['已阅', null],
] as const)('%s is read as %s', (words, answer) => expect(readAnswer(words)).toBe(answer));

test('replies name the unit first, then day, answer and reason in any order', () => {
  const cells = [
    ['单位名称', '答复', '日期'],
    ['昆仑硅业有限公司', '拒绝', '2021/4/9', '订单不足', '明年再议'],
    ['17', '2021.4.8', '同意'],
    ['18', '应约'],
    ['19', '2021-13-40', '同意'],
    ['20', '2021-04-08'],
    ['21', '改天再说'],
  ];
  expect(rows(readReplies(cells, '2021-04-20'))).toEqual([
    { who: '昆仑硅业有限公司', day: '2021-04-09', answer: 'declines', reason: '订单不足；明年再议' },
    { who: '17', day: '2021-04-08', answer: 'accepts', reason: '' },
    { who: '18', day: '2021-04-20', answer: 'accepts', reason: '' },
    { code: 'day-unreadable', cell: '2021-13-40' },
    { code: 'answer-missing', cell: '20' },
    { code: 'answer-unknown', cell: '改天再说' },
  ]);
});

test.each(['605 2021-05-31 同意', '605，2021-05-31，同意', '第 605 号 2021-05-31 同意'])(
  'a reply is read from a line that was typed: %s',
  (line) => {
    expect(readReplies([[line]], '2021-06-01').map(({ row }) => row)).toEqual([
      { who: '605', day: '2021-05-31', answer: 'accepts', reason: '' },
    ]);
  },
);

test('a receipt is read from a line that was typed, and from a number alone', () => {
  expect(readReceipts([['第 7 号'], ['8 2021-04-20']], '2021-04-21').map(({ row }) => row)).toEqual([
    { number: '7', day: '2021-04-21' },
    { number: '8', day: '2021-04-20' },
  ]);
});
