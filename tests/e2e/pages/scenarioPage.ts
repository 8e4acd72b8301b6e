import type { Locator } from 'playwright-core';
import type { Screen } from './workbench.ts';

/** The four figures at the top, in their order: what is paid, what comes back, what remains, the break-even. */
export async function fourFigures({ page, t }: Screen): Promise<string[]> {
  const labels = [t('results.key-cost'), t('results.key-saving'), t('results.key-net'), t('results.key-break-even')];
  return Promise.all(
    labels.map((name) => page.getByRole('group', { name, exact: true }).getByRole('strong').innerText()),
  );
}

/** The ratios in words, one sentence a line. */
export function inWords({ page, t }: Screen): Promise<string[]> {
  return page
    .getByRole('region', { name: t('results.words'), exact: true })
    .getByRole('definition')
    .allInnerTexts();
}

/** A line of the table of costs: whole yuan by year, then run-rate. */
export function costRow({ page, t }: Screen, label: string): Promise<string[]> {
  return page
    .getByRole('region', { name: t('results.costs'), exact: true })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: label, exact: true }) })
    .getByRole('cell')
    .allInnerTexts();
}

/** A component of the claim by its place, 1 first. */
export function component({ page, t }: Screen, number: number): Locator {
  const [before = ''] = t('scenarios.component-at', { number, label: '\u0000' }).split('\u0000');
  return page.getByRole('listitem', { name: before });
}

export async function addComponent({ page, t }: Screen, kind: 'percent' | 'flat' | 'lumpSum'): Promise<void> {
  const name = { percent: t('scenarios.percent'), flat: t('scenarios.flat'), lumpSum: t('scenarios.lump-sum') }[kind];
  await page.getByRole('button', { name: t('scenarios.add-component'), exact: true }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

/** The field with the size of a raise or a lump sum. */
export function amountField(screen: Screen, number: number): Locator {
  return component(screen, number).getByRole('textbox').first();
}

export async function chooseMonth(screen: Screen, number: number, month: number): Promise<void> {
  const { t } = screen;
  const list = component(screen, number).getByRole('combobox', { name: t('scenarios.from-month'), exact: true });
  await list.click();
  await list.fill(String(month));
  await list.press('Enter');
  await component(screen, number).getByText(t('scenarios.month', { month }), { exact: true }).last().waitFor();
}

/** Limits a component to groups by their names. Its details stand open since it was added. */
export async function chooseGroups(screen: Screen, number: number, groups: readonly string[]): Promise<void> {
  const { t } = screen;
  const list = component(screen, number).getByRole('combobox', { name: t('scenarios.for-groups'), exact: true });
  for (const group of groups) {
    await list.fill(group);
    await list.press('Enter');
    await component(screen, number).getByText(group, { exact: true }).first().waitFor();
  }
  await list.press('Escape');
}
