import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, session } from 'electron';
import { registerAppScheme, serveAppScheme } from './appScheme.ts';
import { printWish } from './printWish.ts';
import { applySettings, openInWindow, serveShell } from './shell.ts';
import { readSettings, readWindowMemory, unfinishedFiles } from './userFiles.ts';
import { allWindows, bringToFront, createWorkbenchWindow, loadPage } from './workbenchWindow.ts';

registerAppScheme();
// Chromium refuses to run as root with a sandbox; only our own scripts pass the switch, and say so.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

/** The workbench that a command line names, if any. */
function pathIn(argv: readonly string[], folder: string): string | undefined {
  const named = argv.find((word) => word.endsWith('.workbench'));
  if (named === undefined) return undefined;
  // Linux desktops hand an AppImage addresses rather than paths.
  return named.startsWith('file:') ? fileURLToPath(named) : resolve(folder, named);
}

/** The workbench whose double click started the app, on macOS. */
let doubleClicked: string | undefined;

function start(): void {
  serveAppScheme(session.defaultSession);
  serveShell();
  unfinishedFiles.remove();
  const window = createWorkbenchWindow();
  const { lastPath } = readWindowMemory();
  const path = doubleClicked ?? pathIn(process.argv, process.cwd()) ?? (readSettings().opensLastFile ? lastPath : null);
  // The file is opened while the page loads.
  if (path && (existsSync(path) || path !== lastPath)) void openInWindow(window, path, false);
  loadPage(window);
  applySettings();
}

/**
 * Ends the process once nothing of it is left to do. On Linux without Chromium's own winding up: about once in two
 * hundred times it waits for itself for ever, and keeps the lock that every later start asks for.
 */
function end(code: number): void {
  if (process.platform === 'linux') Reflect.apply(Reflect.get(process, 'reallyExit'), process, [code]);
  else app.exit(code);
}

app.on('web-contents-created', (_event, contents) => {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
});

const wish = printWish(process.argv);
if (wish) {
  // Loaded only here: a window has no use for the data service's contract in this process.
  const { prepareHeadless, printWithoutWindow } = await import('./headlessPrint.ts');
  const dropSession = prepareHeadless();
  void app
    .whenReady()
    .then(() => printWithoutWindow(wish))
    .then((code) => {
      try {
        dropSession();
      } finally {
        end(code);
      }
    });
} else if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv, folder) => {
    const [first] = allWindows();
    if (!first) return;
    const path = pathIn(argv, folder);
    if (path) void openInWindow(first, path, false);
    else bringToFront(first);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    const [first] = allWindows();
    if (first) void openInWindow(first, path, false);
    else doubleClicked = path;
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => {
    // Nobody waits for what the last page that closed began to take back.
    unfinishedFiles.remove();
    end(0);
  });
  // Not awaited at the top level: Electron waits for this module before it is ready.
  void app.whenReady().then(start);
} else {
  app.quit();
}
