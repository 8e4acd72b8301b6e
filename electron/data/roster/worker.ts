import { parentPort, workerData } from 'node:worker_threads';
import type { RosterCount } from '../../../shared/domain/negotiation/roster.ts';
import { type Result, toPlainError } from '../../../shared/errors.ts';
import { countFile, type RosterFile } from './countFile.ts';

// Safe: countInWorker.ts, the only one that starts this worker, sends a RosterFile.
const result = await countFile(workerData as RosterFile).then(
  (value): Result<RosterCount> => ({ ok: true, value }),
  (error: unknown): Result<RosterCount> => ({ ok: false, error: toPlainError(error) }),
);
parentPort?.postMessage(result);
