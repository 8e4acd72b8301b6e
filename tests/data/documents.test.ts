import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS } from '../../shared/domain/documents/documentKind.ts';
import type { DocumentBody } from '../../shared/domain/documents/documentBody.ts';
import { blank, line, para, title } from '../../shared/domain/documents/writing.ts';
import { toPlainError } from '../../shared/errors.ts';
import { listedUnits } from '../fixtures/campaigns.ts';
import { openTestService } from '../fixtures/testService.ts';

const DAY = '2026-03-02';
const OPTIONS = { copy: 'table', language: 'zh-CN', day: DAY, issuedBy: '李明' } as const;
const PDF = new Uint8Array([0x25, 0x50, 0x44, 0x46]);

const bodyOf = (...content: DocumentBody['content']): DocumentBody => ({ type: 'doc', content });
const LETTER = bodyOf(
  title('工资集体协商要约书'),
  line('青海枸杞加工有限公司：'),
  para(['请于', blank('日期', 6), '答复。']),
);

type Api = ReturnType<typeof openTestService>['api'];

async function negotiationIn(api: Api, isSample = true): Promise<string> {
  const { id } = isSample
    ? await api.negotiations.createSample({ language: 'zh-CN' })
    : await api.negotiations.create({ title: '2026 年工资协商', enterpriseName: '西宁毛纺厂', unionName: '厂工会' });
  return id;
}

async function issued(api: Api, documentId: string) {
  const { canonicalJson, sha256 } = await api.papers.prepare({ kind: 'offer-letter', documentId, ...OPTIONS });
  return api.papers.issue({ kind: 'offer-letter', documentId, canonicalJson, sha256, pdf: PDF });
}

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => toPlainError(error).code,
  );

