import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { buildIfStale } from '../../scripts/build.ts';
import { withDisplay } from '../../scripts/display.ts';
import { isRoot, machineArguments } from '../../scripts/electronArguments.ts';
import { resolveElectron } from '../../scripts/electronRuntime.ts';
import { projectRoot } from '../../scripts/projectPaths.ts';
import { createTexts } from '../../shared/i18n/texts.ts';
import { memoryOfTree } from './processTree.ts';
import { absoluteRow, type Row } from './row.ts';
import { sampleLedger } from './sampleLedger.ts';

/** Of its 926 targets five hundred get a letter. */
const UNITS = 2000;
const LETTERS = 500;
const BUDGET_MB = 600;
const LIMIT_MS = 600_000;
const LANGUAGE = 'zh-CN';

/** From the button to the finished files of 500 letters, in the real window, with the most memory that all of it took. */
export async function measureLetters(): Promise<Row[]> {
  await buildIfStale();
  const { executable } = await resolveElectron();
  const folder = mkdtempSync(join(tmpdir(), 'workbench-bench-'));
  try {
    const file = join(folder, 'letters.workbench');
    cpSync(sampleLedger(UNITS), file);
    mkdirSync(join(folder, 'user-data'));
    writeFileSync(join(folder, 'user-data/settings.json'), JSON.stringify({ language: LANGUAGE }));
    return await withDisplay(async (env) => {
      const app = await _electron.launch({
        executablePath: executable,
        chromiumSandbox: !isRoot(),
        args: [...machineArguments(() => {}), `--user-data-dir=${join(folder, 'user-data')}`, projectRoot, file],
        env: definedVariables({ ...env, WORKBENCH_NODE: process.execPath }),
      });
      try {
        return await measured(app, await app.firstWindow(), folder);
      } finally {
        await app.close();
      }
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(app: ElectronApplication, page: Page, folder: string): Promise<Row[]> {
  page.setDefaultTimeout(60_000);
  const { t } = createTexts(LANGUAGE);
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: `${path}/letters.pdf` });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, folder);
  await page
    .getByRole('button', { name: new RegExp(`^${t('nav.campaigns')}`) })
    .first()
    .click();
  await page.locator('.side-nav button').filter({ hasText: '2021' }).last().click();
  await page.getByRole('tab', { name: t('campaigns.tab-targets') }).click();
  await page
    .getByRole('toolbar', { name: t('targets.batch-tools') })
    .getByRole('button', { name: t('letters.title') })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: t('letters.skips-issued') }).uncheck();
  const issue = dialog.getByRole('button', { name: /^出文 \d{3,} 份$/ });
  await issue.click();
  await dialog.getByRole('radio', { name: t('letters.range-place') }).check();
  const end = dialog.getByRole('spinbutton', { name: t('letters.range-to'), exact: true });
  await end.fill(String(LETTERS));
  await end.press('Tab');
  await dialog.getByText(t('letters.count-value', { count: String(LETTERS) }), { exact: true }).waitFor();

  const pdf = await run(app, page, () =>
    dialog
      .getByRole('button', { name: t('letters.save-pdf') })
      .first()
      .click(),
  );
  const word = await run(app, page, () => dialog.getByRole('button', { name: t('letters.save-word') }).click());
  return [
    absoluteRow(`${LETTERS} letters to one PDF`, pdf.ms / 1000, 's', 90),
    absoluteRow(
      `${LETTERS} letters to one PDF, most memory (before ${pdf.restMb.toFixed(0)})`,
      pdf.mostMb,
      'MB',
      BUDGET_MB,
    ),
    absoluteRow(`${LETTERS} letters as Word files`, word.ms / 1000, 's', 60),
    absoluteRow(
      `${LETTERS} letters as Word files, most memory (before ${word.restMb.toFixed(0)})`,
      word.mostMb,
      'MB',
      BUDGET_MB,
    ),
  ];
}

/** Until the window says where the files are. */
async function run(app: ElectronApplication, page: Page, start: () => Promise<void>) {
  const restMb = memoryMb(app);
  const startedAtMs = performance.now();
  let mostMb = restMb;
  const watch = setInterval(() => {
    mostMb = Math.max(mostMb, memoryMb(app));
  }, 250);
  try {
    await start();
    await page.locator('.task-bar').waitFor({ state: 'visible' });
    await page.getByText('已存到').waitFor({ timeout: LIMIT_MS });
  } finally {
    clearInterval(watch);
  }
  return { ms: performance.now() - startedAtMs, mostMb, restMb };
}

const memoryMb = (app: ElectronApplication): number => memoryOfTree(app.process().pid ?? 0) / 1024 ** 2;

function definedVariables(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
