import type { WebContents } from 'electron';
import { log } from './log.ts';

/**
 * Runs when a page is closed or has crashed: nobody is left to end what it began. The answer stops waiting for that.
 */
export function whenPageEnds(contents: WebContents, act: () => Promise<void>): () => void {
  const run = () => {
    stop();
    act().catch((error: unknown) => log.warn('left behind by a page', String(error)));
  };
  const stop = () => {
    contents.off('destroyed', run);
    contents.off('render-process-gone', run);
  };
  contents.on('destroyed', run);
  contents.on('render-process-gone', run);
  return stop;
}
