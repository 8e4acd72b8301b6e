import { describe, expect, test } from 'vitest';
import { NO_POSITIONS } from '../../shared/domain/negotiation/positions.ts';
import { priceInput } from '../../shared/domain/proposals/pricing.ts';
import { parseEvaluationInput } from '../../shared/domain/wage/evaluationInput.ts';
import { percentTerms } from '../fixtures/proposals.ts';
import { groupOf, scenarioOf } from '../fixtures/records.ts';
import { openTestService } from '../fixtures/testService.ts';

type TestService = ReturnType<typeof openTestService>;

/** A negotiation of a hundred people at 5,000 yuan, whose first scenario has turnover fall by 5 points. */
async function negotiation({ api }: TestService) {
  const { id } = await api.negotiations.create({ title: '甲厂' });
  const { ids } = await api.groups.insert({ negotiationId: id, rows: [groupOf()] });
  const { id: scenarioId } = await api.scenarios.create({
    negotiationId: id,
    fields: scenarioOf({ response: { kind: 'points', value: 0.05 }, responseSource: '2023 年的数字' }),
  });
  return { negotiationId: id, groupId: ids[0] ?? '', scenarioId };
}

const unsaid = { presentedBy: '', words: '', reason: '', recordedBy: '' };
const spoken = { ...unsaid, side: 'union', day: '2026-03-12', form: 'oral' } as const;

describe('recording a proposal', () => {
  test('prices it at once, with the response of the first scenario', async () => {
    const service = openTestService();
    const { negotiationId } = await negotiation(service);

    const { id } = await service.api.proposals.record({
      ...spoken,
      negotiationId,
      presentedBy: '王芳',
      terms: percentTerms(0.06),
      words: '物价涨了，工资要跟上。',
      recordedBy: '李明',
    });

    expect(await service.api.proposals.list({ negotiationId })).toEqual([
      {
        ...spoken,
        id,
        number: 1,
        round: 1,
        presentedBy: '王芳',
        terms: percentTerms(0.06),
        words: '物价涨了，工资要跟上。',
        reversesId: null,
        pricing: {
          figures: expect.objectContaining({ runRateCost: 36_000_000, lossAvoided: 10_000_000, net: -26_000_000 }),
          response: { kind: 'points', value: 0.05 },
          groupNames: {},
        },
        recordedAtMs: expect.any(Number),
        recordedBy: '李明',
      },
    ]);
    expect(service.announced.at(-1)).toEqual(['proposals', 'negotiations']);
  });

  test('keeps the price when the workforce changes, and the input to repeat it from', async () => {
    const service = openTestService();
    const { negotiationId, groupId } = await negotiation(service);
    const { id } = await service.api.proposals.record({ ...spoken, negotiationId, terms: percentTerms(0.06) });

    await service.api.groups.update({ id: groupId, patch: { headcount: 200 } });

    const { entry, input } = await service.api.proposals.get({ id });
    expect(entry.pricing.figures.runRateCost).toBe(36_000_000);
    expect(priceInput(parseEvaluationInput(input))).toEqual(entry.pricing.figures);
  });

  test('without a scenario turnover is taken to stay as it is', async () => {
    const service = openTestService();
    const { negotiationId, scenarioId } = await negotiation(service);
    await service.api.scenarios.remove({ id: scenarioId });

    await service.api.proposals.record({ ...spoken, negotiationId, terms: percentTerms(0.06) });

    expect((await service.api.proposals.list({ negotiationId }))[0]?.pricing).toMatchObject({
      figures: { lossAvoided: 0, net: -36_000_000 },
      response: { kind: 'none' },
    });
  });

  test('counts rounds by who has spoken; what is booked late stands at its day', async () => {
    const service = openTestService();
    const { negotiationId } = await negotiation(service);
    const record = (side: 'union' | 'employer', day: string, rate: number) =>
      service.api.proposals.record({ ...spoken, negotiationId, side, day, terms: percentTerms(rate) });
    await record('union', '2026-03-01', 0.08);
    await record('employer', '2026-03-02', 0.02);
    await record('union', '2026-03-09', 0.07);
    await record('employer', '2026-03-05', 0.03);

    const log = await service.api.proposals.list({ negotiationId });

    expect(log.map(({ number, round, day }) => [number, round, day])).toEqual([
      [1, 1, '2026-03-01'],
      [2, 1, '2026-03-02'],
      [4, 2, '2026-03-05'],
      [3, 2, '2026-03-09'],
    ]);
  });

  test('takes words of 20,000 characters and a round that the user names', async () => {
    const service = openTestService();
    const { negotiationId } = await negotiation(service);
    const words = '话'.repeat(20_000);

    await service.api.proposals.record({ ...spoken, negotiationId, terms: percentTerms(0), words, round: 7 });

    expect(await service.api.proposals.list({ negotiationId })).toMatchObject([{ words, round: 7 }]);
  });
});

