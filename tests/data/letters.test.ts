import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bodyText } from '../../shared/domain/documents/documentBody.ts';
import { letterChoice } from '../../shared/domain/letters/letterBatch.ts';
import { letterSettings } from '../../shared/domain/letters/letterSettings.ts';
import { unitQuery } from '../../shared/domain/units/unitList.ts';
import { listedUnits } from '../fixtures/campaigns.ts';
import { openTestService } from '../fixtures/testService.ts';
import { temporaryFolder } from '../fixtures/temporaryFolder.ts';

const UNITS = [
  { name: '西宁甲毛纺有限公司', address: '城东区八一路1号', unionStatus: 'own', condition: 'good' },
  { name: '西宁乙枸杞有限公司', address: '城东区八一路2号', unionStatus: 'joint', condition: 'difficult' },
  { name: '㛃䶮龘商贸有限公司', unionStatus: 'none' },
] as const;

async function offered(units: Parameters<typeof listedUnits>[1] = UNITS) {
  const test = openTestService();
  const { campaignId, ids } = await listedUnits(test.api, units);
  const selection = { query: unitQuery.parse({ campaignId }), except: [] };
  const wish = { campaignId, selection, ...letterChoice.parse({ kind: 'offer-letter', day: '2021-04-02' }) };
  return { ...test, campaignId, ids, wish };
}

