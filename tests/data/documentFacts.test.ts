import { describe, expect, it, vi } from 'vitest';
import { selectCampaign } from '../../electron/data/campaigns/queries.ts';
import { documentFacts, targetFactsReader } from '../../electron/data/documents/facts.ts';
import { bodyText } from '../../shared/domain/documents/documentBody.ts';
import { DOCUMENT_KINDS } from '../../shared/domain/documents/documentKind.ts';
import { writeDocument } from '../../shared/domain/documents/writeDocument.ts';
import { letterSettings } from '../../shared/domain/letters/letterSettings.ts';
import { meetingFields } from '../../shared/domain/meetings/meeting.ts';
import { NO_POSITIONS } from '../../shared/domain/negotiation/positions.ts';
import { parties } from '../../shared/domain/procedure/parties.ts';
import { representativeFields } from '../../shared/domain/procedure/representativeRow.ts';
import { newProposal } from '../../shared/domain/proposals/proposal.ts';
import type { UnitFields } from '../../shared/domain/units/unit.ts';
import { listedUnits } from '../fixtures/campaigns.ts';
import { percentTerms } from '../fixtures/proposals.ts';
import { groupOf, scenarioOf } from '../fixtures/records.ts';
import { openTestService } from '../fixtures/testService.ts';

type Api = ReturnType<typeof openTestService>['api'];

const DAY = '2021-04-25';
const COMPONENT = '019fd2a0-0000-7000-8000-000000000001';

const claimOf = (rate: number) => [{ id: COMPONENT, terms: { kind: 'percent', fromMonth: 1, rate } as const }];

/** The one unit of a campaign, offered on 1 April 2021 and received on the 2nd. */
async function offered(api: Api, unit: Partial<UnitFields> = {}) {
  const { campaignId, ids } = await listedUnits(api, [
    {
      name: '青海枸杞加工有限公司',
      unionStatus: 'own',
      unionChair: '王强',
      condition: 'good',
      employees: 120,
      ...unit,
    },
  ]);
  const [unitId = ''] = ids;
  const selection = { ids };
  await api.targets.issueOffers({ campaignId, selection, day: '2021-04-01', by: '李明' });
  await api.targets.record({ campaignId, selection, event: { kind: 'offer-received', day: '2021-04-02' }, by: '' });
  return { campaignId, unitId, selection };
}

