import { type ThemeConfig, theme } from 'antd';

export type ThemeName = 'light' | 'dark';

/** The component kit's theme from the tokens in force, so that colours are written down once, in tokens.css. */
export function buildTheme(name: ThemeName): ThemeConfig {
  const style = getComputedStyle(document.documentElement);
  const token = (role: string) => style.getPropertyValue(role).trim();
  return {
    algorithm: name === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: token('--color-accent'),
      colorLink: token('--color-accent'),
      colorInfo: token('--color-accent'),
      colorError: token('--color-danger'),
      colorWarning: token('--color-doubt-mark'),
      colorSuccess: token('--color-saving'),
      colorText: token('--color-ink'),
      colorTextSecondary: token('--color-ink-soft'),
      colorTextTertiary: token('--color-ink-faint'),
      colorTextPlaceholder: token('--color-ink-faint'),
      colorTextDescription: token('--color-ink-faint'),
      colorBorder: token('--color-line'),
      colorBorderSecondary: token('--color-line'),
      colorBgLayout: token('--color-page'),
      colorBgContainer: token('--color-surface'),
      colorBgElevated: token('--color-surface'),
      colorTextLightSolid: token('--color-on-accent'),
      fontFamily: 'var(--font-text)',
      fontSize: 13,
      // Dense by these measures and not by the kit's compact algorithm, which shrinks text to ten pixels.
      fontSizeSM: 12,
      controlHeight: 28,
      controlHeightSM: 24,
      borderRadius: 6,
      motion: false,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Segmented: { itemSelectedBg: token('--color-accent-soft'), itemSelectedColor: token('--color-accent') },
    },
  };
}
