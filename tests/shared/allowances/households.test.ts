import { describe, expect, test } from 'vitest';
import { findHouseholdHeader } from '../../../shared/domain/allowances/householdColumns.ts';
import { countHouseholds } from '../../../shared/domain/allowances/households.ts';
import { createTexts } from '../../../shared/i18n/texts.ts';
import { yuan } from '../../fixtures/wageInput.ts';

type Cells = (string | number | null)[];
const tiers = [2_000, 1_500, 1_000].map((below) => ({ below: yuan(below), monthly: 0, people: 0 }));

function countOf(...table: Cells[]) {
  const rows = table.map((cells, at) => ({ number: at + 1, cells }));
  const header = findHouseholdHeader(rows);
  if (typeof header === 'string') throw new Error(header);
  const { columns, index } = header;
  const list = { sheet: null, headerRow: index + 1, columns, rows: rows.slice(index + 1) };
  return countHouseholds(list, { tiers, boundary: 'below' });
}
const headerOf = (...heads: string[]) => findHouseholdHeader([{ number: 1, cells: heads }]);

describe('a list of households', () => {
  test('is sorted by income and size, whatever else stands in it', () => {
    const count = countOf(
      ['困难职工家庭名单'],
      ['姓名', '家庭人口', '家庭月收入（元）', '备注'],
      ['甲', 3, '5,400.00', null],
      ['乙', '2人', '￥2500', ''],
      ['丙', '４口人', 3000, ''],
      ['丁', 1, 2000, ''],
    );
    expect(count).toMatchObject({ headerRow: 2, rowsRead: 4, inTiers: [1, 1, 1], aboveAll: 1, rejectedCount: 0 });
  });

  test('names the line of a household with no income and keeps it apart', () => {
    const count = countOf(['家庭月收入', '家庭人口'], ['', 3], [900, 3], ['—', 2], [null, 1]);
    expect(count).toMatchObject({ inTiers: [0, 0, 1], withoutIncome: 3, rowsWithoutIncome: [2, 4, 5], rejected: [] });
  });

  test('takes an income of 0 as stated', () => {
    expect(countOf(['家庭月收入', '家庭人口'], [0, 3])).toMatchObject({ inTiers: [0, 0, 1], withoutIncome: 0 });
  });

  test('names every line that it cannot use, with the reason', () => {
    const count = countOf(
      ['家庭月收入', '家庭人口'],
      ['=SUM(A1:A9)', 3],
      ['约三千', 3],
      [-100, 3],
      [3000, 0],
      [3000, ''],
      [3000, 2.5],
      [3000, 800],
      ['99999999999999', 3],
    );
    expect(count.rejected).toEqual([
      { row: 2, reason: 'income-unreadable' },
      { row: 3, reason: 'income-unreadable' },
      { row: 4, reason: 'income-negative' },
      { row: 5, reason: 'size-zero' },
      { row: 6, reason: 'size-missing' },
      { row: 7, reason: 'size-unreadable' },
      { row: 8, reason: 'size-too-big' },
      { row: 9, reason: 'income-too-big' },
    ]);
    expect(count.rejectedCount).toBe(8);
  });

  test('may give income per head at once, or income of a year, or in ten thousand yuan', () => {
    expect(countOf(['人均月收入'], [999], [1000], [1999]).inTiers).toEqual([1, 1, 1]);
    expect(countOf(['家庭年收入', '人口'], [35_999, 3], [36_000, 3]).inTiers).toEqual([0, 1, 1]);
    expect(countOf(['家庭月收入（万元）', '人口'], [0.29, 3]).inTiers).toEqual([0, 0, 1]);
  });
});

describe('the columns of a list', () => {
  test('are recognised in English too', () => {
    expect(headerOf('Name', 'Household income (monthly)', 'Household size')).toMatchObject({
      columns: { kind: 'household', income: { column: 1, months: 1 }, size: { column: 2 } },
    });
    expect(headerOf('Annual income per head')).toMatchObject({ columns: { kind: 'perHead', income: { months: 12 } } });
  });

  test.each(['zh-CN', 'en'] as const)('of the template are recognised, in %s', (language) => {
    const { t } = createTexts(language);
    const heads = headerOf(
      t('allowances.template-number'),
      t('allowances.template-income'),
      t('allowances.template-size'),
    );
    expect(heads).toMatchObject({ columns: { kind: 'household', income: { column: 1 }, size: { column: 2 } } });
  });

  test('prefer the income of a month to that of a year, and the income of the household to a share of it', () => {
    expect(headerOf('家庭年收入', '家庭月收入', '家庭人均月收入', '家庭人口')).toMatchObject({
      columns: { kind: 'household', income: { column: 1 }, size: { column: 3 } },
    });
  });

  test("never take a worker's own pay for the income of the household", () => {
    expect(headerOf('本人月收入', '家庭人口')).toBe('no-income-column');
  });

  test('that are missing are named', () => {
    expect(headerOf('家庭月收入', '姓名')).toBe('no-size-column');
    expect(headerOf('姓名', '家庭人口')).toBe('no-income-column');
    expect(headerOf('张三', '李四')).toBe('no-header');
  });
});
