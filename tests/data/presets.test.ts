import { expect, test } from 'vitest';
import { presetUseOf, userPresetOf } from '../fixtures/presets.ts';
import { groupOf, scenarioOf } from '../fixtures/records.ts';
import { openTestService } from '../fixtures/testService.ts';

test('a preset of one’s own is kept with its source, changed and taken away, each as one step', async () => {
  const { api, announced } = openTestService();
  const { ids } = await api.presets.create({ rows: [userPresetOf()] });
  const [id = ''] = ids;
  const stored = { id, ...userPresetOf() };
  expect(await api.presets.list({})).toEqual([stored]);

  await api.presets.update({ id, fields: userPresetOf({ value: 0.35, high: null }) });
  expect(await api.presets.list({})).toEqual([{ ...stored, value: 0.35, high: null }]);
  await api.presets.remove({ ids });
  expect(await api.presets.list({})).toEqual([]);

  await api.history.undo({});
  await api.history.undo({});
  expect(await api.presets.list({})).toEqual([stored]);
  await api.history.undo({});
  expect(await api.presets.list({})).toEqual([]);
  expect(announced[0]).toEqual(['presets', 'history']);
});

test.each([
  ['a source of blanks', { source: '  ' }, 'source', 'empty-text'],
  ['no name', { name: '' }, 'name', 'empty-text'],
  ['a low end above the value', { low: 0.31 }, 'low', 'too-big'],
  ['a high end below the value', { high: 0.29 }, 'high', 'too-small'],
  ['a turnover of 3,000 %', { value: 30, low: null, high: null }, 'value', 'too-big'],
  ['a year that is none', { year: '去年' }, 'year', 'wrong-format'],
  ['a country by its name', { country: '中国' }, 'country', 'wrong-format'],
  [
    'a ratio below 1',
    { assumption: 'skilledToNovice' as const, value: 0.9, low: null, high: null },
    'value',
    'too-small',
  ],
])('a preset with %s is refused by the name of the field', async (_what, changes, field, code) => {
  const { api } = openTestService();

  await expect(api.presets.create({ rows: [userPresetOf(), userPresetOf(changes)] })).rejects.toMatchObject({
    code: 'invalid-input',
    details: { path: `rows[1].${field}`, issues: [expect.objectContaining({ code })] },
  });

  expect(await api.presets.list({})).toEqual([]);
});

test('a preset that is gone cannot be changed', async () => {
  const { api } = openTestService();
  const { ids } = await api.presets.create({ rows: [userPresetOf()] });
  await api.presets.remove({ ids });

  await expect(api.presets.update({ id: ids[0] ?? '', fields: userPresetOf() })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('ten thousand presets are stored in one step and listed in their order', async () => {
  const { api } = openTestService();
  const rows = Array.from({ length: 10_000 }, (_, at) => userPresetOf({ name: `第 ${at} 条` }));

  await api.presets.create({ rows });

  expect((await api.presets.list({})).map(({ name }) => name)).toEqual(rows.map(({ name }) => name));
});

test('a figure changed by hand loses its preset in the same step and keeps the text of its source', async () => {
  const { api } = openTestService();
  const { id: negotiationId } = await api.negotiations.create({ title: '甲厂' });
  const turnoverPreset = presetUseOf({ assumption: 'annualTurnover', value: 0.26 });
  const { ids } = await api.groups.insert({ negotiationId, rows: [groupOf()] });
  const [id = ''] = ids;
  const group = async () => (await api.negotiations.get({ id: negotiationId })).groups[0];

  await api.groups.update({ id, patch: { annualTurnover: 0.26, turnoverPreset, turnoverSource: '引用' } });
  expect(await group()).toMatchObject({ annualTurnover: 0.26, turnoverPreset, turnoverSource: '引用' });
  await api.groups.update({ id, patch: { headcount: 7 } });
  expect(await group()).toMatchObject({ turnoverPreset });

  await api.groups.updateMany({ ids, patch: { annualTurnover: 0.2 } });
  expect(await group()).toMatchObject({ annualTurnover: 0.2, turnoverPreset: null, turnoverSource: '引用' });
  await api.history.undo({});
  expect(await group()).toMatchObject({ annualTurnover: 0.26, turnoverPreset });
});

test('a leaver cost stated in another way, or with another share, loses its preset', async () => {
  const { api } = openTestService();
  const { id: negotiationId } = await api.negotiations.create({ title: '甲厂' });
  const leaverCostPreset = presetUseOf({ assumption: 'leaverCostShare', value: 0.21 });
  const leaverCost = { kind: 'shareOfPay', share: 0.21 } as const;
  const { ids } = await api.groups.insert({ negotiationId, rows: [groupOf({ leaverCost, leaverCostPreset })] });
  const [id = ''] = ids;
  const preset = async () => (await api.negotiations.get({ id: negotiationId })).groups[0]?.leaverCostPreset;
  expect(await preset()).toEqual(leaverCostPreset);

  await api.groups.update({ id, patch: { leaverCost: { kind: 'direct', amount: 2_000_000 } } });
  expect(await preset()).toBeNull();
  await api.history.undo({});
  expect(await preset()).toEqual(leaverCostPreset);
  await api.groups.update({ id, patch: { leaverCost: { kind: 'shareOfPay', share: 0.22 } } });
  expect(await preset()).toBeNull();
});

test('an elasticity moved by hand loses its preset; outside growth is no part of it', async () => {
  const { api } = openTestService();
  const { id: negotiationId } = await api.negotiations.create({ title: '甲厂' });
  const response = { kind: 'elasticity', epsilon: 2.5, outsideGrowth: 0, against: 'today' } as const;
  const responsePreset = presetUseOf();
  const { id } = await api.scenarios.create({ negotiationId, fields: scenarioOf({ response, responsePreset }) });
  const preset = async () => (await api.negotiations.get({ id: negotiationId })).scenarios[0]?.responsePreset;

  await api.scenarios.update({ id, patch: { response: { ...response, outsideGrowth: 0.04 } } });
  expect(await preset()).toEqual(responsePreset);
  await api.scenarios.update({ id, patch: { response: { ...response, epsilon: 2.6 } } });
  expect(await preset()).toBeNull();
});
