import { type Result, fromPlainError } from '../errors.ts';
import type { Client } from './define.ts';

/** Sends one call and resolves with its answer; progress goes to the optional listener. */
export type Send = (path: string, input: unknown) => Promise<Result<unknown>>;

type AnyContract = Readonly<Record<string, Readonly<Record<string, { readonly topics?: readonly string[] }>>>>;

/** Turns a contract and a way to send into typed functions; a failure arrives as a thrown `AppError`. */
export function createClient<C extends AnyContract>(contract: C, send: Send): Client<C> {
  const groups = Object.entries(contract).map(([group, calls]) => [
    group,
    Object.fromEntries(
      Object.entries(calls).map(([name, { topics }]) => {
        const path = `${group}.${name}`;
        const call = async (input: unknown) => {
          const result = await send(path, input);
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
