import type { Locator } from 'playwright-core';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import type { Screen } from './workbench.ts';

export const panel = ({ page, t }: Screen, title: TextKey): Locator =>
  page.getByRole('region', { name: t(title), exact: true });

/** What to do now, in one sentence. */
export const sentence = (screen: Screen): Locator => panel(screen, 'procedure.now').locator('p[role=status]').first();

/** The log of events, in the order of their days. */
export const log = ({ page, t }: Screen): Locator =>
  page.getByRole('list', { name: t('procedure.timeline'), exact: true });

/** A step of the way, by its name. */
export const step = ({ page, t }: Screen, name: TextKey): Locator =>
  page
    .getByRole('list', { name: t('procedure.steps'), exact: true })
    .getByRole('listitem')
    .filter({ has: page.locator('strong').getByText(t(name), { exact: true }) });

const form = ({ page, t }: Screen): Locator => page.getByRole('form', { name: t('procedure.enter') });

/** Where the day of the event to enter is typed. */
export const dayOfEvent = (screen: Screen): Locator =>
  form(screen).getByRole('textbox', { name: screen.t('procedure.event-day'), exact: true });

/** Chooses an event and its day, and what else it says, and enters it. */
export async function enter(
  screen: Screen,
  event: TextKey,
  day: string,
  fill: (form: Locator) => Promise<void> = async () => {},
): Promise<void> {
  const { page, t } = screen;
  const kinds = form(screen).getByRole('combobox', { name: t('procedure.event-kind') });
  await kinds.click();
  // Typed: of a long list only what is in sight is in the page.
  await kinds.fill(t(event));
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
    .getByTitle(t(event), { exact: true })
    .click();
  const field = dayOfEvent(screen);
  await field.fill(day);
  await field.press('Enter');
  await fill(form(screen));
  await form(screen)
    .getByRole('button', { name: t('procedure.enter'), exact: true })
    .click();
}

/** Types a number where a field has to be pointed at first. */
export async function fillNumber(scope: Locator, name: string, value: number): Promise<void> {
  const field = scope.getByRole('textbox', { name, exact: true });
  await field.click();
  await field.fill(String(value));
  await field.press('Tab');
}

/** Counts a vote in the calculator. */
export async function countVote(screen: Screen, delegates: number, present: number, inFavour: number): Promise<void> {
  const scope = panel(screen, 'vote.title');
  await fillNumber(scope, screen.t('procedure.delegates'), delegates);
  await fillNumber(scope, screen.t('procedure.present'), present);
  await fillNumber(scope, screen.t('procedure.in-favour'), inFavour);
}

/** Enters the vote that the calculator holds. */
export async function enterVote(screen: Screen, day: string): Promise<void> {
  const scope = panel(screen, 'vote.title');
  const field = scope.getByRole('textbox', { name: screen.t('procedure.vote-day'), exact: true });
  await field.fill(day);
  await field.press('Enter');
  await scope.getByRole('button', { name: screen.t('vote.enter'), exact: true }).click();
}

export async function addRepresentative(screen: Screen, side: TextKey, name: string): Promise<void> {
  const { page, t } = screen;
  const field = page.getByRole('textbox', { name: t('representatives.add-name', { side: t(side) }) });
  await field.fill(name);
  await field.press('Enter');
  await page
    .getByRole('textbox', { name: t('representatives.field-of', { name, field: t('representatives.name') }) })
    .first()
    .waitFor();
}
