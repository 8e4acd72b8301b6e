import type { RowReason } from '../../../shared/domain/campaign/targetEvent.ts';
import { issueText } from '../../../shared/i18n/errorText.ts';
import type { TextKey, Translate } from '../../../shared/i18n/texts.ts';

const ROW_TEXTS = {
  'unknown-number': 'targets.row-unknown-number',
  'unknown-unit': 'targets.row-unknown-unit',
  'name-not-unique': 'targets.row-name-not-unique',
  'twice-in-list': 'targets.row-twice',
} as const satisfies Partial<Record<RowReason['code'], TextKey>>;

const isRowCode = (code: RowReason['code']): code is keyof typeof ROW_TEXTS => code in ROW_TEXTS;

/** Why a target, or a line of a list, was left out. */
export function reasonText(t: Translate, reason: RowReason): string {
  const { code } = reason;
  if (isRowCode(code)) return t(ROW_TEXTS[code]);
  return issueText(t, { ...reason, code });
}
