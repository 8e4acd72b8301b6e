import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LaunchedApp } from '../launch.ts';
import { answerSaveDialog } from './startPage.ts';
import { dialogOf } from './targetsPage.ts';
import { navigation, type Screen } from './workbench.ts';

/** Opens the list of targets of a campaign. */
export async function openTargets(screen: Screen, campaign: string): Promise<void> {
  const { page, t } = screen;
  await navigation(screen)
    .getByRole('button', { name: new RegExp(`^${t('nav.campaigns')}`) })
    .click();
  await navigation(screen).getByRole('button', { name: campaign }).click();
  await page.getByRole('tab', { name: t('campaigns.tab-targets') }).click();
  await page.getByRole('toolbar', { name: t('targets.batch-tools'), exact: true }).waitFor();
}

/** The dialog that previews, issues and hands over the letters of a batch; `limitMs` for a file to be written. */
export function lettersDialog({ app, documents }: LaunchedApp, screen: Screen, limitMs: number) {
  const { t } = screen;
  const dialog = dialogOf(screen);
  const button = (name: string) => dialog.getByRole('button', { name, exact: true });
  const whenWritten = (name: string) =>
    dialog
      .getByText(t('letters.written', { path: path.join(documents, name) }), { exact: true })
      .waitFor({ timeout: limitMs });
  return {
    dialog,
    button,
    saveAs: (file: string) => answerSaveDialog(app, path.join(documents, file)),
    startPdf: () => button(t('letters.save-pdf')).first().click(),
    writtenFile: async (file: string): Promise<Buffer> => {
      await whenWritten(file);
      return readFile(path.join(documents, file));
    },
    whenWritten,
    chooseNumbers: async (from: number, to: number) => {
      await dialog.getByRole('radio', { name: t('letters.range-number'), exact: true }).check();
      for (const [label, value] of [
        [t('letters.range-from'), from],
        [t('letters.range-to'), to],
      ] as const) {
        const field = dialog.getByRole('spinbutton', { name: label, exact: true });
        await field.fill(String(value));
        await field.press('Tab');
      }
      await dialog.getByText(t('letters.count-value', { count: String(to - from + 1) }), { exact: true }).waitFor();
    },
    startOdd: () => dialog.getByRole('checkbox', { name: t('letters.starts-odd') }).check(),
    answerFolder: () =>
      app.evaluate(({ dialog: native }, folder) => {
        native.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
      }, documents),
  };
}