describe('what documents are written from', () => {
  it('of a target is what the ledger, the campaign and the log know', async () => {
    const { api, service } = openTestService();
    const { campaignId, unitId } = await offered(api);
    const facts = documentFacts(service.db, { campaignId, unitId }, '2021-04-03');
    expect(facts).toMatchObject({
      year: 2021,
      enterprise: { name: '青海枸杞加工有限公司', employees: 120 },
      union: { name: '青海枸杞加工有限公司工会委员会', chair: '王强' },
      sender: { kind: 'own', name: '青海枸杞加工有限公司工会委员会', contact: '王强' },
      upperUnion: '城东区总工会',
      labourAuthority: '城东区人力资源和社会保障局',
      numbers: { 'offer-letter': '要约〔2021〕001号', 'reminder-letter': '催告〔2021〕001号' },
      offer: {
        from: 'union',
        number: '要约〔2021〕001号',
        slipNumber: '001',
        issuedOn: '2021-04-01',
        receivedOn: '2021-04-02',
        replyDue: '2021-04-22',
      },
      deadlines: { dates: { negotiationLimit: '2021-06-01' } },
      reply: null,
      position: null,
    });
    expect(facts.offer.recommended?.map(({ id }) => id)).toEqual(['good']);
  });

  it('is what had happened by the day of the document', async () => {
    const { api, service } = openTestService();
    const { campaignId, unitId, selection } = await offered(api);
    const of = { campaignId, unitId };
    const reply = { kind: 'reply', day: '2021-04-20', answer: 'declines', reason: '搬迁' } as const;
    await api.targets.record({ campaignId, selection, event: reply, by: '' });
    expect(documentFacts(service.db, of, '2021-04-01').offer).toMatchObject({ receivedOn: null, replyDue: null });
    expect(documentFacts(service.db, of, '2021-04-19').reply).toBeNull();
    expect(documentFacts(service.db, of, '2021-04-20').reply).toEqual({
      day: '2021-04-20',
      answer: 'declines',
      reason: '搬迁',
    });
  });

  it.each([
    ['own', 'own', '青海枸杞加工有限公司工会委员会'],
    ['joint', 'joint', '城东区联合工会'],
    ['none', 'upper', '城东区总工会'],
    ['unknown', 'upper', '城东区总工会'],
  ] as const)('names the union that sends to a unit with a union that is %s: %s', async (unionStatus, kind, name) => {
    const { api, service } = openTestService();
    const { campaignId, unitId } = await offered(api, { unionStatus });
    const letters = letterSettings.parse({ jointUnion: '{region}联合工会', contact: '李明', telephone: '0971-1' });
    await api.campaigns.update({ id: campaignId, patch: { letters } });
    const of = { campaignId, unitId };
    expect(documentFacts(service.db, of, DAY).sender).toMatchObject({ kind, name });
    expect(documentFacts(service.db, of, DAY, { sender: 'upper' }).sender).toMatchObject({
      kind: 'upper',
      name: '城东区总工会',
      contact: '李明',
    });
    expect(documentFacts(service.db, of, DAY, { sender: 'own' }).sender).toMatchObject({
      kind: 'own',
      name: '青海枸杞加工有限公司工会委员会',
    });
  });

  it('of a target with a negotiation has the log of the target and what the negotiation states', async () => {
    const { api, service } = openTestService();
    const { campaignId, unitId } = await offered(api, { address: '昆仑路1号', telephone: '0971-2' });
    await api.targets.setOfferContent({ campaignId, unitId, content: { items: ['raise'], own: ['食堂补贴'] } });
    const { id } = await api.targets.openNegotiation({ campaignId, unitId, title: '枸杞公司协商' });
    await api.negotiations.update({ id, patch: { unionName: '枸杞公司工会' } });
    await api.procedureLog.setFields({
      id,
      patch: {
        parties: parties.parse({ legalRepresentative: '周㛃', meetingDay: '2021-05-06', meetingPlace: '二楼' }),
      },
    });
    await api.procedureLog.insertRepresentatives({
      negotiationId: id,
      rows: [
        representativeFields.parse({ side: 'union', name: '王强', post: '工会主席', isChief: true }),
        representativeFields.parse({ side: 'employer', name: '周㛃' }),
      ],
    });
    const facts = documentFacts(service.db, { negotiationId: id }, DAY);
    expect(documentFacts(service.db, { campaignId, unitId }, DAY)).toEqual(
      expect.objectContaining({ offer: facts.offer, sender: facts.sender, enterprise: facts.enterprise }),
    );
    expect(facts).toMatchObject({
      enterprise: { legalRepresentative: '周㛃', address: '昆仑路1号', telephone: '0971-2' },
      sender: { kind: 'own', name: '枸杞公司工会' },
      offer: {
        number: '要约〔2021〕001号',
        receivedOn: '2021-04-02',
        meetingDay: '2021-05-06',
        meetingPlace: '二楼',
        content: { items: ['raise'], own: ['食堂补贴'] },
      },
      representatives: { union: [{ name: '王强', isChief: true }], employer: [{ name: '周㛃' }] },
    });
  });

  it('of a negotiation that no campaign knows names no union and no office that nobody stated', async () => {
    const { api, service } = openTestService();
    const { id: negotiationId } = await api.negotiations.create({ title: '协商', regionCode: '630102' });
    expect(documentFacts(service.db, { negotiationId }, DAY)).toMatchObject({
      union: { name: '' },
      sender: { kind: 'own', name: '' },
      upperUnion: '',
      labourAuthority: '',
      offer: { number: '', recommended: null, replyDue: null },
    });
  });

  it('of a signed negotiation has the terms with amounts in capitals, and the wages before and after', async () => {
    const { api, service } = openTestService();
    const { id: negotiationId } = await api.negotiations.createSample({ language: 'zh-CN' });
    const { scenarios } = await api.negotiations.get({ id: negotiationId });
    const basis = { kind: 'scenario', id: scenarios[0]?.id ?? '' } as const;
    await api.agreements.sign({
      negotiationId,
      basis,
      signedDay: '2021-02-01',
      fromDay: '2021-01-01',
      toDay: '2021-12-31',
      notes: '机密',
    });
    expect(documentFacts(service.db, { negotiationId }, DAY).agreement).toMatchObject({
      signedDay: '2021-02-01',
      terms: ['自2021年1月起，全体职工每人每月增加工资200元（大写：人民币贰佰元整）'],
      averageWageBefore: 666_700,
      averageWageAfter: 686_700,
    });
  });
});

