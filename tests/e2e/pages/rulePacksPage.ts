import type { Locator } from 'playwright-core';
import { type Screen, showSection } from './workbench.ts';

type DataTab = 'data.tab-rule-packs' | 'data.tab-holidays';

export async function showDataTab(screen: Screen, tab: DataTab): Promise<void> {
  await showSection(screen, 'data');
  await screen.page.getByRole('tab', { name: screen.t(tab), exact: true }).click();
}

/** The page of rule packs, by the words that a user reads. */
export function rulePacksPage({ page, t }: Screen) {
  const button = (name: string, within: Locator = page.locator('.rule-packs')) =>
    within.getByRole('button', { name, exact: true });
  const list = () => page.getByRole('navigation', { name: t('rule-packs.packs'), exact: true });
  const row = (item: string) => page.getByRole('row', { name: new RegExp(`^${item}`, 'u') }).first();
  const importDialog = () => page.getByRole('dialog', { name: t('rule-packs.import') });
  return {
    list,
    row,
    importDialog,
    open: async (name: string) => button(name, list()).click(),
    copy: async () => button(t('rule-packs.copy-to-edit')).click(),
    exportPack: async () => button(t('rule-packs.export')).click(),
    remove: async () => button(t('rule-packs.remove')).click(),
    search: async (text: string) => page.getByRole('searchbox', { name: t('rule-packs.search') }).fill(text),
    compareWith: async (name: string) => {
      await page.getByRole('combobox', { name: t('rule-packs.compare'), exact: true }).click();
      await page.getByTitle(t('rule-packs.compare-with', { name }), { exact: true }).click();
    },
    /** Opens what the pack says on an item, and answers the form. */
    edit: async (item: string) => {
      await button(t('rule-packs.edit-of', { label: item })).click();
      return page.getByRole('form', { name: item, exact: true });
    },
    importFile: async (path: string) => page.locator('.rule-packs input[type="file"]').setInputFiles(path),
  };
}

/** The page of holidays. */
export function holidaysPage({ page, t }: Screen) {
  const shown = (year: number) => page.getByRole('region', { name: t('holidays.year', { year }), exact: true });
  return {
    shown,
    open: async (year: number) =>
      page
        .getByRole('navigation', { name: t('holidays.years'), exact: true })
        .getByRole('button', { name: new RegExp(`^${year}`) })
        .click(),
    day: (day: string) => page.locator(`[data-day="${day}"]`),
    paste: async (text: string) => {
      await page.getByRole('button', { name: t('holidays.paste'), exact: true }).click();
      const dialog = page.getByRole('dialog', { name: t('holidays.paste') });
      await dialog.getByRole('textbox').fill(text);
      return dialog;
    },
  };
}
