import { describe, expect, it } from 'vitest';
import type { DocumentSubject } from '../../shared/domain/documents/document.ts';
import type { DocumentKind } from '../../shared/domain/documents/documentKind.ts';
import { UNSETTLED_MEETING } from '../../shared/domain/meetings/meeting.ts';
import type { ProcedureEvent } from '../../shared/domain/procedure/events.ts';
import { toPlainError } from '../../shared/errors.ts';
import { listedUnits } from '../fixtures/campaigns.ts';
import { openTestService } from '../fixtures/testService.ts';

type Api = ReturnType<typeof openTestService>['api'];
const NUMBER = '厂工要约〔2021〕1号';

async function negotiationIn(api: Api): Promise<DocumentSubject & { negotiationId: string }> {
  const { id } = await api.negotiations.create({ title: '2021 年度工资协商', regionCode: '630102' });
  return { negotiationId: id };
}

async function targetIn(api: Api) {
  const { campaignId, ids } = await listedUnits(api, [{ name: '枸杞厂' }, { name: '毛纺厂' }]);
  const [first = '', second = ''] = ids;
  return { first: { campaignId, unitId: first }, second: { campaignId, unitId: second } };
}

const draft = (api: Api, kind: DocumentKind, of: DocumentSubject, day: string) =>
  api.documents.create({ kind, of, day });

/** Issues a draft as it stands and enters what follows from it, unless told otherwise. */
async function issue(api: Api, { id }: { id: string }, entersEvent = true) {
  const { kind, day } = await api.documents.get({ id });
  const options = { copy: 'table', language: 'zh-CN', day, issuedBy: '李明' } as const;
  const { canonicalJson, sha256 } = await api.papers.prepare({ kind, documentId: id, ...options });
  const pdf = new Uint8Array([0x25, 0x50, 0x44, 0x46]);
  return api.papers.issue({ kind, documentId: id, canonicalJson, sha256, pdf, entersEvent });
}

async function logOf(api: Api, of: DocumentSubject): Promise<Omit<ProcedureEvent, 'id'>[]> {
  const logged =
    'campaignId' in of
      ? await api.targets.events(of)
      : (await api.procedureLog.get({ negotiationId: of.negotiationId })).events;
  return logged.map(({ event: { id: _id, ...event } }) => event);
}

const record = (api: Api, { negotiationId }: { negotiationId: string }, ...events: ProcedureEvent[]) =>
  events.reduce<Promise<unknown>>(
    (before, event) => before.then(() => api.procedureLog.record({ negotiationId, event, by: '' })),
    Promise.resolve(),
  );

const failure = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => toPlainError(error),
  );

