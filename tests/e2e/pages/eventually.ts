import { expect } from 'vitest';

/** What a window shows comes about in its own time: asked again until it is so, for at most 15 seconds. */
export function eventually<T>(read: () => T | Promise<T>) {
  return expect.poll(read, { timeout: 15_000, interval: 40 });
}
