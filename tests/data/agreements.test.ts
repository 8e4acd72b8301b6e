import { describe, expect, test } from 'vitest';
import { raisedOf } from '../fixtures/demands.ts';
import { groupOf, scenarioOf } from '../fixtures/records.ts';
import { openTestService } from '../fixtures/testService.ts';

type Api = ReturnType<typeof openTestService>['api'];

const TERM = { signedDay: '2021-01-20', fromDay: '2021-01-01', toDay: '2021-12-31', notes: '' };
const SCAN = Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0x00, 0xff);

async function sample(api: Api) {
  const { id: negotiationId } = await api.negotiations.createSample({ language: 'zh-CN' });
  const { scenarios, groups } = await api.negotiations.get({ id: negotiationId });
  const basis = { kind: 'scenario' as const, id: scenarios[0]?.id ?? '' };
  return { negotiationId, basis, groupId: groups[0]?.id ?? '' };
}

async function signed(api: Api) {
  const { negotiationId, basis, groupId } = await sample(api);
  const { id } = await api.agreements.sign({ negotiationId, basis, ...TERM });
  return { negotiationId, basis, groupId, id };
}

const stateOf = async (api: Api, id: string) => (await api.negotiations.get({ id })).negotiation.state;

describe('signing', () => {
  test('records what was agreed with its figures and shows the negotiation as signed', async () => {
    const { api } = openTestService();
    const { negotiationId, basis } = await signed(api);

    expect(await api.agreements.get({ negotiationId })).toMatchObject({
      ...TERM,
      basis: { ...basis, title: '平均涨 3%' },
      terms: { startMonth: '2021-01', horizonYears: 1, components: [{ kind: 'flat', fromMonth: 1, monthly: 20_000 }] },
      pricing: { figures: { averageRaise: expect.closeTo(200 / 6_667, 12), horizonCost: 30_000_000, net: 10_000_000 } },
      attachments: [],
      followedBy: [],
    });
    expect((await api.negotiations.list({})).map(({ state }) => state)).toEqual(['signed']);
  });

  test('freezes the figures: what changes in the workforce later does not change them', async () => {
    const { api } = openTestService();
    const { negotiationId, groupId, id } = await signed(api);
    const before = await api.agreements.get({ negotiationId });

    await api.groups.update({ id: groupId, patch: { headcount: 200 } });

    expect(await api.agreements.get({ negotiationId })).toEqual(before);
    expect(await api.agreements.pricedInput({ id })).toMatchObject({ groups: [{ headcount: 125 }] });
  });

  test('is one step: undo reopens the negotiation, redo signs it again', async () => {
    const { api } = openTestService();
    const { negotiationId } = await signed(api);
    const before = await api.agreements.get({ negotiationId });

    await api.history.undo({});
    expect(await api.agreements.get({ negotiationId })).toBeNull();
    expect(await stateOf(api, negotiationId)).toBe('preparing');

    await api.history.redo({});
    expect(await api.agreements.get({ negotiationId })).toEqual(before);
  });

  test('from a proposal takes its terms; one that was taken back is not there to be signed', async () => {
    const { api } = openTestService();
    const { negotiationId } = await sample(api);
    const proposal = {
      negotiationId,
      side: 'employer' as const,
      day: '2021-01-15',
      presentedBy: '',
      form: 'written' as const,
      terms: {
        startMonth: '2021-01',
        horizonYears: 1,
        components: [{ kind: 'percent' as const, fromMonth: 1, rate: 0.02 }],
      },
      words: '',
      reason: '',
      recordedBy: '',
    };
    const first = await api.proposals.record(proposal);
    expect(await stateOf(api, negotiationId)).toBe('negotiating');
    await api.proposals.reverse({ id: first.id, day: '2021-01-16', reason: '口误', recordedBy: '' });
    expect(await stateOf(api, negotiationId)).toBe('preparing');
    const { id } = await api.proposals.record(proposal);

    await expect(
      api.agreements.sign({ negotiationId, basis: { kind: 'proposal', id: first.id }, ...TERM }),
    ).rejects.toMatchObject({ code: 'not-found' });
    await api.agreements.sign({ negotiationId, basis: { kind: 'proposal', id }, ...TERM });

    expect(await api.agreements.get({ negotiationId })).toMatchObject({
      terms: { components: [{ kind: 'percent', rate: 0.02 }] },
      pricing: { response: { kind: 'points', value: 0.05 } },
    });
  });

  test('is refused by name: nothing agreed, a term that ends before it begins, twice, a scenario of another negotiation', async () => {
    const { api } = openTestService();
    const { negotiationId, basis } = await sample(api);
    const empty = await api.scenarios.create({ negotiationId, fields: scenarioOf({ components: [] }) });
    const other = await sample(api);
    const sign = (input: object) => api.agreements.sign({ negotiationId, basis, ...TERM, ...input });

    await expect(sign({ basis: { kind: 'scenario', id: empty.id } })).rejects.toMatchObject({
      code: 'agreement-without-component',
    });
    await expect(sign({ toDay: '2020-12-31' })).rejects.toMatchObject({ code: 'term-ends-before-start' });
    await expect(sign({ signedDay: '2021-02-30' })).rejects.toMatchObject({ details: { path: 'signedDay' } });
    await expect(sign({ basis: other.basis })).rejects.toMatchObject({ code: 'not-found' });
    await sign({});
    await expect(sign({})).rejects.toMatchObject({ code: 'already-signed' });
  });

  test('is refused for a proposal that names a group which is gone', async () => {
    const { api } = openTestService();
    const { negotiationId } = await sample(api);
    const { ids } = await api.groups.insert({ negotiationId, rows: [groupOf({ name: '技术工' })] });
    const { id } = await api.proposals.record({
      negotiationId,
      side: 'union',
      day: '2021-01-15',
      presentedBy: '',
      form: 'oral',
      terms: {
        startMonth: '2021-01',
        horizonYears: 1,
        components: [{ kind: 'flat', fromMonth: 1, monthly: 100, groups: ids }],
      },
      words: '',
      reason: '',
      recordedBy: '',
    });
    await api.groups.remove({ ids });

    await expect(
      api.agreements.sign({ negotiationId, basis: { kind: 'proposal', id }, ...TERM }),
    ).rejects.toMatchObject({ code: 'invalid-input', details: { path: 'terms.components[0].groups[0]' } });
    expect(await api.agreements.get({ negotiationId })).toBeNull();
  });
});

