import { BRIDGE_NAME, type Bridge } from '../../shared/contract/bridge.ts';
import { createClient } from '../../shared/contract/client.ts';
import type { DataContract } from '../../shared/contract/data.ts';
import type { ShellContract } from '../../shared/contract/shell.ts';

declare global {
  interface Window {
    readonly [BRIDGE_NAME]: Bridge;
  }
}

const bridge = window[BRIDGE_NAME];

const inFlight = new Set<Promise<unknown>>();

/** The data service of the open workbench. */
export const api = createClient<DataContract>((path, input, listener) => {
  const answer = bridge.call('data', path, input, listener);
  // What can be stopped is not waited for: nobody loses anything when it ends with the service.
  if (listener.onSent) return answer;
  inFlight.add(answer);
  void answer.finally(() => inFlight.delete(answer));
  return answer;
});
/** Resolves when every call on its way that cannot be stopped has been answered. */
export const callsAnswered = (): Promise<unknown> => Promise.allSettled(inFlight);
/** What main answers: files, dialogs, settings, printing. */
export const shell = createClient<ShellContract>((path, input) => bridge.call('shell', path, input));
export const subscribe: Bridge['subscribe'] = (listener) => bridge.subscribe(listener);
/** Where a file lies that the user chose or dropped; the data service reads it from there. */
export const pathOfFile = (file: File): string => bridge.pathOf(file);
