import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { RosterCell } from '../../../shared/domain/negotiation/roster.ts';
import { mergeRoster, toRosterSummary } from '../../../shared/domain/negotiation/rosterGroups.ts';
import { readLeavingKind } from '../../../shared/domain/negotiation/rosterReasons.ts';
import { countTable, ROSTER_HEADS } from '../../fixtures/roster.ts';

const AS_OF = '2026-03-31';
const count = (...rows: RosterCell[][]) => countTable([ROSTER_HEADS, ...rows], AS_OF);

test('a roster becomes groups with headcount, average pay and turnover of the last twelve months', () => {
  const result = count(
    ['甲', '缝纫工', 4000, '2020-01-01', null, null],
    ['乙', '缝纫工', 5001, '2020-01-01', null, null],
    ['丙', '裁剪工', '6,000.50', '2020-01-01', null, null],
    ['丁', '缝纫工', null, '2020-01-01', '2026-04-01', null],
    ['戊', '缝纫工', null, '2020-01-01', '2025-10-01', '辞职'],
  );

  // 1 April 2025 to 31 March 2026 are 365 days; 戊 was there for 183 of them.
  expect(result.groups).toEqual([
    {
      name: '缝纫工',
      headcount: 2,
      monthlyWage: 450_050,
      annualTurnover: 0.3998,
      leavers: 1,
      averageHeadcount: 2.5,
    },
    { name: '裁剪工', headcount: 1, monthlyWage: 600_050, annualTurnover: 0, leavers: 0, averageHeadcount: 1 },
  ]);
  expect(result).toMatchObject({ from: '2025-04-01', asOf: AS_OF, rowsRead: 5, headerRow: 1, missing: [] });
  expect(result.rejected).toEqual([{ row: 5, reason: 'pay-missing' }]);
  expect(result.warnings).toEqual([]);
});

describe('average headcount is person-days ÷ days', () => {
  const average = (...rows: [string, string | null][]) =>
    count(
      ['甲', '工人', 4000, '2020-01-01', null, null],
      ...rows.map(([from, to]) => ['乙', '工人', 4000, from, to, '辞职']),
    ).groups[0]?.averageHeadcount;

  test('somebody who was there for the whole year counts as one', () => {
    expect(average(['2019-01-01', null])).toBe(2);
  });

  test('somebody counts from the entry day', () => {
    expect(average(['2026-03-31', null])).toBe(1);
    expect(average(['2026-01-18', null])).toBe(1.2);
  });

  test('somebody counts up to the day before the leaving day', () => {
    expect(average(['2020-01-01', '2025-04-01'])).toBe(1);
    expect(average(['2020-01-01', '2025-06-13'])).toBe(1.2);
  });

  test('somebody who left before the twelve months or comes after them counts for nothing', () => {
    expect(average(['2019-01-01', '2025-03-31'], ['2026-04-01', null])).toBe(1);
  });

  test('a leap year has 366 days', () => {
    const result = countTable(
      [ROSTER_HEADS, ['甲', '工人', 4000, '2020-01-01', null, null], ['乙', '工人', 4000, '2024-02-29', null, null]],
      '2024-02-29',
    );
    expect(result).toMatchObject({ from: '2023-03-01', groups: [{ headcount: 2, averageHeadcount: 1 }] });
  });
});

describe('leavers', () => {
  test('count from the first to the last of the twelve months, who leaves on the day itself is gone', () => {
    const result = count(
      ['甲', '工人', 4000, '2020-01-01', null, null],
      ['乙', '工人', 4000, '2020-01-01', '2025-03-31', '辞职'],
      ['丙', '工人', 4000, '2020-01-01', '2025-04-01', '辞职'],
      ['丁', '工人', 4000, '2020-01-01', AS_OF, '辞职'],
    );
    expect(result.groups).toMatchObject([{ headcount: 1, leavers: 2 }]);
  });

  test('who are dismissed, retire or move inside the firm are no turnover, unclear reasons are counted apart', () => {
    const result = count(
      ['甲', '工人', 4000, '2020-01-01', null, null],
      ['乙', '工人', 4000, '2020-01-01', '2025-12-01', '个人原因'],
      ['丙', '工人', 4000, '2020-01-01', '2025-12-01', '辞退'],
      ['丁', '工人', 4000, '2020-01-01', '2025-12-01', '退休'],
      ['戊', '工人', 4000, '2020-01-01', '2025-12-01', null],
    );
    expect(result.groups).toMatchObject([{ leavers: 1 }]);
    expect(result.warnings).toEqual([{ code: 'reason-unclear', count: 1 }]);
  });

  test('all count where the roster gives no reasons, and it says so', () => {
    const result = countTable(
      [
        ['岗位', '月工资', '入职日期', '离职日期'],
        ['工人', 4000, '2020-01-01', null],
        ['工人', 4000, '2020-01-01', '2025-12-01'],
      ],
      AS_OF,
    );
    expect(result.groups).toMatchObject([{ leavers: 1 }]);
    expect(result.warnings).toEqual([{ code: 'all-leavers-count', count: 1 }]);
  });

  test('a roster of those who are there says nothing of turnover', () => {
    const withoutColumn = countTable(
      [
        ['岗位', '月工资', '入职日期'],
        ['工人', 4000, '2020-01-01'],
      ],
      AS_OF,
    );
    expect(withoutColumn.warnings).toEqual([{ code: 'no-leaving-column' }]);
    expect(toRosterSummary(withoutColumn, () => '由花名册推算').groups[0]?.fields).toMatchObject({
      annualTurnover: 0,
      turnoverSource: '',
    });
    expect(count(['甲', '工人', 4000, '2020-01-01', null, null]).warnings).toEqual([{ code: 'no-leavers' }]);
  });

  test.each([
    ['辞职', 'voluntary'],
    ['自离', 'voluntary'],
    ['自动离职', 'voluntary'],
    ['个人原因', 'voluntary'],
    ['Resigned', 'voluntary'],
    ['Voluntary', 'voluntary'],
    ['Involuntary', 'other'],
    ['非自愿离职', 'other'],
    ['辞退', 'other'],
    ['劝退', 'other'],
    ['合同到期', 'other'],
    ['退休', 'other'],
    ['裁员', 'other'],
    ['其他', 'unclear'],
    [null, 'unclear'],
  ])('%s is %s', (reason, kind) => {
    expect(readLeavingKind(reason)).toBe(kind);
  });
});

