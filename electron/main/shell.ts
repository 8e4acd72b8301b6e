import { constants, existsSync, realpathSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, dialog, ipcMain, nativeTheme, shell as system } from 'electron';
import { ZodError } from 'zod';
import { CHANNELS } from '../../shared/contract/bridge.ts';
import { type ShellHandlers, shellContract } from '../../shared/contract/shell.ts';
import { invalidInput } from '../../shared/domain/wage/inputIssues.ts';
import { errorText } from '../../shared/i18n/errorText.ts';
import { AppError, type Result, toPlainError } from '../../shared/errors.ts';
import { ORIGIN } from './appScheme.ts';
import { notifyDue } from './dueNotice.ts';
import { fileBackupsOf } from './fileBackups.ts';
import { addToFolder, beginFolder, dropFolder, endFolder } from './filesFolder.ts';
import { giveMemoryBack } from './giveMemoryBack.ts';
import { log } from './log.ts';
import { buildMenu } from './menu.ts';
import { addToPdf, beginPdf, dropPdf, endPdf } from './pdfBatch.ts';
import { modelFor, printToPdf, reportFailure, reportReady, showPdf } from './print.ts';
import { translate } from './texts.ts';
import {
  backupsRoot,
  documentsFolder,
  forgetRecent,
  readSettings,
  readWindowMemory,
  writeSettings,
} from './userFiles.ts';
import {
  allWindows,
  bringToFront,
  createWorkbenchWindow,
  fileAt,
  loadPage,
  type WorkbenchWindow,
  windowOf,
  windowWith,
} from './workbenchWindow.ts';
import { writeWhole } from './writeWhole.ts';

const ENDING = '.workbench';

interface Context {
  readonly contents: Electron.WebContents;
  /** @throws not-found for a page that is no workbench window, such as the print page */
  readonly window: WorkbenchWindow;
}

