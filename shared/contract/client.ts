import { AppError, fromPlainError, type Result } from '../errors.ts';
import type { CallOptions, Client } from './define.ts';
import type { CallListener } from './wire.ts';

/** Sends one call and resolves with its answer; the listener hears how it gets on. */
export type Send = (path: string, input: unknown, listener: CallListener) => Promise<Result<unknown>>;

/**
 * Typed functions of a contract over a way to send; a failure arrives as a thrown `AppError`. The contract is a type
 * alone here: its schemas check on the other side, and the page starts without them.
 */
export function createClient<C>(send: Send): Client<C> {
  // Safe: whatever group and name a caller's type allows, the function for it is made when it is first asked for.
  return membersOf((group) =>
    membersOf((name) => {
      const path = `${group}.${name}`;
      const call = async (input: unknown, options: CallOptions = {}) => {
        const result = await sendStoppable(send, path, input, options);
        if (!result.ok) throw fromPlainError(result.error);
        return result.value;
      };
      return Object.assign(call, { path });
    }),
  ) as Client<C>;
}

/** An object whose members are made when they are first asked for, and stay the same. */
function membersOf(make: (name: string) => unknown): unknown {
  const made = new Map<string, unknown>();
  return new Proxy(
    {},
    {
      get: (_none, name) => {
        if (typeof name !== 'string') return undefined;
        if (!made.has(name)) made.set(name, make(name));
        return made.get(name);
      },
    },
  );
}

async function sendStoppable(
  send: Send,
  path: string,
  input: unknown,
  { signal, onProgress }: CallOptions,
): Promise<Result<unknown>> {
  if (signal?.aborted) throw new AppError('cancelled', `${path} was stopped before it began`);
  let stop = () => {};
  const onAbort = () => stop();
  signal?.addEventListener('abort', onAbort);
  try {
    return await send(path, input, {
      ...(onProgress ? { onProgress } : {}),
      ...(signal
        ? {
            onSent: (cancel: () => void) => {
              stop = cancel;
              if (signal.aborted) cancel();
            },
          }
        : {}),
    });
  } finally {
    signal?.removeEventListener('abort', onAbort);
  }
}
