import type {
  RosterField,
  RosterProblem,
  RosterRejection,
  RosterWarning,
} from '../../../shared/domain/negotiation/roster.ts';
import { toPlainError } from '../../../shared/errors.ts';
import type { Format } from '../../../shared/i18n/format.ts';
import type { TextKey, Translate } from '../../../shared/i18n/texts.ts';
import { errorText } from '../../../shared/i18n/errorText.ts';

export const FIELD_TEXTS = {
  group: 'roster.field-group',
  pay: 'roster.field-pay',
  entered: 'roster.field-entered',
  left: 'roster.field-left',
  reason: 'roster.field-reason',
} as const satisfies Record<RosterField, TextKey>;

export const REJECTION_TEXTS = {
  'group-missing': 'roster.rejection-group-missing',
  'group-too-long': 'roster.rejection-group-too-long',
  'pay-missing': 'roster.rejection-pay-missing',
  'pay-unreadable': 'roster.rejection-pay-unreadable',
  'pay-negative': 'roster.rejection-pay-negative',
  'pay-too-big': 'roster.rejection-pay-too-big',
  'entry-missing': 'roster.rejection-entry-missing',
  'entry-unreadable': 'roster.rejection-entry-unreadable',
  'entry-no-such-day': 'roster.rejection-entry-no-such-day',
  'leaving-unreadable': 'roster.rejection-leaving-unreadable',
  'leaving-no-such-day': 'roster.rejection-leaving-no-such-day',
  'left-before-entry': 'roster.rejection-left-before-entry',
} as const satisfies Record<RosterRejection, TextKey>;

const WARNING_TEXTS = {
  'no-leaving-column': 'roster.warning-no-leaving-column',
  'no-leavers': 'roster.warning-no-leavers',
  'all-leavers-count': 'roster.warning-all-leavers-count',
  'reason-unclear': 'roster.warning-reason-unclear',
  'month-only-days': 'roster.warning-month-only-days',
  'not-yet-entered': 'roster.warning-not-yet-entered',
  'duplicate-headers': 'roster.warning-duplicate-headers',
  'groups-without-heads': 'roster.warning-groups-without-heads',
  'turnover-capped': 'roster.warning-turnover-capped',
} as const satisfies Record<RosterWarning['code'], TextKey>;

const PROBLEM_TEXTS = {
  encrypted: 'roster.problem-encrypted',
  'old-format': 'roster.problem-old-format',
  'not-a-table': 'roster.problem-not-a-table',
  damaged: 'roster.problem-damaged',
  'zip-bomb': 'roster.problem-zip-bomb',
  'unknown-encoding': 'roster.problem-unknown-encoding',
  'empty-sheet': 'roster.problem-empty-sheet',
  'no-header': 'roster.problem-no-header',
  'too-many-rows': 'roster.problem-too-many-rows',
  'too-many-columns': 'roster.problem-too-many-columns',
  'too-many-groups': 'roster.problem-too-many-groups',
  'too-heavy': 'roster.problem-too-heavy',
} as const satisfies Record<RosterProblem, TextKey>;

/** Why a roster could not be read and what to do about it. */
export function rosterProblemText(t: Translate, error: unknown): string {
  const { code, details } = toPlainError(error);
  if (code === 'file-too-large') return t('roster.problem-too-large');
  // Safe: `rosterError` is the only writer of this detail.
  if (code === 'roster-unreadable') return t(PROBLEM_TEXTS[details['reason'] as RosterProblem]);
  return errorText(t, error);
}

export function warningText(t: Translate, format: Format, warning: RosterWarning): string {
  return t(WARNING_TEXTS[warning.code], {
    count: 'count' in warning ? format.count(warning.count) : '',
    names: 'names' in warning ? shortList(t, format, warning.names) : '',
  });
}

const NAMES_SHOWN = 8;

/** The first few names, and how many there are. */
export function shortList(t: Translate, format: Format, names: readonly string[]): string {
  const listed = names.slice(0, NAMES_SHOWN).join(t('list.separator'));
  return names.length <= NAMES_SHOWN
    ? listed
    : t('roster.names-and-more', { names: listed, count: format.count(names.length) });
}
