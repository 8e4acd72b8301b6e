import { app } from 'electron';
import { resolveLanguage } from '../../shared/contract/settings.ts';
import { createTexts, type Translate } from '../../shared/i18n/texts.ts';
import { readSettings } from './userFiles.ts';

let texts: ReturnType<typeof createTexts> | undefined;

/** The texts of menus and dialogs, in the language of the settings. */
export function translate(): Translate {
  const language = resolveLanguage(readSettings().language, app.getLocale());
  if (texts?.language !== language) texts = createTexts(language);
  return texts.t;
}
