import type { DocumentWarning } from '../../../shared/domain/documents/documentWarnings.ts';
import type { Format } from '../../../shared/i18n/format.ts';
import type { Translate } from '../../../shared/i18n/texts.ts';

/** What the data says against a document, in a sentence. */
export function warningText(t: Translate, format: Format, warning: DocumentWarning): string {
  switch (warning.code) {
    case 'no-number':
      return t('documents.warning-no-number');
    case 'number-taken':
      return t('documents.warning-number-taken', { number: warning.number, title: warning.title });
    case 'not-received':
      return t('documents.warning-not-received');
    case 'reply-not-due':
      return t('documents.warning-reply-not-due', { day: format.day(warning.day) });
    case 'already-replied':
      return t('documents.warning-already-replied', { day: format.day(warning.day) });
    case 'no-refusal':
      return t('documents.warning-no-refusal');
    case 'refused-with-reason':
      return t('documents.warning-refused-with-reason');
    case 'condition-unknown':
      return t('documents.warning-condition-unknown');
    case 'no-representatives':
      return t('documents.warning-no-representatives');
    case 'not-adopted':
      return t('documents.warning-not-adopted');
    case 'not-signed':
      return t('documents.warning-not-signed');
    case 'no-address':
      return t('documents.warning-no-address');
    case 'representatives-not-in-order':
      return t('documents.warning-representatives-not-in-order', { count: format.count(warning.count) });
    case 'no-meeting':
      return t('documents.warning-no-meeting');
    case 'nothing-agreed':
      return t('documents.warning-nothing-agreed');
    case 'terms-by-proposal':
      return warning.side === 'union'
        ? t('documents.warning-terms-by-union', { day: format.day(warning.day) })
        : t('documents.warning-terms-by-employer', { day: format.day(warning.day) });
    case 'no-vote':
      return t('documents.warning-no-vote');
    case 'vote-unclear':
      return t('documents.warning-vote-unclear');
    case 'filing-late':
      return t('documents.warning-filing-late', { day: format.day(warning.day) });
    case 'term-too-long':
      return t('documents.warning-term-too-long', { count: format.count(warning.months) });
    case 'term-too-short':
      return t('documents.warning-term-too-short', { count: format.count(warning.months) });
    case 'rule-unverified':
      return t('documents.warning-rule-unverified');
    case 'check-secrets':
      return t('documents.warning-check-secrets');
  }
}
