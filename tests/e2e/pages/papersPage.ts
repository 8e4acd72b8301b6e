import type { Screen } from './workbench.ts';

/** From the page of a scenario: the dialog with the preview, then the file. Ends at the log of issued papers. */
export async function issueAndSave({ page, t }: Screen): Promise<void> {
  await page.getByRole('button', { name: t('negotiations.print'), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: t('papers.dialog-title') });
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