const handlers: ShellHandlers<Context> = {
  window: {
    state: ({ window }) => window.state(),
    flushed: ({ window }) => window.flushed(),
    usable: () => log.info('usable after', Math.round(performance.now()), 'ms'),
  },
  settings: {
    update: ({ window }, patch) => {
      writeSettings({ ...readSettings(), ...patch });
      applySettings();
      return window.state();
    },
  },
  files: {
    recent: () =>
      readWindowMemory().recent.map(({ path, openedAtMs }) => ({
        ...fileAt(path),
        openedAtMs,
        isMissing: !existsSync(path),
      })),
    forget: (_context, { path }) => forgetRecent(path),
    create: async ({ window }) => {
      const path = await askWhereToSave(window, translate()('files.new-name'), 'workbench');
      if (path === null) return false;
      if (existsSync(path)) throw new AppError('file-exists', `${path} exists already`);
      await openInWindow(window, path, true);
      return true;
    },
    createNamed: ({ window }, { name }) => openInWindow(window, freePath(name), true),
    open: async ({ window }) => {
      const { filePaths } = await dialog.showOpenDialog(window.browser, {
        defaultPath: documentsFolder(),
        properties: ['openFile'],
        filters: [fileFilter('workbench')],
      });
      const [path] = filePaths;
      if (path === undefined) return false;
      await openInWindow(window, path, false);
      return true;
    },
    openPath: ({ window }, { path }) => openInWindow(window, path, false),
    close: ({ window }) => window.closeFile(),
    backupsOf: (_context, { path }) =>
      fileBackupsOf(path).map(({ name, atMs, sizeBytes }) => ({ name, atMs, sizeBytes })),
    openBackupCopy: async ({ window }, { path, name }) => {
      const backup = fileBackupsOf(path).find((one) => one.name === name);
      if (!backup) throw new AppError('not-found', `no backup ${name}`);
      const copy = freePath(translate()('files.backup-copy-name', { name: fileAt(path).name }));
      await copyFile(backup.path, copy, constants.COPYFILE_EXCL);
      await openInWindow(window, copy, false);
    },
    chooseCopyPath: ({ window }) => {
      const name = window.path === null ? '' : fileAt(window.path).name;
      return askWhereToSave(window, translate()('files.copy-name', { name }), 'workbench');
    },
    chooseTablePath: ({ window }, { suggestedName, kind }) => askWhereToSave(window, suggestedName, kind),
    showInFolder: ({ window }) => {
      if (window.path !== null) system.showItemInFolder(window.path);
    },
    save: async ({ window }, { suggestedName, kind, content }) => {
      const path = await askWhereToSave(window, suggestedName, kind);
      if (path === null) return null;
      await writeWhole(path, content);
      return path;
    },
  },
  folders: {
    begin: async ({ window, contents }, { name }) => {
      const { filePaths } = await dialog.showOpenDialog(window.browser, {
        defaultPath: documentsFolder(),
        properties: ['openDirectory', 'createDirectory'],
      });
      const [parent] = filePaths;
      if (parent === undefined) return null;
      await giveMemoryBack(contents);
      return beginFolder(contents, parent, cleanName(name));
    },
    add: async ({ contents }, { folder, files }) => {
      await addToFolder(folder, files);
      await giveMemoryBack(contents);
    },
    end: (_context, { folder }) => endFolder(folder),
    drop: (_context, { folder }) => dropFolder(folder),
  },
  reminders: {
    notify: ({ window }, notice) => notifyDue(window, notice),
  },
  app: {
    places: () => ({
      userData: app.getPath('userData'),
      backups: backupsRoot(),
      electron: process.versions.electron,
      chromium: process.versions.chrome,
    }),
  },
  print: {
    toPdf: (_context, { paper }) => printToPdf(paper),
    beginPdf: async ({ window, contents }, { suggestedName, title, startsOdd }) => {
      const path = await askWhereToSave(window, suggestedName, 'pdf');
      if (path === null) return null;
      return beginPdf(contents, path, title, startsOdd);
    },
    addToPdf: async ({ contents }, { pdf, paper }) => {
      await giveMemoryBack(contents);
      await addToPdf(pdf, paper);
    },
    endPdf: (_context, { pdf }) => endPdf(pdf),
    dropPdf: (_context, { pdf }) => dropPdf(pdf),
    showPdf: (_context, { title, pdf }) => showPdf(title, pdf),
    model: ({ contents }) => modelFor(contents),
    ready: ({ contents }) => reportReady(contents),
    failed: ({ contents }, { reason }) => reportFailure(contents, reason),
  },
};

type FileKind = 'workbench' | 'json' | 'pdf' | 'docx' | 'csv' | 'xlsx' | 'ics' | 'any';

function fileFilter(kind: FileKind): Electron.FileFilter {
  const t = translate();
  const names = {
    workbench: t('files.kind-workbench'),
    json: t('files.kind-json'),
    pdf: t('files.kind-pdf'),
    docx: t('files.kind-docx'),
    csv: t('files.kind-csv'),
    xlsx: t('files.kind-xlsx'),
    ics: t('files.kind-ics'),
    any: t('files.kind-any'),
  };
  return { name: names[kind], extensions: [kind === 'any' ? '*' : kind] };
}

