import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, BrowserWindow, session } from 'electron';
import { ORIGIN, SCHEME } from './appScheme.ts';

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
  const fail = (reason: string) => job.ready.reject(new Error(`the paper was not laid out: ${reason}`));
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

const VIEWER_PARTITION = 'pdf-viewer';
/** By the address under which an open viewer asks for its bytes. */
const shownPdfs = new Map<string, Uint8Array>();
let viewerSession: Electron.Session | undefined;

/** A session in memory that knows nothing but the PDFs on show: no page of the app, no network. */
function sessionOfViewers(): Electron.Session {
  if (viewerSession) return viewerSession;
  viewerSession = session.fromPartition(VIEWER_PARTITION);
  viewerSession.protocol.handle(SCHEME, ({ url }) => {
    const pdf = shownPdfs.get(url);
    return pdf
      ? new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf' } })
      : new Response(null, { status: 404 });
  });
  viewerSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  viewerSession.setPermissionCheckHandler(() => false);
  viewerSession.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !/^(app|chrome-extension|blob|data):/.test(url) });
  });
  return viewerSession;
}

/** Shows a PDF in the browser's own viewer, which has the print button. The bytes never touch the disk. */
export async function showPdf(title: string, pdf: Uint8Array): Promise<void> {
  const url = `${ORIGIN}/${randomUUID()}.pdf`;
  shownPdfs.set(url, pdf);
  const browser = new BrowserWindow({
    width: 1000,
    height: 860,
    title,
    webPreferences: {
      session: sessionOfViewers(),
      plugins: true,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  });
  browser.removeMenu();
  browser.on('page-title-updated', (event) => event.preventDefault());
  browser.on('closed', () => shownPdfs.delete(url));
  await browser.loadURL(url);
}
