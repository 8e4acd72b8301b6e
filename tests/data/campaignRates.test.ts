import { expect, test } from 'vitest';
import { listedUnits, unitAgreementOf } from '../fixtures/campaigns.ts';
import { openTestService } from '../fixtures/testService.ts';

test('the last useful offer of a campaign that closes on 31 May is received on 11 May', async () => {
  const { api } = openTestService();
  const { campaignId } = await listedUnits(api, [{ name: '甲厂' }, { name: '乙厂' }]);

  expect(await api.campaigns.agenda({ campaignId, asOf: '2021-05-11' })).toMatchObject({
    lastUsefulOfferDay: '2021-05-11',
    notOffered: 2,
  });
});

test('an agreement moves the establishment rate, and undo moves it back', async () => {
  const { api } = openTestService();
  const { campaignId, ids } = await listedUnits(api, [
    { name: '甲厂', unionStatus: 'own', employees: 100 },
    { name: '乙厂', unionStatus: 'joint', employees: 20 },
  ]);
  const establishment = async () => {
    const { total } = await api.campaigns.rates({ campaignId, asOf: '2021-05-11', region: '630000' });
    return total.rates.establishment;
  };
  const none = { numerator: 0, denominator: 2, pending: 0, employees: { numerator: 0, denominator: 120 } };
  expect(await establishment()).toEqual(none);

  await api.unitAgreements.create({ rows: [{ unitId: ids[0] ?? '', ...unitAgreementOf() }] });
  expect(await establishment()).toEqual({ ...none, numerator: 1, employees: { numerator: 100, denominator: 120 } });

  await api.history.undo({});
  expect(await establishment()).toEqual(none);
});

test('the definitions say what was counted, in the language asked for', async () => {
  const { api } = openTestService();
  const { campaignId } = await listedUnits(api, [{ name: '甲厂' }]);
  const ask = { campaignId, asOf: '2021-05-11' } as const;

  const { definitions } = await api.campaigns.rates(ask);
  expect(definitions.replies).toBe('收到要约后 20 日内书面回复的单位 ÷ 收到要约、回复期已过或已回复的单位。');
  expect(definitions.task).toContain('这不是覆盖率');

  const other = await api.campaigns.rates({
    ...ask,
    language: 'en',
    countsByRule: true,
    denominators: { establishment: 'hundred' },
  });
  expect(other.definitions.establishment).toBe(
    'Enterprises with a signed wage agreement in force on the day ÷ operating unionised enterprises with 100 ' +
      'employees or more. Area and industry agreements count for all enterprises they cover, confirmed or not.',
  );
});

test('the rates of a campaign that is not there are not found', async () => {
  const { api } = openTestService();
  const campaignId = '01900000-0000-7000-8000-000000000000';
  await expect(api.campaigns.rates({ campaignId, asOf: '2021-05-11' })).rejects.toMatchObject({ code: 'not-found' });
});
