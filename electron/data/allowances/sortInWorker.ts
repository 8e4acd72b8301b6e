import path from 'node:path';
import { type HouseholdCount, householdListError } from '../../../shared/domain/allowances/households.ts';
import { createFileReader } from '../spreadsheet/fileWorker.ts';
import type { HouseholdFile } from './sortFile.ts';

/** Run from the sources the worker lies beside this file, in the built app beside the data service. */
const WORKER_FILE = path.join(
  import.meta.dirname,
  import.meta.url.endsWith('.ts') ? 'worker.ts' : 'allowanceWorker.js',
);

/**
 * Sorts a list of households in a worker.
 * @throws `households-unreadable`, `file-too-large`, `cancelled`
 */
export const sortInWorker = createFileReader<HouseholdFile, HouseholdCount>(WORKER_FILE, (message) =>
  householdListError('too-heavy', message),
);
