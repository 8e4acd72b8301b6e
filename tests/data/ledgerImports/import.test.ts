import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { checkUscc } from '../../../shared/domain/enterprise/uscc.ts';
import { importRules } from '../../../shared/domain/ledger-import/report.ts';
import { unitQueryOf } from '../../fixtures/campaigns.ts';
import { LEDGER_HEADS, ledgerCsv, ledgerPath, ledgerRow } from '../../fixtures/ledgerFile.ts';
import { openTestService } from '../../fixtures/testService.ts';

// Each call starts a reader of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const RULES = importRules.parse({
  columns: { name: 0, uscc: 1, region: 2, employees: 3, members: 4, unionStatus: 5, fromDay: 6, toDay: 7 },
  factsFrom: '2026-02-01',
});

/** A code that passes its check. */
function validCode(number: number): string {
  const body = `91630100${String(number).padStart(9, '0')}`;
  return `${body}${checkUscc(`${body}0`).expected ?? '0'}`;
}

const bytesSource = (bytes: Uint8Array) => ({ name: '台账.csv', bytes });
const countsOf = ({ rows, created, changed, equal, left, rejected }: Record<string, unknown>) => ({
  rows,
  created,
  changed,
  equal,
  left,
  rejected,
});

test('a file is inspected: its heads, what they are taken for, its first rows', async () => {
  const { api } = openTestService();
  const source = { path: ledgerPath(ledgerCsv([ledgerRow(1)])) };
  expect(await api.ledgerImports.inspect({ source })).toMatchObject({
    name: '台账.csv',
    encoding: 'utf-8',
    sheets: null,
    headRow: 1,
    heads: [...LEDGER_HEADS],
    columns: RULES.columns,
    preview: [ledgerRow(1).slice(0, 6)],
    remembered: null,
  });
});

test('a dry run counts and writes nothing; the import then does what it said', async () => {
  const { api, service } = openTestService();
  const source = bytesSource(
    ledgerCsv([
      ledgerRow(1, { 生效日期: '2025-04-01', 到期日期: '2026-03-31' }),
      ledgerRow(2, { 行政区划: '青海省西宁市城西区', 会员人数: '500' }),
      ledgerRow(3, { 职工人数: '-5' }),
    ]),
  );
  const checked = await api.ledgerImports.check({ source, rules: RULES });
  expect(checked).toMatchObject({
    rows: 3,
    created: 2,
    rejected: 1,
    warned: 1,
    agreementsCreated: 1,
    problems: [{ code: 'negative', field: 'employees', count: 1 }],
    rejectedRows: [{ row: 4, name: '城东第3枸杞制品有限公司', issues: [{ code: 'negative', field: 'employees' }] }],
    warnedRows: [{ row: 3, issues: [{ code: 'more-members-than-employees' }] }],
  });
  expect(service.db.prepare('SELECT count(*) FROM units').pluck().get()).toBe(0);

  const done = await api.ledgerImports.commit({ source, rules: RULES, by: '王敏' });
  expect(countsOf({ ...done })).toEqual(countsOf({ ...checked }));
  expect(
    service.db
      .prepare('SELECT name, region_code, employees, union_status, valid_from FROM units ORDER BY key')
      .raw()
      .all(),
  ).toEqual([
    ['城东第1枸杞制品有限公司', '630102', 120, 'own', '2026-02-01'],
    ['城东第2枸杞制品有限公司', '630104', 120, 'own', '2026-02-01'],
  ]);
  expect(service.db.prepare('SELECT kind, level, from_day, to_day FROM unit_agreements').raw().all()).toEqual([
    ['wage', 'own', '2025-04-01', '2026-03-31'],
  ]);
  expect(await api.ledgerImports.list({})).toMatchObject([
    { id: done.id, fileName: '台账.csv', importedBy: '王敏', rows: 3, created: 2, rejected: 1, unitsLeft: 2 },
  ]);
  expect(await api.ledgerImports.report({ id: done.id })).toMatchObject({ rejectedRows: [{ row: 4 }] });
});

test('the same file a second time changes nothing', async () => {
  const { api, service } = openTestService();
  const source = bytesSource(ledgerCsv([ledgerRow(1, { 统一社会信用代码: validCode(1) }), ledgerRow(2)]));
  await api.ledgerImports.commit({ source, rules: RULES, by: '' });
  expect(countsOf({ ...(await api.ledgerImports.commit({ source, rules: RULES, by: '' })) })).toEqual({
    rows: 2,
    created: 0,
    changed: 0,
    equal: 2,
    left: 0,
    rejected: 0,
  });
  expect(service.db.prepare('SELECT count(*) FROM units').pluck().get()).toBe(2);
});

test('facts that changed stand from the day of the file, and what was known before is kept', async () => {
  const { api, service } = openTestService();
  const before = bytesSource(ledgerCsv([ledgerRow(1)]));
  await api.ledgerImports.commit({ source: before, rules: { ...RULES, factsFrom: '2025-01-01' }, by: '' });
  const after = bytesSource(ledgerCsv([ledgerRow(1, { 职工人数: '150', 建会情况: '' })]));
  expect(await api.ledgerImports.commit({ source: after, rules: RULES, by: '' })).toMatchObject({
    changed: 1,
    created: 0,
  });
  expect(service.db.prepare('SELECT valid_from, employees, union_status FROM units').raw().all()).toEqual([
    ['2026-02-01', 150, 'own'],
  ]);
  expect(service.db.prepare('SELECT valid_from, employees FROM unit_facts_before').raw().all()).toEqual([
    ['2025-01-01', 120],
  ]);

  const older = await api.ledgerImports.commit({
    source: before,
    rules: { ...RULES, factsFrom: '2024-01-01' },
    by: '',
  });
  expect(older).toMatchObject({ equal: 1, warnings: [{ code: 'older-facts-left-out', count: 1 }] });
});

