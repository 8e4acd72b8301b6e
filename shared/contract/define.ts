/** What a command can change. A query names what it reads, so that the page knows when to ask again. */
export const SAVED_TOPICS = [
  'negotiations',
  'presets',
  'allowances',
  'proposals',
  'meetings',
  'demands',
  'agreements',
  'units',
  'campaigns',
  'targets',
  'surveys',
  'work-reports',
  'saved-views',
  'procedure',
  'rule-packs',
  'holidays',
  'documents',
  'templates',
] as const;
export type Topic = (typeof SAVED_TOPICS)[number] | 'papers' | 'letters' | 'history' | 'backups';

/**
 * `pure` needs no file. `query` reads. `command` writes in one transaction, as one undo step. `log` writes in one
 * transaction what undo leaves alone. `task` takes its time, outside a transaction.
 */
export type CallKind = 'pure' | 'query' | 'command' | 'log' | 'task';

export interface Call<K extends CallKind, I, O> {
  readonly kind: K;
  readonly topics: readonly Topic[];
  readonly parse: (raw: unknown) => I;
  /** Never set: carries the type of the answer. */
  readonly output?: O;
}

type Parse<I> = (raw: unknown) => I;

const define =
  <K extends CallKind>(kind: K) =>
  <O>(...topics: Topic[]) =>
  <I>(parse: Parse<I>): Call<K, I, O> => ({ kind, topics, parse });

/** Builds a schema when the first call needs it: the service starts sooner without. */
export function lazily<I>(build: () => { parse: Parse<I> }): Parse<I> {
  let schema: { parse: Parse<I> } | undefined;
  return (raw) => {
    schema ??= build();
    return schema.parse(raw);
  };
}

export const pure = define('pure');
export const query = define('query');
export const command = define('command');
export const log = define('log');
export const task = define('task');

export type InputOf<C> = C extends { parse: (raw: unknown) => infer I } ? I : never;
export type OutputOf<C> = C extends { output?: infer O } ? O : never;

/** The client side of a contract: `api.scenarios.update(input)`. */
export type Client<C> = {
  readonly [G in keyof C]: { readonly [N in keyof C[G]]: ClientCall<InputOf<C[G][N]>, OutputOf<C[G][N]>> };
};

/** How far a long call is, in whatever it counts: rows, slices of draws. */
export interface Progress {
  readonly done: number;
  /** Null where the end is not known yet. */
  readonly total: number | null;
}

/** What stops a call: the platform's AbortSignal, as far as it is needed here. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(kind: 'abort', listener: () => void): void;
  removeEventListener(kind: 'abort', listener: () => void): void;
}

export interface CallOptions {
  /** Stops the call, which then fails with `cancelled` unless it has ended by then. */
  readonly signal?: StopSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export interface ClientCall<I, O> {
  (input: I, options?: CallOptions): Promise<O>;
  /** The name on the wire, `group.call`. */
  readonly path: string;
}
