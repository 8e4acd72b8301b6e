import { describe, expect, test } from 'vitest';
import type { ProcedureEvent } from '../../shared/domain/procedure/events.ts';
import { negotiationLog } from '../../electron/data/procedureLog/queries.ts';
import { listedUnits } from '../fixtures/campaigns.ts';
import { groupOf, scenarioOf } from '../fixtures/records.ts';
import { openTestService } from '../fixtures/testService.ts';

const by = '李明';
const OFFER: ProcedureEvent = { kind: 'offer-received', day: '2021-04-01' };
const SESSION: ProcedureEvent = { kind: 'session', day: '2021-04-20', result: 'agreed' };
const DRAFT: ProcedureEvent = { kind: 'draft', day: '2021-04-22' };
const LOST: ProcedureEvent = { kind: 'vote', day: '2021-04-25', delegates: 180, present: 150, inFavour: 89 };
const WON: ProcedureEvent = { kind: 'vote', day: '2021-05-05', delegates: 180, present: 120, inFavour: 90 };

async function openNegotiation(regionCode = '630102') {
  const { api, service } = openTestService();
  const { id } = await api.negotiations.create({ title: '2021 年度', enterpriseName: '昆仑硅业有限公司', regionCode });
  const record = (event: ProcedureEvent) => api.procedureLog.record({ negotiationId: id, event, by });
  const recordAll = async (...events: ProcedureEvent[]) => {
    for (const event of events) await record(event);
  };
  const get = () => api.procedureLog.get({ negotiationId: id });
  const state = async () => (await api.negotiations.get({ id })).negotiation.state;
  const log = () => negotiationLog(service.db, id).map(({ kind, day }) => `${kind} ${day}`);
  const sign = async () => {
    await api.groups.insert({ negotiationId: id, rows: [groupOf()] });
    const components = [
      { id: '01890a5d-ac96-774b-bcce-b302099a8057', terms: { kind: 'percent' as const, fromMonth: 1, rate: 0.03 } },
    ];
    const scenario = await api.scenarios.create({ negotiationId: id, fields: scenarioOf({ components }) });
    return api.agreements.sign({
      negotiationId: id,
      basis: { kind: 'scenario', id: scenario.id },
      signedDay: '2021-05-10',
      fromDay: '2021-06-01',
      toDay: '2022-05-31',
      notes: '',
    });
  };
  return { api, service, id, record, recordAll, get, state, log, sign };
}

/** A negotiation beside a target of a campaign that it may be linked to. */
async function openBesideTarget() {
  const opened = await openNegotiation();
  const { api, id } = opened;
  const { campaignId, ids } = await listedUnits(api, [{ name: '昆仑硅业有限公司' }]);
  const target = { campaignId, unitId: ids[0] ?? '' };
  const link = () => api.targets.linkNegotiation({ ...target, negotiationId: id });
  const unlink = () => api.targets.linkNegotiation({ ...target, negotiationId: null });
  const targetEvents = async () => (await api.targets.events(target)).map(({ event }) => `${event.kind} ${event.day}`);
  const status = async () => (await api.targets.sheet(target)).unit.target.status;
  return { ...opened, target, link, unlink, targetEvents, status };
}

