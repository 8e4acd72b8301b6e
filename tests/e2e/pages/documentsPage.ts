import type { Locator } from 'playwright-core';
import type { Screen } from './workbench.ts';

/** The documents of a negotiation or a target. */
const panel = ({ page, t }: Screen): Locator => page.getByRole('region', { name: t('documents.title'), exact: true });

/** The text that is being edited. */
export const textOf = ({ page }: Screen): Locator => page.locator('.editor-text');

/** Drafts, a line each. */
export function draftLines(screen: Screen): Promise<string[]> {
  return panel(screen)
    .getByRole('row')
    .filter({ has: screen.page.getByRole('rowheader') })
    .allInnerTexts();
}

/** Chooses a kind and has a draft written; ends in its editor. */
export async function draftDocument(screen: Screen, kind: string): Promise<void> {
  const { page, t } = screen;
  await panel(screen)
    .getByRole('combobox', { name: t('documents.kind'), exact: true })
    .click();
  await page.getByTitle(kind, { exact: true }).last().click();
  await panel(screen)
    .getByRole('button', { name: t('documents.create'), exact: true })
    .click();
  await textOf(screen).waitFor();
}

export async function openDocument(screen: Screen, title: string): Promise<void> {
  await panel(screen).getByRole('button', { name: title, exact: true }).click();
  await textOf(screen).waitFor();
}

export async function leaveDocument(screen: Screen): Promise<void> {
  await screen.page.getByRole('button', { name: screen.t('documents.back'), exact: true }).click();
  await panel(screen).waitFor();
}

/** Waits until what was typed is in the file. */
export const saved = ({ page, t }: Screen): Promise<void> =>
  page.getByRole('status').getByText(t('documents.saved'), { exact: true }).waitFor();

/** Places that are left to be filled in, as the rail lists them. */
export function blanksLeft({ page, t }: Screen): Promise<string[]> {
  return page
    .getByRole('complementary', { name: t('documents.rail') })
    .getByRole('listitem')
    .getByRole('button')
    .allInnerTexts();
}

/** Goes to a blank from the rail and types what belongs there. */
export async function fillBlank({ page, t }: Screen, label: string, words: string): Promise<void> {
  const rail = page.getByRole('complementary', { name: t('documents.rail') });
  await rail.getByRole('button', { name: label, exact: true }).first().click();
  await page.locator('.editor-blank.ProseMirror-selectednode').waitFor();
  await page.keyboard.type(words);
}

/** Puts the cursor at the end of the paragraph that begins so. */
export async function writeAfter(screen: Screen, beginning: string): Promise<void> {
  await textOf(screen).locator('p').filter({ hasText: beginning }).first().click();
  await screen.page.keyboard.press('End');
}

export async function useTool({ page, t }: Screen, name: string): Promise<void> {
  await page
    .getByRole('toolbar', { name: t('documents.toolbar') })
    .getByRole('button', { name, exact: true })
    .click();
}

/** Pastes as from another program. */
export async function pasteInto(screen: Screen, content: { html?: string; text: string }): Promise<void> {
  await textOf(screen).evaluate((element, { html, text }) => {
    const clipboardData = new DataTransfer();
    if (html !== undefined) clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, content);
}

/** Issues what is open; `button` says as what. Ends in the editor. */
export async function issueDocument({ page, t }: Screen, button: string): Promise<void> {
  await page.getByRole('button', { name: t('documents.issue'), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: t('papers.dialog-title') });
  await dialog.getByText(new RegExp(`^${t('papers.pages', { count: '\\d+' })}$`)).waitFor();
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}
