import { expect, test, vi } from 'vitest';
import { sampleScheme } from '../../../shared/domain/allowances/sampleScheme.ts';
import { csvOf, type Table, utf8, xlsxOf } from '../../fixtures/roster.ts';
import { openTestService } from '../../fixtures/testService.ts';

// Each list is read in a worker, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const { terms } = sampleScheme('zh-CN');
const LIST = [
  ['姓名', '家庭人口', '家庭月收入'],
  ['张三', 3, 2_700],
  ['李四', 2, 3_000],
  ['王五', 1, ''],
  ['赵六', 0, 3_000],
];

test('a list of households in CSV is sorted into tiers, and no name comes back', async () => {
  const { api } = openTestService();
  const count = await api.allowances.classify({ bytes: csvOf(LIST), terms });

  expect(count).toEqual({
    sheet: null,
    headerRow: 1,
    columns: {
      kind: 'household',
      income: { column: 2, head: '家庭月收入', unit: 1, months: 1 },
      size: { column: 1, head: '家庭人口' },
    },
    rowsRead: 4,
    inTiers: [1, 0, 1],
    aboveAll: 0,
    withoutIncome: 1,
    rowsWithoutIncome: [4],
    rejectedCount: 1,
    rejected: [{ row: 5, reason: 'size-zero' }],
  });
  expect(JSON.stringify(count)).not.toContain('张三');
  expect(await api.allowances.list({})).toEqual([]);
});

test('the boundary rule decides for a household at the bound', async () => {
  const { api } = openTestService();
  const bytes = csvOf([['人均月收入'], [1_000]]);
  const inTiers = async (boundary: 'below' | 'atMost') =>
    (await api.allowances.classify({ bytes, terms: { ...terms, boundary } })).inTiers;
  expect(await inTiers('below')).toEqual([0, 1, 0]);
  expect(await inTiers('atMost')).toEqual([0, 0, 1]);
});

test('a list in GBK, as most Chinese programs write it, and one in XLSX are read alike', async () => {
  const { api } = openTestService();
  // 家庭月收入,家庭人口 in GBK.
  const heads = [
    0xbc, 0xd2, 0xcd, 0xa5, 0xd4, 0xc2, 0xca, 0xd5, 0xc8, 0xeb, 0x2c, 0xbc, 0xd2, 0xcd, 0xa5, 0xc8, 0xcb, 0xbf, 0xda,
  ];
  const gbk = new Uint8Array([...heads, ...utf8('\r\n2700,3\r\n')]);
  expect((await api.allowances.classify({ bytes: gbk, terms })).inTiers).toEqual([0, 0, 1]);
  const table: Table = [
    ['家庭月收入', '家庭人口'],
    [2_700, 3],
  ];
  const xlsx = await api.allowances.classify({ bytes: await xlsxOf(table, { name: '名单' }), terms });
  expect(xlsx).toMatchObject({ sheet: '名单', inTiers: [0, 0, 1] });
});

test('a cell that holds the text of a formula is named with its line and never run', async () => {
  const { api } = openTestService();
  const bytes = utf8('家庭月收入,家庭人口\r\n=1+1,3\r\n"=HYPERLINK(""http://x"")",2\r\n');
  expect((await api.allowances.classify({ bytes, terms })).rejected).toEqual([
    { row: 2, reason: 'income-unreadable' },
    { row: 3, reason: 'income-unreadable' },
  ]);
});

test('a list of 100,000 households is sorted whole', async () => {
  const { api } = openTestService();
  const lines = Array.from({ length: 100_000 }, (_, at) => `户${at},${(at % 5) + 1},${(at % 90) * 100}`);
  const count = await api.allowances.classify({ bytes: utf8(`户名,人口,家庭月收入\n${lines.join('\n')}`), terms });
  expect(count.rowsRead).toBe(100_000);
  expect(count.inTiers.reduce((sum, each) => sum + each, count.aboveAll)).toBe(100_000);
});

test.each([
  ['nothing in it', new Uint8Array(), 'empty-sheet'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 0]), 'not-a-table'],
  ['half a workbook', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 9, 9, 9, 9]), 'damaged'],
  ['no heads', utf8('张三,3000\n李四,2000\n'), 'no-header'],
  ['no size of the household', utf8('姓名,家庭月收入\n张三,3000\n'), 'no-size-column'],
  ['no income', utf8('姓名,家庭人口\n张三,3\n'), 'no-income-column'],
] as const)('a file with %s is refused with its reason, and the service goes on', async (_what, bytes, reason) => {
  const { api } = openTestService();
  await expect(api.allowances.classify({ bytes, terms })).rejects.toMatchObject({
    code: 'households-unreadable',
    details: { reason },
  });
  expect((await api.allowances.classify({ bytes: csvOf(LIST), terms })).rowsRead).toBe(4);
});

test('tiers out of order are refused by the name of the tier before a file is read', async () => {
  const { api } = openTestService();
  const tiers = terms.tiers.toReversed();
  await expect(api.allowances.classify({ bytes: csvOf(LIST), terms: { ...terms, tiers } })).rejects.toMatchObject({
    code: 'invalid-input',
    details: { path: 'terms.tiers[1].below' },
  });
});
