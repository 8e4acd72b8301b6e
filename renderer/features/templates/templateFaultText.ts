import { toPlainError } from '../../../shared/errors.ts';
import { errorText } from '../../../shared/i18n/errorText.ts';
import type { TextKey, Translate } from '../../../shared/i18n/texts.ts';
import { TEMPLATE_FAULTS, type TemplateFault } from '../../../shared/domain/templates/template.ts';

const FAULT_TEXTS = {
  'not-docx': 'templates.fault-not-docx',
  'too-large': 'templates.fault-too-large',
  'active-content': 'templates.fault-active-content',
  'outside-content': 'templates.fault-outside-content',
  'broken-field': 'templates.fault-broken-field',
  'body-not-alone': 'templates.fault-body-not-alone',
} as const satisfies Record<TemplateFault, TextKey>;

/** Why a file cannot be a template, and the way out. */
export function templateFaultText(t: Translate, error: unknown): string {
  const { code, details } = toPlainError(error);
  const fault = TEMPLATE_FAULTS.find((one) => one === details['fault']);
  if (code === 'invalid-input') return t('templates.fault-too-large');
  if (code !== 'template-refused' || fault === undefined) return errorText(t, error);
  return t(FAULT_TEXTS[fault], { field: String(details['field'] ?? ''), open: '{', close: '}' });
}
