import { expect, test } from 'vitest';
import { readPastedWorkReports } from '../../../renderer/features/work-reports/pastedWorkReports.ts';

const USUAL = { regionCode: '371403', fromDay: '2021-01-01', toDay: '2021-03-31' };

test('a pasted row names its union, region and days, and keeps estimates as such', () => {
  const rows = readPastedWorkReports(
    [
      ['工会', '地区', '起', '止'],
      [
        '陵城区总工会',
        '山东省德州市陵城区',
        '2021/4/1',
        '2021年6月30日',
        '10余',
        '137',
        '73',
        '9',
        '300',
        '130余',
        '5',
      ],
      ['城关镇工会', '', '', '', '', '12', '3'],
    ],
    USUAL,
  );
  expect(rows).toMatchObject([
    {
      line: 2,
      report: {
        regionCode: '371403',
        fromDay: '2021-04-01',
        toDay: '2021-06-30',
        figures: { meetings: { value: 10, isApproximate: true }, helped: { value: 5, isApproximate: false } },
      },
    },
    { line: 3, report: { ...USUAL, figures: { meetings: null, demandsAdopted: { value: 3 } } } },
  ]);
});

test.each([
  [['', '371403'], 'union-missing'],
  [['长'.repeat(201)], 'union-too-long'],
  [['甲', '某某区'], 'region-unknown'],
  [['甲', '999999'], 'region-unknown'],
  [['甲', '', '2021-02-31'], 'day-unreadable'],
  [['甲', '', '2021-05-01', '2021-04-01'], 'ends-before-start'],
  [['甲', '', '', '', '很多'], 'figure-unreadable'],
  [['甲', '', '', '', '-1'], 'figure-unreadable'],
  [['甲', '', '', '', '', '5', '6'], 'adopted-above-raised'],
] as const)('%j is left out by name', (row, problem) => {
  expect(readPastedWorkReports([row], USUAL)).toMatchObject([{ report: null, problem }]);
});

test('a county whose name stands for several is not guessed', () => {
  // 鼓楼区 is in several cities.
  expect(readPastedWorkReports([['甲', '鼓楼区']], USUAL)).toMatchObject([{ problem: 'region-unknown' }]);
});
