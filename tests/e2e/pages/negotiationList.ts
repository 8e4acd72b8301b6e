import type { Locator } from 'playwright-core';
import type { Screen } from './workbench.ts';

export interface NewNegotiation {
  readonly title: string;
  readonly enterprise?: string;
  readonly union?: string;
}

export async function createNegotiation({ page, t }: Screen, negotiation: NewNegotiation): Promise<void> {
  const { title, enterprise, union } = negotiation;
  await page
    .getByRole('button', { name: t('menu.new-negotiation'), exact: true })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: t('negotiations.new-title') });
  await dialog.getByLabel(t('negotiations.title'), { exact: true }).fill(title);
  if (enterprise !== undefined) await dialog.getByLabel(t('negotiations.enterprise'), { exact: true }).fill(enterprise);
  if (union !== undefined) await dialog.getByLabel(t('negotiations.union'), { exact: true }).fill(union);
  await dialog.getByRole('button', { name: t('negotiations.create'), exact: true }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

export const list = ({ page, t }: Screen): Locator =>
  page.getByRole('grid', { name: t('negotiations.list-label'), exact: true });

/** The line of a negotiation in the list. */
export const row = (screen: Screen, title: string): Locator =>
  list(screen)
    .getByRole('row')
    .filter({ has: screen.page.getByRole('button', { name: title, exact: true }) });

/** The titles that stand in the list, from top to bottom. */
export const titles = (screen: Screen): Promise<string[]> =>
  list(screen).getByRole('gridcell').getByRole('button').allInnerTexts();

export async function sortBy(screen: Screen, column: string): Promise<void> {
  await list(screen).getByRole('columnheader').getByRole('button', { name: column }).click();
}

/** Leaves only what has the text in its title or enterprise; an empty text shows all again. */
export async function search({ page, t }: Screen, text: string): Promise<void> {
  await page.getByRole('searchbox', { name: t('negotiations.search'), exact: true }).fill(text);
}

/** What can be done with the selected negotiations. */
export const tool = ({ page, t }: Screen, name: string): Locator =>
  page.getByRole('toolbar', { name: t('negotiations.tools'), exact: true }).getByRole('button', { name, exact: true });
