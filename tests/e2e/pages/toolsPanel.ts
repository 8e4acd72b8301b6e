import type { Locator } from 'playwright-core';
import type { Screen } from './workbench.ts';

type Tool = 'results' | 'solve' | 'sensitivity' | 'heat-map' | 'simulation';

/** Opens a tool of the scenario that is on the screen; its panel. */
export async function openTool({ page, t }: Screen, tool: Tool): Promise<Locator> {
  const name = {
    results: t('tools.results'),
    solve: t('tools.solve'),
    sensitivity: t('tools.sensitivity'),
    'heat-map': t('tools.heat-map'),
    simulation: t('tools.simulation'),
  }[tool];
  await page.getByRole('tab', { name, exact: true }).click();
  const panel = page.getByRole('tabpanel', { name, exact: true });
  await panel.getByRole('region').first().waitFor();
  return panel;
}

/** The solved raise as a sentence. */
export const answer = (panel: Locator): Promise<string> => panel.getByRole('status').innerText();

export async function intoNewScenario({ t }: Screen, panel: Locator): Promise<void> {
  await panel.getByRole('button', { name: t('tools.into-new-scenario'), exact: true }).click();
}

/** A bar of the tornado by the name of its input. */
export const bar = (panel: Locator, name: string): Locator =>
  panel.getByRole('button', { name: new RegExp(`^${name}`) });

/** The names of the bars, the longest first. */
export async function bars(panel: Locator): Promise<string[]> {
  const labels = await panel
    .locator('[data-bar]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  return labels.map((label) => label?.split(/[：:]/u)[0] ?? '');
}

/** Low or high of the bar that is open. */
export const endField = ({ t }: Screen, panel: Locator, name: string, end: 'low' | 'high'): Locator =>
  panel.getByRole('textbox', {
    name: end === 'low' ? t('sensitivity.low-of', { name }) : t('sensitivity.high-of', { name }),
    exact: true,
  });

/** What the chosen cell of the heat map says. */
export const chosenCell = (panel: Locator): Promise<string> =>
  panel
    .getByRole('gridcell', { selected: true })
    .getAttribute('aria-label')
    .then((label) => label ?? '');
