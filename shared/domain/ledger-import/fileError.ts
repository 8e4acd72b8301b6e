import { AppError } from '../../errors.ts';
import type { LedgerFileProblem } from './report.ts';

/** The expected failure of a ledger file, for the log and with its reason for the reader. */
export function ledgerFileError(reason: LedgerFileProblem, message: string): AppError {
  return new AppError('ledger-unreadable', message, { reason });
}
