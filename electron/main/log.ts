import { join } from 'node:path';
import { app } from 'electron';
import electronLog from 'electron-log/main.js';

/** The local log: what happened and its code, never what the file holds. Rotated at one megabyte. */
export const log = electronLog.scope('workbench');

electronLog.transports.file.resolvePathFn = () => join(app.getPath('userData'), 'logs', 'workbench.log');
electronLog.transports.file.maxSize = 1_000_000;
electronLog.transports.console.level = false;
electronLog.errorHandler.startCatching({ showDialog: false });