describe('the position in a letter', () => {
  async function claiming(api: Api) {
    const { campaignId, unitId } = await offered(api);
    const { id: negotiationId } = await api.targets.openNegotiation({ campaignId, unitId, title: '协商' });
    await api.groups.insert({ negotiationId, rows: [groupOf()] });
    const first = await api.scenarios.create({
      negotiationId,
      fields: scenarioOf({ title: '内部底线', components: claimOf(0.02) }),
    });
    const second = await api.scenarios.create({ negotiationId, fields: scenarioOf({ components: claimOf(0.06) }) });
    return { campaignId, unitId, negotiationId, first, second };
  }
  type Claiming = Awaited<ReturnType<typeof claiming>>;

  const claimsOf = (service: ReturnType<typeof openTestService>['service'], of: Claiming) => {
    const { db } = service;
    const key = db.prepare<[string], number>('SELECT key FROM units WHERE id = ?').pluck().get(of.unitId) ?? 0;
    return {
      draft: documentFacts(db, { negotiationId: of.negotiationId }, DAY).position?.claim ?? null,
      batch: targetFactsReader(db, selectCampaign(db, of.campaignId))(key, DAY).position?.claim ?? null,
    };
  };

  it('is that of the brief that the other side got; before there is one a person has to read it first', async () => {
    const { api, service } = openTestService();
    const of = await claiming(api);
    expect(claimsOf(service, of)).toEqual({
      draft: '自2026年1月起，全体职工月工资在现有基础上提高2%',
      batch: null,
    });
    const options = { copy: 'table', language: 'zh-CN', day: DAY, issuedBy: '' } as const;
    const subject = { kind: 'brief', scenarioId: of.second.id } as const;
    const { canonicalJson, sha256 } = await api.papers.prepare({ ...subject, ...options });
    await api.papers.issue({ ...subject, canonicalJson, sha256, pdf: new Uint8Array([1]) });
    const issued = '自2026年1月起，全体职工月工资在现有基础上提高6%';
    expect(claimsOf(service, of)).toEqual({ draft: issued, batch: issued });
  });
});

describe('an offer letter that was issued', () => {
  it('tells the day and the number of the offer where the log has no entry of it', async () => {
    const { api, service } = openTestService();
    const { id: negotiationId } = await api.negotiations.create({ title: '昆仑硅业 2021 年度', regionCode: '630102' });
    const { id } = await api.documents.create({ kind: 'offer-letter', of: { negotiationId }, day: '2021-04-06' });
    await api.documents.update({ id, patch: { number: '昆工要〔2021〕1号' } });
    const facts = (day: string) => documentFacts(service.db, { negotiationId }, day).offer;
    expect(facts(DAY)).toMatchObject({ issuedOn: null, number: '' });
    const options = { copy: 'table', language: 'zh-CN', day: '2021-04-06', issuedBy: '' } as const;
    const subject = { kind: 'offer-letter', documentId: id } as const;
    const { canonicalJson, sha256 } = await api.papers.prepare({ ...subject, ...options });
    await api.papers.issue({ ...subject, canonicalJson, sha256, pdf: new Uint8Array([1]) });
    expect(facts(DAY)).toMatchObject({ issuedOn: '2021-04-06', number: '昆工要〔2021〕1号' });
    expect(facts('2021-04-05')).toMatchObject({ issuedOn: null, number: '' });
    const event = { kind: 'offer-issued', day: '2021-04-07', number: '2号' } as const;
    await api.procedureLog.record({ negotiationId, event, by: '' });
    expect(facts(DAY)).toMatchObject({ issuedOn: '2021-04-07', number: '2号' });
  });
});

