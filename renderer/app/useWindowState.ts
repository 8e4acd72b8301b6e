import { useEffect, useState } from 'react';
import type { WindowState } from '../../shared/contract/shell.ts';
import { shell, subscribe } from '../api/bridge.ts';

/** What main says of this window: its file, its problem, the settings; null before the first answer. */
export function useWindowState(): WindowState | null {
  const [state, setState] = useState<WindowState | null>(null);
  useEffect(() => {
    const end = subscribe((event) => {
      if (event.kind === 'window') setState(event.state);
    });
    void shell.window.state({}).then(setState);
    return end;
  }, []);
  return state;
}
