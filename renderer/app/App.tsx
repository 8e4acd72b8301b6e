import { App as KitApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useMemo } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Language } from '../../shared/contract/settings.ts';
import { createTexts } from '../../shared/i18n/texts.ts';
import { StartPage } from '../features/files/StartPage.tsx';
import { QueryState } from '../ui/QueryState.tsx';
import { buildTheme } from '../ui/theme.ts';
import { LanguageContext } from './texts.ts';
import { useTheme } from './useTheme.ts';
import { useWindowState } from './useWindowState.ts';
import { Workbench } from './Workbench.tsx';

const KIT_LOCALES = { 'zh-CN': zhCN, en: enUS } as const;
const texts = createTexts('zh-CN');

export function App() {
  const state = useWindowState();
  const themeName = useTheme();
  const theme = useMemo(() => buildTheme(themeName), [themeName]);
  const language: Language = state?.language ?? 'zh-CN';
  if (texts.language !== language) void texts.changeLanguage(language);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  if (!state) return null;
  return (
    <I18nextProvider i18n={texts}>
      <LanguageContext value={language}>
        <ConfigProvider
          theme={theme}
          locale={KIT_LOCALES[language]}
          button={{ autoInsertSpace: false }}
          wave={{ disabled: true }}
        >
          <KitApp component={false}>
            {state.file ? (
              <Workbench key={state.file.path} state={state} file={state.file} />
            ) : state.opening ? (
              <QueryState of={{ state: 'loading' }} />
            ) : (
              <StartPage state={state} />
            )}
          </KitApp>
        </ConfigProvider>
      </LanguageContext>
    </I18nextProvider>
  );
}
