import { expect, test } from 'vitest';
import { createTexts } from '../../../shared/i18n/texts.ts';
import { groupsAsTable } from '../../../renderer/features/workforce/gridRows.ts';
import { groupOf } from '../../fixtures/records.ts';
import { parseClipboardTable, toClipboardText } from '../../../renderer/features/workforce/clipboardTable.ts';
import { guessColumns, readPastedGroups } from '../../../renderer/features/workforce/pastedGroups.ts';

const read = (text: string) => {
  const cells = parseClipboardTable(text);
  return readPastedGroups(cells, guessColumns(cells));
};

test('Chinese heads are recognised and every figure lands in its field', () => {
  const rows = read(
    [
      '岗位\t人数\t月工资（元）\t固定津贴\t工作日加班（小时）\t休息日加班\t节假日加班\t年终奖（月）\t年流失率\t流失率来源\t每流失一人损失\t损失来源',
      '操作工\t８００\t5,200.50元\t300\t20\t16\t2\t1\t26%\t人事科\t1.2万\t财务科',
    ].join('\n'),
  );

  expect(rows).toEqual([
    {
      line: 2,
      cells: expect.any(Array),
      problem: null,
      group: {
        name: '操作工',
        headcount: 800,
        monthlyWage: 520_050,
        fixedMonthly: 30_000,
        overtimeHours: { weekday: 20, restDay: 16, holiday: 2 },
        bonusMonths: 1,
        annualTurnover: 0.26,
        leaverCost: { kind: 'direct', amount: 1_200_000 },
        turnoverSource: '人事科',
        leaverCostSource: '财务科',
        turnoverPreset: null,
        leaverCostPreset: null,
      },
    },
  ]);
});

test('English heads are recognised, and turnover in fractions is told from percentages', () => {
  const cells = parseClipboardTable(
    'Job\tHeads\tMonthly wage\tTurnover\tCost share per leaver\nOperator\t10\t5000\t0.2\t80%',
  );

  expect(guessColumns(cells)).toEqual({
    hasHead: true,
    mapping: ['name', 'headcount', 'monthlyWage', 'turnoverFraction', 'leaverCostShare'],
  });
  expect(read('Job\tHeads\tWage\tTurnover\nOperator\t10\t5000\t0.2')[0]?.group?.annualTurnover).toBe(0.2);
  expect(read('Job\tHeads\tWage\tTurnover\nOperator\t10\t5000\t20')[0]?.group?.annualTurnover).toBe(0.2);
});

test('a block without heads is taken as name, heads, pay, and a percentage as turnover', () => {
  expect(guessColumns(parseClipboardTable('操作工\t800\t5200\t26%\t7\n技术工\t120\t9800\t10%\t8'))).toEqual({
    hasHead: false,
    mapping: ['name', 'headcount', 'monthlyWage', 'annualTurnover', null],
  });
});

test('each wrong row says which field is wrong, total and empty rows are left out, the others are taken', () => {
  const rows = read(
    '组别\t人数\t月薪\n\n甲\t-3\t5000\n乙\t1.5\t5000\n\t3\t5000\n丙\t3\t面议\n丁\t0\t5000\n合计\t9\t5000\n戊\t3\t1e308',
  );

  expect(
    rows.map(({ line, problem }) => [
      line,
      problem && (problem.code === 'field' ? [problem.target, problem.problem.code] : problem.code),
    ]),
  ).toEqual([
    [3, ['headcount', 'out-of-range']],
    [4, ['headcount', 'not-an-integer']],
    [5, ['name', 'text-missing']],
    [6, ['monthlyWage', 'not-a-number']],
    [7, null],
    [8, 'total-row'],
    [9, ['monthlyWage', 'out-of-range']],
  ]);
});

test('a column that is left out, or that nobody mapped, takes its default', () => {
  expect(read('岗位\t人数\t月薪\n甲\t3\t5000')[0]?.group).toMatchObject({
    fixedMonthly: 0,
    annualTurnover: 0,
    leaverCost: { kind: 'direct', amount: 0 },
  });
});

test.each(['zh-CN', 'en'] as const)(
  'groups copied out in %s paste back the same, whatever their turnover',
  (language) => {
    const groups = [
      groupOf({ annualTurnover: 0.004, turnoverSource: '人事科\n台账' }),
      groupOf({
        name: '技术工"甲"',
        monthlyWage: 980_050,
        fixedMonthly: 30_000,
        overtimeHours: { weekday: 20.5, restDay: 16, holiday: 2 },
        bonusMonths: 1.5,
        annualTurnover: 0.0075,
        leaverCostSource: '财务科',
      }),
    ];
    const table = groupsAsTable(
      groups.map((group, at) => ({ ...group, id: String(at) })),
      [],
      createTexts(language).t,
    );

    expect(read(toClipboardText(table)).map(({ group }) => group)).toEqual(groups);
  },
);
