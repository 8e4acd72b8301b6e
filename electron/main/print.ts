import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { ORIGIN, servePdf } from './appScheme.ts';
import { giveMemoryBack } from './giveMemoryBack.ts';

/** A hidden page that prints one paper after the other. */
export interface PrintPage {
  /** Lays a paper out and answers its PDF. */
  print(paper: unknown): Promise<Uint8Array>;
  close(): void;
}

interface Printing {
  /** What the page gets to lay out next. */
  next: PromiseWithResolvers<unknown>;
  ready: PromiseWithResolvers<void>;
}

/** A paper of hundreds of sheets takes some seconds; what takes longer than this has failed. */
const LAYOUT_LIMIT_MS = 60_000;

const printing = new Map<Electron.WebContents, Printing>();

/** What the print page has to lay out, once there is something; null for any other page. */
export async function modelFor(contents: Electron.WebContents): Promise<unknown> {
  const own = printing.get(contents);
  if (!own) return null;
  const paper = await own.next.promise;
  own.next = Promise.withResolvers();
  return paper;
}

export const reportReady = (contents: Electron.WebContents): void => printing.get(contents)?.ready.resolve();

export const reportFailure = (contents: Electron.WebContents, reason: string): void =>
  printing.get(contents)?.ready.reject(new Error(`the paper was not laid out: ${reason}`));

/** The papers' own `@page` sets size and margins, and the title of each becomes its document's. */
export function openPrintPage(): PrintPage {
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
  const { webContents } = browser;
  const own: Printing = { next: Promise.withResolvers(), ready: Promise.withResolvers() };
  const fail = (reason: string) => reportFailure(webContents, reason);
  // Heard of by whoever prints.
  own.ready.promise.catch(() => {});
  printing.set(webContents, own);
  webContents.on('render-process-gone', (_event, { reason }) => fail(reason));
  webContents.on('preload-error', (_event, _path, { message }) => fail(message));
  void browser.loadURL(`${ORIGIN}/print/print.html`).catch((error: unknown) => fail(String(error)));
  let isUsed = false;
  return {
    print: async (paper) => {
      const limit = setTimeout(() => fail('it took too long'), LAYOUT_LIMIT_MS);
      try {
        if (isUsed) await giveMemoryBack(webContents);
        isUsed = true;
        own.next.resolve(paper);
        await own.ready.promise;
        const pdf = await webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
        own.ready = Promise.withResolvers();
        return pdf;
      } finally {
        clearTimeout(limit);
      }
    },
    close: () => {
      printing.delete(webContents);
      if (!browser.isDestroyed()) browser.destroy();
    },
  };
}

/** Prints one paper in a page of its own. */
export async function printToPdf(paper: unknown): Promise<Uint8Array> {
  const page = openPrintPage();
  try {
    return await page.print(paper);
  } finally {
    page.close();
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