describe('rows that cannot be counted are told with their number', () => {
  test.each([
    [['甲', '  ', 4000, '2020-01-01', null, null], 'group-missing'],
    [['甲', '长'.repeat(201), 4000, '2020-01-01', null, null], 'group-too-long'],
    [['甲', '工人', null, '2020-01-01', null, null], 'pay-missing'],
    [['甲', '工人', 0, '2020-01-01', null, null], 'pay-missing'],
    [['甲', '工人', '面议', '2020-01-01', null, null], 'pay-unreadable'],
    [['甲', '工人', '#REF!', '2020-01-01', null, null], 'pay-unreadable'],
    [['甲', '工人', '=1+1', '2020-01-01', null, null], 'pay-unreadable'],
    [['甲', '工人', -4000, '2020-01-01', null, null], 'pay-negative'],
    [['甲', '工人', 1e308, '2020-01-01', null, null], 'pay-unreadable'],
    [['甲', '工人', '99999999999', '2020-01-01', null, null], 'pay-too-big'],
    [['甲', '工人', 4000, null, null, null], 'entry-missing'],
    [['甲', '工人', 4000, '去年', null, null], 'entry-unreadable'],
    [['甲', '工人', 4000, '2021-02-31', null, null], 'entry-no-such-day'],
    [['甲', '工人', 4000, '2020-01-01', '不详', null], 'leaving-unreadable'],
    [['甲', '工人', 4000, '2020-01-01', '2025年2月31日', null], 'leaving-no-such-day'],
    [['甲', '工人', 4000, '2020-01-01', '2019-12-31', null], 'left-before-entry'],
  ])('%j: %s', (row, reason) => {
    const result = count(['乙', '工人', 4000, '2020-01-01', null, null], row);
    expect(result).toMatchObject({ rowsRead: 2, rejectedCount: 1, rejected: [{ row: 3, reason }] });
    expect(result.groups).toMatchObject([{ headcount: 1 }]);
  });

  test('the first thousand of them, and how many there are', () => {
    const result = count(...Array.from({ length: 1500 }, () => ['甲', '工人', -1, '2020-01-01', null, null]));
    expect(result.rejectedCount).toBe(1500);
    expect(result.rejected).toHaveLength(1000);
  });
});

test.each([
  [4500, 450_000],
  ['4500', 450_000],
  ['￥4,500.50', 450_050],
  ['4500元/月', 450_000],
  ['４５００', 450_000],
  ['0.45万', 450_000],
  ['4.5千元', 450_000],
])('a pay of %s is %i fen', (pay, fen) => {
  expect(count(['甲', '工人', pay, '2020-01-01', null, null]).groups[0]?.monthlyWage).toBe(fen);
});

test('a name with more blanks is the same group, a group that all have left is named and left out', () => {
  const result = count(
    ['甲', '缝纫  一组', 4000, '2020-01-01', null, null],
    ['乙', ' 缝纫 一组 ', 4000, '2020-01-01', null, null],
    ['丙', '包装', 4000, '2020-01-01', '2025-12-01', '辞职'],
  );
  expect(result.groups).toMatchObject([{ name: '缝纫 一组', headcount: 2 }]);
  expect(result.warnings).toEqual([{ code: 'groups-without-heads', names: ['包装'] }]);
});

test('turnover beyond what the model takes is capped and named', () => {
  const result = count(
    ['甲', '临时工', 4000, '2026-03-01', null, null],
    ...Array.from({ length: 3 }, () => ['乙', '临时工', 4000, '2026-03-01', '2026-03-02', '辞职']),
  );
  expect(result.groups).toMatchObject([{ annualTurnover: 5 }]);
  expect(result.warnings).toEqual([{ code: 'turnover-capped', names: ['临时工'] }]);
});

