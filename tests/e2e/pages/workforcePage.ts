import type { ElectronApplication, Locator } from 'playwright-core';
import type { Screen } from './workbench.ts';

/** The sheet of groups. */
export const groupGrid = ({ page }: Screen): Locator => page.getByRole('grid');

/** From the empty panel to a sheet that waits for the first group. */
export async function startFirstGroup({ page, t }: Screen): Promise<void> {
  await page.getByRole('button', { name: t('workforce.add-group'), exact: true }).click();
  await page
    .getByRole('grid')
    .getByRole('textbox', { name: t('workforce.name') })
    .waitFor();
}

/** Types the cells of a group one after the other, as in a spreadsheet, from where the sheet waits for a new group. */
export async function typeGroup(screen: Screen, cells: readonly string[]): Promise<void> {
  const { page } = screen;
  for (const [at, cell] of cells.entries()) {
    if (at > 0) await page.keyboard.press('Tab');
    if (cell !== '') await page.keyboard.type(cell);
  }
  await page.keyboard.press('Enter');
}

/** Pastes a block of cells, as a spreadsheet puts it on the clipboard, and takes all of its groups. */
export async function pasteGroups(app: ElectronApplication, screen: Screen, block: string): Promise<void> {
  const { page, t } = screen;
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), block);
  await page.getByRole('button', { name: t('workforce.paste'), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: t('workforce.paste-title') });
  await dialog.getByRole('textbox', { name: t('workforce.paste-here') }).press('Control+v');
  const count = String(block.trim().split('\n').length - 1);
  await dialog.getByRole('button', { name: t('workforce.paste-insert', { count }) }).click();
  await dialog.waitFor({ state: 'hidden' });
}

export interface OnCostItem {
  readonly name: string;
  readonly rate: string;
  readonly floor?: string;
  readonly cap?: string;
}

/** Adds what the employer pays on top of wages, each field as it is typed. */
export async function addOnCost({ page, t }: Screen, item: OnCostItem): Promise<void> {
  const panel = page.getByRole('region', { name: t('onCosts.title'), exact: true });
  const field = (name: string, label: string) =>
    panel.getByRole('textbox', { name: t('onCosts.field-of', { name, field: label }), exact: true });
  const type = async (name: string, label: string, text: string) => {
    await field(name, label).fill(text);
    await field(name, label).press('Enter');
  };
  await panel.getByRole('button', { name: t('onCosts.add'), exact: true }).click();
  await type(t('onCosts.new-item'), t('onCosts.name'), item.name);
  await type(item.name, t('onCosts.rate'), item.rate);
  // Once it is stored, the item can be moved.
  await panel.getByRole('button', { name: t('onCosts.move-item', { name: item.name }), exact: true }).waitFor();
  if (item.floor !== undefined) await type(item.name, t('onCosts.floor'), item.floor);
  if (item.cap !== undefined) await type(item.name, t('onCosts.cap'), item.cap);
}