const cleanName = (name: string) => name.replaceAll(/[\\/:*?"<>|]/g, ' ');

async function askWhereToSave(window: WorkbenchWindow, name: string, kind: FileKind): Promise<string | null> {
  const clean = cleanName(name);
  const { canceled, filePath } = await dialog.showSaveDialog(window.browser, {
    defaultPath: join(documentsFolder(), kind === 'any' ? clean : `${clean}.${kind}`),
    filters: [fileFilter(kind)],
  });
  return canceled ? null : filePath;
}

function freePath(name: string): string {
  const stem = join(documentsFolder(), name.replaceAll(/[\\/:*?"<>|]/g, ' '));
  for (let number = 1; ; number++) {
    const path = `${stem}${number === 1 ? '' : ` ${number}`}${ENDING}`;
    if (!existsSync(path)) return path;
  }
}

/** Opens a file where nothing is open yet, else in a window of its own; one that is open already comes to the front. */
export async function openInWindow(window: WorkbenchWindow, path: string, create: boolean): Promise<void> {
  const real = existsSync(path) ? realpathSync(path) : path;
  const holder = windowWith(real);
  if (holder) {
    bringToFront(holder);
  } else if (window.path === null) {
    await window.open(real, create);
  } else {
    const fresh = createWorkbenchWindow();
    loadPage(fresh);
    await fresh.open(real, create);
  }
  buildMenu(openFromMenu);
}

/** What the menu asks of main itself, for the window in front. */
function openFromMenu(window: WorkbenchWindow, wish: { path: string } | 'create' | 'open'): void {
  const { contents } = { contents: window.browser.webContents };
  const done =
    wish === 'create'
      ? handlers.files.create({ contents, window }, {})
      : wish === 'open'
        ? handlers.files.open({ contents, window }, {})
        : openInWindow(window, wish.path, false);
  Promise.resolve(done).catch((error: unknown) => {
    const t = translate();
    dialog.showErrorBox(t('files.not-opened'), errorText(t, error));
  });
}

/** Theme, zoom and language take effect in every window at once. */
export function applySettings(): void {
  const { theme, zoomLevel } = readSettings();
  nativeTheme.themeSource = theme;
  for (const window of allWindows()) {
    window.browser.webContents.setZoomLevel(zoomLevel);
    window.tell({ kind: 'window', state: window.state() });
  }
  buildMenu(openFromMenu);
}

interface Entry {
  readonly parse: (raw: unknown) => unknown;
  readonly handle: (context: Context, input: unknown) => unknown;
}

const entries = new Map<string, Entry>(
  Object.entries(shellContract).flatMap(([group, calls]) =>
    Object.entries(calls).map(([name, { parse }]): [string, Entry] => {
      // Safe: ShellHandlers proves that each call has its handler and that the handler takes what `parse` gives.
      const handle = (handlers as unknown as Record<string, Record<string, Entry['handle']>>)[group]?.[name];
      if (!handle) throw new Error(`no handler for ${group}.${name}`);
      return [`${group}.${name}`, { parse, handle }];
    }),
  ),
);

async function answer(contents: Electron.WebContents, path: string, rawInput: unknown): Promise<unknown> {
  const entry = entries.get(path);
  if (!entry) throw new AppError('not-found', `no call ${path}`);
  const context: Context = {
    contents,
    get window() {
      const window = windowOf(contents);
      if (!window) throw new AppError('not-found', 'this page is no workbench window');
      return window;
    },
  };
  return entry.handle(context, entry.parse(rawInput));
}

/** Answers the pages of this app and no other sender. */
export function serveShell(): void {
  ipcMain.on(CHANNELS.port, ({ sender }) => windowOf(sender)?.pageListens());
  ipcMain.handle(CHANNELS.shell, async (event, path: unknown, input: unknown): Promise<Result<unknown>> => {
    try {
      const frame = event.senderFrame;
      if (frame === null || frame.parent !== null || !frame.url.startsWith(`${ORIGIN}/`) || typeof path !== 'string') {
        throw new AppError('not-found', 'unknown sender');
      }
      return { ok: true, value: await answer(event.sender, path, input) };
    } catch (error) {
      const plain = toPlainError(error instanceof ZodError ? invalidInput(error, input) : nameFileError(error));
      log.warn('shell call failed', String(path), plain.code);
      return { ok: false, error: plain };
    }
  });
}

function nameFileError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC') return new AppError('disk-full', 'no space left');
  if (code === 'ENOENT' || code === 'ENOTDIR') return new AppError('file-missing', 'no such place');
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return new AppError('file-read-only', 'not writable');
  return error;
}
