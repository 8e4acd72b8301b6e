import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { ORIGIN } from './appScheme.ts';

interface Job {
  readonly paper: unknown;
  readonly ready: PromiseWithResolvers<void>;
}

const jobs = new Map<Electron.WebContents, Job>();

/** What the print page has to lay out; null for any other page. */
export const modelFor = (contents: Electron.WebContents): unknown => jobs.get(contents)?.paper ?? null;

export const reportReady = (contents: Electron.WebContents): void => jobs.get(contents)?.ready.resolve();

/** Lays a paper out in a hidden page and answers its PDF. The paper's own `@page` sets size and margins. */
export async function printToPdf(paper: unknown): Promise<Uint8Array> {
  const browser = new BrowserWindow({
    show: false,
    webPreferences: {
      preload: join(app.getAppPath(), 'out/app/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  });
  const job: Job = { paper, ready: Promise.withResolvers() };
  jobs.set(browser.webContents, job);
  try {
    await browser.loadURL(`${ORIGIN}/print/print.html`);
    await job.ready.promise;
    return await browser.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
  } finally {
    jobs.delete(browser.webContents);
    browser.destroy();
  }
}

/** Shows a PDF in the browser's own viewer, which has the print button. */
export function showPdf(_title: string, _pdf: Uint8Array): void {
  throw new Error('not written yet');
}
