import { setImmediate } from 'node:timers/promises';
import type { RunningCall } from './serve.ts';

/**
 * Works through a long list slice after slice, each from a place up to another; before each the call tells how far it
 * is and stops where nobody waits any more.
 */
export async function inSlices(
  count: number,
  size: number,
  { signal, report }: RunningCall,
  work: (from: number, to: number) => void,
): Promise<void> {
  for (let from = 0; from < count; from += size) {
    report({ done: from, total: count });
    await setImmediate();
    signal.throwIfAborted();
    work(from, Math.min(count, from + size));
  }
}
