import type { Result } from '../errors.ts';
import type { Progress } from './define.ts';

/** What goes to the data service over a port: a call, or the wish that the one of this id be stopped. */
export type ToService =
  | { readonly id: number; readonly call: string; readonly input: unknown }
  | { readonly id: number; readonly cancel: true };

/** What comes back: the answer to a call, how far it is, or the queries whose answers changed with the saved data. */
export type FromService =
  | { readonly id: number; readonly result: Result<unknown> }
  | { readonly id: number; readonly progress: Progress }
  | { readonly changed: readonly string[] };

/** What the one who calls wants to know on the way to the answer. Functions only: they cross into the page. */
export interface CallListener {
  readonly onProgress?: (progress: Progress) => void;
  /** Hands over the way to stop the call. */
  readonly onSent?: (cancel: () => void) => void;
}

/** Either end of a channel, whatever carries it. */
export interface Port {
  post(message: unknown): void;
  listen(listener: (message: unknown) => void): void;
}

/** Pairs calls with their answers over one port. */
export function openCaller(port: Port, onChanged: (queries: readonly string[]) => void) {
  const waiting = new Map<number, CallListener & { readonly answer: (result: Result<unknown>) => void }>();
  let lastId = 0;
  port.listen((raw) => {
    // Safe: the other end is our own data service, which sends nothing else.
    const message = raw as FromService;
    if ('changed' in message) return onChanged(message.changed);
    const call = waiting.get(message.id);
    if ('progress' in message) return call?.onProgress?.(message.progress);
    waiting.delete(message.id);
    call?.answer(message.result);
  });
  return {
    send: (call: string, input: unknown, listener: CallListener = {}): Promise<Result<unknown>> =>
      new Promise((answer) => {
        const id = ++lastId;
        waiting.set(id, { ...listener, answer });
        port.post({ id, call, input } satisfies ToService);
        listener.onSent?.(() => {
          if (waiting.has(id)) port.post({ id, cancel: true } satisfies ToService);
        });
      }),
    /** Answers everything still waiting: the other end is gone. */
    abandon(): void {
      for (const { answer } of waiting.values()) {
        answer({ ok: false, error: { code: 'service-down', message: 'the data service ended', details: {} } });
      }
      waiting.clear();
    },
  };
}