test('days and notes can be changed, a term that ends before it begins cannot', async () => {
  const { api } = openTestService();
  const { negotiationId, id } = await signed(api);

  await api.agreements.update({ id, patch: { toDay: '2022-12-31', notes: '报送 2021-02-01' } });
  await expect(api.agreements.update({ id, patch: { fromDay: '2023-01-01' } })).rejects.toMatchObject({
    code: 'term-ends-before-start',
  });

  expect(await api.agreements.get({ negotiationId })).toMatchObject({
    ...TERM,
    toDay: '2022-12-31',
    notes: '报送 2021-02-01',
  });
});

describe('an attachment', () => {
  test('is kept byte for byte, under a name without folders, and survives closing the file', async () => {
    const { api } = openTestService();
    const { negotiationId, id: agreementId } = await signed(api);

    const { id } = await api.attachments.add({ agreementId, name: '..\\..\\C:\\签字页\u202egpj.pdf', bytes: SCAN });

    expect(await api.attachments.read({ id })).toEqual(SCAN);
    expect((await api.agreements.get({ negotiationId }))?.attachments).toMatchObject([
      { id, name: '签字页gpj.pdf', sizeBytes: SCAN.byteLength },
    ]);
  });

  test('comes back with undo after it was removed, and after the agreement was reopened', async () => {
    const { api } = openTestService();
    const { negotiationId, id: agreementId } = await signed(api);
    const { id } = await api.attachments.add({ agreementId, name: '协议.pdf', bytes: SCAN });
    const before = await api.agreements.get({ negotiationId });

    await api.attachments.remove({ id });
    await api.history.undo({});
    expect(await api.attachments.read({ id })).toEqual(SCAN);

    await api.agreements.remove({ id: agreementId });
    expect(await api.agreements.get({ negotiationId })).toBeNull();
    await api.history.undo({});
    expect(await api.agreements.get({ negotiationId })).toEqual(before);
    expect(await api.attachments.read({ id })).toEqual(SCAN);
  });

  test('leaves no bytes behind once no step can bring it back', async () => {
    const { api, service } = openTestService();
    const { id: agreementId } = await signed(api);
    const add = (name: string, bytes: Uint8Array) => api.attachments.add({ agreementId, name, bytes });
    const { id } = await add('一.pdf', SCAN);
    await api.history.undo({});
    await expect(api.attachments.read({ id })).rejects.toMatchObject({ code: 'not-found' });

    // The first addition can be redone until the second takes its place.
    await add('二.pdf', Uint8Array.of(1));
    await add('三.pdf', Uint8Array.of(1));

    const kept = service.db.prepare('SELECT 1 FROM stored_files WHERE bytes IN (?, ?)').pluck();
    expect(kept.all(SCAN, Uint8Array.of(1))).toHaveLength(1);
    expect(await api.agreements.pricedInput({ id: agreementId })).toMatchObject({ groups: [{ headcount: 125 }] });
  });

  test('is refused by name: empty, too large, nameless, the hundred and first', async () => {
    const { api } = openTestService();
    const { negotiationId, id: agreementId } = await signed(api);
    const add = (name: string, bytes: Uint8Array) => api.attachments.add({ agreementId, name, bytes });

    await expect(add('空.pdf', new Uint8Array())).rejects.toMatchObject({ code: 'file-empty' });
    await expect(add('../..', SCAN)).rejects.toMatchObject({ code: 'file-name-empty' });
    await expect(add('大.pdf', new Uint8Array(50_000_001))).rejects.toMatchObject({
      code: 'attachment-too-large',
    });
    for (let count = 0; count < 100; count += 1) await add(`第 ${count} 页.png`, Uint8Array.of(count));
    await expect(add('多一个.png', SCAN)).rejects.toMatchObject({ code: 'too-many-files' });

    const names = (await api.agreements.get({ negotiationId }))?.attachments.map(({ name }) => name) ?? [];
    expect([names.length, names[0], names.at(-1)]).toEqual([100, '第 0 页.png', '第 99 页.png']);
  });
});

