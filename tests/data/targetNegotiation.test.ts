import { describe, expect, test } from 'vitest';
import type { ProcedureEvent } from '../../shared/domain/procedure/events.ts';
import { listedUnits, unitQueryOf } from '../fixtures/campaigns.ts';
import { groupOf, scenarioOf } from '../fixtures/records.ts';
import { openTestService } from '../fixtures/testService.ts';

const by = '李明';
const TERM = { signedDay: '2021-05-20', fromDay: '2021-06-01', toDay: '2022-05-31', notes: '' };
const UNITS = [
  { name: '昆仑硅业有限公司', uscc: '91630100MA0TE8T14T', industry: 'C', employees: 125 },
  { name: '湟水乳业有限公司' },
];

async function openTarget() {
  const { api } = openTestService();
  const { campaignId, ids } = await listedUnits(api, UNITS);
  const [unitId = '', otherId = ''] = ids;
  const target = { campaignId, unitId };
  return { api, campaignId, unitId, otherId, target };
}

/** The target with its negotiation, signed at 3 %. */
async function openSigned() {
  const opened = await openTarget();
  const { api, target } = opened;
  const { id: negotiationId } = await api.targets.openNegotiation({ ...target, title: '2021 年工资集体协商' });
  await api.groups.insert({ negotiationId, rows: [groupOf()] });
  const components = [
    { id: '01890a5d-ac96-774b-bcce-b302099a8057', terms: { kind: 'percent' as const, fromMonth: 1, rate: 0.03 } },
  ];
  const scenario = await api.scenarios.create({ negotiationId, fields: scenarioOf({ components }) });
  const sign = () => api.agreements.sign({ negotiationId, basis: { kind: 'scenario', id: scenario.id }, ...TERM });
  const { id: agreementId } = await sign();
  const events = async () =>
    (await api.targets.events(target)).map(({ event, correctedById }) => [
      event.kind,
      event.day,
      correctedById !== null,
    ]);
  const sheet = () => api.targets.sheet(target);
  const linkState = async () => (await sheet()).link?.state;
  const own = async () => (await api.unitAgreements.ofUnit({ unitId: target.unitId })).own;
  const book = (more: object = {}) => api.targets.bookSignature({ ...target, by, reason: '', ...more });
  return { ...opened, negotiationId, agreementId, sign, events, sheet, linkState, own, book };
}

describe('a negotiation opened for a target', () => {
  test('has what the ledger knows of the unit, and no figure that nobody stated', async () => {
    const { api, target, campaignId, unitId } = await openTarget();

    const { id } = await api.targets.openNegotiation({ ...target, title: '昆仑硅业 2021 年工资集体协商' });

    const detail = await api.negotiations.get({ id });
    expect(detail.negotiation).toMatchObject({
      title: '昆仑硅业 2021 年工资集体协商',
      enterpriseName: '昆仑硅业有限公司',
      uscc: '91630100MA0TE8T14T',
      regionCode: '630102',
      industry: 'C',
      unionName: '',
      state: 'preparing',
    });
    expect(detail.groups).toEqual([]);
    expect(await api.targets.ofNegotiation({ negotiationId: id })).toMatchObject({
      campaignId,
      campaignName: '2021 年集中要约',
      unitId,
      unitName: '昆仑硅业有限公司',
      employees: 125,
      factsFrom: '2021-01-01',
      link: { state: 'open' },
    });
    expect((await api.targets.sheet(target)).link).toMatchObject({
      negotiationId: id,
      state: 'open',
      negotiationState: 'preparing',
    });
  });

  test('is the only one until it is let go or removed', async () => {
    const { api, target } = await openTarget();
    const { id } = await api.targets.openNegotiation({ ...target, title: '一' });

    await expect(api.targets.openNegotiation({ ...target, title: '二' })).rejects.toMatchObject({
      code: 'target-has-negotiation',
    });

    await api.negotiations.remove({ ids: [id] });
    expect((await api.targets.sheet(target)).link).toMatchObject({ state: 'gone', title: null });
    await api.targets.openNegotiation({ ...target, title: '二' });
    expect((await api.targets.sheet(target)).link).toMatchObject({ title: '二' });
  });

  test('may be one that is there already, of one target at a time, and is let go again', async () => {
    const { api, target, otherId } = await openTarget();
    const { id: negotiationId } = await api.negotiations.create({ title: '已有的协商' });
    const other = { ...target, unitId: otherId };

    await api.targets.linkNegotiation({ ...target, negotiationId });
    expect((await api.targets.sheet(target)).link).toMatchObject({ title: '已有的协商', state: 'open' });
    await expect(api.targets.linkNegotiation({ ...other, negotiationId })).rejects.toMatchObject({
      code: 'negotiation-of-another',
    });

    await api.targets.linkNegotiation({ ...target, negotiationId: null });
    expect((await api.targets.sheet(target)).link).toBeNull();
    await api.targets.linkNegotiation({ ...other, negotiationId });
  });
});