describe('the rules of a procedure', () => {
  test.each([
    ['630102', 'qinghai'],
    ['110101', 'beijing'],
    ['330106', 'zhejiang'],
    ['510104', 'national'],
    ['', 'national'],
  ])('of a negotiation in %s are those of %s until others are chosen', async (regionCode, pack) => {
    const { api, id, get } = await openNegotiation(regionCode);
    expect((await get()).fields).toMatchObject({ rulePack: pack, isRolling: false });

    await api.procedureLog.setFields({ id, patch: { rulePack: 'henan', isRolling: true } });

    expect((await get()).fields).toMatchObject({ rulePack: 'henan', isRolling: true });
    await api.history.undo({});
    expect((await get()).fields).toMatchObject({ rulePack: pack, isRolling: false });
  });

  test('parties are kept beside them, one change each', async () => {
    const { api, id, get } = await openNegotiation();
    const { parties } = (await get()).fields;

    await api.procedureLog.setFields({ id, patch: { parties: { ...parties, address: '西宁市城东区 1 号' } } });
    await api.procedureLog.setFields({ id, patch: { isRolling: true } });

    expect((await get()).fields).toMatchObject({
      rulePack: 'qinghai',
      isRolling: true,
      parties: { address: '西宁市城东区 1 号', meetingDay: null },
    });
  });

  test('and its contacts go with a copy and with the next negotiation, its meeting and its log do not', async () => {
    const { api, id, get, record, sign } = await openNegotiation();
    const { parties } = (await get()).fields;
    const stated = { ...parties, address: '城东区 1 号', meetingDay: '2021-04-20', meetingPlace: '二楼会议室' };
    await api.procedureLog.setFields({ id, patch: { rulePack: 'henan', parties: stated } });
    await record(OFFER);
    await sign();

    const copy = await api.negotiations.duplicate({ id, title: '副本' });
    const next = await api.negotiations.continueFrom({ id, language: 'zh-CN' });

    const carried = { rulePack: 'henan', parties: { address: '城东区 1 号', meetingDay: null, meetingPlace: '' } };
    for (const { id: negotiationId } of [copy, next]) {
      expect(await api.procedureLog.get({ negotiationId })).toMatchObject({ fields: carried, counted: [] });
    }
  });

  test('of a linked negotiation are those of the campaign, and its own again once it is let go', async () => {
    const { api, id, get, link, unlink } = await openBesideTarget();
    await api.procedureLog.setFields({ id, patch: { rulePack: 'henan' } });

    await link();
    await api.procedureLog.setFields({ id, patch: { isRolling: true } });
    expect((await get()).fields.rulePack).toBe('qinghai');

    await unlink();
    expect((await get()).fields).toMatchObject({ rulePack: 'henan', isRolling: true });
  });
});

describe('the log of a negotiation', () => {
  test('says what happened, when it was entered and by whom', async () => {
    const { record, get } = await openNegotiation();

    await record(OFFER);

    expect((await get()).events).toEqual([
      {
        event: { ...OFFER, id: expect.any(String) },
        recordedAtMs: expect.any(Number),
        recordedBy: by,
        correctedById: null,
      },
    ]);
  });

  test.each<[string, ProcedureEvent[], ProcedureEvent, object]>([
    [
      'a reply without an offer that was received',
      [],
      { kind: 'reply', day: '2021-04-10', answer: 'accepts' },
      { path: 'event.day', code: 'cause-missing', event: 'offer-received' },
    ],
    [
      'a reply before the receipt',
      [OFFER],
      { kind: 'reply', day: '2021-03-31', answer: 'accepts' },
      { code: 'before-cause', event: 'offer-received', day: '2021-04-01' },
    ],
    [
      'a signature without a vote',
      [OFFER, DRAFT],
      { kind: 'signed', day: '2021-05-10' },
      { code: 'cause-missing', event: 'vote' },
    ],
    [
      'a signature on a vote that was lost',
      [OFFER, DRAFT, LOST],
      { kind: 'signed', day: '2021-05-10' },
      { code: 'vote-lost', day: '2021-04-25' },
    ],
    [
      'a second receipt',
      [OFFER],
      { ...OFFER, day: '2021-04-02' },
      { code: 'already-entered', event: 'offer-received' },
    ],
    ['a day that is still to come', [], { ...OFFER, day: '2026-03-02' }, { code: 'in-future' }],
    [
      'a receipt after the session that followed from it',
      [SESSION],
      { ...OFFER, day: '2021-04-21' },
      { code: 'after-effect', event: 'session', day: '2021-04-20' },
    ],
    [
      'anything after a withdrawal but taking it up again',
      [OFFER, { kind: 'withdrawn', day: '2021-04-02' }],
      SESSION,
      { code: 'is-withdrawn' },
    ],
  ])('refuses %s by name', async (_what, before, event, issue) => {
    const { record, recordAll, get } = await openNegotiation();
    await recordAll(...before);

    await expect(record(event)).rejects.toMatchObject({
      code: 'invalid-input',
      details: { issues: [expect.objectContaining(issue)] },
    });

    expect((await get()).events).toHaveLength(before.length);
  });

  test('refuses a vote with more ayes than delegates at its field', async () => {
    const { record, recordAll } = await openNegotiation();
    await recordAll(OFFER, DRAFT);

    await expect(
      record({ kind: 'vote', day: '2021-04-25', delegates: 180, present: 150, inFavour: 200 }),
    ).rejects.toMatchObject({ details: { path: 'event.inFavour', issues: [{ code: 'too-big', max: 150 }] } });
  });

  test('takes an entry back by one that gives the reason, and not while another rests on it', async () => {
    const { api, id, record, recordAll, get, log } = await openNegotiation();
    await recordAll(OFFER, { kind: 'reply', day: '2021-04-12', answer: 'accepts' });
    const [offer, reply] = (await get()).events.map(({ event }) => event.id);
    const correct = (eventId = '') => api.procedureLog.correct({ negotiationId: id, eventId, reason: '日期有误', by });

    await expect(correct(offer)).rejects.toMatchObject({
      details: { issues: [{ code: 'needed-by', event: 'reply', day: '2021-04-12' }] },
    });
    await correct(reply);
    await expect(correct(reply)).rejects.toMatchObject({ details: { issues: [{ code: 'already-entered' }] } });
    await correct(offer);
    await record({ ...OFFER, day: '2021-04-02' });

    expect(log()).toEqual(['offer-received 2021-04-02']);
    const { events } = await get();
    expect(events.map(({ event, correctedById }) => [event.kind, correctedById !== null])).toEqual([
      ['offer-received', true],
      ['reply', true],
      ['correction', false],
      ['correction', false],
      ['offer-received', false],
    ]);
    expect(events[2]?.event).toMatchObject({ corrects: reply, note: '日期有误', day: '2026-03-01' });
  });

  test('is left alone by undo and outlives the negotiation', async () => {
    const { api, service, id, record, get } = await openNegotiation();
    await record(OFFER);
    await api.history.undo({});

    await api.history.redo({});
    expect((await get()).events).toHaveLength(1);
    await api.negotiations.remove({ ids: [id] });
    expect(service.db.prepare('SELECT count(*) FROM negotiation_events').pluck().get()).toBe(1);
    expect(() => service.db.prepare('DELETE FROM negotiation_events').run()).toThrow('append-only');
    expect(() => service.db.prepare("UPDATE negotiation_events SET day = '2021-05-01'").run()).toThrow('append-only');
  });
});

