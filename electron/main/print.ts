import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { ORIGIN, servePdf } from './appScheme.ts';

interface Job {
  readonly paper: unknown;
  readonly ready: PromiseWithResolvers<void>;
}

/** A paper of hundreds of sheets takes some seconds; what takes longer than this has failed. */
const LAYOUT_LIMIT_MS = 60_000;

const jobs = new Map<Electron.WebContents, Job>();

/** What the print page has to lay out; null for any other page. */
export const modelFor = (contents: Electron.WebContents): unknown => jobs.get(contents)?.paper ?? null;

export const reportReady = (contents: Electron.WebContents): void => jobs.get(contents)?.ready.resolve();

export const reportFailure = (contents: Electron.WebContents, reason: string): void =>
  jobs.get(contents)?.ready.reject(new Error(`the paper was not laid out: ${reason}`));

/**
 * Lays a paper out in a hidden page and answers its PDF. The paper's own `@page` sets size and margins, and its title
 * becomes the document's.
 */
export async function printToPdf(paper: unknown): Promise<Uint8Array> {
  const browser = new BrowserWindow({
    show: false,
    webPreferences: {
      preload: join(app.getAppPath(), 'out/app/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      // A hidden page must lay out as promptly as a visible one.
      backgroundThrottling: false,
    },
  });
  const job: Job = { paper, ready: Promise.withResolvers() };
  const fail = (reason: string) => reportFailure(browser.webContents, reason);
  const limit = setTimeout(() => fail('it took too long'), LAYOUT_LIMIT_MS);
  jobs.set(browser.webContents, job);
  browser.webContents.on('render-process-gone', (_event, { reason }) => fail(reason));
  browser.webContents.on('preload-error', (_event, _path, { message }) => fail(message));
  try {
    await Promise.all([browser.loadURL(`${ORIGIN}/print/print.html`), job.ready.promise]);
    return await browser.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
  } finally {
    clearTimeout(limit);
    jobs.delete(browser.webContents);
    browser.destroy();
  }
}

/** Shows a PDF in the browser's own viewer, which has the print button. That works in the default session only. */
export async function showPdf(title: string, pdf: Uint8Array): Promise<void> {
  const { url, end } = servePdf(pdf);
  const browser = new BrowserWindow({
    width: 1000,
    height: 860,
    title,
    webPreferences: { plugins: true, sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  browser.removeMenu();
  browser.on('page-title-updated', (event) => event.preventDefault());
  browser.on('closed', end);
  await browser.loadURL(url);
}
