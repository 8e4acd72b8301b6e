import type { TemplateFault } from '../domain/templates/template.ts';
import type { PlainError } from '../errors.ts';
import type { TextKey, Translate } from './texts.ts';

const FAULT_TEXTS = {
  'not-docx': 'templates.fault-not-docx',
  'too-large': 'templates.fault-too-large',
  'active-content': 'templates.fault-active-content',
  'outside-content': 'templates.fault-outside-content',
  'broken-field': 'templates.fault-broken-field',
  'body-not-alone': 'templates.fault-body-not-alone',
} as const satisfies Record<TemplateFault, TextKey>;

const isFault = (value: unknown): value is TemplateFault =>
  typeof value === 'string' && Object.hasOwn(FAULT_TEXTS, value);

const wordIn = (value: unknown) => (typeof value === 'string' ? value : '');

/** Why a file cannot be a template, or one that is used not be filled, and the way out; null for any other failure. */
export function templateFaultText(t: Translate, { code, details }: PlainError): string | null {
  const fault = details['fault'];
  if (code !== 'template-refused' || !isFault(fault)) return null;
  const reason = t(FAULT_TEXTS[fault], { field: wordIn(details['field']), open: '{', close: '}' });
  const name = wordIn(details['name']);
  return name === '' ? reason : t('errors.template-unfit', { name, reason });
}
