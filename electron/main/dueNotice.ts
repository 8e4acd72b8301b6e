import { Notification } from 'electron';
import { log } from './log.ts';
import { rememberNotified } from './userFiles.ts';
import { bringToFront, type WorkbenchWindow } from './workbenchWindow.ts';

interface Notice {
  readonly day: string;
  readonly title: string;
  readonly body: string;
}

/** Held until they are closed: what is collected answers no click. */
const shown = new Set<Notification>();

/** Shows what presses in the window's file, once a day. A system without notifications shows none and nothing fails. */
export function notifyDue(window: WorkbenchWindow, { day, title, body }: Notice): boolean {
  const { path } = window;
  if (path === null || !Notification.isSupported() || !rememberNotified(path, day)) return false;
  const notice = new Notification({ title, body });
  shown.add(notice);
  const drop = () => shown.delete(notice);
  notice.on('close', drop);
  notice.on('failed', (_event, reason) => {
    drop();
    log.warn('notification failed', reason);
  });
  notice.on('click', () => {
    drop();
    if (window.browser.isDestroyed()) return;
    bringToFront(window);
    window.ask('show-due');
  });
  notice.show();
  return true;
}