describe('documents', () => {
  it('each kind is written from the data of a negotiation, and its text can be stored as it comes', async () => {
    const { api } = openTestService();
    const negotiationId = await negotiationIn(api);
    for (const kind of DOCUMENT_KINDS) {
      const { id } = await api.documents.create({ kind, of: { negotiationId }, day: DAY });
      const sheet = await api.documents.get({ id });
      expect(sheet).toMatchObject({ kind, negotiationId, day: DAY, issued: null });
      expect(sheet.title).not.toBe('');
      await api.documents.update({ id, patch: { body: sheet.body } });
      expect(await api.documents.get({ id })).toEqual(sheet);
    }
    const drafts = await api.documents.list({ negotiationId });
    expect(drafts.map(({ kind }) => kind)).toEqual([...DOCUMENT_KINDS].reverse());
  });

  it('a negotiation of which nothing is known is written to with blanks', async () => {
    const { api } = openTestService();
    const negotiationId = await negotiationIn(api, false);
    const { id } = await api.documents.create({ kind: 'offer-letter', of: { negotiationId }, day: DAY });
    await api.documents.update({ id, patch: { body: LETTER } });
    expect(await api.documents.list({ negotiationId })).toMatchObject([{ id, blanks: 1 }]);
  });

  it('what was typed is one step, and so is writing it anew', async () => {
    const { api } = openTestService();
    const negotiationId = await negotiationIn(api);
    const { id } = await api.documents.create({ kind: 'offer-letter', of: { negotiationId }, day: DAY });
    const written = await api.documents.get({ id });
    await api.documents.update({ id, patch: { body: LETTER, number: '德工要约〔2026〕7号' } });
    await api.documents.rewrite({ id, day: '2026-03-05' });
    expect(await api.documents.get({ id })).toMatchObject({ day: '2026-03-05', number: '德工要约〔2026〕7号' });
    await api.history.undo({});
    expect(await api.documents.get({ id })).toMatchObject({ day: DAY, body: LETTER });
    await api.history.undo({});
    expect(await api.documents.get({ id })).toEqual(written);
    await api.history.undo({});
    expect(await codeOf(api.documents.get({ id }))).toBe('not-found');
    expect(await api.documents.list({ negotiationId })).toEqual([]);
  });

  it('saying the same again is no step and no change', async () => {
    const { api } = openTestService();
    const negotiationId = await negotiationIn(api);
    const { id } = await api.documents.create({ kind: 'minutes', of: { negotiationId }, day: DAY });
    const before = await api.documents.get({ id });
    await api.documents.update({ id, patch: { title: before.title, body: before.body } });
    expect((await api.history.state({})).undo).toBe('documents.create');
    expect(await api.documents.get({ id })).toEqual(before);
  });

  it('numbers follow the last one of their kind, and a new year begins at one', async () => {
    const { api } = openTestService();
    const negotiationId = await negotiationIn(api, false);
    const draft = async (day: string) => {
      const { id } = await api.documents.create({ kind: 'offer-letter', of: { negotiationId }, day });
      return api.documents.get({ id });
    };
    const first = await draft(DAY);
    await api.documents.update({ id: first.id, patch: { number: '德工要约〔2026〕9号' } });
    expect((await draft(DAY)).number).toBe('德工要约〔2026〕10号');
    expect((await draft('2027-01-04')).number).toBe('德工要约〔2027〕1号');
    const minutes = await api.documents.create({ kind: 'minutes', of: { negotiationId }, day: DAY });
    expect((await api.documents.get(minutes)).number).toBe('');
  });

  it('a draft that was issued says under which number and whether it was changed since', async () => {
    const { api } = openTestService();
    const negotiationId = await negotiationIn(api);
    const { id } = await api.documents.create({ kind: 'offer-letter', of: { negotiationId }, day: DAY });
    const paper = await issued(api, id);
    expect(paper).toMatchObject({ documentId: id, negotiationId, campaignId: null });
    const issue = { number: paper.number, issuedAtMs: paper.issuedAtMs, isChanged: false };
    expect((await api.documents.list({ negotiationId }))[0]?.issued).toEqual(issue);
    await api.documents.update({ id, patch: { body: LETTER } });
    expect((await api.documents.get({ id })).issued).toEqual({ ...issue, isChanged: true });
    await api.history.undo({});
    expect((await api.documents.get({ id })).issued).toEqual(issue);
    await api.documents.remove({ ids: [id] });
    expect(await api.papers.list({ negotiationId })).toMatchObject([{ number: paper.number, documentId: id }]);
  });

  it('a copy stands beside its original under a title and a number of its own', async () => {
    const { api } = openTestService();
    const negotiationId = await negotiationIn(api);
    const { id } = await api.documents.create({ kind: 'offer-letter', of: { negotiationId }, day: DAY });
    await api.documents.update({ id, patch: { body: LETTER, number: '〔2026〕3' } });
    const copy = await api.documents.duplicate({ id, title: '要约书（副本）' });
    expect(await api.documents.get(copy)).toMatchObject({ title: '要约书（副本）', number: '〔2026〕4', body: LETTER });
    await api.documents.remove({ ids: [id, copy.id] });
    await api.history.undo({});
    expect((await api.documents.list({ negotiationId })).map((draft) => draft.id)).toEqual([copy.id, id]);
  });

  it('a target and the negotiation linked to it show the documents of both', async () => {
    const { api } = openTestService();
    const { campaignId, ids } = await listedUnits(api, [{ name: '青海枸杞加工有限公司' }]);
    const target = { campaignId, unitId: ids[0] ?? '' };
    const letter = await api.documents.create({ kind: 'offer-letter', of: target, day: '2021-04-06' });
    const { id: negotiationId } = await api.targets.openNegotiation({ ...target, title: '枸杞厂 2021 年协商' });
    const minutes = await api.documents.create({ kind: 'minutes', of: { negotiationId }, day: '2021-05-06' });
    const both = [minutes.id, letter.id];
    expect((await api.documents.list(target)).map(({ id }) => id)).toEqual(both);
    expect((await api.documents.list({ negotiationId })).map(({ id }) => id)).toEqual(both);
    expect((await api.documents.get(letter)).ofName).toBe('青海枸杞加工有限公司');
    const { model } = await api.papers.prepare({ kind: 'offer-letter', documentId: letter.id, ...OPTIONS });
    expect(model.enterpriseName).toBe('青海枸杞加工有限公司');
    await api.negotiations.remove({ ids: [negotiationId] });
    expect((await api.documents.list(target)).map(({ id }) => id)).toEqual([letter.id]);
    await api.history.undo({});
    expect((await api.documents.list(target)).map(({ id }) => id)).toEqual(both);
  });

  it('what the data says against a letter is named', async () => {
    const { api } = openTestService();
    const { campaignId, ids } = await listedUnits(api, [{ name: '青海枸杞加工有限公司' }]);
    const of = { campaignId, unitId: ids[0] ?? '' };
    const first = await api.documents.create({ kind: 'reminder-letter', of, day: '2021-04-06' });
    await api.documents.update({ ...first, patch: { number: '' } });
    const codes = async (id: string) => (await api.documents.warnings({ id })).map(({ code }) => code);
    expect(await codes(first.id)).toEqual(['no-number', 'not-received', 'no-address']);
    const second = await api.documents.create({ kind: 'reminder-letter', of, day: '2021-04-06' });
    for (const { id } of [first, second]) await api.documents.update({ id, patch: { number: '德工催〔2021〕1号' } });
    expect(await api.documents.warnings(second)).toContainEqual({
      code: 'number-taken',
      number: '德工催〔2021〕1号',
      title: (await api.documents.get(first)).title,
    });
  });

  it('takes long demands, rare characters and odd numbers as they are', async () => {
    const { api } = openTestService();
    const negotiationId = await negotiationIn(api);
    const { id } = await api.documents.create({ kind: 'offer-letter', of: { negotiationId }, day: DAY });
    const body = bodyOf(para('增加高温津贴。'.repeat(300)), para('㛃䶮龘𠮷 <b>&amp;</b> "\\u0000" \t'));
    const number = '㛃工[2026]第０７号 / “A&B” \\';
    await api.documents.update({ id, patch: { body, number } });
    expect(await api.documents.get({ id })).toMatchObject({ body, number });
    expect((await issued(api, id)).number).toBe(1);
    expect((await api.documents.get({ id })).issued?.isChanged).toBe(false);
    const tooLong = bodyOf(para('字'.repeat(200_001)));
    expect(await codeOf(api.documents.update({ id, patch: { body: tooLong } }))).toBe('invalid-input');
  });

  it('refuses a body with anything that a letter does not have', async () => {
    const { api } = openTestService();
    const negotiationId = await negotiationIn(api);
    const { id } = await api.documents.create({ kind: 'offer-letter', of: { negotiationId }, day: DAY });
    const image = { type: 'doc', content: [{ type: 'image', attrs: { src: 'https://example.com/a.png' } }] };
    // Safe: what the contract does not allow is what is being tried.
    expect(await codeOf(api.documents.update({ id, patch: { body: image as unknown as DocumentBody } }))).toBe(
      'invalid-input',
    );
  });

  it('lists ten thousand drafts at once', async () => {
    const { api, service } = openTestService();
    const negotiationId = await negotiationIn(api);
    const { id } = await api.documents.create({ kind: 'offer-letter', of: { negotiationId }, day: DAY });
    service.db.exec(`
      WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 9999)
      INSERT INTO documents (id, kind, negotiation_id, title, number, day, blanks, created_at_ms, updated_at_ms, body)
      SELECT id || n, kind, negotiation_id, title || n, '', day, blanks, created_at_ms, updated_at_ms, body
      FROM counted, documents WHERE id = '${id}'`);
    const startedAtMs = performance.now();
    expect(await api.documents.list({ negotiationId })).toHaveLength(10_000);
    expect(performance.now() - startedAtMs).toBeLessThan(4000);
  });
});
