import type { HouseholdListProblem, HouseholdRejection } from '../../../shared/domain/allowances/households.ts';
import type { AllowanceTerms } from '../../../shared/domain/allowances/terms.ts';
import { toPlainError } from '../../../shared/errors.ts';
import { errorText } from '../../../shared/i18n/errorText.ts';
import type { Format } from '../../../shared/i18n/format.ts';
import type { TextKey, Translate } from '../../../shared/i18n/texts.ts';

export const REJECTION_TEXTS = {
  'income-unreadable': 'allowances.rejection-income-unreadable',
  'income-negative': 'allowances.rejection-income-negative',
  'income-too-big': 'allowances.rejection-income-too-big',
  'size-missing': 'allowances.rejection-size-missing',
  'size-unreadable': 'allowances.rejection-size-unreadable',
  'size-zero': 'allowances.rejection-size-zero',
  'size-too-big': 'allowances.rejection-size-too-big',
} as const satisfies Record<HouseholdRejection, TextKey>;

const PROBLEM_TEXTS = {
  encrypted: 'roster.problem-encrypted',
  'old-format': 'roster.problem-old-format',
  'not-a-table': 'roster.problem-not-a-table',
  damaged: 'roster.problem-damaged',
  'zip-bomb': 'allowances.problem-zip-bomb',
  'unknown-encoding': 'roster.problem-unknown-encoding',
  'too-many-rows': 'allowances.problem-too-many-rows',
  'too-many-columns': 'roster.problem-too-many-columns',
  'empty-sheet': 'roster.problem-empty-sheet',
  'no-header': 'allowances.problem-no-header',
  'no-income-column': 'allowances.problem-no-income',
  'no-size-column': 'allowances.problem-no-size',
  'too-heavy': 'roster.problem-too-heavy',
} as const satisfies Record<HouseholdListProblem, TextKey>;

/** Why a list of households could not be read and what to do about it. */
export function listProblemText(t: Translate, error: unknown): string {
  const { code, details } = toPlainError(error);
  if (code === 'file-too-large') return t('roster.problem-too-large');
  // Safe: `householdListError` is the only writer of this detail.
  if (code === 'households-unreadable') return t(PROBLEM_TEXTS[details['reason'] as HouseholdListProblem]);
  return errorText(t, error);
}

/** The incomes of a tier: `1,500 ≤ 收入 < 2,000`; a dash for one that the next lies above, which holds none. */
export function tierRange(
  t: Translate,
  format: Format,
  { tiers, boundary }: Pick<AllowanceTerms, 'tiers' | 'boundary'>,
  at: number,
): string {
  const below = tiers[at]?.below ?? 0;
  const from = tiers[at + 1]?.below;
  if (from !== undefined && from >= below) return '—';
  const holes = { below: format.agreedYuan(below), from: from === undefined ? '' : format.agreedYuan(from) };
  if (boundary === 'below') {
    return from === undefined ? t('allowances.range-lowest-below', holes) : t('allowances.range-below', holes);
  }
  return from === undefined ? t('allowances.range-lowest-at-most', holes) : t('allowances.range-at-most', holes);
}
