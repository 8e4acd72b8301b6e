import type { Locator } from 'playwright-core';
import type { Screen } from './workbench.ts';

export const meetingPane = ({ page, t }: Screen): Locator =>
  page.getByRole('complementary', { name: t('meetings.pane'), exact: true });
export const demandPane = ({ page, t }: Screen): Locator =>
  page.getByRole('complementary', { name: t('demands.pane'), exact: true });

/** The three series of the model rhythm, the monthly one chaired in turn. */
export async function planRhythm({ page, t }: Screen, departmentHeads: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: t('meetings.case-rhythm'), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: t('meetings.rhythm-title') });
  await dialog.getByRole('combobox', { name: t('meetings.department-heads') }).click();
  await page.keyboard.type(departmentHeads.map((name) => `${name}、`).join(''));
  await dialog.getByRole('button', { name: t('meetings.plan'), exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

export async function openNextMeeting({ page, t }: Screen, title: string): Promise<void> {
  await page
    .getByRole('region', { name: t('meetings.series') })
    .getByRole('listitem')
    .filter({ hasText: title })
    .getByRole('button', { name: /\d{4}-\d\d-\d\d/ })
    .click();
}

export async function writeState(
  screen: Screen,
  { act, reason }: { readonly act: string; readonly reason: string },
): Promise<void> {
  const { page, t } = screen;
  await demandPane(screen).getByRole('button', { name: act, exact: true }).click();
  const form = page.getByRole('form', { name: act });
  await form.getByRole('textbox').last().fill(reason);
  await form.getByRole('button', { name: t('demands.write-state'), exact: true }).click();
}
