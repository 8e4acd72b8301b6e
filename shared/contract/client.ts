import { AppError, fromPlainError, type Result } from '../errors.ts';
import type { CallOptions, Client } from './define.ts';
import type { CallListener } from './wire.ts';

/** Sends one call and resolves with its answer; the listener hears how it gets on. */
export type Send = (path: string, input: unknown, listener: CallListener) => Promise<Result<unknown>>;

type AnyContract = Readonly<Record<string, Readonly<Record<string, { readonly topics?: readonly string[] }>>>>;

/** Turns a contract and a way to send into typed functions; a failure arrives as a thrown `AppError`. */
export function createClient<C extends AnyContract>(contract: C, send: Send): Client<C> {
  const groups = Object.entries(contract).map(([group, calls]) => [
    group,
    Object.fromEntries(
      Object.entries(calls).map(([name, { topics }]) => {
        const path = `${group}.${name}`;
        const call = async (input: unknown, options: CallOptions = {}) => {
          const result = await sendStoppable(send, path, input, options);
          if (!result.ok) throw fromPlainError(result.error);
          return result.value;
        };
        return [name, Object.assign(call, { path, topics: topics ?? [] })];
      }),
    ),
  ]);
  // Safe: the object is built from the contract's own groups and names.
  return Object.fromEntries(groups) as Client<C>;
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
