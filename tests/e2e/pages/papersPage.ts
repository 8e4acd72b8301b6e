import type { Screen } from './workbench.ts';

interface PaperWish {
  /** As the dialog names it; without it the brief. */
  readonly kind?: string;
  readonly copy?: string;
  /** First day of a report. */
  readonly from?: string;
}

/** From the page of a negotiation: the dialog with the preview, then the file. Ends at the log of issued papers. */
export async function issueAndSave({ page, t }: Screen, { kind, copy, from }: PaperWish = {}): Promise<void> {
  await page.getByRole('button', { name: t('negotiations.print'), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: t('papers.dialog-title') });
  if (kind !== undefined) {
    await dialog.getByRole('combobox', { name: t('papers.kind'), exact: true }).click();
    await page.getByTitle(kind, { exact: true }).last().click();
  }
  if (copy !== undefined) await dialog.getByRole('radio', { name: copy, exact: true }).check();
  if (from !== undefined) {
    const field = dialog.getByRole('textbox', { name: t('papers.from'), exact: true });
    await field.fill(from);
    await field.press('Enter');
  }
  // The paper is laid out once its sheets are counted.
  await dialog.getByText(new RegExp(`^${t('papers.pages', { count: '\\d+' })}$`)).waitFor();
  await dialog.getByRole('button', { name: t('papers.issue-and-save'), exact: true }).click();
  await page.getByRole('tab', { name: t('negotiations.tab-papers'), selected: true }).waitFor();
}

/** The issued papers of a negotiation, a line each. */
export function issueLog({ page, t }: Screen): Promise<string[]> {
  return page
    .getByRole('region', { name: t('papers.log'), exact: true })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .allInnerTexts();
}

/** From the log: writes an issued paper as a Word document to where the dialog says. */
export async function saveAsWord({ page, t }: Screen, number: number, path: string): Promise<void> {
  await page.getByRole('button', { name: t('papers.save-word-of', { number: String(number) }), exact: true }).click();
  await page.getByText(t('papers.saved', { path })).waitFor();
}
