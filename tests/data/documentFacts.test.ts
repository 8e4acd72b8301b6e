import { describe, expect, it } from 'vitest';
import { documentFacts, targetFactsReader } from '../../electron/data/documents/facts.ts';
import { selectCampaign } from '../../electron/data/campaigns/queries.ts';
import { listedUnits } from '../fixtures/campaigns.ts';
import { openTestService } from '../fixtures/testService.ts';

describe('what documents are written from', () => {
  it('of a target is what the ledger, the campaign and the log know', async () => {
    const { api, service } = openTestService();
    const { campaignId, ids } = await listedUnits(api, [
      { name: '青海枸杞加工有限公司', unionStatus: 'own', unionChair: '王强', condition: 'good', employees: 120 },
    ]);
    const [unitId = ''] = ids;
    await api.targets.issueOffers({ campaignId, selection: { ids }, day: '2021-04-01', by: '李明' });
    await api.targets.record({
      campaignId,
      selection: { ids },
      event: { kind: 'offer-received', day: '2021-04-02' },
      by: '',
    });
    const facts = documentFacts(service.db, { campaignId, unitId }, '2021-04-03');
    expect(facts).toMatchObject({
      year: 2021,
      enterprise: { name: '青海枸杞加工有限公司', employees: 120 },
      union: { name: '青海枸杞加工有限公司工会委员会', chair: '王强' },
      sender: { kind: 'own', name: '青海枸杞加工有限公司工会委员会', contact: '王强' },
      upperUnion: '城东区总工会',
      offer: {
        from: 'union',
        number: '要约〔2021〕001号',
        slipNumber: '001',
        issuedOn: '2021-04-01',
        receivedOn: '2021-04-02',
        replyDue: '2021-04-22',
      },
      reply: null,
      position: null,
    });
    expect(facts.offer.recommended?.map(({ id }) => id)).toEqual(['good']);
    const read = targetFactsReader(service.db, selectCampaign(service.db, campaignId));
    expect(() => read(999, '2021-04-03')).toThrow('not on the list');
  });
});
