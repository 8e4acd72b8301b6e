import type { Locator } from 'playwright-core';
import type { Side } from '../../../shared/domain/proposals/proposal.ts';
import { eventually } from './eventually.ts';
import { amountField } from './scenarioPage.ts';
import type { Screen } from './workbench.ts';

const sideName = ({ t }: Screen, side: Side) =>
  ({ union: t('proposals.union'), employer: t('proposals.employer') })[side];

/** The positions of one side. */
export function positionsOf(screen: Screen, side: Side): Locator {
  const { page, t } = screen;
  return page
    .getByRole('region', { name: t('positions.title'), exact: true })
    .getByRole('group', { name: sideName(screen, side), exact: true });
}

/** Types a position in percent and leaves the field. */
export async function statePosition(screen: Screen, side: Side, label: string, percent: string): Promise<void> {
  const field = positionsOf(screen, side).getByRole('textbox', { name: label, exact: true });
  await field.click();
  await field.fill(percent);
  await field.press('Enter');
}

/** What the panel says of a side, or of the gap, in the lines it shows. */
export async function standing(screen: Screen, of: Side | 'gap'): Promise<string[]> {
  const { page, t } = screen;
  const name = of === 'gap' ? t('proposals.gap') : sideName(screen, of);
  return page
    .getByRole('region', { name: t('proposals.standing'), exact: true })
    .getByRole('group', { name, exact: true })
    .getByRole('strong')
    .allInnerTexts();
}

export const recordDialog = ({ page, t }: Screen): Locator =>
  page.getByRole('dialog', { name: t('proposals.record-title'), exact: true });

interface Said {
  readonly side: Side;
  readonly day: string;
  /** Of the first component, as it is typed. */
  readonly amount: string;
  readonly words?: string;
}

/** Opens the dialog and fills it in. */
export async function enterProposal(screen: Screen, { side, day, amount, words }: Said): Promise<void> {
  const { page, t } = screen;
  await page.getByRole('button', { name: t('proposals.record'), exact: true }).click();
  const dialog = recordDialog(screen);
  await dialog
    .getByRole('radiogroup', { name: t('proposals.column-side'), exact: true })
    .getByText(sideName(screen, side), { exact: true })
    .click();
  const dayField = dialog.getByRole('textbox', { name: t('proposals.column-day'), exact: true });
  await dayField.fill(day);
  await dayField.press('Enter');
  await amountField(screen, 1).fill(amount);
  if (words !== undefined) await dialog.getByRole('textbox', { name: t('proposals.words'), exact: true }).fill(words);
}

export async function recordProposal(screen: Screen, said: Said): Promise<void> {
  const { t } = screen;
  const before = await logEntries(screen).count();
  await enterProposal(screen, said);
  await recordDialog(screen)
    .getByRole('button', { name: t('proposals.record-now'), exact: true })
    .click();
  await recordDialog(screen).waitFor({ state: 'hidden' });
  await eventually(() => logEntries(screen).count()).toBe(before + 1);
}

/** The buttons that unfold the entries of the log, the latest first. */
export const logEntries = ({ page, t }: Screen): Locator =>
  page.getByRole('table', { name: t('proposals.log'), exact: true }).locator('button[aria-expanded]');
