/** Every expected failure the product can name. The text a user reads is `errors.<code>`. */
export const ERROR_CODES = [
  'not-found',
  'invalid-input',
  'not-json',
  'title-taken',
  'nothing-to-undo',
  'nothing-to-redo',
  'paper-number-taken',
  'paper-mismatch',
  'proposal-already-reversed',
  'reversal-not-reversible',
  'paper-internal-only',
  'paper-open-only',
  'nothing-to-print',
  'not-a-database',
  'not-a-workbench',
  'database-damaged',
  'database-too-new',
  'migration-failed',
  'file-in-use',
  'file-missing',
  'file-exists',
  'file-read-only',
  'file-too-large',
  'file-not-readable',
  'disk-full',
  'roster-unreadable',
  'households-unreadable',
  'ledger-unreadable',
  'refusal-without-reason',
  'state-before-raised',
  'state-day-before-last',
  'series-too-long',
  'series-without-meeting',
  'already-signed',
  'not-signed',
  'agreement-without-component',
  'term-ends-before-start',
  'file-empty',
  'file-name-empty',
  'too-many-files',
  'attachment-too-large',
  'list-frozen',
  'list-not-frozen',
  'list-in-use',
  'list-empty',
  'list-day-too-early',
  'campaign-has-list',
  'target-has-negotiation',
  'negotiation-of-another',
  'signature-booked',
  'unit-in-use',
  'merge-refused',
  'pack-id-taken',
  'table-too-long',
  'template-refused',
  'cancelled',
  'service-down',
  'unexpected',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export type ErrorDetails = Readonly<Record<string, unknown>>;

/** An expected failure. Decide by `code`, never by the message, which is for the log. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

export type PlainError = Pick<AppError, 'code' | 'message' | 'details'>;

/** What crosses a process boundary: plain data only. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: PlainError };

export function toPlainError(error: unknown): PlainError {
  if (error instanceof AppError) return { code: error.code, message: error.message, details: error.details };
  return { code: 'unexpected', message: error instanceof Error ? error.message : String(error), details: {} };
}

export function fromPlainError({ code, message, details }: PlainError): AppError {
  return new AppError(code, message, details);
}
