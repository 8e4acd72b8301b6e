import path from 'node:path';
import type { RosterCount } from '../../../shared/domain/negotiation/roster.ts';
import { rosterError } from '../../../shared/domain/negotiation/rosterCount.ts';
import { createFileReader } from '../spreadsheet/fileWorker.ts';
import type { RosterFile } from './countFile.ts';

/** Run from the sources the worker lies beside this file, in the built app beside the data service. */
const WORKER_FILE = path.join(import.meta.dirname, import.meta.url.endsWith('.ts') ? 'worker.ts' : 'rosterWorker.js');

/**
 * Counts a roster file in a worker.
 * @throws `roster-unreadable`, `file-too-large`, `cancelled`
 */
export const countInWorker = createFileReader<RosterFile, RosterCount>(WORKER_FILE, (message) =>
  rosterError('too-heavy', message),
);
