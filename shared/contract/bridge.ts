import type { Result } from '../errors.ts';
import type { WindowEvent } from './shell.ts';
import type { CallListener } from './wire.ts';

/** All that a page can reach outside itself. */
export interface Bridge {
  /** What main answers cannot be followed or stopped: the listener is for the data service. */
  call(target: 'data' | 'shell', path: string, input: unknown, listener?: CallListener): Promise<Result<unknown>>;
  /** Where a file lies that the user chose or dropped, so that the data service can read it without its bytes passing the page. */
  pathOf(file: unknown): string;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: WindowEvent) => void): () => void;
}

export const BRIDGE_NAME = 'workbench';

/** Names of the messages between main and preload. On `port` the page says that it listens, and main hands one over. */
export const CHANNELS = { shell: 'shell', event: 'event', port: 'port' } as const;
