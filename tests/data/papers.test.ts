import { expect, test } from 'vitest';
import { raisedOf } from '../fixtures/demands.ts';
import { percentTerms } from '../fixtures/proposals.ts';
import { scenarioOf } from '../fixtures/records.ts';
import { openTestService } from '../fixtures/testService.ts';

type Api = ReturnType<typeof openTestService>['api'];

const PDF = Uint8Array.of(0x25, 0x50, 0x44, 0x46);

async function sampleScenario(api: Api): Promise<{ negotiationId: string; scenarioId: string }> {
  const { id } = await api.negotiations.createSample({ language: 'zh-CN' });
  const { scenarios } = await api.negotiations.get({ id });
  return { negotiationId: id, scenarioId: scenarios[0]?.id ?? '' };
}

const prepare = (api: Api, scenarioId: string, copy: 'table' | 'internal' = 'table') =>
  api.papers.prepare({ kind: 'brief', scenarioId, copy, language: 'zh-CN', day: '2021-03-15', issuedBy: '陶俊杰' });

async function issue(api: Api, scenarioId: string, pdf = PDF) {
  const { canonicalJson, sha256 } = await prepare(api, scenarioId);
  return api.papers.issue({ kind: 'brief', scenarioId, canonicalJson, sha256, pdf });
}

test('issued briefs are numbered one after the other through the whole workbench, newest first', async () => {
  const { api } = openTestService();
  const first = await sampleScenario(api);
  const second = await sampleScenario(api);

  await issue(api, first.scenarioId);
  await issue(api, second.scenarioId);
  await issue(api, first.scenarioId);

  expect((await api.papers.list({})).map(({ number }) => number)).toEqual([3, 2, 1]);
  const ofFirst = await api.papers.list({ negotiationId: first.negotiationId });
  expect(ofFirst.map(({ number, copy, issuedBy, appVersion }) => ({ number, copy, issuedBy, appVersion }))).toEqual([
    { number: 3, copy: 'table', issuedBy: '陶俊杰', appVersion: '0.0.0-test' },
    { number: 1, copy: 'table', issuedBy: '陶俊杰', appVersion: '0.0.0-test' },
  ]);
});

test('preparing takes no number', async () => {
  const { api } = openTestService();
  const { scenarioId } = await sampleScenario(api);

  await prepare(api, scenarioId);

  expect((await prepare(api, scenarioId)).model.number).toBe(1);
  expect(await api.papers.list({})).toEqual([]);
});

test('of two briefs prepared under the same number the second is refused', async () => {
  const { api } = openTestService();
  const { scenarioId } = await sampleScenario(api);
  const { canonicalJson, sha256 } = await prepare(api, scenarioId);
  await issue(api, scenarioId);

  await expect(api.papers.issue({ kind: 'brief', scenarioId, canonicalJson, sha256, pdf: PDF })).rejects.toMatchObject({
    code: 'paper-number-taken',
    details: { number: 1 },
  });
  expect(await api.papers.list({})).toHaveLength(1);
});

test('a model that does not match its checksum, or is not canonical, is refused', async () => {
  const { api } = openTestService();
  const { scenarioId } = await sampleScenario(api);
  const { canonicalJson, sha256 } = await prepare(api, scenarioId);
  const changed = canonicalJson.replace('"cost":300000', '"cost":200000');
  expect(changed).not.toBe(canonicalJson);

  await expect(
    api.papers.issue({ kind: 'brief', scenarioId, canonicalJson: changed, sha256, pdf: PDF }),
  ).rejects.toMatchObject({
    code: 'paper-mismatch',
  });
  await expect(
    api.papers.issue({ kind: 'brief', scenarioId, canonicalJson: ` ${canonicalJson}`, sha256, pdf: PDF }),
  ).rejects.toMatchObject({ code: 'paper-mismatch' });
  expect(await api.papers.list({})).toEqual([]);
});

test('a reprint is the frozen bytes, whatever became of the scenario', async () => {
  const { api } = openTestService();
  const { negotiationId, scenarioId } = await sampleScenario(api);
  const { canonicalJson } = await prepare(api, scenarioId);
  const { id } = await issue(api, scenarioId);

  await api.scenarios.update({ id: scenarioId, patch: { title: '别的方案', components: [] } });
  expect(await api.papers.pdf({ id })).toEqual(PDF);
  expect(await api.papers.model({ id })).toBe(canonicalJson);

  await api.negotiations.remove({ ids: [negotiationId] });
  expect(await api.papers.pdf({ id })).toEqual(PDF);
  expect(await api.papers.model({ id })).toBe(canonicalJson);
  expect((await api.papers.list({})).map((paper) => paper.id)).toEqual([id]);
});

test('undo leaves the issue log alone', async () => {
  const { api } = openTestService();
  const { scenarioId } = await sampleScenario(api);
  await issue(api, scenarioId);

  await api.history.undo({});

  expect(await api.negotiations.list({})).toEqual([]);
  expect(await api.papers.list({})).toHaveLength(1);
});

