import { useEffect, useState } from 'react';
import type { ThemeName } from '../ui/theme.ts';

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');

function showTheme(): ThemeName {
  const name = darkSystem.matches ? 'dark' : 'light';
  document.documentElement.dataset['theme'] = name;
  return name;
}

/** Light or dark. Main forces the media query when the settings choose, so the query is the only source. */
export function useTheme(): ThemeName {
  const [name, setName] = useState(showTheme);
  useEffect(() => {
    const follow = () => setName(showTheme());
    darkSystem.addEventListener('change', follow);
    return () => darkSystem.removeEventListener('change', follow);
  }, []);
  return name;
}
