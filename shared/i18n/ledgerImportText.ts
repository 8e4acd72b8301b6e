import type { ImportField } from '../domain/ledger-import/fields.ts';
import type { RowIssue, RowProblem, RowWarning } from '../domain/ledger-import/issues.ts';
import type { LedgerFileProblem } from '../domain/ledger-import/report.ts';
import { toPlainError } from '../errors.ts';
import { errorText } from './errorText.ts';
import type { TextKey, Translate } from './texts.ts';

export const IMPORT_FIELD_TEXTS = {
  name: 'ledger-import.field-name',
  uscc: 'ledger-import.field-uscc',
  region: 'ledger-import.field-region',
  kind: 'ledger-import.field-kind',
  industry: 'ledger-import.field-industry',
  ownership: 'ledger-import.field-ownership',
  legalRepresentative: 'ledger-import.field-legal-representative',
  unionChair: 'ledger-import.field-union-chair',
  chairElection: 'ledger-import.field-chair-election',
  chairTerm: 'ledger-import.field-chair-term',
  hasCongress: 'ledger-import.field-has-congress',
  congressLastMet: 'ledger-import.field-congress-last-met',
  hasOpenness: 'ledger-import.field-has-openness',
  instructor: 'ledger-import.field-instructor',
  addressee: 'ledger-import.field-addressee',
  address: 'ledger-import.field-address',
  postcode: 'ledger-import.field-postcode',
  telephone: 'ledger-import.field-telephone',
  notes: 'ledger-import.field-notes',
  employees: 'ledger-import.field-employees',
  technicalWorkers: 'ledger-import.field-technical-workers',
  members: 'ledger-import.field-members',
  unionStatus: 'ledger-import.field-union-status',
  isOperating: 'ledger-import.field-is-operating',
  condition: 'ledger-import.field-condition',
  isPieceRate: 'ledger-import.field-is-piece-rate',
  sizeClass: 'ledger-import.field-size-class',
  factsFrom: 'ledger-import.field-facts-from',
  agreementKind: 'ledger-import.field-agreement-kind',
  agreementLevel: 'ledger-import.field-agreement-level',
  agreementTitle: 'ledger-import.field-agreement-title',
  signedDay: 'ledger-import.field-signed-day',
  filedDay: 'ledger-import.field-filed-day',
  review: 'ledger-import.field-review',
  fromDay: 'ledger-import.field-from-day',
  toDay: 'ledger-import.field-to-day',
  raise: 'ledger-import.field-raise',
  timesRenewed: 'ledger-import.field-times-renewed',
} as const satisfies Record<ImportField, TextKey>;

const REASON_TEXTS = {
  missing: 'ledger-import.reason-missing',
  'too-long': 'ledger-import.reason-too-long',
  'too-many-cells': 'ledger-import.reason-too-many-cells',
  formula: 'ledger-import.reason-formula',
  mojibake: 'ledger-import.reason-mojibake',
  'region-unknown': 'ledger-import.reason-region-unknown',
  'region-ambiguous': 'ledger-import.reason-region-ambiguous',
  'not-a-number': 'ledger-import.reason-not-a-number',
  'not-whole': 'ledger-import.reason-not-whole',
  negative: 'ledger-import.reason-negative',
  'too-big': 'ledger-import.reason-too-big',
  'no-such-day': 'ledger-import.reason-no-such-day',
  'day-unreadable': 'ledger-import.reason-day-unreadable',
  'day-missing': 'ledger-import.reason-day-missing',
  'choice-unknown': 'ledger-import.reason-choice-unknown',
  'facts-in-future': 'ledger-import.reason-facts-in-future',
  'ends-before-start': 'ledger-import.reason-ends-before-start',
  'filed-before-signed': 'ledger-import.reason-filed-before-signed',
  'code-refused': 'ledger-import.reason-code-refused',
  'duplicate-code': 'ledger-import.reason-duplicate-code',
  'duplicate-name': 'ledger-import.reason-duplicate-name',
  'code-doubtful': 'ledger-import.warning-code-doubtful',
  'more-members-than-employees': 'ledger-import.warning-more-members',
  'more-technical-than-employees': 'ledger-import.warning-more-technical',
  'members-without-union': 'ledger-import.warning-members-without-union',
  'older-facts-left-out': 'ledger-import.warning-older-facts',
} as const satisfies Record<RowProblem | RowWarning, TextKey>;

/** One sentence about what is wrong in a row: the field, what it says, and why that cannot be. */
export function rowIssueText(
  t: Translate,
  { code, field, value, otherRow }: RowIssue<RowProblem | RowWarning>,
): string {
  const reason = t(REASON_TEXTS[code], { row: otherRow ?? '' });
  const name = field === null ? t('ledger-import.row') : t(IMPORT_FIELD_TEXTS[field]);
  return value === '' || field === null
    ? t('ledger-import.issue', { field: name, reason })
    : t('ledger-import.issue-with-value', { field: name, value, reason });
}

const PROBLEM_TEXTS = {
  encrypted: 'ledger-import.problem-encrypted',
  'old-format': 'ledger-import.problem-old-format',
  'not-a-table': 'ledger-import.problem-not-a-table',
  damaged: 'ledger-import.problem-damaged',
  'zip-bomb': 'ledger-import.problem-zip-bomb',
  'unknown-encoding': 'ledger-import.problem-unknown-encoding',
  mojibake: 'ledger-import.problem-mojibake',
  'too-many-rows': 'ledger-import.problem-too-many-rows',
  'too-many-columns': 'ledger-import.problem-too-many-columns',
  'empty-sheet': 'ledger-import.problem-empty-sheet',
  'no-header': 'ledger-import.problem-no-header',
  'no-name-column': 'ledger-import.problem-no-name-column',
  'too-heavy': 'ledger-import.problem-too-heavy',
} as const satisfies Record<LedgerFileProblem, TextKey>;

/** Why a file cannot be read as a ledger and what to do about it. */
export function ledgerProblemText(t: Translate, error: unknown): string {
  const { code, details } = toPlainError(error);
  if (code === 'file-too-large') return t('ledger-import.problem-too-large');
  // Safe: `ledgerFileError` is the only writer of this detail.
  if (code === 'ledger-unreadable') return t(PROBLEM_TEXTS[details['reason'] as LedgerFileProblem]);
  return errorText(t, error);
}
