import { dispatch } from '../../../electron/data/serve.ts';
import { AppError } from '../../../shared/errors.ts';
import { writeXlsx } from 'hucre/xlsx';
import { read, utils } from '@e965/xlsx';
import { expect, test, vi } from 'vitest';
import { importRules } from '../../../shared/domain/ledger-import/report.ts';
import { unitQueryOf } from '../../fixtures/campaigns.ts';
import { IMPORT_FIELDS } from '../../../shared/domain/ledger-import/fields.ts';
import { type DoorAnswer, callDoor } from '../../fixtures/shellDoor.ts';
import { LEDGER_HEADS, ledgerCsv, ledgerPath, ledgerRow } from '../../fixtures/ledgerFile.ts';
import { utf8, xlsxOf } from '../../fixtures/roster.ts';
import { openTestService } from '../../fixtures/testService.ts';
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts';
import { zipOf } from '../../fixtures/zip.ts';

// Each call starts a reader of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const RULES = importRules.parse({
  columns: { name: 0, uscc: 1, region: 2, employees: 3, members: 4, unionStatus: 5, fromDay: 6, toDay: 7 },
  factsFrom: '2026-02-01',
});
const named = (bytes: Uint8Array) => ({ name: 'file', bytes });

test.each([
  ['nothing at all', () => new Uint8Array(), { code: 'file-empty' }],
  ['an empty sheet', () => xlsxOf([]), { code: 'ledger-unreadable', details: { reason: 'empty-sheet' } }],
  [
    'an .xls of before 2007',
    () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0, 0, 0),
    { code: 'ledger-unreadable', details: { reason: 'old-format' } },
  ],
  [
    'a workbook behind a password',
    () =>
      new Uint8Array(
        Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
      ),
    { code: 'ledger-unreadable', details: { reason: 'encrypted' } },
  ],
  [
    'a bomb of 2 GB that says it is small',
    () =>
      zipOf({ '[Content_Types].xml': '', 'xl/worksheets/sheet1.xml': ' '.repeat(310_000_000) }, { declaredSize: 1000 }),
    { code: 'ledger-unreadable' },
  ],
  [
    '300 columns',
    () =>
      ledgerCsv(
        [],
        Array.from({ length: 300 }, (_, at) => `列${at}`),
      ),
    { code: 'ledger-unreadable', details: { reason: 'too-many-columns' } },
  ],
  [
    'heads of GBK that were read as UTF-8',
    () => utf8('��λ����,��������\n甲,630102\n'),
    { code: 'ledger-unreadable', details: { reason: 'mojibake' } },
  ],
  [
    'heads of UTF-8 that were read as GBK',
    () => utf8(`${new TextDecoder('gbk').decode(utf8('单位名称'))},b\n甲,630102\n`),
    { code: 'ledger-unreadable', details: { reason: 'mojibake' } },
  ],
  ['no ledger', () => utf8('12,13\n14,15\n'), { code: 'ledger-unreadable', details: { reason: 'no-header' } }],
  [
    'text that is neither UTF-8 nor GB18030',
    () => Uint8Array.from([...utf8('name,region\n'), 0xff, 0xff, 0x0a]),
    { code: 'ledger-unreadable', details: { reason: 'unknown-encoding' } },
  ],
])('%s is refused by name', async (_what, make, error) => {
  const { api } = openTestService();
  await expect(api.ledgerImports.check({ source: named(await make()) })).rejects.toMatchObject(error);
});

test('a file that is gone is named', async () => {
  const { api } = openTestService();
  const path = `${temporaryFolder()}/none.csv`;
  await expect(api.ledgerImports.inspect({ source: { path } })).rejects.toMatchObject({ code: 'file-missing' });
});

test.each(['utf-16le', 'gb18030'])('a file in %s is read', async (encoding) => {
  const { api } = openTestService();
  const text = '单位名称,行政区划\n甲公司,630102\n';
  // 单位名称,行政区划 and 甲公司 in GBK.
  const gbk = Buffer.from('b5a5cebbc3fbb3c62cd0d0d5fec7f8bbae0abcd7b9abcbbe2c3633303130320a', 'hex');
  const bytes = encoding === 'utf-16le' ? Buffer.from(`\ufeff${text}`, 'utf16le') : gbk;
  expect(await api.ledgerImports.check({ source: named(new Uint8Array(bytes)) })).toMatchObject({
    created: 1,
    rejected: 0,
  });
  expect(await api.ledgerImports.inspect({ source: named(new Uint8Array(bytes)) })).toMatchObject({ encoding });
});

test('merged cells count in each of their rows, and the chosen sheet is read', async () => {
  const { api } = openTestService();
  const bytes = await writeXlsx({
    sheets: [
      { name: '说明', rows: [['怎样填写', '看下一张表']] },
      {
        name: '台账',
        rows: [
          ['单位名称', '区县'],
          ['甲公司', '西宁市城东区'],
          ['乙公司', null],
          ['丙公司', null],
        ],
        merges: [{ startRow: 1, endRow: 3, startCol: 1, endCol: 1 }],
      },
    ],
  });
  const source = named(bytes);
  expect(await api.ledgerImports.inspect({ source })).toMatchObject({ sheets: ['说明', '台账'], sheet: '说明' });
  expect(await api.ledgerImports.check({ source, sheet: '台账' })).toMatchObject({ created: 3, rejected: 0 });
});

