import type { Screen } from './workbench.ts';

/** Chooses one of the values that stand beside each other. */
export async function chooseSetting({ page }: Screen, setting: string, value: string): Promise<void> {
  await page.getByRole('radiogroup', { name: setting, exact: true }).getByText(value, { exact: true }).click();
}