describe('an offer letter that is issued', () => {
  it('is entered in the log of its negotiation under its day, its number and the name of who issued it', async () => {
    const { api } = openTestService();
    const of = await negotiationIn(api);
    const letter = await draft(api, 'offer-letter', of, '2021-04-06');
    await api.documents.update({ ...letter, patch: { number: NUMBER } });
    expect(await api.documents.event(letter)).toEqual({
      kind: 'offer-issued',
      day: '2021-04-06',
      state: 'follows',
      refusal: null,
    });
    await issue(api, letter);
    expect(await logOf(api, of)).toEqual([{ kind: 'offer-issued', day: '2021-04-06', number: NUMBER }]);
    const { events } = await api.procedureLog.get(of);
    expect(events[0]?.recordedBy).toBe('李明');
    expect((await api.negotiations.list({}))[0]?.state).toBe('offered');
  });

  it('is not entered twice, and not at all where it is not wished', async () => {
    const { api } = openTestService();
    const of = await negotiationIn(api);
    const letter = await draft(api, 'offer-letter', of, '2021-04-06');
    await issue(api, letter, false);
    expect(await logOf(api, of)).toEqual([]);
    await issue(api, letter);
    await issue(api, letter);
    const second = await draft(api, 'offer-letter', of, '2021-04-08');
    expect(await api.documents.event(second)).toMatchObject({ state: 'entered', day: '2021-04-06' });
    await issue(api, second);
    expect(await logOf(api, of)).toEqual([{ kind: 'offer-issued', day: '2021-04-06' }]);
  });

  it('of a day to come is refused by name, and nothing is issued', async () => {
    const { api } = openTestService();
    const of = await negotiationIn(api);
    const letter = await draft(api, 'offer-letter', of, '2026-03-09');
    expect(await api.documents.event(letter)).toMatchObject({ state: 'follows', refusal: { code: 'in-future' } });
    expect(await failure(issue(api, letter))).toMatchObject({
      code: 'invalid-input',
      details: { issues: [{ path: '', code: 'in-future' }] },
    });
    expect(await api.papers.list(of)).toEqual([]);
    expect(await logOf(api, of)).toEqual([]);
    expect((await issue(api, letter, false)).number).toBe(1);
  });

  it('is the offer of the other side where that made it, and so no entry of ours', async () => {
    const { api } = openTestService();
    const of = await negotiationIn(api);
    const { parties } = (await api.procedureLog.get(of)).fields;
    const patch = { parties: { ...parties, offeredBy: 'employer' as const } };
    await api.procedureLog.setFields({ id: of.negotiationId, patch });
    expect(await api.documents.event(await draft(api, 'offer-letter', of, '2021-04-06'))).toBeNull();
    expect(await api.documents.event(await draft(api, 'reply-letter', of, '2021-04-06'))).toMatchObject({
      kind: 'reply',
      state: 'incomplete',
    });
  });

  it('to a target is written under the next number of its campaign and takes it', async () => {
    const { api } = openTestService();
    const { first, second } = await targetIn(api);
    const letter = await draft(api, 'offer-letter', first, '2021-04-06');
    const other = await draft(api, 'offer-letter', second, '2021-04-06');
    expect((await api.documents.get(letter)).number).toBe('要约〔2021〕001号');
    await issue(api, letter);
    expect(await logOf(api, first)).toEqual([{ kind: 'offer-issued', day: '2021-04-06', number: '1' }]);
    expect((await api.targets.sheet(first)).unit.target).toMatchObject({ status: 'issued', offerNumber: 1 });
    expect(await api.documents.event(other)).toMatchObject({ refusal: { code: 'number-taken' } });
    expect((await failure(issue(api, other)))?.code).toBe('invalid-input');
    await api.documents.update({ ...other, patch: { number: '要约〔2021〕012号' } });
    await issue(api, other);
    expect(await logOf(api, second)).toEqual([{ kind: 'offer-issued', day: '2021-04-06', number: '12' }]);
  });

  it('to a target under a number of another series keeps that in the note', async () => {
    const { api } = openTestService();
    const { first } = await targetIn(api);
    const letter = await draft(api, 'offer-letter', first, '2021-04-06');
    await api.documents.update({ ...letter, patch: { number: NUMBER } });
    await issue(api, letter);
    expect(await logOf(api, first)).toEqual([{ kind: 'offer-issued', day: '2021-04-06', number: '1', note: NUMBER }]);
  });

  it('of a negotiation that shares the log of a target is entered there', async () => {
    const { api } = openTestService();
    const { first } = await targetIn(api);
    const { id } = await api.targets.openNegotiation({ ...first, title: '枸杞厂 2021 年协商' });
    await issue(api, await draft(api, 'offer-letter', { negotiationId: id }, '2021-04-06'));
    expect(await logOf(api, first)).toEqual([{ kind: 'offer-issued', day: '2021-04-06', number: '1' }]);
    expect(await logOf(api, { negotiationId: id })).toEqual(await logOf(api, first));
  });
});

