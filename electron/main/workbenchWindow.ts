import { basename, join } from 'node:path';
import { app, BrowserWindow, type Rectangle, screen } from 'electron';
import { CHANNELS } from '../../shared/contract/bridge.ts';
import { resolveLanguage } from '../../shared/contract/settings.ts';
import type { MenuAction, OpenFile, WindowEvent, WindowState } from '../../shared/contract/shell.ts';
import { ORIGIN } from './appScheme.ts';
import { type DataProcess, startDataProcess } from './dataProcess.ts';
import { log } from './log.ts';
import { backupsRoot, readSettings, readWindowMemory, rememberRecent, writeWindowMemory } from './userFiles.ts';

const DEFAULT_SIZE = { width: 1360, height: 860 };
const SMALLEST_SIZE = { minWidth: 960, minHeight: 600 };
/** How long a closing page may take to store what is being typed. */
const FLUSH_LIMIT_MS = 3000;
/** A service that ends this often within a minute is not started again. */
const RESTARTS_A_MINUTE = 3;

/** One window with at most one workbench file and the data process that holds it. */
export interface WorkbenchWindow {
  readonly browser: BrowserWindow;
  readonly path: string | null;
  state(): WindowState;
  open(path: string, create: boolean): Promise<void>;
  closeFile(): Promise<void>;
  tell(event: WindowEvent): void;
  ask(action: MenuAction): void;
  flushed(): void;
  /** The page has loaded so far that it can take a connection to the service. */
  pageListens(): void;
}

const windows = new Set<WorkbenchWindow>();

export const allWindows = (): readonly WorkbenchWindow[] => [...windows];

export function windowOf(contents: Electron.WebContents): WorkbenchWindow | undefined {
  return allWindows().find(({ browser }) => browser.webContents === contents);
}

export function windowWith(path: string): WorkbenchWindow | undefined {
  return allWindows().find((window) => window.path === path);
}

export function bringToFront({ browser }: WorkbenchWindow): void {
  if (browser.isMinimized()) browser.restore();
  browser.show();
  browser.focus();
}

export function fileAt(path: string): OpenFile {
  return { path, name: basename(path).replace(/\.workbench$/i, '') };
}

export function createWorkbenchWindow(): WorkbenchWindow {
  const memory = readWindowMemory();
  const browser = new BrowserWindow({
    ...DEFAULT_SIZE,
    ...SMALLEST_SIZE,
    ...(memory.bounds && isOnScreen(memory.bounds) && windows.size === 0 ? memory.bounds : {}),
    show: false,
    backgroundColor: '#f5f6f8',
    icon: join(app.getAppPath(), 'resources/icons/256x256.png'),
    webPreferences: {
      preload: join(app.getAppPath(), 'out/app/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  if (memory.isMaximized && windows.size === 0) browser.maximize();

  let file: OpenFile | null = null;
  let opening: OpenFile | null = null;
  let problem: WindowState['problem'] = null;
  let data: DataProcess | null = null;
  let restarts: number[] = [];
  let flush: PromiseWithResolvers<void> | undefined;
  let mayClose = false;
  let isPageListening = false;

  // A page that is still loading asks for the state itself; what was sent to it before would arrive late and out of order.
  const tell = (event: WindowEvent) => {
    if (isPageListening) browser.webContents.send(CHANNELS.event, event);
  };
  /** One connection for each page and opening of a file: once the page listens and the file is open. */
  const handPort = () => {
    if (data && file && isPageListening) browser.webContents.postMessage(CHANNELS.port, null, [data.connect()]);
  };

  async function startData(path: string, create: boolean): Promise<void> {
    const started = startDataProcess(
      { path, create, backupsRoot: backupsRoot(), appVersion: app.getVersion() },
      () => void restart(path),
    );
    data = started;
    const opened = await started.opened;
    if (data !== started) return;
    if (opened.ok) {
      file = fileAt(path);
      problem = null;
      rememberRecent(path, opened.value.workbenchId, Date.now());
    } else {
      file = null;
      data = null;
      problem = { ...opened.error, path };
      log.warn('file not opened', opened.error.code);
      void started.close();
    }
  }

  async function restart(path: string): Promise<void> {
    log.error('data service ended unasked');
    tell({ kind: 'service', state: 'lost' });
    const now = Date.now();
    restarts = [...restarts.filter((atMs) => now - atMs < 60_000), now];
    data = null;
    if (restarts.length <= RESTARTS_A_MINUTE) await startData(path, false);
    if (data) {
      handPort();
      tell({ kind: 'service', state: 'restarted' });
    } else {
      tell({ kind: 'service', state: 'down' });
    }
  }

  async function letGo(): Promise<void> {
    const ending = data;
    data = null;
    file = null;
    await ending?.close();
  }

  const self: WorkbenchWindow = {
    browser,
    get path() {
      return file?.path ?? null;
    },
    state: () => {
      const settings = readSettings();
      return {
        file,
        opening,
        problem,
        settings,
        language: resolveLanguage(settings.language, app.getLocale()),
        appVersion: app.getVersion(),
        platform: process.platform,
      };
    },
    open: async (path, create) => {
      opening = fileAt(path);
      tell({ kind: 'window', state: self.state() });
      try {
        await letGo();
        await startData(path, create);
      } finally {
        opening = null;
        handPort();
        tell({ kind: 'window', state: self.state() });
      }
    },
    closeFile: async () => {
      await letGo();
      problem = null;
      tell({ kind: 'window', state: self.state() });
    },
    tell,
    ask: (action) => tell({ kind: 'menu', action }),
    flushed: () => flush?.resolve(),
    pageListens: () => {
      isPageListening = true;
      handPort();
    },
  };

  async function closeInOrder(): Promise<void> {
    flush = Promise.withResolvers<void>();
    tell({ kind: 'flush' });
    await Promise.race([flush.promise, new Promise((resolve) => setTimeout(resolve, FLUSH_LIMIT_MS))]);
    await letGo();
    mayClose = true;
    browser.close();
  }

  browser.on('close', (event) => {
    writeWindowMemory({ ...readWindowMemory(), bounds: browser.getNormalBounds(), isMaximized: browser.isMaximized() });
    if (mayClose) return;
    event.preventDefault();
    if (!flush) void closeInOrder();
  });
  browser.on('closed', () => {
    isPageListening = false;
    windows.delete(self);
  });
  browser.webContents.on('did-start-loading', () => {
    isPageListening = false;
  });
  browser.webContents.on('did-finish-load', () => browser.webContents.setZoomLevel(readSettings().zoomLevel));
  browser.webContents.on('render-process-gone', () => {
    flush?.resolve();
    if (!mayClose) browser.webContents.reload();
  });
  browser.once('ready-to-show', () => browser.show());

  windows.add(self);
  return self;
}

/** Loads the page; apart from making the window, so that the file is being opened meanwhile. */
export function loadPage({ browser }: WorkbenchWindow): void {
  void browser.loadURL(`${ORIGIN}/index.html`);
}

function isOnScreen(bounds: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const overlapWidth =
      Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x);
    const overlapHeight =
      Math.min(bounds.y + bounds.height, workArea.y + workArea.height) - Math.max(bounds.y, workArea.y);
    return overlapWidth > 100 && overlapHeight > 100;
  });
}