test('duplicates within the file name the row that came first; each bad row has its reason', async () => {
  const { api } = openTestService();
  const rows = [
    ledgerRow(1, { 统一社会信用代码: '916301000000000016' }),
    ledgerRow(1),
    ledgerRow(3, { 生效日期: '2026-01-01', 到期日期: '2025-01-01' }),
    ledgerRow(4, { 生效日期: '2026-02-31', 到期日期: '2026-12-31' }),
    ledgerRow(5, { 单位名称: '=HYPERLINK("x")' }),
    ledgerRow(6, { 建会情况: '不知所云' }),
    [...ledgerRow(7), '', '多出的一格'],
    ledgerRow(8, { 单位名称: '锟斤拷公司' }),
    ledgerRow(9, { 单位名称: '合计' }),
    ledgerRow(10, { 单位名称: '（示例，导入时跳过）某公司' }),
  ];
  const report = await api.ledgerImports.check({ source: named(ledgerCsv(rows)), rules: RULES });
  expect(report.rejectedRows.map(({ row, issues }) => [row, issues.map(({ code }) => code)])).toEqual([
    [3, ['duplicate-name']],
    [4, ['ends-before-start']],
    [5, ['no-such-day']],
    [6, ['formula']],
    [7, ['choice-unknown']],
    [8, ['too-many-cells']],
    [9, ['mojibake']],
  ]);
  expect(report.rejectedRows[0]?.issues[0]?.otherRow).toBe(2);
  expect(report).toMatchObject({ rows: 8, created: 1, warnings: [{ code: 'code-doubtful', count: 1 }] });

  const refused = await api.ledgerImports.check({
    source: named(ledgerCsv(rows.slice(0, 1))),
    rules: { ...RULES, doubtfulCodes: 'refuse' },
  });
  expect(refused).toMatchObject({ rejected: 1, problems: [{ code: 'code-refused', count: 1 }] });
});

/** Every tenth row is bad. */
function longLedger(count: number): Uint8Array {
  return ledgerCsv(
    Array.from({ length: count }, (_, at) =>
      ledgerRow(at, at % 10 === 0 ? { 行政区划: '火星省', 职工人数: '-1' } : {}),
    ),
  );
}

test('of 100,000 rows the 10,000 bad ones are listed and the others imported, within the memory of a small machine', async () => {
  const folder = temporaryFolder();
  const path = ledgerPath(longLedger(100_000));
  const answer: DoorAnswer = await callDoor(['--file', `${folder}/w.workbench`, 'ledgerImports.commit'], {
    stdin: JSON.stringify({ source: { path } }),
  });
  expect(answer.status).toBe(0);
  expect(answer.output).toMatchObject({ rows: 100_000, created: 90_000, rejected: 10_000 });
  // Safe: the report was just compared.
  expect((answer.output as { rejectedRows: unknown[] }).rejectedRows).toHaveLength(10_000);
});

test('an import that is stopped leaves nothing behind, and what was asked meanwhile is answered', async () => {
  const { api, service } = openTestService();
  await api.ledgerImports.commit({ source: named(ledgerCsv([ledgerRow(0)])), by: '' });
  const controller = new AbortController();
  let reports = 0;
  const report = () => {
    reports += 1;
    if (reports === 3) controller.abort(new AppError('cancelled', 'stopped by the one who asked'));
  };
  const input = { source: { path: ledgerPath(longLedger(60_000)) } };
  const importing = dispatch(service, 'ledgerImports.commit', input, () => {}, { signal: controller.signal, report });
  const asked = api.units.page({ query: unitQueryOf(), from: 0, count: 1, isFresh: false });
  expect(await importing).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect((await asked).count).toBe(1);
  expect(service.db.prepare('SELECT count(*) FROM units').pluck().get()).toBe(1);
  expect(await api.ledgerImports.list({})).toHaveLength(1);
});

test('the template is read by another program, fills its lists, and its example is skipped on import', async () => {
  const { api } = openTestService();
  for (const language of ['zh-CN', 'en'] as const) {
    const bytes = await api.ledgerImports.template({ language });
    const book = read(bytes, { cellDates: true });
    expect(book.SheetNames).toHaveLength(2);
    const [first = ''] = book.SheetNames;
    const sheet = book.Sheets[first];
    if (!sheet) throw new Error('no first sheet');
    const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1 });
    expect(rows[0]).toHaveLength(IMPORT_FIELDS.length);
    expect(await api.ledgerImports.check({ source: named(bytes) })).toMatchObject({ rows: 0, rejected: 0 });
  }
});

test('heads are the layout: other heads are another one', async () => {
  const { api } = openTestService();
  const layoutOf = async (heads: readonly string[]) =>
    (await api.ledgerImports.inspect({ source: named(ledgerCsv([ledgerRow(1)], heads)) })).layout;
  const usual = await layoutOf(LEDGER_HEADS);
  expect(await layoutOf(LEDGER_HEADS.map((head) => ` ${head} `))).toBe(usual);
  expect(await layoutOf([...LEDGER_HEADS, '备注'])).not.toBe(usual);
});