describe('a reminder', () => {
  it('needs an offer that was received, and each of its letters is one', async () => {
    const { api } = openTestService();
    const of = await negotiationIn(api);
    const first = await draft(api, 'reminder-letter', of, '2021-05-06');
    expect(await api.documents.event(first)).toMatchObject({
      refusal: { code: 'cause-missing', event: 'offer-received' },
    });
    await record(api, of, { kind: 'offer-received', day: '2021-04-06' });
    await issue(api, first);
    await issue(api, first);
    await issue(api, await draft(api, 'reminder-letter', of, '2021-05-10'));
    expect((await logOf(api, of)).slice(1)).toEqual([
      { kind: 'urged', day: '2021-05-06' },
      { kind: 'urged', day: '2021-05-10' },
    ]);
    const request = await draft(api, 'authority-request', of, '2021-05-20');
    await issue(api, request);
    expect((await logOf(api, of)).at(-1)).toEqual({ kind: 'authority-asked', day: '2021-05-20' });
  });

  it('to a unit that is off the list is refused by name', async () => {
    const { api } = openTestService();
    const { first } = await targetIn(api);
    const letter = await draft(api, 'reminder-letter', first, '2021-05-06');
    await api.campaigns.removeTargets({
      id: first.campaignId,
      selection: { ids: [first.unitId] },
      day: '2021-05-01',
      by: '',
      reason: '停业',
    });
    expect(await api.documents.event(letter)).toMatchObject({ refusal: { code: 'off-list' } });
  });
});

describe('a document that does not know all that its event says', () => {
  it('is left to a person until the log has it', async () => {
    const { api } = openTestService();
    const of = await negotiationIn(api);
    const eventOf = async (kind: DocumentKind, day: string) => api.documents.event(await draft(api, kind, of, day));
    expect(await eventOf('filing-statement', '2021-04-28')).toBeNull();
    expect(await eventOf('minutes', '2021-04-20')).toMatchObject({
      kind: 'session',
      state: 'incomplete',
      day: '2021-04-20',
    });
    expect(await eventOf('congress-resolution', '2021-04-26')).toMatchObject({ kind: 'vote', state: 'incomplete' });
    const votes = { delegates: 60, present: 55, inFavour: 52 };
    await record(
      api,
      of,
      { kind: 'session', day: '2021-04-20', result: 'agreed' },
      { kind: 'vote', day: '2021-04-26', ...votes },
      { kind: 'signed', day: '2021-04-27' },
    );
    expect(await eventOf('minutes', '2021-04-21')).toMatchObject({ state: 'entered', day: '2021-04-20' });
    expect(await eventOf('congress-resolution', '2021-04-26')).toMatchObject({ state: 'entered' });
    expect(await eventOf('wage-agreement', '2021-04-28')).toBeNull();
    const filing = await draft(api, 'filing-statement', of, '2021-04-28');
    expect(await api.documents.event(filing)).toMatchObject({ kind: 'filed', state: 'incomplete' });
    await issue(api, filing);
    expect((await logOf(api, of)).map(({ kind }) => kind)).toEqual(['session', 'vote', 'signed']);
    for (const kind of ['representative-roster', 'status-notice', 'performance-check'] as const) {
      expect(await eventOf(kind, '2021-04-28')).toBeNull();
    }
  });

  it('asks for the meeting that was held last, and again for a vote after a lost one', async () => {
    const { api } = openTestService();
    const of = await negotiationIn(api);
    const met = {
      ...UNSETTLED_MEETING,
      kind: 'negotiation',
      state: 'held',
      day: '2021-04-18',
      title: '首次会议',
    } as const;
    await api.meetings.create({ ...of, fields: met });
    const minutes = await draft(api, 'minutes', of, '2021-04-20');
    expect(await api.documents.event(minutes)).toMatchObject({ state: 'incomplete', day: '2021-04-18' });
    const lost = { delegates: 60, present: 55, inFavour: 5 };
    await record(api, of, { kind: 'vote', day: '2021-04-22', ...lost }, { kind: 'resubmitted', day: '2021-04-26' });
    const resolution = await draft(api, 'congress-resolution', of, '2021-04-28');
    expect(await api.documents.event(resolution)).toMatchObject({ state: 'incomplete', day: '2021-04-28' });
  });
});

describe('the draft of an agreement that is issued', () => {
  it('is entered once, and no more after the vote', async () => {
    const { api } = openTestService();
    const of = await negotiationIn(api);
    const agreement = await draft(api, 'wage-agreement', of, '2021-04-20');
    await issue(api, agreement);
    await issue(api, agreement);
    expect(await logOf(api, of)).toEqual([{ kind: 'draft', day: '2021-04-20' }]);
    await record(api, of, { kind: 'vote', day: '2021-04-26', delegates: 60, present: 55, inFavour: 52 });
    expect(await api.documents.event(agreement)).toBeNull();
  });
});