describe('letters to many targets', () => {
  it('tells before they are issued how many there are, under which numbers, from whom, and what is not known', async () => {
    const { api, wish } = await offered();
    expect(await api.letters.preview({ ...wish, firstNumber: 17 })).toMatchObject({
      count: 3,
      numbers: { from: 17, to: 19 },
      newNumbers: 3,
      withoutAddress: 1,
      withoutCondition: 1,
      senders: { own: 1, joint: 0, upper: 2 },
      leftOutCount: 0,
      numberTaken: null,
    });
  });

  it('gives offers their numbers in the order of the list and freezes each letter with its checksum', async () => {
    const { api, service, wish, ids, campaignId } = await offered();
    const draft = await api.letters.draft({ ...wish, at: 2 });
    const { batchId, ...result } = await api.letters.issue({ ...wish, by: '李明' });
    expect(result).toMatchObject({ letters: 3, entered: 3, leftOutCount: 0 });
    const rows = await api.letters.list({ batchId: String(batchId) });
    expect(rows.map(({ place, number, documentNumber, unitId }) => [place, number, documentNumber, unitId])).toEqual([
      [1, 1, '要约〔2021〕001号', ids[0]],
      [2, 2, '要约〔2021〕002号', ids[1]],
      [3, 3, '要约〔2021〕003号', ids[2]],
    ]);
    const [second] = await api.letters.models({ batchId: String(batchId), places: [2] });
    expect(second).toEqual({ ...draft, issuedBy: '李明' });
    expect(bodyText(second?.body ?? { content: [] })).toContain('西宁乙枸杞有限公司');
    const stored = service.db
      .prepare<[], { model_json: string; sha256: string }>('SELECT model_json, sha256 FROM issued_letters')
      .all();
    for (const { model_json, sha256 } of stored) {
      expect(createHash('sha256').update(model_json).digest('hex')).toBe(sha256);
    }
    const [log] = await api.targets.events({ campaignId, unitId: ids[0] ?? '' });
    expect(log?.event).toMatchObject({ kind: 'offer-issued', number: '1', day: '2021-04-02' });
  });

  it('writes again under the number that an offer has, or leaves it out and says so', async () => {
    const { api, wish, campaignId, ids } = await offered();
    await api.targets.issueOffers({ campaignId, selection: { ids: [ids[1] ?? ''] }, day: '2021-04-01', by: '' });
    const skipping = await api.letters.preview({ ...wish, skipsIssued: true });
    expect(skipping).toMatchObject({ count: 2, leftOutCount: 1 });
    expect(skipping.leftOut[0]?.reason).toEqual({ code: 'already-entered', event: 'offer-issued', day: '2021-04-01' });
    const { batchId, entered } = await api.letters.issue({ ...wish, by: '' });
    expect(entered).toBe(2);
    const rows = await api.letters.list({ batchId: String(batchId) });
    expect(rows.map(({ number }) => number)).toEqual([2, 1, 3]);
  });

  it('refuses a first number whose run meets one that is taken, and issues nothing', async () => {
    const { api, wish, campaignId, ids } = await offered();
    await api.targets.issueOffers({
      campaignId,
      selection: { ids: [ids[1] ?? ''] },
      day: '2021-04-01',
      firstNumber: 18,
      by: '',
    });
    expect(await api.letters.preview({ ...wish, firstNumber: 17 })).toMatchObject({ numberTaken: 18 });
    await expect(api.letters.issue({ ...wish, firstNumber: 17, by: '' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    expect(await api.letters.batches({ campaignId })).toEqual([]);
  });

  it('urges those alone whose reply day has passed without a reply, and enters it with the day on the letter', async () => {
    const { api, wish, campaignId, ids } = await offered();
    await api.letters.issue({ ...wish, by: '' });
    const [first = '', second = ''] = ids;
    await api.targets.bookReceipts({
      campaignId,
      rows: [
        { number: '1', day: '2021-04-03' },
        { number: '2', day: '2021-04-20' },
      ],
      by: '',
    });
    const reminder = { ...wish, kind: 'reminder-letter', day: '2021-05-06' } as const;
    const plan = await api.letters.preview(reminder);
    expect(plan.count).toBe(1);
    expect(plan.leftOut.map(({ unitId, reason }) => [unitId, reason.code])).toEqual([
      [second, 'not-due-yet'],
      [ids[2], 'cause-missing'],
    ]);
    const { batchId } = await api.letters.issue({ ...reminder, by: '' });
    const [row] = await api.letters.list({ batchId: String(batchId) });
    // How and when the offer came says nothing of the reminder.
    expect(row).toMatchObject({
      number: 1,
      documentNumber: '催告〔2021〕001号',
      address: '城东区八一路1号',
      sentBy: '',
      receivedOn: '',
    });
    const log = await api.targets.events({ campaignId, unitId: first });
    expect(log.at(-1)?.event).toMatchObject({ kind: 'urged', day: '2021-05-06' });
  });

  it('asks the authority where the reply day has passed or the reply declines, not where it accepts', async () => {
    const { api, wish, campaignId, ids } = await offered();
    await api.letters.issue({ ...wish, by: '' });
    const rows = ids.map((_, at) => ({ number: String(at + 1), day: '2021-04-03' }));
    await api.targets.bookReceipts({ campaignId, rows, by: '' });
    await api.targets.recordReplies({
      campaignId,
      rows: [
        { who: '1', day: '2021-04-10', answer: 'accepts', reason: '' },
        { who: '2', day: '2021-04-10', answer: 'declines', reason: '效益不好' },
      ],
      by: '',
    });
    const request = { ...wish, kind: 'authority-request', day: '2021-05-06' } as const;
    const plan = await api.letters.preview(request);
    expect(plan.leftOut.map(({ unitId }) => unitId)).toEqual([ids[0]]);
    expect(plan).toMatchObject({ withoutAddress: 0, withoutCondition: 0 });
    const { batchId, ...result } = await api.letters.issue({ ...request, by: '' });
    expect(result).toMatchObject({ letters: 2, entered: 2 });
    // It goes to the authority, not to the unit.
    const [row] = await api.letters.list({ batchId: String(batchId) });
    expect(row).toMatchObject({
      name: '西宁乙枸杞有限公司',
      addressee: '城东区人力资源和社会保障局',
      address: '',
      postcode: '',
      telephone: '',
      receivedOn: '',
    });
  });

  it('leaves nothing behind when it is stopped half-way', async () => {
    const { api, service, wish, campaignId } = await offered(
      Array.from({ length: 60 }, (_, at) => ({ name: `西宁第${at + 1}厂` })),
    );
    const { dispatch } = await import('../../electron/data/serve.ts');
    const stop = new AbortController();
    const result = await dispatch(service, 'letters.issue', { ...wish, by: '' }, () => {}, {
      signal: stop.signal,
      report: ({ done }) => {
        if (done > 0) stop.abort(Object.assign(new Error('stopped'), { code: 'cancelled' }));
      },
    });
    expect(result.ok).toBe(false);
    expect(await api.letters.batches({ campaignId })).toEqual([]);
    expect((await api.targets.counts({ campaignId, asOf: '2021-04-02' })).byStatus).toEqual({ listed: 60 });
  });

  it('never changes a letter that was issued, whatever the ledger says later', async () => {
    const { api, service, wish, ids } = await offered();
    const { batchId } = await api.letters.issue({ ...wish, by: '' });
    const before = await api.letters.models({ batchId: String(batchId), places: [1, 2, 3] });
    await api.units.update({ id: ids[0] ?? '', patch: { name: '改名后的公司' }, factsFrom: '2026-03-01' });
    expect(await api.letters.models({ batchId: String(batchId), places: [1, 2, 3] })).toEqual(before);
    expect(() => service.db.exec('DELETE FROM issued_letters')).toThrow('append-only');
    expect(() => service.db.exec('UPDATE letter_batches SET day = day')).toThrow('append-only');
  });

  it('writes a delivery list whose hand-written columns are empty', async () => {
    const { api, wish } = await offered();
    const { batchId } = await api.letters.issue({ ...wish, by: '' });
    const file = path.join(temporaryFolder(), '送达清单.csv');
    const input = { batchId: String(batchId), path: file, format: 'csv', language: 'zh-CN' } as const;
    expect(await api.letters.exportDeliveryList({ ...input, places: [2] })).toEqual({ rows: 1 });
    const text = await readFile(file, 'utf8');
    expect(text).toContain('2,要约〔2021〕002号,西宁乙枸杞有限公司,,城东区八一路2号,,,,');
  });
});

describe('receipts by the number on the slip', () => {
  it.each([
    '青总工要约〔2021〕002号',
    '青总工要约[2021]002号',
    '２',
    ' 002 ',
    '第2号',
    'No.2',
    '青总工要约（２０２１）００２号',
  ])('takes %s for the second offer', async (number) => {
    const { api, wish, campaignId, ids } = await offered();
    const letters = letterSettings.parse({ series: { 'offer-letter': '青总工要约〔{year}〕{number}号' } });
    await api.campaigns.update({ id: campaignId, patch: { letters } });
    await api.letters.issue({ ...wish, by: '' });
    const { rows } = await api.targets.previewReceipts({ campaignId, rows: [{ number, day: '2021-04-05' }] });
    expect(rows[0]).toMatchObject({ unitId: ids[1], reason: null });
  });

  it('does not take a slip of the year before for the same number of this year', async () => {
    const { api, wish, campaignId } = await offered();
    await api.letters.issue({ ...wish, by: '' });
    const rows = [{ number: '要约〔2020〕002号', day: '2021-04-05' }];
    expect((await api.targets.previewReceipts({ campaignId, rows })).rows[0]?.reason).toEqual({
      code: 'unknown-number',
    });
  });
});

describe('the letter settings of a campaign', () => {
  it('refuses a series without the number and a hole that nothing fills, by name', async () => {
    const { api, campaignId } = await offered();
    const change = (series: string) =>
      api.campaigns.update({
        id: campaignId,
        patch: {
          letters: {
            ...letterSettings.parse({}),
            series: { ...letterSettings.parse({}).series, 'offer-letter': series },
          },
        },
      });
    await expect(change('要约〔{year}〕号')).rejects.toMatchObject({
      details: { issues: [{ code: 'hole-missing', word: '{编号}' }] },
    });
    await expect(change('要约〔{jahr}〕{number}号')).rejects.toMatchObject({
      details: { issues: [{ code: 'unknown-hole', word: '{jahr}' }] },
    });
  });
});
