import { expect, test } from 'vitest';
import { visibleCampaigns } from '../../../renderer/features/campaigns/visibleCampaigns.ts';
import { type Campaign, campaignFields } from '../../../shared/domain/campaign/campaign.ts';

const campaign = (name: string, more: Partial<Campaign> = {}): Campaign => ({
  ...campaignFields.parse({ name, opens: '2021-04-01', closes: '2021-05-31' }),
  id: name,
  frozenOn: null,
  isSample: false,
  isArchived: false,
  createdAtMs: 0,
  ...more,
});
const ALL = [
  campaign('2021 年集中“要约”行动', { slogan: '奋进新征程' }),
  campaign('2020 年集中要约行动', { isArchived: true }),
];
const names = (view: Parameters<typeof visibleCampaigns>[1]) => visibleCampaigns(ALL, view).map(({ name }) => name);

test('a search looks at name and slogan, whatever the brackets and spaces', () => {
  expect(names({ search: '要约行动', shelf: 'all' })).toHaveLength(2);
  expect(names({ search: '征程 2021年', shelf: 'all' })).toEqual([ALL[0]?.name]);
});

test('each shelf shows its own', () => {
  expect(names({ search: '', shelf: 'current' })).toEqual([ALL[0]?.name]);
  expect(names({ search: '', shelf: 'archived' })).toEqual([ALL[1]?.name]);
});
