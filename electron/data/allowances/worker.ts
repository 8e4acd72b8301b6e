import { parentPort, workerData } from 'node:worker_threads';
import type { HouseholdCount } from '../../../shared/domain/allowances/households.ts';
import { type Result, toPlainError } from '../../../shared/errors.ts';
import { type HouseholdFile, sortFile } from './sortFile.ts';

// Safe: sortInWorker.ts, the only one that starts this worker, sends a HouseholdFile.
const result = await sortFile(workerData as HouseholdFile).then(
  (value): Result<HouseholdCount> => ({ ok: true, value }),
  (error: unknown): Result<HouseholdCount> => ({ ok: false, error: toPlainError(error) }),
);
parentPort?.postMessage(result);