describe('an agreement of the negotiation', () => {
  test('counts as its signature, with the day on which it ends', async () => {
    const { recordAll, sign, get, log, service, id } = await openNegotiation();
    await recordAll(OFFER, DRAFT);

    await sign();

    expect(log()).toEqual(['offer-received 2021-04-01', 'draft 2021-04-22', 'signed 2021-05-10']);
    expect((await get()).signature).toMatchObject({ day: '2021-05-10', expires: '2022-05-31' });
    expect(service.db.prepare('SELECT count(*) FROM negotiation_events').pluck().get()).toBe(2);
    expect(negotiationLog(service.db, id).at(-1)).toMatchObject({ kind: 'signed', expires: '2022-05-31' });
  });

  test('lets what follows from it be entered, and only a vote that fits', async () => {
    const { record, recordAll, sign, log } = await openNegotiation();
    await recordAll(OFFER);
    await sign();

    await expect(record({ ...WON, day: '2021-05-12' })).rejects.toMatchObject({
      details: { issues: [{ code: 'after-effect', event: 'signed', day: '2021-05-10' }] },
    });
    await expect(record(LOST)).rejects.toMatchObject({
      details: { issues: [{ code: 'after-effect', event: 'signed' }] },
    });
    await expect(record({ kind: 'signed', day: '2021-05-10' })).rejects.toMatchObject({
      details: { issues: [{ code: 'already-entered', event: 'signed', day: '2021-05-10' }] },
    });
    await recordAll(WON, { kind: 'filed', day: '2021-05-14' });

    expect(log()).toEqual(['offer-received 2021-04-01', 'vote 2021-05-05', 'signed 2021-05-10', 'filed 2021-05-14']);
  });

  test('does not stand beside a signature that was entered, but says when it ends', async () => {
    const { recordAll, sign, get, log, service, id } = await openNegotiation();
    await recordAll(OFFER, DRAFT, WON, { kind: 'signed', day: '2021-05-08' });

    await sign();

    expect(log().filter((entry) => entry.startsWith('signed'))).toEqual(['signed 2021-05-08']);
    expect(negotiationLog(service.db, id).at(-1)).toMatchObject({ expires: '2022-05-31' });
    expect((await get()).signature).toBeNull();
  });
});

