import { expect, test } from 'vitest';
import { type AllowanceFields, UNKNOWN_TERMS } from '../../../shared/domain/allowances/terms.ts';
import { yuan } from '../../fixtures/wageInput.ts';
import { openTestService } from '../../fixtures/testService.ts';

const schemeOf = (title: string): AllowanceFields => ({ title, terms: UNKNOWN_TERMS });

test('allowance schemes are kept in their order, changed, moved and removed, each a step to undo', async () => {
  const { api, announced } = openTestService();
  const titles = async () => (await api.allowances.list({})).map(({ title }) => title);
  const first = await api.allowances.create(schemeOf('甲'));
  await api.allowances.create(schemeOf('乙'));
  expect(announced.at(-1)).toEqual(['allowances', 'history']);

  await api.allowances.update({ id: first.id, patch: { title: '丙' } });
  await api.allowances.move({ id: first.id, to: 1 });
  expect(await titles()).toEqual(['乙', '丙']);

  await api.allowances.remove({ id: first.id });
  expect(await titles()).toEqual(['乙']);
  await api.history.undo({});
  await api.history.undo({});
  await api.history.undo({});
  expect(await titles()).toEqual(['甲', '乙']);
});

test('terms are stored as they are typed, tiers out of order too, and come back unchanged', async () => {
  const { api } = openTestService();
  const { id } = await api.allowances.createSample({ language: 'zh-CN' });
  const [sample] = await api.allowances.list({});
  if (!sample) throw new Error('no scheme');
  const tiers = sample.terms.tiers.toReversed();

  await api.allowances.update({ id, patch: { terms: { ...sample.terms, tiers } } });

  expect((await api.allowances.list({}))[0]?.terms).toEqual({ ...sample.terms, tiers });
});

test('the example says what the newspaper does not', async () => {
  const { api } = openTestService();
  await api.allowances.createSample({ language: 'en' });
  const [sample] = await api.allowances.list({});
  expect(sample?.title).toContain('example');
  expect(sample?.terms.source).toContain('does not state');
  expect(sample?.terms.tiers.map(({ below, monthly }) => [below, monthly])).toEqual([
    [yuan(2_000), yuan(1_000)],
    [yuan(1_500), yuan(1_300)],
    [yuan(1_000), yuan(1_500)],
  ]);
});

test('a scheme needs a title and a tier, and the refusal names the field', async () => {
  const { api } = openTestService();
  await expect(api.allowances.create(schemeOf(' '))).rejects.toMatchObject({
    code: 'invalid-input',
    details: { path: 'title' },
  });
  await expect(api.allowances.create({ title: '甲', terms: { ...UNKNOWN_TERMS, tiers: [] } })).rejects.toMatchObject({
    code: 'invalid-input',
    details: { path: 'terms.tiers' },
  });
  await expect(api.allowances.update({ id: crypto.randomUUID(), patch: {} })).rejects.toMatchObject({
    code: 'not-found',
  });
});
