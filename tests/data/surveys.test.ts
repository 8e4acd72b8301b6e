import { expect, test } from 'vitest';
import { campaignFields } from '../../shared/domain/campaign/campaign.ts';
import { type SurveyFields, surveyFields } from '../../shared/domain/surveys/survey.ts';
import { openTestService } from '../fixtures/testService.ts';

const SURVEY: SurveyFields = surveyFields.parse({
  kind: 'awareness',
  day: '2021-05-20',
  asked: 100,
  valid: 75,
  yes: 70,
});

async function openCampaign() {
  const { api } = openTestService();
  const { id: campaignId } = await api.campaigns.create(
    campaignFields.parse({ name: '2021', opens: '2021-04-01', closes: '2021-05-31' }),
  );
  return { api, campaignId };
}

test('surveys of a campaign stand by day, the newest first, and one is put right as one step', async () => {
  const { api, campaignId } = await openCampaign();
  const { ids } = await api.surveys.create({ campaignId, rows: [SURVEY, { ...SURVEY, day: '2021-05-25', yes: 60 }] });

  await api.surveys.update({ id: ids[0] ?? '', patch: { valid: 80 } });
  expect((await api.surveys.list({ campaignId })).map(({ day, valid }) => [day, valid])).toEqual([
    ['2021-05-25', 75],
    ['2021-05-20', 80],
  ]);

  await api.history.undo({});
  expect((await api.surveys.list({ campaignId }))[1]).toEqual({ ...SURVEY, id: ids[0] });

  await api.surveys.remove({ ids });
  expect(await api.surveys.list({ campaignId })).toEqual([]);
});

test.each([
  ['more valid answers than people asked', { valid: 101 }, 'rows[0].valid'],
  ['more yes than valid answers', { yes: 76 }, 'rows[0].yes'],
  ['nobody asked', { asked: 0, valid: 0, yes: 0 }, 'rows[0].asked'],
  ['31 February', { day: '2021-02-31' }, 'rows[0].day'],
  ['half an answer', { yes: 1.5 }, 'rows[0].yes'],
])('%s is refused by the name of the field', async (_what, change, path) => {
  const { api, campaignId } = await openCampaign();

  await expect(api.surveys.create({ campaignId, rows: [{ ...SURVEY, ...change }] })).rejects.toMatchObject({
    code: 'invalid-input',
    details: { path },
  });

  expect(await api.surveys.list({ campaignId })).toEqual([]);
});

test('a change that does not go with what is there is refused', async () => {
  const { api, campaignId } = await openCampaign();
  const { ids } = await api.surveys.create({ campaignId, rows: [SURVEY] });

  await expect(api.surveys.update({ id: ids[0] ?? '', patch: { asked: 74 } })).rejects.toMatchObject({
    code: 'invalid-input',
    details: { path: 'valid', issues: [{ code: 'too-big', max: 74 }] },
  });
});

test('the dashboard gets the newest of each kind up to its day, with the interval', async () => {
  const { api, campaignId } = await openCampaign();
  await api.surveys.create({
    campaignId,
    rows: [
      SURVEY,
      { ...SURVEY, day: '2021-05-28', yes: 75 },
      { ...SURVEY, kind: 'satisfaction', regionCode: '630100' },
    ],
  });

  const before = await api.surveys.latest({ campaignId, asOf: '2021-05-24' });
  expect(before).toMatchObject([
    { kind: 'awareness', day: '2021-05-20', surveys: 1, valid: 75, yes: 70, threshold: 0.9, verdict: 'open' },
    { kind: 'satisfaction', day: '2021-05-20', surveys: 1 },
  ]);
  const [after] = await api.surveys.latest({ campaignId, asOf: '2021-05-31' });
  expect(after).toMatchObject({ kind: 'awareness', day: '2021-05-28', share: 1, verdict: 'met' });
  expect(await api.surveys.latest({ campaignId, asOf: '2021-05-31', region: '630100' })).toMatchObject([
    { kind: 'satisfaction' },
  ]);
});
