import type { Locator } from 'playwright-core';
import { navigation, type Screen } from './workbench.ts';

/** The list of campaigns, from the navigation. */
export async function showCampaigns(screen: Screen): Promise<void> {
  const { page, t } = screen;
  await navigation(screen)
    .getByRole('button', { name: new RegExp(`^${t('nav.campaigns')}( ?[\\d,]+)?$`) })
    .click();
  await page.getByRole('heading', { level: 1, name: t('nav.campaigns'), exact: true }).waitFor();
}

/** A new campaign from the template that is chosen at first, with the window in a year. */
export async function createFromTemplate({ page, t }: Screen, year: number): Promise<void> {
  await page
    .getByRole('button', { name: t('campaigns.new'), exact: true })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: t('campaigns.new') });
  await dialog.getByLabel(t('campaigns.year'), { exact: true }).click();
  await page
    .locator('.ant-select-item-option')
    .filter({ hasText: String(year) })
    .click();
  await dialog.getByRole('button', { name: t('negotiations.create'), exact: true }).click();
  await page.getByRole('tab', { name: t('campaigns.tab-setup') }).waitFor();
}

/** A part of the settings, by its heading. */
export const part = ({ page }: Screen, heading: string): Locator =>
  page.getByRole('region', { name: heading, exact: true });

/** A line of the target rules: its name, what it means, and how many units it names. */
export const rule = (screen: Screen, name: string): Locator =>
  part(screen, screen.t('campaigns.rules')).getByRole('listitem').filter({ hasText: name });

/** Puts units on the list or takes them off, with a reason. */
export async function changeList(
  { page, t }: Screen,
  { change, units, reason }: { change: 'added' | 'removed'; units: readonly string[]; reason: string },
): Promise<void> {
  const isAdded = change === 'added';
  await page.getByRole('button', { name: isAdded ? t('campaigns.add-units') : t('campaigns.remove-units') }).click();
  const dialog = page.getByRole('dialog', {
    name: isAdded ? t('campaigns.add-units-title') : t('campaigns.remove-units-title'),
  });
  for (const unit of units) {
    await dialog.getByRole('searchbox').fill(unit);
    await dialog.getByRole('checkbox', { name: unit }).check();
  }
  await dialog.getByLabel(t('campaigns.reason'), { exact: true }).fill(reason);
  await dialog.getByRole('button', { name: isAdded ? t('campaigns.add-now') : t('campaigns.remove-now') }).click();
  await dialog.waitFor({ state: 'hidden' });
}
