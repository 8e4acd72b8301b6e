import { useEffect } from 'react';
import { create } from 'zustand';
import type { Pressing } from '../../../shared/domain/reminders/reminder.ts';
import { api, subscribe } from '../../api/bridge.ts';

interface PressingState {
  /** What presses, and on which day; null until it was asked for. */
  readonly known: (Pressing & { readonly day: string }) | null;
  /** What counting needs has been read: the list can be asked for without holding others up. */
  readonly isPrepared: boolean;
}

const NOTHING: PressingState = { known: null, isPrepared: false };

export const usePressing = create<PressingState>(() => NOTHING);

/** Between a change and the count that follows it: who types is not counted after at each key. */
const SETTLE_MS = 1500;
const LONGEST_WAIT_MS = 3000;

/** Keeps the count of what presses on the day, from the first quiet moment of the window on. */
export function useKeptPressing(today: string): void {
  useEffect(() => {
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      try {
        await api.reminders.prepare({});
        if (!isCurrent) return;
        usePressing.setState({ isPrepared: true });
        const pressing = await api.reminders.pressing({ asOf: today });
        if (isCurrent) usePressing.setState({ known: { ...pressing, day: today } });
      } catch {
        // The list tells why it cannot be counted; the navigation goes without a number.
        if (isCurrent) usePressing.setState({ isPrepared: true });
      }
    };
    const wish = requestIdleCallback(() => void ask(), { timeout: LONGEST_WAIT_MS });
    const end = subscribe((event) => {
      const isRestart = event.kind === 'service' && event.state === 'restarted';
      if (!isRestart && !(event.kind === 'changed' && event.queries.includes(api.reminders.pressing.path))) return;
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), SETTLE_MS);
    });
    return () => {
      isCurrent = false;
      cancelIdleCallback(wish);
      clearTimeout(timer);
      end();
    };
  }, [today]);
  useEffect(() => () => usePressing.setState(NOTHING), []);
}