test('months without a day, later entries and repeated heads are pointed out', () => {
  const result = countTable(
    [
      ['岗位', '月工资', '月工资', '入职日期', '离职日期', '离职原因'],
      ['工人', 4000, 9000, '2020年1月', null, null],
      ['工人', 4000, 9000, '2026-05-01', null, null],
      ['工人', 4000, 9000, '2020-01-01', '2025-12', '辞职'],
    ],
    AS_OF,
  );
  expect(result.groups).toMatchObject([{ headcount: 1, monthlyWage: 400_000, leavers: 1 }]);
  expect(result.warnings).toEqual([
    { code: 'duplicate-headers', names: ['月工资'] },
    { code: 'month-only-days', count: 2 },
    { code: 'not-yet-entered', count: 1 },
  ]);
});

test('without a pay column nothing is counted, and it says what is missing', () => {
  const result = countTable(
    [
      ['岗位', '入职日期'],
      ['工人', '2020-01-01'],
    ],
    AS_OF,
  );
  expect(result).toMatchObject({ missing: ['pay'], rowsRead: 1, groups: [], rejectedCount: 0, warnings: [] });
});

test('a column of names taken for groups is refused instead of shown', () => {
  expect(() =>
    count(...Array.from({ length: 1001 }, (_, index) => ['甲', `员工${index}`, 4000, '2020-01-01', null, null])),
  ).toThrow(expect.objectContaining({ code: 'roster-unreadable', details: { reason: 'too-many-groups' } }));
});

test('replacing groups keeps what the roster does not know of a group of the same name', () => {
  const summary = toRosterSummary(
    count(
      ['甲', '缝纫工', 4000, '2020-01-01', null, null],
      ['乙', '缝纫工', 4000, '2020-01-01', '2025-10-01', '辞职'],
      ['丙', '裁剪工', 5000, '2020-01-01', null, null],
    ),
    ({ leavers }) => `花名册：离职 ${leavers} 人`,
  );
  const existing = {
    id: '0192f7a0-0000-7000-8000-000000000001',
    name: '缝纫工',
    headcount: 9,
    monthlyWage: 1,
    fixedMonthly: 30_000,
    overtimeHours: { weekday: 20, restDay: 8, holiday: 0 },
    bonusMonths: 1,
    annualTurnover: 0.1,
    leaverCost: { kind: 'shareOfPay', share: 0.3 },
    turnoverSource: '估计',
    leaverCostSource: '人事部',
    turnoverPreset: null,
    leaverCostPreset: null,
  } as const;

  expect(mergeRoster([existing], summary)).toEqual([
    {
      name: '缝纫工',
      headcount: 1,
      monthlyWage: 400_000,
      fixedMonthly: 30_000,
      overtimeHours: { weekday: 20, restDay: 8, holiday: 0 },
      bonusMonths: 1,
      annualTurnover: 0.6661,
      leaverCost: { kind: 'shareOfPay', share: 0.3 },
      turnoverSource: '花名册：离职 1 人',
      leaverCostSource: '人事部',
      turnoverPreset: null,
      leaverCostPreset: null,
    },
    {
      name: '裁剪工',
      headcount: 1,
      monthlyWage: 500_000,
      fixedMonthly: 0,
      overtimeHours: { weekday: 0, restDay: 0, holiday: 0 },
      bonusMonths: 0,
      annualTurnover: 0,
      leaverCost: { kind: 'direct', amount: 0 },
      turnoverSource: '花名册：离职 0 人',
      leaverCostSource: '',
      turnoverPreset: null,
      leaverCostPreset: null,
    },
  ]);
});

const anyCell = fc.oneof(
  fc.constantFrom(
    null,
    '',
    '缝纫工',
    '裁剪工',
    4500,
    -1,
    '2021-02-31',
    '2020-01-01',
    '2025-10-01',
    '辞职',
    44260,
    1e308,
  ),
  fc.string(),
  fc.double(),
);

test.prop([fc.array(fc.array(anyCell, { maxLength: 8 }), { maxLength: 40 })])(
  'whatever stands in the cells, every row is counted at most once and every figure is a figure',
  (rows) => {
    const { rowsRead, rejectedCount, groups } = count(...rows);
    const heads = groups.reduce((sum, { headcount }) => sum + headcount, 0);
    expect(heads + rejectedCount).toBeLessThanOrEqual(rowsRead);
    for (const { headcount, monthlyWage, annualTurnover, averageHeadcount } of groups) {
      expect(headcount).toBeGreaterThan(0);
      expect(Number.isSafeInteger(monthlyWage) && monthlyWage > 0).toBe(true);
      expect(annualTurnover >= 0 && annualTurnover <= 5).toBe(true);
      expect(averageHeadcount).toBeGreaterThanOrEqual(0);
    }
  },
);
