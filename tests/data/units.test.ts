import { readFileSync, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { read as readWorkbook, utils as sheetTools } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { unitFields, type UnitFields } from '../../shared/domain/units/unit.ts';
import type { UnitFilter, UnitQuery } from '../../shared/domain/units/unitList.ts';
import { campaignFields } from '../../shared/domain/campaign/campaign.ts';
import { unitAgreementFields } from '../../shared/domain/units/unitAgreement.ts';
import { temporaryFolder } from '../fixtures/temporaryFolder.ts';
import { openTestService } from '../fixtures/testService.ts';

const TODAY = '2026-03-01';
const unit = (fields: Partial<UnitFields> & { name: string }) => ({
  ...unitFields.parse({ regionCode: '630102', ...fields }),
  factsFrom: '2026-01-01',
});
const agreementOf = (unitId: string, fromDay: string, toDay: string) => ({
  ...unitAgreementFields.parse({ fromDay, toDay }),
  unitId,
});
const listOf = (filter: UnitFilter = {}, sort: Partial<UnitQuery['sort']> = {}) => ({
  filter,
  sort: { by: 'created' as const, descending: false, ...sort },
});

async function ledger(...rows: (Partial<UnitFields> & { name: string })[]) {
  const opened = openTestService();
  const { ids } = await opened.api.units.create({ rows: rows.map(unit) });
  const names = async (filter: UnitFilter = {}, sort: Partial<UnitQuery['sort']> = {}, isFresh = true) =>
    (await opened.api.units.page({ query: listOf(filter, sort), from: 0, count: 1000, isFresh })).rows.map(
      ({ name }) => name,
    );
  return { ...opened, ids, names };
}

describe('the order of the ledger', () => {
  test('is by pinyin where it is by name', async () => {
    const { names } = await ledger(
      { name: '湟源矿业' },
      { name: '安达运输' },
      { name: '青海枸杞' },
      { name: '北山农牧' },
    );
    expect(await names({}, { by: 'name' })).toEqual(['安达运输', '北山农牧', '湟源矿业', '青海枸杞']);
  });
  test('puts what is not known last, whichever way', async () => {
    const { names } = await ledger({ name: '一', employees: 5 }, { name: '二' }, { name: '三', employees: 70 });
    expect(await names({}, { by: 'employees' })).toEqual(['一', '三', '二']);
    expect(await names({}, { by: 'employees', descending: true })).toEqual(['三', '一', '二']);
  });
  test('of few and of many follows the work, with what is unknown last', async () => {
    const { api, names } = await ledger(
      { name: '一', condition: 'difficult', industry: 'S' },
      { name: '二', condition: 'good', industry: 'A' },
      { name: '三', condition: 'decline' },
    );
    const orders = async () => ({
      condition: (await names({}, { by: 'condition' })).slice(0, 3),
      fromTheWorst: (await names({}, { by: 'condition', descending: true })).slice(0, 3),
      industry: (await names({}, { by: 'industry' })).filter((name) => name.length === 1),
    });
    const expected = {
      condition: ['二', '三', '一'],
      fromTheWorst: ['一', '三', '二'],
      industry: ['二', '一', '三'],
    };
    expect(await orders()).toEqual(expected);
    const crowd = Array.from({ length: 10_000 }, (_, at) => unit({ name: `第${at}公司` }));
    await api.units.create({ rows: crowd });
    await api.units.create({ rows: crowd });
    expect(await orders()).toEqual(expected);
  });
  test('is kept while rows are edited, until it is asked for afresh or a unit comes', async () => {
    const { api, ids, names } = await ledger({ name: '甲', employees: 1 }, { name: '乙', employees: 2 });
    const byEmployees = { by: 'employees' } as const;
    await names({}, byEmployees);
    await api.units.update({ id: String(ids[0]), patch: { employees: 9 } });
    expect(await names({}, byEmployees, false)).toEqual(['甲', '乙']);
    expect(await names({}, byEmployees, true)).toEqual(['乙', '甲']);
    await api.units.create({ rows: [unit({ name: '丙', employees: 5 })] });
    expect(await names({}, byEmployees, false)).toEqual(['乙', '丙', '甲']);
    await api.history.undo({});
    expect(await names({}, byEmployees, false)).toEqual(['乙', '甲']);
  });
});

describe('a filter', () => {
  test('takes a province, a prefecture, a county and several of them', async () => {
    const { names } = await ledger(
      { name: '城东', regionCode: '630102' },
      { name: '湟源', regionCode: '630123' },
      { name: '海东', regionCode: '630202' },
      { name: '河南', regionCode: '419001' },
    );
    expect(await names({ regions: ['630000'] })).toEqual(['城东', '湟源', '海东']);
    expect(await names({ regions: ['630100'] })).toEqual(['城东', '湟源']);
    expect(await names({ regions: ['630123'] })).toEqual(['湟源']);
    expect(await names({ regions: ['630202', '410000'] })).toEqual(['海东', '河南']);
  });
  test('finds a name however it is set, a code, and a person only where no name has it', async () => {
    const { names } = await ledger(
      { name: '青海（集团）有限公司', uscc: '91630102MA7FAKE123' },
      { name: '王记面馆' },
      { name: '张三', legalRepresentative: '李四' },
      { name: '另一家', legalRepresentative: '王记' },
    );
    expect(await names({ text: '(集团)' })).toEqual(['青海（集团）有限公司']);
    expect(await names({ text: 'ma7fake' })).toEqual(['青海（集团）有限公司']);
    expect(await names({ text: '王记' })).toEqual(['王记面馆']);
    expect(await names({ text: '李四' })).toEqual(['张三']);
  });
  test('sorts registration types into public, non-public and those to be asked for', async () => {
    const { names } = await ledger(
      { name: '国有', ownership: '110' },
      { name: '私营', ownership: '173' },
      { name: '外商', ownership: '310' },
      { name: '有限', ownership: '159' },
      { name: '不明' },
    );
    expect(await names({ ownerships: ['public'] })).toEqual(['国有']);
    expect(await names({ ownerships: ['non-public'] })).toEqual(['私营', '外商']);
    expect(await names({ ownerships: ['ask'] })).toEqual(['有限', '不明']);
  });
  test('knows whether a wage agreement is in force, has ended, or never was', async () => {
    const { api, ids, names } = await ledger({ name: '有效' }, { name: '过期' }, { name: '没有' });
    const agreement = (index: number, fromDay: string, toDay: string) =>
      api.unitAgreements.create({ rows: [agreementOf(String(ids[index]), fromDay, toDay)] });
    await agreement(0, '2025-06-01', '2026-05-31');
    await agreement(1, '2024-01-01', '2024-12-31');
    expect(await names({ agreement: { state: 'in-force', asOf: TODAY } })).toEqual(['有效']);
    expect(await names({ agreement: { state: 'expired', asOf: TODAY } })).toEqual(['过期']);
    expect(await names({ agreement: { state: 'none', asOf: TODAY } })).toEqual(['没有']);
  });
});

describe('facts of a unit', () => {
  test('move to its past when newer ones are known, and are overwritten on the same day', async () => {
    const { api, ids } = await ledger({ name: '甲', employees: 10 });
    const id = String(ids[0]);
    await api.units.update({ id, patch: { employees: 12 } });
    await api.units.update({ id, patch: { employees: 13, unionChair: '王' } });
    const facts = await api.units.facts({ id });
    expect(facts.map(({ from, employees }) => [from, employees])).toEqual([
      [TODAY, 13],
      ['2026-01-01', 10],
    ]);
    expect(await api.units.get({ id })).toMatchObject({ factsFrom: TODAY, employees: 13, unionChair: '王' });
  });
  test('of a past day are put right without touching what stands now', async () => {
    const { api, ids } = await ledger({ name: '甲', employees: 10, members: 4 });
    const id = String(ids[0]);
    await api.units.update({ id, patch: { employees: 7 }, factsFrom: '2025-06-01' });
    const facts = await api.units.facts({ id });
    expect(facts.map(({ from, employees, members }) => [from, employees, members])).toEqual([
      ['2026-01-01', 10, 4],
      ['2025-06-01', 7, 4],
    ]);
  });
  test('of a day to come are refused by the name of the field', async () => {
    const { api, ids } = await ledger({ name: '甲' });
    await expect(
      api.units.update({ id: String(ids[0]), patch: { employees: 1 }, factsFrom: '2027-01-01' }),
    ).rejects.toMatchObject({ code: 'invalid-input', details: { path: 'factsFrom' } });
  });
});

describe('a change of many units', () => {
  test('is for all of a list but a few, and undone in one step', async () => {
    const { api, ids, names } = await ledger({ name: '甲', condition: 'good' }, { name: '乙' }, { name: '丙' });
    const done = await api.units.updateMany({
      selection: { query: listOf(), except: [String(ids[1])] },
      patch: { condition: 'difficult' },
    });
    expect(done).toEqual({ changed: 2, newer: 0 });
    expect(await names({ conditions: ['difficult'] })).toEqual(['甲', '丙']);
    await api.history.undo({});
    expect(await names({ conditions: ['good'] })).toEqual(['甲']);
    expect(await api.units.facts({ id: String(ids[0]) })).toHaveLength(1);
    await api.history.redo({});
    expect(await names({ conditions: ['difficult'] })).toEqual(['甲', '丙']);
  });
  test('leaves out units of which newer facts are known', async () => {
    const { api, ids } = await ledger({ name: '甲' }, { name: '乙' });
    await api.units.update({ id: String(ids[1]), patch: { members: 3 } });
    const change = { selection: { ids }, patch: { members: 1 }, factsFrom: '2026-02-01' };
    expect(await api.units.updateMany(change)).toEqual({ changed: 1, newer: 1 });
  });
  test('keeps of each unit only what changed, so that undo does not bloat the file', async () => {
    const { api, service, ids } = await ledger({ name: '甲', address: '很长的地址'.repeat(30) });
    await api.units.updateMany({ selection: { ids }, patch: { industry: 'C' } });
    const kept = service.db
      .prepare(`SELECT before, after FROM undo_changes WHERE table_name = 'units' ORDER BY id DESC LIMIT 1`)
      .get();
    expect(kept).toEqual({ before: '{"industry":""}', after: '{"industry":"C"}' });
  });
});

test('a unit that a list holds cannot be deleted, and the refusal names it', async () => {
  const { api, service, ids } = await ledger({ name: '甲公司' }, { name: '乙公司' });
  const { id } = await api.campaigns.create(
    campaignFields.parse({ name: '行动', opens: '2026-03-01', closes: '2026-05-31' }),
  );
  service.db
    .prepare(
      `INSERT INTO targets (campaign_key, unit_key, rules, is_frozen, listed_on, status)
       SELECT campaigns.key, units.key, 1, 1, '2026-02-01', 'listed' FROM campaigns, units
       WHERE campaigns.id = ? AND units.id = ?`,
    )
    .run(id, ids[0]);
  await expect(api.units.remove({ ids })).rejects.toMatchObject({
    code: 'unit-in-use',
    details: { names: ['甲公司'] },
  });
  await api.units.remove({ ids: [String(ids[1])] });
  expect((await api.units.page({ query: listOf(), from: 0, count: 9, isFresh: false })).total).toBe(1);
});

describe('undoing that a unit was added', () => {
  test('once it is on a list leaves it there, names it, and goes on to the step before', async () => {
    const { api } = openTestService();
    const { id } = await api.campaigns.create(
      campaignFields.parse({ name: '行动', opens: '2026-03-01', closes: '2026-05-31' }),
    );
    const { id: otherId } = await api.savedViews.create({
      list: 'units',
      name: '全部',
      view: { filter: {}, sort: { by: 'name', descending: false }, columns: ['name'] },
    });
    const { ids } = await api.units.create({ rows: [unit({ name: '甲公司' }), unit({ name: '乙公司' })] });
    const change = { id, selection: { ids: ids.slice(0, 1) }, day: '2026-03-01', reason: '漏列', by: '' };
    await api.campaigns.addTargets(change);

    const held = { names: ['甲公司'], count: 1 };
    expect(await api.history.undo({})).toEqual({ call: 'units.create', held });
    expect((await api.units.get({ id: String(ids[1]) })).name).toBe('乙公司');
    expect(await api.history.undo({})).toEqual({ call: 'savedViews.create' });
    expect((await api.savedViews.list({ list: 'units' })).some((view) => view.id === otherId)).toBe(false);
  });
  test('takes the agreements with it that were entered after it, by steps of their own', async () => {
    const { api, ids } = await ledger({ name: '甲公司' });
    await api.unitAgreements.create({ rows: [agreementOf(String(ids[0]), '2026-01-01', '2026-12-31')] });
    expect(await api.history.undo({})).toEqual({ call: 'unitAgreements.create' });
    expect(await api.history.undo({})).toEqual({ call: 'units.create' });
    await api.history.redo({});
    await api.history.redo({});
    expect((await api.units.get({ id: String(ids[0]) })).name).toBe('甲公司');
  });
  test('of a unit whose removal is taken back and that is then listed keeps the removal from coming again', async () => {
    const { api, ids } = await ledger({ name: '甲公司' });
    const { id } = await api.campaigns.create(
      campaignFields.parse({ name: '行动', opens: '2026-03-01', closes: '2026-05-31' }),
    );
    await api.units.remove({ ids });
    await api.history.undo({});
    await api.campaigns.addTargets({ id, selection: { ids }, day: '2026-03-01', reason: '漏列', by: '' });
    expect(await api.history.redo({})).toMatchObject({ call: 'units.remove', held: { names: ['甲公司'] } });
  });
});

test('a saved view keeps filter, order and columns, and can be renamed and deleted with undo', async () => {
  const { api } = openTestService();
  const view = {
    filter: { text: '枸杞' },
    sort: { by: 'name' as const, descending: false },
    columns: ['name' as const, 'uscc' as const],
  };
  const { id } = await api.savedViews.create({ list: 'units', name: '枸杞企业', view });
  await api.savedViews.update({ id, patch: { name: '全省枸杞企业' } });
  const [saved] = await api.savedViews.list({ list: 'units' });
  expect(saved).toMatchObject({ name: '全省枸杞企业', view: { filter: { text: '枸杞' }, columns: ['name', 'uscc'] } });
  expect(await api.savedViews.list({ list: 'targets' })).toEqual([]);
  await api.savedViews.remove({ id });
  await api.history.undo({});
  expect(await api.savedViews.list({ list: 'units' })).toHaveLength(1);
});

describe('an export', () => {
  const wish = (file: string, format: 'csv' | 'xlsx') => ({
    query: listOf(),
    columns: ['name', 'region', 'employees', 'unionStatus'] as const,
    path: file,
    format,
    language: 'zh-CN' as const,
  });
  test('as CSV has a mark of its encoding, words for codes, no notes, and no text that is a formula', async () => {
    const { api } = await ledger(
      { name: '=1+1 公司', employees: 12, unionStatus: 'own', notes: '保密' },
      { name: '"引号", 公司' },
    );
    const file = path.join(temporaryFolder(), 'a.csv');
    const columns = [...wish(file, 'csv').columns];
    expect(await api.units.exportTable({ ...wish(file, 'csv'), columns })).toEqual({ rows: 2 });
    const text = readFileSync(file, 'utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.split('\r\n').slice(1)).toEqual([
      "'=1+1 公司,青海省西宁市城东区,12,单独建会",
      '"""引号"", 公司",青海省西宁市城东区,,',
      '',
    ]);
  });
  test('as a workbook says the same to another reader, with numbers that are numbers', async () => {
    const { api } = await ledger(
      { name: '=1+1 公司', employees: 12, unionStatus: 'own', notes: '保密' },
      { name: '＋加号', regionCode: '630123' },
      { name: '0012 <甲&乙> "丙"', employees: 0 },
    );
    const file = path.join(temporaryFolder(), 'a.xlsx');
    const columns = [...wish(file, 'xlsx').columns];
    expect(await api.units.exportTable({ ...wish(file, 'xlsx'), columns })).toEqual({ rows: 3 });
    const { Sheets, SheetNames } = readWorkbook(readFileSync(file));
    const sheet = Sheets[String(SheetNames[0])];
    expect(sheet && sheetTools.sheet_to_json(sheet, { header: 1, defval: '' })).toEqual([
      ['单位名称', '行政区划', '职工人数', '建会情况'],
      ["'=1+1 公司", '青海省西宁市城东区', 12, '单独建会'],
      ["'＋加号", '青海省西宁市湟源县', '', ''],
      ['0012 <甲&乙> "丙"', '青海省西宁市城东区', 0, ''],
    ]);
    expect(JSON.stringify(Sheets)).not.toContain('保密');
  });
  test('that is stopped leaves nothing behind', async () => {
    const { service } = await ledger({ name: '甲' });
    const folder = temporaryFolder();
    const { exportTable } = await import('../../electron/data/units/exportTable.ts');
    const stop = new AbortController();
    stop.abort(new Error('stopped'));
    const file = path.join(folder, 'a.xlsx');
    await expect(
      exportTable(service, { ...wish(file, 'xlsx') }, { signal: stop.signal, report: () => {} }),
    ).rejects.toThrow('stopped');
    expect(existsSync(file)).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('two rows of one enterprise', () => {
  test('are found by their code, or by their name in one county', async () => {
    const { api } = await ledger(
      { name: '甲', uscc: '916301020000000001' },
      { name: '甲有限公司', uscc: '916301020000000001' },
      { name: '乙（集团）' },
      { name: '乙(集团)' },
      { name: '乙集团', regionCode: '630123' },
    );
    const groups = (await api.units.twins({})).map(({ reason, units }) => [reason, units.map(({ name }) => name)]);
    expect(groups).toEqual([
      ['uscc', ['甲', '甲有限公司']],
      ['name', ['乙（集团）', '乙(集团)']],
    ]);
  });
  test('become one that keeps the facts, agreements and lists of both', async () => {
    const { api, service, ids } = await ledger({ name: '甲', employees: 20 }, { name: '甲有限公司', employees: 18 });
    const [keepId, dropId] = ids.map(String) as [string, string];
    await api.unitAgreements.create({ rows: [agreementOf(dropId, '2025-01-01', '2025-12-31')] });
    await api.units.update({ id: dropId, patch: { employees: 15 }, factsFrom: '2025-06-01' });
    await api.units.merge({ keepId, dropId, patch: { name: '甲有限公司' } });
    expect(
      (await api.units.page({ query: listOf(), from: 0, count: 9, isFresh: false })).rows.map(({ name }) => name),
    ).toEqual(['甲有限公司']);
    expect((await api.units.facts({ id: keepId })).map(({ from, employees }) => [from, employees])).toEqual([
      ['2026-01-01', 20],
      ['2025-06-01', 15],
    ]);
    expect(service.db.prepare('SELECT count(*) FROM unit_agreements').pluck().get()).toBe(1);
    expect((await api.history.state({})).undo).toBeNull();
  });
});
