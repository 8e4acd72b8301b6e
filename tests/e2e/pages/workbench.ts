import type { Locator, Page } from 'playwright-core';
import { BRIDGE_NAME } from '../../../shared/contract/bridge.ts';
import { createClient } from '../../../shared/contract/client.ts';
import type { DataContract } from '../../../shared/contract/data.ts';
import type { Language } from '../../../shared/contract/settings.ts';
import type { NegotiationTab } from '../../../renderer/app/navigation.ts';
import { createTexts, type TextKey, type Translate } from '../../../shared/i18n/texts.ts';
import { eventually } from './eventually.ts';

const TAB_TEXTS = {
  workforce: 'negotiations.tab-workforce',
  comparators: 'negotiations.tab-comparators',
  scenarios: 'negotiations.tab-scenarios',
  proposals: 'negotiations.tab-proposals',
  demands: 'negotiations.tab-demands',
  meetings: 'negotiations.tab-meetings',
  procedure: 'negotiations.tab-procedure',
  agreement: 'negotiations.tab-agreement',
  papers: 'negotiations.tab-papers',
} as const satisfies Record<NegotiationTab, TextKey>;

/** A page and the words that it shows. */
export interface Screen {
  readonly page: Page;
  readonly t: Translate;
}

export function screenOf(page: Page, language: Language = 'zh-CN'): Screen {
  return { page, t: createTexts(language).t };
}

/** The data service as the page reaches it: what the file holds, beyond what is on the screen. */
export function serviceOf(page: Page) {
  return createClient<DataContract>((path, input) =>
    page.evaluate(([bridge, call, values]) => Reflect.get(globalThis, bridge).call('data', call, values), [
      BRIDGE_NAME,
      path,
      input,
    ] as const),
  );
}

/** The navigation that is on every page of an open workbench. */
export const navigation = ({ page, t }: Screen): Locator =>
  page.getByRole('navigation', { name: t('nav.label'), exact: true });

/** The file's name without its ending, as the navigation shows it. */
export async function openFileName(screen: Screen): Promise<string> {
  const file = navigation(screen).getByRole('button', { name: /\.workbench$/ });
  return (await file.innerText()).replace(/\.workbench$/, '');
}

export async function showSection(screen: Screen, section: 'negotiations' | 'data' | 'settings'): Promise<void> {
  const { page, t } = screen;
  const name = {
    negotiations: t('nav.negotiations'),
    data: t('nav.data'),
    settings: t('nav.settings'),
  }[section];
  // The count of negotiations stands behind the name.
  await navigation(screen)
    .getByRole('button', { name: new RegExp(`^${name}( ?[\\d,]+)?$`) })
    .click();
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

/** Opens one of the negotiations worked on last, from the navigation. */
export async function openRecent(screen: Screen, title: string): Promise<void> {
  await navigation(screen).getByRole('button', { name: title, exact: true }).click();
  await screen.page.getByRole('heading', { level: 1, name: title }).waitFor();
}

export async function showTab({ page, t }: Screen, tab: NegotiationTab): Promise<void> {
  const name = t(TAB_TEXTS[tab]);
  await page.getByRole('tab', { name }).click();
  await page.getByRole('tabpanel', { name }).waitFor();
}

/** Ctrl+Z; waits until a step has been taken back. */
export function undo({ page }: Screen): Promise<void> {
  return afterChange(page, () => page.keyboard.press('Control+z'));
}

export function redo({ page }: Screen): Promise<void> {
  return afterChange(page, () => page.keyboard.press('Control+Shift+z'));
}

/** Does something, and waits until the service has announced a change. */
async function afterChange(page: Page, act: () => Promise<void>): Promise<void> {
  const changed = page.evaluate(
    (bridge) =>
      new Promise<void>((resolve) => {
        const end = Reflect.get(globalThis, bridge).subscribe(({ kind }: { kind: string }) => {
          if (kind !== 'changed') return;
          end();
          resolve();
        });
      }),
    BRIDGE_NAME,
  );
  await act();
  await changed;
}

/** Waits until what was typed or dragged is stored: `command` is the step that undo would take back. */
export async function stored({ page }: Screen, command: string): Promise<void> {
  await eventually(async () => (await serviceOf(page).history.state({})).undo).toBe(command);
}