describe('a negotiation that is linked to a target', () => {
  test('shares the log of the target: what is entered on either side is there on both', async () => {
    const { api, record, link, get, log, target, targetEvents, status } = await openBesideTarget();
    await link();

    await record(OFFER);
    await api.targets.record({
      campaignId: target.campaignId,
      selection: { ids: [target.unitId] },
      event: SESSION,
      by,
    });

    expect(await targetEvents()).toEqual(['offer-received 2021-04-01', 'session 2021-04-20']);
    expect(log()).toEqual(['offer-received 2021-04-01', 'session 2021-04-20']);
    expect(await status()).toBe('negotiating');
    const { events, linkedTarget } = await get();
    expect(events).toHaveLength(2);
    expect(linkedTarget).toMatchObject({ campaignName: '2021 年集中要约', unitName: '昆仑硅业有限公司' });
  });

  test('takes an entry of the target back from either side', async () => {
    const { api, id, record, link, get, status } = await openBesideTarget();
    await link();
    await record(OFFER);
    const [entry] = (await get()).events;

    await api.procedureLog.correct({ negotiationId: id, eventId: entry?.event.id ?? '', reason: '', by });

    expect(await status()).toBe('listed');
    expect((await get()).events.map(({ correctedById }) => correctedById !== null)).toEqual([true, false]);
  });

  test('hands over what the target does not have, and says what it could not take', async () => {
    const { api, record, recordAll, link, get, target, targetEvents, log } = await openBesideTarget();
    await api.targets.record({
      campaignId: target.campaignId,
      selection: { ids: [target.unitId] },
      event: { ...OFFER, day: '2021-04-06' },
      by: '王芳',
    });
    await recordAll({ kind: 'offer-issued', day: '2021-03-30', number: '青工协〔2021〕1号' }, OFFER, SESSION, DRAFT);
    await record({ kind: 'session', day: '2021-04-02', result: 'open' });

    await link();

    expect(await targetEvents()).toEqual([
      'offer-received 2021-04-06',
      'offer-issued 2021-03-30',
      'session 2021-04-20',
      'draft 2021-04-22',
    ]);
    const { events, notTaken } = await get();
    expect(notTaken.map(({ kind, day }) => `${kind} ${day}`)).toEqual([
      'offer-received 2021-04-01',
      'session 2021-04-02',
    ]);
    expect(events.map(({ recordedBy }) => recordedBy)).toEqual(['王芳', by, by, by]);
    expect(events[1]?.event).toMatchObject({ number: '1', note: '青工协〔2021〕1号' });
    expect(log()).toHaveLength(4);
  });

  test('shows its own entries again once it is let go, and hands nothing over twice', async () => {
    const { api, id, record, recordAll, link, unlink, get, log, state, targetEvents } = await openBesideTarget();
    await recordAll(OFFER, SESSION);
    await link();
    await record(DRAFT);

    await unlink();
    expect(log()).toEqual(['offer-received 2021-04-01', 'session 2021-04-20']);
    await link();
    expect(await targetEvents()).toEqual(['offer-received 2021-04-01', 'session 2021-04-20', 'draft 2021-04-22']);

    const draft = (await get()).events.at(-1);
    await api.procedureLog.correct({ negotiationId: id, eventId: draft?.event.id ?? '', reason: '', by });
    const session = (await get()).events.find(({ event }) => event.kind === 'session');
    await api.procedureLog.correct({ negotiationId: id, eventId: session?.event.id ?? '', reason: '', by });
    await unlink();
    expect(log()).toEqual(['offer-received 2021-04-01']);
    expect(await state()).toBe('offered');
  });

  test('is refused what the list of the campaign cannot take', async () => {
    const { api, record, link, target } = await openBesideTarget();
    await link();
    await api.campaigns.removeTargets({
      id: target.campaignId,
      selection: { ids: [target.unitId] },
      day: '2021-04-02',
      reason: '已注销',
      by,
    });

    await expect(record(OFFER)).rejects.toMatchObject({ details: { issues: [{ code: 'off-list' }] } });
  });
});