describe('what cannot be is refused by the name of its field, and the log stays as it was', () => {
  const twoYears = { ...percentTerms(0), horizonYears: 2 };
  test.each([
    ['31 February', { day: '2026-02-31' }, 'day', 'wrong-format'],
    ['a day in the year 3026', { day: '3026-02-01' }, 'day', 'wrong-format'],
    ['words of 20,001 characters', { words: '话'.repeat(20_001) }, 'words', 'too-long'],
    ['a name of 201 characters', { presentedBy: '名'.repeat(201) }, 'presentedBy', 'too-long'],
    ['terms without a component', { terms: { ...percentTerms(0), components: [] } }, 'terms.components', 'empty-list'],
    ['a horizon of six years', { terms: { ...percentTerms(0), horizonYears: 6 } }, 'terms.horizonYears', 'too-big'],
    ['round 0', { round: 0 }, 'round', 'too-small'],
    ['a raise of 1e308', { terms: percentTerms(1e308) }, 'terms.components[0].rate', 'too-big'],
    [
      'an unknown group',
      { terms: { ...twoYears, components: [{ kind: 'percent', fromMonth: 1, rate: 0.05, groups: ['nobody'] }] } },
      'terms.components[0].groups[0]',
      'unknown-group',
    ],
    [
      'a wage of nothing',
      { terms: { ...twoYears, components: [{ kind: 'flat', fromMonth: 1, monthly: -500_000 }] } },
      'terms.components[0]',
      'wage-not-positive',
    ],
    [
      'a month beyond the horizon',
      { terms: { ...twoYears, components: [{ kind: 'flat', fromMonth: 25, monthly: 100 }] } },
      'terms.components[0].fromMonth',
      'too-big',
    ],
  ])('%s', async (_what, changes, path, code) => {
    const service = openTestService();
    const { negotiationId } = await negotiation(service);
    const input = { ...spoken, negotiationId, terms: percentTerms(0.06), ...changes };

    // Not of the call's type: that is what is refused.
    await expect(service.api.proposals.record(input as never)).rejects.toMatchObject({
      code: 'invalid-input',
      details: { path, issues: [expect.objectContaining({ path, code })] },
    });

    expect(await service.api.proposals.list({ negotiationId })).toEqual([]);
  });

  test('a negotiation without a workforce, one that is gone, and a scenario of another', async () => {
    const service = openTestService();
    const { id: empty } = await service.api.negotiations.create({ title: '乙厂' });
    const { scenarioId } = await negotiation(service);
    const record = (negotiationId: string, more = {}) =>
      service.api.proposals.record({ ...spoken, negotiationId, terms: percentTerms(0.06), ...more });

    await expect(record(empty)).rejects.toMatchObject({ code: 'invalid-input', details: { path: 'groups' } });
    await expect(record(empty, { scenarioId })).rejects.toMatchObject({ code: 'not-found' });
    await service.api.negotiations.remove({ ids: [empty] });
    await expect(record(empty)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the log is append-only', () => {
  test('neither the program nor undo can change or remove an entry', async () => {
    const service = openTestService();
    const { negotiationId } = await negotiation(service);
    const before = await service.api.history.state({});
    const { id } = await service.api.proposals.record({ ...spoken, negotiationId, terms: percentTerms(0.06) });

    expect(await service.api.history.state({})).toEqual(before);
    expect(() => service.service.db.prepare('UPDATE proposals SET words = ?').run('别的话')).toThrow('append-only');
    expect(() => service.service.db.prepare('DELETE FROM proposals').run()).toThrow('append-only');
    while ((await service.api.history.state({})).undo !== null) await service.api.history.undo({});

    expect(await service.api.negotiations.list({})).toEqual([]);
    expect(await service.api.proposals.list({ negotiationId })).toMatchObject([{ id }]);
  });

  test('a proposal is taken back by an entry of its own, which repeats its terms and price', async () => {
    const service = openTestService();
    const { negotiationId } = await negotiation(service);
    const { id } = await service.api.proposals.record({ ...spoken, negotiationId, terms: percentTerms(0.06) });

    await service.api.proposals.reverse({ id, day: '2026-03-13', reason: '记错了：是 5%', recordedBy: '李明' });

    const [proposal, reversal] = await service.api.proposals.list({ negotiationId });
    expect(reversal).toEqual({
      ...proposal,
      id: expect.any(String),
      number: 2,
      day: '2026-03-13',
      reason: '记错了：是 5%',
      reversesId: id,
      recordedAtMs: expect.any(Number),
      recordedBy: '李明',
    });
  });

  test('taking back twice, taking a reversal back and doing so without a reason are refused by name', async () => {
    const service = openTestService();
    const { negotiationId } = await negotiation(service);
    const { id } = await service.api.proposals.record({ ...spoken, negotiationId, terms: percentTerms(0.06) });
    const reverse = (of: string, reason = '记错了') =>
      service.api.proposals.reverse({ id: of, day: '2026-03-13', reason, recordedBy: '' });

    await expect(reverse(id, ' ')).rejects.toMatchObject({ code: 'invalid-input', details: { path: 'reason' } });
    const reversal = await reverse(id);
    await expect(reverse(id)).rejects.toMatchObject({ code: 'proposal-already-reversed' });
    await expect(reverse(reversal.id)).rejects.toMatchObject({ code: 'reversal-not-reversible' });
    await expect(reverse(negotiationId)).rejects.toMatchObject({ code: 'not-found' });

    expect(await service.api.proposals.list({ negotiationId })).toHaveLength(2);
  });
});

test('a proposal becomes a scenario with the response of another, as one step to undo', async () => {
  const service = openTestService();
  const { negotiationId } = await negotiation(service);
  const { id } = await service.api.proposals.record({ ...spoken, negotiationId, terms: percentTerms(0.06) });

  await service.api.proposals.toScenario({ id, title: '工会 3 月 12 日出价' });

  const { scenarios } = await service.api.negotiations.get({ id: negotiationId });
  expect(scenarios[1]).toMatchObject({
    title: '工会 3 月 12 日出价',
    startMonth: '2026-01',
    components: [{ terms: { kind: 'percent', fromMonth: 1, rate: 0.06 } }],
    response: { kind: 'points', value: 0.05 },
    responseSource: '2023 年的数字',
  });
  expect((await service.api.history.undo({})).call).toBe('proposals.toScenario');
  expect((await service.api.negotiations.get({ id: negotiationId })).scenarios).toHaveLength(1);
});

test('positions that do not fit together are stored; one of −100 % or a name in the place of a number is not', async () => {
  const service = openTestService();
  const { negotiationId } = await negotiation(service);
  const positions = { ...NO_POSITIONS, unionOpening: 0.03, unionAim: 0.05, employerLimit: 0.04 };

  await service.api.negotiations.update({ id: negotiationId, patch: { positions } });
  await expect(
    service.api.negotiations.update({ id: negotiationId, patch: { positions: { ...positions, unionAim: -1 } } }),
  ).rejects.toMatchObject({ details: { path: 'patch.positions.unionAim' } });

  expect((await service.api.negotiations.get({ id: negotiationId })).negotiation.positions).toEqual(positions);
});
