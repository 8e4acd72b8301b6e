import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What keeps somebody out, in words; nothing where nobody is shut out. */
export async function barriers(page: Page): Promise<string[]> {
  // The usual way opens a page of its own, which Electron does not have.
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  // What is switched off need not stand out (WCAG 1.4.3); axe knows that of the page's own controls only.
  const { violations } = await builder.exclude('.ant-select-disabled').analyze();
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${impact}: ${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}