describe('nothing confidential', () => {
  it('is in any document: no note, no position, no name of a scenario', async () => {
    const { api, service } = openTestService();
    const SECRET = '机密㛃底线';
    const { campaignId, unitId, selection } = await offered(api, { notes: SECRET });
    const { id: negotiationId } = await api.targets.openNegotiation({ campaignId, unitId, title: SECRET });
    await api.campaigns.update({ id: campaignId, patch: { notes: SECRET } });
    const unionResistance = 0.0417;
    const positions = { ...NO_POSITIONS, unionResistance, employerLimit: unionResistance, notes: SECRET };
    await api.negotiations.update({ id: negotiationId, patch: { notes: SECRET, positions } });
    await api.groups.insert({ negotiationId, rows: [groupOf()] });
    await api.scenarios.create({
      negotiationId,
      fields: scenarioOf({ title: SECRET, notes: SECRET, components: claimOf(0.05) }),
    });
    const said = { negotiationId, side: 'union', day: DAY, form: 'oral', terms: percentTerms(0.05), reason: SECRET };
    await api.proposals.record(newProposal.parse(said));
    const event = { kind: 'reply', day: '2021-04-20', answer: 'declines', reason: '搬迁', note: SECRET } as const;
    await api.targets.record({ campaignId, selection, event, by: '' });
    const meeting = { kind: 'forum', title: SECRET, day: DAY, state: 'held', minutes: SECRET, results: SECRET };
    await api.meetings.create({ negotiationId, fields: meetingFields.parse(meeting) });
    const facts = documentFacts(service.db, { negotiationId }, DAY);
    expect(JSON.stringify(facts)).not.toMatch(new RegExp(`${SECRET}|0\\.0417|4\\.17`, 'u'));
    for (const kind of DOCUMENT_KINDS) {
      const { title, number, body } = writeDocument(kind, facts);
      expect(`${title}${number}${bodyText(body)}`).not.toMatch(new RegExp(`${SECRET}|4\\.17`, 'u'));
    }
  });
});

describe('hundreds of targets', () => {
  it('are read with statements that are compiled once', async () => {
    const { api, service } = openTestService();
    const units = Array.from({ length: 50 }, (_, at) => ({ name: `青海第${at}公司` }));
    const { campaignId, ids } = await listedUnits(api, units);
    await api.targets.issueOffers({ campaignId, selection: { ids }, day: '2021-04-01', by: '' });
    const keys = service.db.prepare<[], number>('SELECT unit_key FROM targets ORDER BY unit_key').pluck().all();
    const read = targetFactsReader(service.db, selectCampaign(service.db, campaignId));
    const prepare = vi.spyOn(service.db, 'prepare');
    const numbers = keys.map((key) => read(key, DAY).offer.slipNumber);
    expect(prepare).not.toHaveBeenCalled();
    expect(new Set(numbers).size).toBe(50);
    expect(read(keys[0] ?? 0, DAY, { offerNumber: 812 }).offer).toMatchObject({
      number: '要约〔2021〕812号',
      slipNumber: '812',
    });
  });

  it('refuse one that is not on the list', async () => {
    const { api, service } = openTestService();
    const { campaignId } = await offered(api);
    const read = targetFactsReader(service.db, selectCampaign(service.db, campaignId));
    expect(() => read(999, DAY)).toThrow('not on the list');
  });
});
