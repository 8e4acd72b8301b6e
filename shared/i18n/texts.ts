import i18next, { type i18n, type TFunction } from 'i18next';
import type { Language } from '../contract/settings.ts';
import en from './en.json' with { type: 'json' };
import zh from './zh-CN.json' with { type: 'json' };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'texts';
    resources: { texts: typeof zh };
    keySeparator: false;
    nsSeparator: false;
    interpolationPrefix: '{';
    interpolationSuffix: '}';
  }
}

/** The Chinese file is the list of all keys. */
export type TextKey = keyof typeof zh;
export type Translate = TFunction<'texts'>;

/** All texts of the product in both languages, without a network or a file to load. */
export function createTexts(language: Language): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    defaultNS: 'texts',
    resources: { 'zh-CN': { texts: zh }, en: { texts: en } },
    // React and the menus escape by themselves.
    interpolation: { prefix: '{', suffix: '}', escapeValue: false },
    returnNull: false,
  });
  return instance;
}
