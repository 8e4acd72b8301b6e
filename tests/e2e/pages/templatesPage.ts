import type { Locator } from 'playwright-core';
import { showSection, type Screen } from './workbench.ts';

export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The page of document templates (文书模板). */
export function templatesPage(screen: Screen) {
  const { page, t } = screen;
  const dialog = page.getByRole('dialog', { name: t('templates.add-title') });
  return {
    open: async () => {
      await showSection(screen, 'data');
      await page.getByRole('tab', { name: t('data.tab-templates') }).click();
      await page.getByRole('heading', { name: t('templates.title'), exact: true }).waitFor();
    },
    choose: async ({ name, bytes }: ChosenFile) => {
      await page
        .locator('input[type=file][accept=".docx"]')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    },
    dialog,
    add: async () => {
      await dialog.getByRole('button', { name: t('templates.add-ok'), exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
    },
    refusal: () => page.getByRole('alert').innerText(),
    row: (name: string): Locator =>
      page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) }),
    remove: (name: string) =>
      page.getByRole('button', { name: t('templates.remove-of', { name }), exact: true }).click(),
  };
}
