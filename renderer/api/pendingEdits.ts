import { callsAnswered, shell, subscribe } from './bridge.ts';

/** Stores what is still being typed or dragged; called before the window closes and before undo. */
type Flush = () => Promise<void>;

const pending = new Set<Flush>();

/** Registers an edit that is not stored yet. Returns the function that takes it back once it is. */
export function registerPendingEdit(flush: Flush): () => void {
  pending.add(flush);
  return () => pending.delete(flush);
}

export const hasPendingEdits = (): boolean => pending.size > 0;

/** Stores every pending edit and waits until the data service has answered for it. */
export async function flushPendingEdits(): Promise<void> {
  await Promise.allSettled([...pending].map((flush) => flush()));
  await callsAnswered();
}

/** Answers main's question before the window closes: nothing that was typed is lost. */
export function flushBeforeClose(): void {
  subscribe((event) => {
    if (event.kind === 'flush') void flushPendingEdits().then(() => shell.window.flushed({}));
  });
}
