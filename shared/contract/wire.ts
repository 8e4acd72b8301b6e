import type { Result } from '../errors.ts';
import type { Topic } from './define.ts';

/** What goes to the data service over a port. */
export type ToService = { readonly id: number; readonly call: string; readonly input: unknown };

/** What comes back: the answer to a call, or news that saved data changed. */
export type FromService =
  | { readonly id: number; readonly result: Result<unknown> }
  | { readonly changed: readonly Topic[] };

/** Either end of a channel, whatever carries it. */
export interface Port {
  post(message: unknown): void;
  listen(listener: (message: unknown) => void): void;
}

/** Pairs calls with their answers over one port. */
export function openCaller(port: Port, onChanged: (topics: readonly Topic[]) => void) {
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  let lastId = 0;
  port.listen((raw) => {
    // Safe: the other end is our own data service, which sends nothing else.
    const message = raw as FromService;
    if ('changed' in message) return onChanged(message.changed);
    waiting.get(message.id)?.(message.result);
    waiting.delete(message.id);
  });
  return {
    send: (call: string, input: unknown): Promise<Result<unknown>> =>
      new Promise((resolve) => {
        const id = ++lastId;
        waiting.set(id, resolve);
        port.post({ id, call, input } satisfies ToService);
      }),
    /** Answers everything still waiting: the other end is gone. */
    abandon(): void {
      for (const resolve of waiting.values()) {
        resolve({ ok: false, error: { code: 'service-down', message: 'the data service ended', details: {} } });
      }
      waiting.clear();
    },
  };
}