test('the file itself refuses to change or drop an issued paper', async () => {
  const { api, service } = openTestService();
  const { scenarioId } = await sampleScenario(api);
  const { id } = await issue(api, scenarioId);

  expect(() => service.db.prepare("UPDATE issued_papers SET title = '改' WHERE id = ?").run(id)).toThrow('append-only');
  expect(() => service.db.prepare('DELETE FROM issued_papers WHERE id = ?').run(id)).toThrow('append-only');
  expect(await api.papers.pdf({ id })).toEqual(PDF);
});

test('a scenario that cannot be evaluated has no brief, and says which field is at fault', async () => {
  const { api } = openTestService();
  const { id: negotiationId } = await api.negotiations.create({ title: '没有岗位组' });
  const { id: scenarioId } = await api.scenarios.create({ negotiationId, fields: scenarioOf() });

  await expect(prepare(api, scenarioId)).rejects.toMatchObject({ code: 'invalid-input', details: { path: 'groups' } });
});

test('the table copy of a scenario with notes holds none of them, the internal copy does', async () => {
  const { api } = openTestService();
  const { scenarioId, negotiationId } = await sampleScenario(api);
  await api.negotiations.update({ id: negotiationId, patch: { notes: '对方总经理六月离任' } });
  await api.scenarios.update({ id: scenarioId, patch: { title: '底线 2.5%', notes: '可以让到 2.5%' } });

  const table = await prepare(api, scenarioId, 'table');
  const internal = await prepare(api, scenarioId, 'internal');

  for (const secret of ['对方总经理六月离任', '底线 2.5%', '可以让到 2.5%']) {
    expect(table.canonicalJson).not.toContain(secret);
    expect(internal.canonicalJson).toContain(secret);
  }
});

const wish = { language: 'zh-CN', day: '2026-06-15', issuedBy: '' } as const;

test('each kind of paper is prepared, issued and kept beside the others', async () => {
  const { api } = openTestService();
  const { negotiationId, scenarioId } = await sampleScenario(api);
  await api.proposals.record({
    negotiationId,
    side: 'union',
    day: '2026-03-01',
    presentedBy: '陶俊杰',
    form: 'oral',
    terms: percentTerms(0.05),
    words: '',
    reason: '',
    recordedBy: '',
  });
  await api.demands.create({ negotiationId, rows: [raisedOf({ title: '夜班补贴' })] });

  const history = await api.papers.prepare({ kind: 'negotiation-history', negotiationId, copy: 'table', ...wish });
  await api.papers.issue({ kind: 'negotiation-history', negotiationId, ...frozen(history) });
  const report = await api.papers.prepare({ kind: 'demands-report', negotiationId, copy: 'table', ...wish });
  await api.papers.issue({ kind: 'demands-report', negotiationId, ...frozen(report) });
  const sheet = await api.papers.prepare({ kind: 'preparation-sheet', scenarioId, copy: 'internal', ...wish });
  await api.papers.issue({ kind: 'preparation-sheet', scenarioId, ...frozen(sheet) });

  expect((await api.papers.list({ negotiationId })).map((paper) => [paper.kind, paper.copy, paper.scenarioId])).toEqual(
    [
      ['preparation-sheet', 'internal', scenarioId],
      ['demands-report', 'table', null],
      ['negotiation-history', 'table', null],
    ],
  );
});

const frozen = ({ canonicalJson, sha256 }: { canonicalJson: string; sha256: string }) => ({
  canonicalJson,
  sha256,
  pdf: PDF,
});

test('a paper is issued only as the kind that it is', async () => {
  const { api } = openTestService();
  const { negotiationId, scenarioId } = await sampleScenario(api);
  const brief = await prepare(api, scenarioId);

  await expect(
    api.papers.issue({ kind: 'negotiation-history', negotiationId, ...frozen(brief) }),
  ).rejects.toMatchObject({ code: 'paper-mismatch' });
});

test('where there is nothing to tell a paper is refused by name, as is a copy that it is not made in', async () => {
  const { api } = openTestService();
  const { id: negotiationId } = await api.negotiations.create({ title: '新的协商' });
  const sample = await sampleScenario(api);

  await expect(
    api.papers.prepare({ kind: 'negotiation-history', negotiationId, copy: 'table', ...wish }),
  ).rejects.toMatchObject({ code: 'nothing-to-print' });
  await expect(
    api.papers.prepare({ kind: 'demands-report', negotiationId, copy: 'table', ...wish }),
  ).rejects.toMatchObject({ code: 'nothing-to-print' });
  await expect(
    api.papers.prepare({ kind: 'demands-report', negotiationId, copy: 'internal', ...wish }),
  ).rejects.toMatchObject({ code: 'paper-open-only' });
  await expect(
    api.papers.prepare({ kind: 'preparation-sheet', scenarioId: sample.scenarioId, copy: 'table', ...wish }),
  ).rejects.toMatchObject({ code: 'paper-internal-only' });
});
