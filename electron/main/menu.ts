import { app, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuAction } from '../../shared/contract/shell.ts';
import { translate } from './texts.ts';
import { readSettings, readWindowMemory, writeSettings } from './userFiles.ts';
import { allWindows, fileAt, type WorkbenchWindow } from './workbenchWindow.ts';

type OpenWish = { readonly path: string } | 'create' | 'open';

const ZOOM_STEP = 0.5;

/** The application menu in the language of the settings; built anew when they or the recent files change. */
export function buildMenu(open: (window: WorkbenchWindow, wish: OpenWish) => void): void {
  const t = translate();
  const inFront = (run: (window: WorkbenchWindow) => void) => () => {
    const focused = BrowserWindow.getFocusedWindow();
    const window = allWindows().find(({ browser }) => browser === focused) ?? allWindows()[0];
    if (window) run(window);
  };
  const ask = (label: string, action: MenuAction, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: inFront((window) => window.ask(action)),
    ...(accelerator ? { accelerator } : {}),
  });
  const zoom = (change: (level: number) => number) => () => {
    const settings = readSettings();
    const zoomLevel = Math.max(-3, Math.min(5, change(settings.zoomLevel)));
    writeSettings({ ...settings, zoomLevel });
    for (const { browser } of allWindows()) browser.webContents.setZoomLevel(zoomLevel);
  };
  const recent = readWindowMemory().recent.map(({ path }) => ({
    label: fileAt(path).name,
    toolTip: path,
    click: inFront((window) => open(window, { path })),
  }));
  const separator: MenuItemConstructorOptions = { type: 'separator' };

  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: t('menu.file'),
        submenu: [
          ask(t('menu.new-negotiation'), 'new-negotiation', 'CmdOrCtrl+N'),
          separator,
          {
            label: t('menu.new-file'),
            accelerator: 'CmdOrCtrl+Shift+N',
            click: inFront((window) => open(window, 'create')),
          },
          { label: t('menu.open'), accelerator: 'CmdOrCtrl+O', click: inFront((window) => open(window, 'open')) },
          { label: t('menu.recent'), submenu: recent, enabled: recent.length > 0 },
          ask(t('menu.save-copy'), 'save-copy', 'CmdOrCtrl+S'),
          ask(t('menu.backups'), 'show-backups'),
          separator,
          ask(t('menu.print'), 'print', 'CmdOrCtrl+P'),
          separator,
          { label: t('menu.close-window'), role: 'close' },
          { label: t('menu.quit'), role: 'quit' },
        ],
      },
      {
        label: t('menu.edit'),
        submenu: [
          ask(t('menu.undo'), 'undo'),
          ask(t('menu.redo'), 'redo'),
          separator,
          { label: t('menu.cut'), role: 'cut' },
          { label: t('menu.copy'), role: 'copy' },
          { label: t('menu.paste'), role: 'paste' },
          { label: t('menu.select-all'), role: 'selectAll' },
          separator,
          ask(t('menu.find'), 'find', 'CmdOrCtrl+F'),
        ],
      },
      {
        label: t('menu.view'),
        submenu: [
          ask(t('nav.due'), 'show-due', 'CmdOrCtrl+D'),
          ask(t('nav.negotiations'), 'show-negotiations', 'CmdOrCtrl+1'),
          ask(t('nav.campaigns'), 'show-campaigns', 'CmdOrCtrl+2'),
          ask(t('nav.data'), 'show-data', 'CmdOrCtrl+3'),
          ask(t('nav.settings'), 'show-settings', 'CmdOrCtrl+,'),
          separator,
          { label: t('menu.zoom-in'), accelerator: 'CmdOrCtrl+=', click: zoom((level) => level + ZOOM_STEP) },
          { label: t('menu.zoom-out'), accelerator: 'CmdOrCtrl+-', click: zoom((level) => level - ZOOM_STEP) },
          { label: t('menu.zoom-reset'), accelerator: 'CmdOrCtrl+0', click: zoom(() => 0) },
          { label: t('menu.full-screen'), role: 'togglefullscreen' },
          ...(app.isPackaged ? [] : [separator, { role: 'reload' as const }, { role: 'toggleDevTools' as const }]),
        ],
      },
      {
        label: t('menu.help'),
        submenu: [ask(t('menu.shortcuts'), 'show-shortcuts', 'F1'), ask(t('menu.about'), 'show-about')],
      },
    ]),
  );
}