describe('a signed negotiation', () => {
  test('waits to be booked; booking writes its agreement and the signature in one step', async () => {
    const { negotiationId, linkState, book, events, own, sheet } = await openSigned();
    expect(await linkState()).toBe('to-book');

    await book();

    expect(await linkState()).toBe('booked');
    expect(await events()).toEqual([['signed', '2021-05-20', false]]);
    expect(await own()).toMatchObject([
      {
        kind: 'wage',
        level: 'own',
        negotiationId,
        raise: 0.03,
        signedDay: '2021-05-20',
        fromDay: '2021-06-01',
        toDay: '2022-05-31',
      },
    ]);
    expect((await sheet()).unit.target).toMatchObject({ status: 'signed', signedOn: '2021-05-20' });
    await book();
    expect(await events()).toHaveLength(1);
  });

  test('brings draft and vote along where they are known', async () => {
    const { book, events } = await openSigned();

    await book({ draftDay: '2021-05-10', vote: { day: '2021-05-15', delegates: 180, present: 120, inFavour: 90 } });

    expect((await events()).map(([kind]) => kind)).toEqual(['draft', 'vote', 'signed']);
  });

  test('is refused with the field where the vote was lost, and nothing is booked', async () => {
    const { book, events, linkState } = await openSigned();

    await expect(
      book({ vote: { day: '2021-05-15', delegates: 180, present: 120, inFavour: 89 } }),
    ).rejects.toMatchObject({ details: { issues: [{ path: 'signedDay', code: 'vote-lost', day: '2021-05-15' }] } });

    expect(await events()).toEqual([]);
    expect(await linkState()).toBe('to-book');
  });

  test('that is reopened is taken back by a correction, and its agreement leaves the ledger', async () => {
    const { api, agreementId, target, linkState, book, events, own, sign } = await openSigned();
    await book();
    await api.agreements.remove({ id: agreementId });
    expect(await linkState()).toBe('to-take-back');

    await api.targets.takeSignatureBack({ ...target, by, reason: '协商重新打开' });

    expect(await linkState()).toBe('open');
    expect((await events()).map(([kind, , isCorrected]) => [kind, isCorrected])).toEqual([
      ['signed', true],
      ['correction', false],
    ]);
    expect(await own()).toEqual([]);
    await sign();
    await book();
    expect(await own()).toHaveLength(1);
  });

  test('taken back, does not come back by an undo of a change to its agreement', async () => {
    const { api, target, book, own } = await openSigned();
    await book();
    const [agreement] = await own();
    await api.unitAgreements.update({ id: agreement?.id ?? '', patch: { title: '工资专项集体合同' } });
    await api.targets.takeSignatureBack({ ...target, by, reason: '' });

    await api.history.undo({});

    expect(await own()).toEqual([]);
  });

  test('whose days change later is booked anew in the place of what was booked', async () => {
    const { api, agreementId, linkState, book, events, own } = await openSigned();
    await book();
    await api.agreements.update({ id: agreementId, patch: { signedDay: '2021-05-22' } });
    expect(await linkState()).toBe('changed');

    await book({ reason: '签字日更正' });

    expect(await linkState()).toBe('booked');
    expect(await own()).toMatchObject([{ signedDay: '2021-05-22' }]);
    expect((await events()).filter(([kind, , isCorrected]) => kind === 'signed' && isCorrected !== true)).toEqual([
      ['signed', '2021-05-22', false],
    ]);
  });

  test('that is booked is not let go before it is taken back', async () => {
    const { api, target, book } = await openSigned();
    await book();

    await expect(api.targets.linkNegotiation({ ...target, negotiationId: null })).rejects.toMatchObject({
      code: 'signature-booked',
    });
  });

  test('that something later rests on is not taken back by surprise', async () => {
    const { api, campaignId, unitId, target, book } = await openSigned();
    await book();
    const event: ProcedureEvent = { kind: 'filed', day: '2021-05-25' };
    await api.targets.record({ campaignId, selection: { ids: [unitId] }, event, by });

    await expect(api.targets.takeSignatureBack({ ...target, by, reason: '' })).rejects.toMatchObject({
      details: { issues: [{ code: 'needed-by', event: 'filed', day: '2021-05-25' }] },
    });
  });
});

test('what the body of an area signs comes into the ledger as an agreement of the area', async () => {
  const { api } = openTestService();
  const { campaignId, ids } = await listedUnits(api, [{ name: '东川工业园区', kind: 'area' }]);
  const event: ProcedureEvent = { kind: 'signed', day: '2021-05-20' };
  const agreement = { fromDay: '2021-06-01', toDay: '2022-05-31', raise: null };

  await api.targets.record({ campaignId, selection: { ids }, event, agreement, by });

  expect((await api.unitAgreements.ofUnit({ unitId: ids[0] ?? '' })).own).toMatchObject([{ level: 'area' }]);
});

test('nothing is booked of a negotiation that nobody signed', async () => {
  const { api, target } = await openTarget();
  await api.targets.openNegotiation({ ...target, title: '一' });

  await expect(api.targets.bookSignature({ ...target, by, reason: '' })).rejects.toMatchObject({ code: 'not-signed' });
});

test('what an offer asks for is kept, and is as recommended again without', async () => {
  const { api, target } = await openTarget();

  await api.targets.setOfferContent({ ...target, content: { items: ['raise', 'jobs'], own: ['高寒津贴'] } });
  expect((await api.targets.sheet(target)).offerContent).toEqual({ items: ['jobs', 'raise'], own: ['高寒津贴'] });

  await api.targets.setOfferContent({ ...target, content: null });
  expect((await api.targets.sheet(target)).offerContent).toBeNull();
});

test('a target shows its place in the list and how it stood in another campaign', async () => {
  const { api, campaignId, unitId, otherId, target } = await openTarget();
  const query = unitQueryOf({ campaignId, sort: { by: 'created', descending: false } });

  expect(await api.targets.neighbours({ query, unitId })).toEqual({
    at: 0,
    count: 2,
    previousId: null,
    nextId: otherId,
  });
  expect((await api.targets.sheet(target)).otherCampaigns).toEqual([]);
  const second = await listedUnits(api, [{ name: '别家' }]);
  const change = { id: second.campaignId, day: '2021-04-02', by };
  await api.campaigns.addTargets({ ...change, selection: { ids: [unitId] }, reason: '试点' });
  expect((await api.targets.sheet(target)).otherCampaigns).toMatchObject([
    { campaignId: second.campaignId, target: { status: 'listed' } },
  ]);
});
