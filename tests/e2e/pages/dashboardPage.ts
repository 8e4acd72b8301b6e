import type { CampaignTab } from '../../../renderer/app/navigation.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { navigation, type Screen, serviceOf } from './workbench.ts';

const TAB_TEXTS = {
  dashboard: 'campaigns.tab-dashboard',
  targets: 'campaigns.tab-targets',
  expiry: 'campaigns.tab-expiry',
  surveys: 'campaigns.tab-surveys',
  setup: 'campaigns.tab-setup',
  papers: 'campaigns.tab-papers',
} as const satisfies Record<CampaignTab, TextKey>;

/** Opens the overview of a campaign from the navigation. */
export async function openDashboard(screen: Screen, id: string): Promise<void> {
  const { page, t } = screen;
  const { name } = await serviceOf(page).campaigns.get({ id });
  await navigation(screen)
    .getByRole('button', { name: new RegExp(`^${t('nav.campaigns')}( ?[\\d,]+)?$`) })
    .click();
  await navigation(screen).getByRole('button', { name, exact: true }).click();
  // Its slogan stands before the name.
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await showTabOfCampaign(screen, 'dashboard');
}

export async function showTabOfCampaign({ page, t }: Screen, tab: CampaignTab): Promise<void> {
  const name = new RegExp(`^${t(TAB_TEXTS[tab])}`);
  await page.getByRole('tab', { name }).click();
  await page.getByRole('tabpanel', { name }).waitFor();
}
