import type { Locator } from 'playwright-core';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import type { Screen } from './workbench.ts';

export const dialogOf = ({ page }: Screen): Locator => page.getByRole('dialog');

/** A batch for all of the list for whom it is due, or one that asks for numbers or lines. */
export async function openBatch({ page, t }: Screen, label: TextKey): Promise<void> {
  await page
    .getByRole('toolbar', { name: t('targets.batch-tools'), exact: true })
    .getByRole('button', { name: t(label) })
    .click();
}

/** Types a day into the open dialog. */
export async function fillDay(screen: Screen, label: TextKey, day: string): Promise<void> {
  const field = dialogOf(screen).getByLabel(screen.t(label), { exact: true });
  await field.click();
  await field.fill(day);
  await field.press('Tab');
}

/** Ends with what came of it in words. */
export async function confirmBatch(screen: Screen, name: string, timeout = 15_000): Promise<string> {
  const dialog = dialogOf(screen);
  await dialog.getByRole('button', { name, exact: true }).click();
  const outcome = dialog.locator('p[role=status]');
  await outcome.waitFor({ timeout });
  return outcome.innerText();
}

export async function closeBatch(screen: Screen): Promise<void> {
  const dialog = dialogOf(screen);
  await dialog.getByRole('button', { name: screen.t('targets.close'), exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Shows a part of the list by the chip of its status. */
export async function showPart({ page, t }: Screen, status: TextKey): Promise<void> {
  const chip = page
    .getByRole('group', { name: t('targets.parts') })
    .getByRole('button', { name: new RegExp(`^${t(status)} [\\d,]+$`) });
  if ((await chip.getAttribute('aria-pressed')) === 'false') await chip.click();
}

/** Narrows the list to a region. */
export async function narrowToRegion({ page, t }: Screen, name: string): Promise<void> {
  await page.getByRole('button', { name: t('units.filter'), exact: true }).click();
  const regions = page.getByRole('combobox', { name: t('campaigns.regions') });
  await regions.fill(name);
  await page.locator('.ant-select-tree-title').getByText(name, { exact: true }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}

/** Chooses all of the list as it is narrowed, and opens a batch for them. */
export async function openBatchForAll(screen: Screen, label: TextKey): Promise<void> {
  const { page, t } = screen;
  const tools = page.getByRole('toolbar', { name: t('units.chosen-tools') });
  if (!(await tools.isVisible())) await page.getByRole('checkbox', { name: t('units.choose-all') }).click();
  await tools.getByRole('button', { name: t(label), exact: true }).click();
  await dialogOf(screen).waitFor();
}

/** In the open dialog for any event: which one. */
export async function chooseEvent(screen: Screen, event: TextKey): Promise<void> {
  const { page, t } = screen;
  // Typed: of a long list only what is in sight is in the page.
  await dialogOf(screen)
    .getByRole('combobox', { name: t('targets.event') })
    .fill(t(event));
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
    .getByTitle(t(event), { exact: true })
    .click();
}