describe('the state of a negotiation follows from its events', () => {
  test.each<[string, ProcedureEvent[]]>([
    ['preparing', []],
    ['offered', [{ kind: 'offer-issued', day: '2021-03-30' }]],
    ['offered', [OFFER]],
    ['offered', [OFFER, { kind: 'reply', day: '2021-04-10', answer: 'declines' }]],
    ['negotiating', [OFFER, { kind: 'reply', day: '2021-04-10', answer: 'counters' }]],
    ['negotiating', [OFFER, SESSION]],
    ['draft', [OFFER, SESSION, DRAFT]],
    ['negotiating', [OFFER, SESSION, DRAFT, LOST]],
    ['voted', [OFFER, SESSION, DRAFT, LOST, WON]],
    ['signed', [OFFER, DRAFT, WON, { kind: 'signed', day: '2021-05-10' }]],
    ['signed', [OFFER, DRAFT, WON, { kind: 'signed', day: '2021-05-10' }, { kind: 'filed', day: '2021-05-12' }]],
    [
      'in-force',
      [
        OFFER,
        DRAFT,
        WON,
        { kind: 'signed', day: '2021-05-10' },
        { kind: 'filed', day: '2021-05-12' },
        { kind: 'authority-receipt', day: '2021-05-12' },
        { kind: 'review-passed', day: '2021-05-20' },
      ],
    ],
    ['broken-off', [OFFER, { kind: 'session', day: '2021-04-20', result: 'not-agreed' }]],
    ['broken-off', [OFFER, { kind: 'withdrawn', day: '2021-04-20' }]],
  ])('%s', async (state, events) => {
    const opened = await openNegotiation();
    await opened.recordAll(...events);
    expect(await opened.state()).toBe(state);
    expect(await opened.api.negotiations.list({})).toMatchObject([{ state }]);

    const linked = await openBesideTarget();
    await linked.recordAll(...events);
    await linked.link();
    expect((await linked.get()).notTaken).toEqual([]);
    expect(await linked.state()).toBe(state);
    expect(await linked.api.negotiations.list({})).toMatchObject([{ state }]);
  });

  test('whether a vote carried follows from the rules that count now', async () => {
    const { api, id, recordAll, state } = await openNegotiation();
    await recordAll(OFFER, DRAFT, { kind: 'vote', day: '2021-05-05', delegates: 180, present: 130, inFavour: 90 });
    expect(await state()).toBe('voted');

    // 浙江 asks for over half.
    await api.procedureLog.setFields({ id, patch: { rulePack: 'zhejiang' } });
    expect(await state()).toBe('negotiating');
    await api.history.undo({});
    expect(await state()).toBe('voted');
  });

  test('once the office was silent for its days, or passed an agreement that was signed elsewhere, it is in force', async () => {
    const [SIGNED, FILED] = [
      { kind: 'signed', day: '2021-05-10' },
      { kind: 'filed', day: '2021-05-12' },
    ] as const;
    const receiptOn = (day: string): ProcedureEvent => ({ kind: 'authority-receipt', day });
    for (const [state, ...events] of [
      ['in-force', receiptOn('2021-05-12')],
      ['signed', receiptOn('2026-02-20')],
      ['signed', receiptOn('2021-05-12'), { kind: 'objected', day: '2021-05-20' }],
    ] as const) {
      const opened = await openNegotiation();
      await opened.recordAll(OFFER, DRAFT, WON, SIGNED, FILED, ...events);
      expect(await opened.state()).toBe(state);
      expect(await opened.api.negotiations.list({})).toMatchObject([{ state }]);
    }
    const linked = await openBesideTarget();
    await linked.recordAll(OFFER, DRAFT, WON, SIGNED, FILED, receiptOn('2021-05-12'));
    await linked.link();
    expect(await linked.state()).toBe('in-force');

    const { recordAll, sign, state } = await openNegotiation();
    await recordAll(OFFER, DRAFT, WON);
    await sign();
    await recordAll({ kind: 'filed', day: '2026-02-19' }, receiptOn('2026-02-20'), {
      kind: 'review-passed',
      day: '2026-02-25',
    });
    expect(await state()).toBe('in-force');
  });

  test('an agreement means signed, whatever was entered', async () => {
    const { recordAll, sign, state } = await openNegotiation();
    await recordAll(OFFER, { kind: 'session', day: '2021-04-20', result: 'not-agreed' });
    await sign();
    expect(await state()).toBe('signed');
  });
});
