import { describe, expect, test } from 'vitest';
import type { RosterCell } from '../../../shared/domain/negotiation/roster.ts';
import { findRosterHeader, payUnit, recogniseColumns } from '../../../shared/domain/negotiation/rosterColumns.ts';

const find = (...rows: RosterCell[][]) => findRosterHeader(rows.map((cells, index) => ({ number: index + 1, cells })));

describe('the columns of a roster are recognised by their heads', () => {
  test.each([
    [
      ['姓名', '岗位', '月工资', '入职日期', '离职日期', '离职原因'],
      [1, 2, 3, 4, 5],
    ],
    [
      ['工号', '姓名', '工种', '基本工资', '进厂日期', '离厂日期', '离职类型'],
      [2, 3, 4, 5, 6],
    ],
    [
      ['班组', '应发工资(元)', '入厂时间', '离职时间'],
      [0, 1, 2, 3],
    ],
    [
      ['所属部门', '薪资', '到岗日期'],
      [0, 1, 2],
    ],
    [
      ['* 职级', '月 薪（元/月）', '入职日期：', '离职日期 '],
      [0, 1, 2, 3],
    ],
    [
      ['Name', 'Department', 'Monthly pay', 'Hire date', 'Termination date', 'Reason for leaving'],
      [1, 2, 3, 4, 5],
    ],
    [
      ['Job title', 'Base salary (CNY)', 'Date of joining', 'Leaving date', 'Exit type'],
      [0, 1, 2, 3, 4],
    ],
  ])('%j', (headers, columns) => {
    const found = recogniseColumns(headers);
    expect([found.group, found.pay, found.entered, found.left, found.reason].filter((at) => at !== undefined)).toEqual(
      columns,
    );
  });

  test('of several divisions of work the finest is the group, whatever their order', () => {
    expect(recogniseColumns(['部门', '班组', '岗位']).group).toBe(2);
  });

  test('of several kinds of pay the agreed one counts, and net or yearly pay never does', () => {
    expect(recogniseColumns(['实发工资', '应发工资', '基本工资', '年薪']).pay).toBe(2);
    expect(recogniseColumns(['实发工资', '年薪', '工龄工资补贴']).pay).toBeUndefined();
  });

  test('pay for a post is pay and no group, the end of a contract is no leaving day', () => {
    expect(recogniseColumns(['岗位工资', '车间', '合同终止日期'])).toEqual({ pay: 0, group: 1 });
  });

  test('unusual heads are understood by their telling parts', () => {
    expect(recogniseColumns(['现任岗位（2026）', '2025年月均应发薪酬', '首次入职的日期', '实际离职日期'])).toEqual({
      group: 0,
      pay: 1,
      entered: 2,
      left: 3,
    });
  });
});

describe('the row of heads', () => {
  test('is found below titles, notes and empty rows', () => {
    const header = find(
      ['某某公司花名册'],
      [],
      ['截至 2026 年 3 月', null, '单位：元'],
      ['岗位', '月工资', '入职日期'],
      ['缝纫工', 4500, '2021-03-05'],
    );
    expect(header).toMatchObject({ index: 3, columns: { group: 0, pay: 1, entered: 2 } });
  });

  test('may be two rows, of which the lower names the parts', () => {
    const header = find(
      ['岗位', '工资', '工资', '入职日期'],
      ['岗位', '基本工资', '绩效', '入职日期'],
      ['缝纫工', 4500, 200, '2021-03-05'],
    );
    expect(header).toMatchObject({ index: 1, columns: { group: 0, pay: 1, entered: 3 } });
  });

  test('may have heads that nobody knows; then the columns have to be chosen', () => {
    expect(find(['甲', '乙', '丙'], ['缝纫工', 4500, '2021-03-05'])).toEqual({
      index: 0,
      headers: ['甲', '乙', '丙'],
      columns: {},
    });
  });

  test('is never a row about a person', () => {
    expect(find(['张三', '缝纫工', 4500, '2021-03-05'], ['李四', '裁剪工', 4600, '2021-03-06'])).toBeUndefined();
    expect(find(['张三', '缝纫工', '4,500', '2021年3月5日'])).toBeUndefined();
  });
});

test('the head of a pay column can count in ten thousands', () => {
  expect(payUnit('月工资（万元）')).toBe(10_000);
  expect(payUnit('月工资(千元)')).toBe(1000);
  expect(payUnit('月工资（元）')).toBe(1);
});
