import { createContext, use } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/contract/settings.ts';
import { createFormat, type Format } from '../../shared/i18n/format.ts';
import type { Translate } from '../../shared/i18n/texts.ts';

export interface Texts {
  readonly t: Translate;
  readonly format: Format;
  readonly language: Language;
}

const FORMATS = { 'zh-CN': createFormat('zh-CN'), en: createFormat('en') } as const;

export const LanguageContext = createContext<Language>('zh-CN');

/** Texts and number formats in the language of the window. */
export function useTexts(): Texts {
  const { t } = useTranslation();
  const language = use(LanguageContext);
  return { t, format: FORMATS[language], language };
}
