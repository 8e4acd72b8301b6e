import type { ElectronApplication } from 'playwright-core';
import type { Screen } from './workbench.ts';

/** One click from the first start to figures. */
export async function openSample({ page, t }: Screen): Promise<void> {
  await page.getByRole('button', { name: t('start.sample'), exact: true }).click();
  await page.getByRole('tab', { name: t('negotiations.tab-scenarios'), selected: true }).waitFor();
}

/** Makes an empty workbench where the system's dialog is told to. */
export async function createWorkbench(app: ElectronApplication, { page, t }: Screen, path: string): Promise<void> {
  await answerSaveDialog(app, path);
  await page.getByRole('button', { name: t('start.new'), exact: true }).click();
  await page.getByRole('navigation', { name: t('nav.label'), exact: true }).waitFor();
}

/** The next dialogs that ask where to save are answered with this path. */
export async function answerSaveDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
}
