import type { InputIssue, InputIssueCode } from '../domain/wage/inputIssues.ts';
import { type ErrorCode, toPlainError } from '../errors.ts';
import { PROCEDURE_EVENT_TEXTS } from './procedureText.ts';
import { templateFaultText } from './templateFaultText.ts';
import type { TextKey, Translate } from './texts.ts';

const ERROR_TEXTS = {
  'not-found': 'errors.not-found',
  'invalid-input': 'errors.invalid-input',
  'not-json': 'errors.not-json',
  'title-taken': 'errors.title-taken',
  'nothing-to-undo': 'errors.nothing-to-undo',
  'nothing-to-redo': 'errors.nothing-to-redo',
  'paper-number-taken': 'errors.paper-number-taken',
  'paper-mismatch': 'errors.paper-mismatch',
  'proposal-already-reversed': 'errors.proposal-already-reversed',
  'reversal-not-reversible': 'errors.reversal-not-reversible',
  'paper-internal-only': 'errors.paper-internal-only',
  'paper-open-only': 'errors.paper-open-only',
  'nothing-to-print': 'errors.nothing-to-print',
  'not-a-database': 'errors.not-a-database',
  'not-a-workbench': 'errors.not-a-workbench',
  'database-damaged': 'errors.database-damaged',
  'database-too-new': 'errors.database-too-new',
  'migration-failed': 'errors.migration-failed',
  'file-in-use': 'errors.file-in-use',
  'file-missing': 'errors.file-missing',
  'file-exists': 'errors.file-exists',
  'file-read-only': 'errors.file-read-only',
  'file-too-large': 'errors.file-too-large',
  'file-not-readable': 'errors.file-not-readable',
  'disk-full': 'errors.disk-full',
  'roster-unreadable': 'errors.roster-unreadable',
  'households-unreadable': 'errors.households-unreadable',
  'ledger-unreadable': 'errors.ledger-unreadable',
  'refusal-without-reason': 'errors.refusal-without-reason',
  'state-before-raised': 'errors.state-before-raised',
  'state-day-before-last': 'errors.state-day-before-last',
  'series-too-long': 'errors.series-too-long',
  'series-without-meeting': 'errors.series-without-meeting',
  'already-signed': 'errors.already-signed',
  'not-signed': 'errors.not-signed',
  'agreement-without-component': 'errors.agreement-without-component',
  'term-ends-before-start': 'errors.term-ends-before-start',
  'file-empty': 'errors.file-empty',
  'file-name-empty': 'errors.file-name-empty',
  'too-many-files': 'errors.too-many-files',
  'attachment-too-large': 'errors.attachment-too-large',
  'list-frozen': 'errors.list-frozen',
  'list-not-frozen': 'errors.list-not-frozen',
  'list-in-use': 'errors.list-in-use',
  'list-empty': 'errors.list-empty',
  'list-day-too-early': 'errors.list-day-too-early',
  'campaign-has-list': 'errors.campaign-has-list',
  'target-has-negotiation': 'errors.target-has-negotiation',
  'negotiation-of-another': 'errors.negotiation-of-another',
  'signature-booked': 'errors.signature-booked',
  'unit-in-use': 'errors.unit-in-use',
  'merge-refused': 'errors.merge-refused',
  'pack-id-taken': 'errors.pack-id-taken',
  'table-too-long': 'errors.table-too-long',
  'template-refused': 'errors.template-refused',
  cancelled: 'errors.cancelled',
  'service-down': 'errors.service-down',
  unexpected: 'errors.unexpected',
} as const satisfies Record<ErrorCode, TextKey>;

const ISSUE_TEXTS = {
  missing: 'issues.missing',
  'unknown-key': 'issues.unknown-key',
  'not-a-number': 'issues.not-a-number',
  'not-an-integer': 'issues.not-an-integer',
  'wrong-type': 'issues.wrong-type',
  'wrong-kind': 'issues.wrong-kind',
  'wrong-format': 'issues.wrong-format',
  'too-small': 'issues.too-small',
  'too-big': 'issues.too-big',
  'empty-text': 'issues.empty-text',
  'too-long': 'issues.too-long',
  'empty-list': 'issues.empty-list',
  'too-many': 'issues.too-many',
  'duplicate-id': 'issues.duplicate-id',
  'unknown-group': 'issues.unknown-group',
  'not-allowed': 'issues.not-allowed',
  'wage-not-positive': 'issues.wage-not-positive',
  'wage-too-big': 'issues.wage-too-big',
  'before-cause': 'issues.before-cause',
  'cause-missing': 'issues.cause-missing',
  'vote-lost': 'issues.vote-lost',
  'unknown-event': 'issues.unknown-event',
  'set-and-silent': 'issues.set-and-silent',
  'day-of-another-year': 'issues.day-of-another-year',
  'duplicate-day': 'issues.duplicate-day',
  'ends-before-start': 'issues.ends-before-start',
  'already-entered': 'issues.already-entered',
  'after-effect': 'issues.after-effect',
  'needed-by': 'issues.needed-by',
  'is-withdrawn': 'issues.is-withdrawn',
  'off-list': 'issues.off-list',
  'in-future': 'issues.in-future',
  'not-due-yet': 'issues.not-due-yet',
  'number-taken': 'issues.number-taken',
  'level-of-party': 'issues.level-of-party',
  'own-agreement-covers-none': 'issues.own-agreement-covers-none',
  'hole-missing': 'issues.hole-missing',
  'unknown-hole': 'issues.unknown-hole',
} as const satisfies Record<InputIssueCode, TextKey>;

/** What a user reads of a failure: the sentence of its code, for a refused input with the field and what is wrong there. */
export function errorText(t: Translate, error: unknown): string {
  const plain = toPlainError(error);
  const { code, details } = plain;
  const fault = templateFaultText(t, plain);
  if (fault !== null) return fault;
  const [issue] = issuesOf(error);
  if (code !== 'invalid-input' || !issue) return t(ERROR_TEXTS[code], { names: namesIn(t, details['names']) });
  const reason = issueText(t, issue);
  return issue.path === '' ? reason : t('errors.invalid-field', { path: issue.path, reason });
}

/** The first of those that a refusal is about. */
/** Names as a sentence tells them. */
export function namesIn(t: Translate, names: unknown): string {
  return Array.isArray(names) ? names.map((name) => t('errors.name', { name: String(name) })).join(t('units.and')) : '';
}

/** One sentence about what is wrong with a field, bounds in model units. */
export function issueText(t: Translate, issue: Omit<InputIssue, 'path' | 'message'>): string {
  const { code, min, max, month, event, day, word } = issue;
  return t(ISSUE_TEXTS[code], {
    min: min ?? '',
    max: max ?? '',
    month: month ?? '',
    event: event ? t(PROCEDURE_EVENT_TEXTS[event]) : '',
    day: day ?? '',
    word: word ?? '',
  });
}

/** Every problem of a refused input; empty for any other failure. */
export function issuesOf(error: unknown): readonly InputIssue[] {
  const issues = toPlainError(error).details['issues'];
  // Safe: `invalidInput` is the only writer of this detail.
  return Array.isArray(issues) ? (issues as InputIssue[]) : [];
}
