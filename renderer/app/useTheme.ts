import { useEffect, useState } from 'react';
import type { ThemeName } from '../ui/theme.ts';

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');

const nameNow = (): ThemeName => (darkSystem.matches ? 'dark' : 'light');

/** Light or dark. Main forces the media query when the settings choose, so the query is the only source. */
export function useTheme(): ThemeName {
  const [name, setName] = useState(nameNow);
  useEffect(() => {
    const follow = () => setName(nameNow());
    darkSystem.addEventListener('change', follow);
    return () => darkSystem.removeEventListener('change', follow);
  }, []);
  document.documentElement.dataset['theme'] = name;
  return name;
}