test('units that are there already can be left as they are', async () => {
  const { api, service } = openTestService();
  await api.ledgerImports.commit({ source: bytesSource(ledgerCsv([ledgerRow(1)])), rules: RULES, by: '' });
  const source = bytesSource(ledgerCsv([ledgerRow(1, { 职工人数: '999' })]));
  expect(await api.ledgerImports.commit({ source, rules: { ...RULES, known: 'leave' }, by: '' })).toMatchObject({
    left: 1,
  });
  expect(service.db.prepare('SELECT employees FROM units').pluck().all()).toEqual([120]);
});

test('one enterprise is found by its valid code under another name, and by name and county without one', async () => {
  const { api, service } = openTestService();
  const first = ledgerCsv([ledgerRow(1, { 统一社会信用代码: validCode(7) }), ledgerRow(2)]);
  await api.ledgerImports.commit({ source: bytesSource(first), rules: RULES, by: '' });
  const second = ledgerCsv([
    ledgerRow(1, { 单位名称: '改名后的公司', 统一社会信用代码: validCode(7) }),
    ledgerRow(2, { 单位名称: '城东第2枸杞制品（有限）公司', 统一社会信用代码: validCode(8) }),
    ledgerRow(2, { 行政区划: '630103' }),
  ]);
  expect(await api.ledgerImports.commit({ source: bytesSource(second), rules: RULES, by: '' })).toMatchObject({
    changed: 2,
    created: 1,
  });
  expect(service.db.prepare('SELECT name, uscc FROM units ORDER BY key LIMIT 2').raw().all()).toEqual([
    ['改名后的公司', validCode(7)],
    ['城东第2枸杞制品（有限）公司', validCode(8)],
  ]);
});

test('what was chosen for a layout is used for the next file of the same heads', async () => {
  const { api } = openTestService();
  const heads = ['甲', '乙', '丙'];
  const file = (name: string) => bytesSource(ledgerCsv([[name, '城东区', '12']], heads));
  const rules = importRules.parse({
    columns: { name: 0, region: 1, employees: 2 },
    region: '630000',
    factsFrom: '2026-01-01',
  });
  await api.ledgerImports.commit({ source: file('第一公司'), rules, by: '' });
  expect(await api.ledgerImports.inspect({ source: file('第二公司') })).toMatchObject({
    columns: {},
    remembered: { columns: rules.columns, region: '630000' },
  });
  expect(await api.ledgerImports.commit({ source: file('第二公司'), by: '' })).toMatchObject({
    created: 1,
    rejected: 0,
  });
});

test('an import is taken back, save for units that something else holds', async () => {
  const { api, service } = openTestService();
  const source = bytesSource(
    ledgerCsv([ledgerRow(1, { 生效日期: '2025-01-01', 到期日期: '2026-01-01' }), ledgerRow(2)]),
  );
  const { id } = await api.ledgerImports.commit({ source, rules: RULES, by: '' });
  service.db.exec(
    `INSERT INTO formation_entries (id, unit_key, stage, day, notes)
     SELECT 'entry', key, 'contacted', '2026-03-01', '' FROM units WHERE name LIKE '%第2%'`,
  );
  expect(await api.ledgerImports.takeBack({ id })).toMatchObject({
    removed: 1,
    agreementsRemoved: 1,
    kept: 1,
    keptUnits: [{ name: '城东第2枸杞制品有限公司', heldBy: 'formation' }],
  });
  expect(service.db.prepare('SELECT name FROM units').pluck().all()).toEqual(['城东第2枸杞制品有限公司']);
  expect(await api.ledgerImports.list({})).toMatchObject([{ unitsLeft: 1, takenBackAtMs: expect.any(Number) }]);
});

test('rejected rows are written with their columns and reasons, and can be imported again once mended', async () => {
  const { api } = openTestService();
  const source = bytesSource(
    ledgerCsv([ledgerRow(1), ledgerRow(2, { 行政区划: '火星省' }), ledgerRow(3, { 单位名称: '=A1' })]),
  );
  for (const format of ['csv', 'xlsx'] as const) {
    const to = ledgerPath(new Uint8Array(), `rejected.${format}`);
    expect(await api.ledgerImports.writeRejected({ source, rules: RULES, to, format, language: 'zh-CN' })).toEqual({
      rows: 2,
    });
    const again = await api.ledgerImports.inspect({ source: { path: to } });
    expect(again).toMatchObject({ heads: [...LEDGER_HEADS, '未导入原因', '原文件行号'], columns: RULES.columns });
    expect(again.preview[0]?.slice(8)).toEqual(['行政区划“火星省”：没有这个行政区划，请填六位代码或全名', '3']);
    expect(again.preview[1]?.[0]).toBe("'=A1");
    expect(path.basename(to)).toBe(again.name);
    expect(readFileSync(to).length).toBeGreaterThan(100);
  }
});

test('the lists of units know at once what an import brought', async () => {
  const { api } = openTestService();
  const page = { query: unitQueryOf(), from: 0, count: 10, isFresh: false };
  expect((await api.units.page(page)).count).toBe(0);
  await api.ledgerImports.commit({
    source: bytesSource(ledgerCsv([ledgerRow(1), ledgerRow(2)])),
    rules: RULES,
    by: '',
  });
  expect((await api.units.page({ ...page, isFresh: true })).count).toBe(2);
  const [first] = (await api.units.page(page)).rows;
  if (!first) throw new Error('no first unit');
  // The watchers that stood aside during the import are back: an edit is a step of undo again.
  await api.units.remove({ ids: [first.id] });
  await api.history.undo({});
  expect((await api.units.page({ ...page, isFresh: true })).count).toBe(2);
});