describe('the negotiation of the next year', () => {
  test('of sample A starts from 6,867 yuan in January 2022 and says where its figures come from', async () => {
    const { api } = openTestService();
    const { negotiationId } = await signed(api);

    const { id } = await api.negotiations.continueFrom({ id: negotiationId, language: 'zh-CN' });

    const { negotiation, groups, scenarios } = await api.negotiations.get({ id });
    expect(negotiation).toMatchObject({
      title: '苏州三洋能源 2022 年度工资协商',
      enterpriseName: '三洋能源（苏州）有限公司',
      follows: { id: negotiationId, title: '苏州三洋能源 2021 年度工资协商' },
      state: 'preparing',
      isSample: true,
    });
    expect(groups).toMatchObject([
      {
        name: '一线职工',
        monthlyWage: 686_700,
        headcount: 125,
        leaverCost: { kind: 'direct', amount: 6_400_000 },
        turnoverSource: expect.stringMatching(
          /^沿用《苏州三洋能源 2021 年度工资协商》的数字，请换成近十二个月的实际数/,
        ),
      },
    ]);
    expect(scenarios).toMatchObject([{ startMonth: '2022-01', components: [{ terms: { kind: 'percent', rate: 0 } }] }]);
    expect((await api.agreements.get({ negotiationId }))?.followedBy).toEqual([{ id, title: negotiation.title }]);

    await api.history.undo({});
    expect(await api.negotiations.list({})).toHaveLength(1);
  });

  test('takes over what is not settled of the demands, with its past and its plan, in the one step that undo takes', async () => {
    const { api } = openTestService();
    const { negotiationId, basis } = await signed(api);
    const raised = await api.demands.create({
      negotiationId,
      rows: [raisedOf({ title: '停车场', plan: '80 个车位', day: '2021-01-05' }), raisedOf({ title: '食堂' })],
    });
    const [carPark = '', canteen = ''] = raised.ids;
    await api.demands.setState({ id: carPark, state: 'plan-kept', day: '2021-01-12', reason: '造价高' });
    await api.demands.putIntoScenario({
      id: carPark,
      scenarioId: basis.id,
      terms: { kind: 'flat', fromMonth: 1, monthly: 100 },
      title: '停车补贴',
    });
    await api.demands.setState({ id: canteen, state: 'agreed', day: '2026-03-06', reason: '' });
    const before = (await api.demands.list({ negotiationId })).find(({ id }) => id === carPark);
    if (!before) throw new Error('no demand');

    const { id } = await api.negotiations.continueFrom({ id: negotiationId, language: 'zh-CN' });

    const carried = await api.demands.list({ negotiationId: id });
    expect(carried).toEqual([{ ...before, id: carried[0]?.id, links: [] }]);
    expect(carried[0]?.id).not.toBe(carPark);
    expect(await api.demands.list({ negotiationId })).toHaveLength(3);
    await api.history.undo({});
    expect(await api.demands.list({ negotiationId: id })).toEqual([]);
    expect(await api.negotiations.list({})).toHaveLength(1);
  });

  test('is told which one it follows, until that one is removed', async () => {
    const { api } = openTestService();
    const { negotiationId } = await signed(api);
    const { id } = await api.negotiations.continueFrom({ id: negotiationId, language: 'zh-CN' });
    const follows = async () => (await api.negotiations.get({ id })).negotiation.follows;
    await api.negotiations.update({ id: negotiationId, patch: { title: '上一年' } });
    expect(await follows()).toEqual({ id: negotiationId, title: '上一年' });

    await api.negotiations.remove({ ids: [negotiationId] });
    expect(await follows()).toBeNull();

    await api.history.undo({});
    expect(await follows()).toEqual({ id: negotiationId, title: '上一年' });
  });

  test('cannot start before there is an agreement', async () => {
    const { api } = openTestService();
    const { negotiationId } = await sample(api);

    await expect(api.negotiations.continueFrom({ id: negotiationId, language: 'en' })).rejects.toMatchObject({
      code: 'not-signed',
    });
  });

  test('keeps comparators with their days, and neither positions nor notes', async () => {
    const { api } = openTestService();
    const { negotiationId } = await signed(api);
    const held = { comparators: { cpi: 0.02 }, comparatorFacts: { cpi: { source: '公报', day: '2021-01-20' } } };
    await api.negotiations.update({ id: negotiationId, patch: { ...held, notes: '底线 2%' } });

    const { id } = await api.negotiations.continueFrom({ id: negotiationId, language: 'en', title: 'Next' });

    const { negotiation } = await api.negotiations.get({ id });
    expect(negotiation).toMatchObject({ ...held, title: 'Next', notes: '' });
  });
});

test('removing the negotiation takes agreement and attachments along, and undo brings them back', async () => {
  const { api } = openTestService();
  const { negotiationId, id: agreementId } = await signed(api);
  await api.attachments.add({ agreementId, name: '协议.pdf', bytes: SCAN });
  const before = await api.agreements.get({ negotiationId });

  await api.negotiations.remove({ ids: [negotiationId] });
  expect(await api.agreements.get({ negotiationId })).toBeNull();
  await api.history.undo({});

  expect(await api.agreements.get({ negotiationId })).toEqual(before);
});

test('a scenario that the agreement came from can go; the agreement stays', async () => {
  const { api } = openTestService();
  const { negotiationId, basis } = await signed(api);
  const before = await api.agreements.get({ negotiationId });

  await api.scenarios.remove({ id: basis.id });

  expect(await api.agreements.get({ negotiationId })).toEqual(before);
});
