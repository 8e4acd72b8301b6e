import type { Locator, Page } from 'playwright-core';
import type { Client } from '../shared/contract/define.ts';
import type { DataContract } from '../shared/contract/data.ts';
import type { Language } from '../shared/contract/settings.ts';
import type { TextKey, Translate } from '../shared/i18n/texts.ts';

interface CampaignWalk {
  readonly page: Page;
  readonly language: Language;
  readonly t: Translate;
  readonly api: Client<DataContract>;
  readonly take: (name: string, part?: Locator) => Promise<void>;
}

const UNITS = 3000;

/** Makes a campaign up in the open file and shows how it stood in its sixth week. */
async function openCampaign({ page, language, t, api }: CampaignWalk): Promise<string> {
  const { id } = await api.campaigns.createSample({ language, units: UNITS, seed: 1 });
  await page
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(`^${t('nav.campaigns')}( ?[\\d,]+)?$`) })
    .click();
  const { name } = await api.campaigns.get({ id });
  await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  const day = page.getByRole('textbox', { name: t('dashboard.as-of-day'), exact: true });
  await page.waitForTimeout(1000);
  await day.click();
  await day.fill('2021-05-11');
  await day.press('Enter');
  await page.keyboard.press('Escape');
  return id;
}

export async function takeCampaignPicture(walk: CampaignWalk): Promise<void> {
  await openCampaign(walk);
  await walk.page.waitForTimeout(1500);
  await walk.take(walk.language === 'zh-CN' ? 'campaign-zh' : 'campaign-en');
}

const CAMPAIGN_SCREENS = [
  ['20-targets', 'campaigns.tab-targets'],
  ['21-expiry', 'campaigns.tab-expiry'],
  ['22-surveys', 'campaigns.tab-surveys'],
  ['23-setup', 'campaigns.tab-setup'],
  ['24-campaign-papers', 'campaigns.tab-papers'],
] as const satisfies readonly (readonly [string, TextKey])[];

const SECTION_SCREENS = [
  ['26-campaigns', 'campaigns.section-campaigns'],
  ['27-ledger', 'campaigns.section-ledger'],
  ['28-agreements', 'campaigns.section-agreements'],
  ['29-formation', 'campaigns.section-formation'],
  ['30-work-reports', 'campaigns.section-work-reports'],
] as const satisfies readonly (readonly [string, TextKey])[];

/** Every page of a campaign, of one of its targets, and of what stands beside campaigns. */
export async function walkCampaigns(walk: CampaignWalk): Promise<void> {
  const { page, t, take } = walk;
  await openCampaign(walk);
  await page.waitForTimeout(1500);
  await take('19-dashboard');
  const show = async (name: string, key: (typeof CAMPAIGN_SCREENS | typeof SECTION_SCREENS)[number][1]) => {
    await page.getByRole('tab', { name: new RegExp(`^${t(key)}( ?[\\d,]+)?$`) }).click();
    await page.waitForTimeout(1200);
    await take(name);
  };
  for (const [name, key] of CAMPAIGN_SCREENS) await show(name, key);
  await page.getByRole('tab', { name: new RegExp(`^${t('campaigns.tab-targets')}( ?[\\d,]+)?$`) }).click();
  await page
    .getByRole('button', { name: t('units.open'), exact: true })
    .first()
    .click();
  await page.waitForTimeout(1200);
  await take('25-target');
  await page
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(`^${t('nav.campaigns')}( ?[\\d,]+)?$`) })
    .click();
  for (const [name, key] of SECTION_SCREENS) await show(name, key);
}
