import type { Locator } from 'playwright-core';
import type { UncertainInputName } from '../../../shared/domain/wage/tools/uncertainInputs.ts';
import type { Screen } from './workbench.ts';

const panel = ({ page, t }: Screen): Locator => page.getByRole('region', { name: t('simulation.title'), exact: true });

/** What it says, in the sentence at its head; empty before the first result. */
export async function saidBySimulation(screen: Screen): Promise<string> {
  const sentence = panel(screen).locator('.simulation__said > p');
  return (await sentence.count()) === 0 ? '' : sentence.innerText();
}

/** P5, P10, P50, P90, P95 and the mean, as shown. */
export function percentiles(screen: Screen): Promise<string[]> {
  return panel(screen)
    .getByRole('table', { name: screen.t('simulation.percentiles'), exact: true })
    .getByRole('cell')
    .allInnerTexts();
}

export const drawsField = (screen: Screen): Locator =>
  panel(screen).getByRole('textbox', { name: screen.t('simulation.draws'), exact: true });

export async function setDraws(screen: Screen, draws: string): Promise<void> {
  const field = drawsField(screen);
  await field.click();
  await field.fill(draws);
  await field.press('Enter');
}

export const startSimulation = (screen: Screen): Promise<void> =>
  panel(screen)
    .getByRole('button', { name: screen.t('simulation.start'), exact: true })
    .click();

export const progressBar = (screen: Screen): Locator =>
  panel(screen).getByRole('progressbar', { name: screen.t('simulation.running'), exact: true });

export const stopButton = (screen: Screen): Locator =>
  panel(screen).getByRole('button', { name: screen.t('simulation.stop'), exact: true });

/** That the result is from before a change. */
export const staleMark = (screen: Screen): Locator => panel(screen).getByText(screen.t('simulation.stale'));

/** An uncertain input among those that can be drawn. */
export function distributionRow(
  { page, t }: Screen,
  which: Extract<UncertainInputName, 'headcount' | 'annualTurnover' | 'leaverCost'>,
): Locator {
  const name = {
    headcount: t('uncertain.headcount'),
    annualTurnover: t('uncertain.turnover'),
    leaverCost: t('uncertain.leaver-cost'),
  }[which];
  return page
    .getByRole('list', { name: t('simulation.inputs'), exact: true })
    .getByRole('listitem', { name, exact: true });
}

/** Types a figure of a distribution, by the name of its field. */
export async function typeFigure(row: Locator, name: string, value: string): Promise<void> {
  const field = row.getByRole('textbox', { name, exact: true });
  await field.click();
  await field.fill(value);
  await field.press('Enter');
}
