import { BRIDGE_NAME, type Bridge } from '../../shared/contract/bridge.ts';
import { createClient } from '../../shared/contract/client.ts';
import { dataContract } from '../../shared/contract/data.ts';
import { shellContract } from '../../shared/contract/shell.ts';

declare global {
  interface Window {
    readonly [BRIDGE_NAME]: Bridge;
  }
}

const bridge = window[BRIDGE_NAME];

const inFlight = new Set<Promise<unknown>>();
/** Calls that leave the file alone: nobody loses anything when they are not waited for. */
const pureCalls = new Set(
  Object.entries(dataContract).flatMap(([group, calls]) =>
    Object.entries(calls).flatMap(([name, { kind }]) => (kind === 'pure' ? [`${group}.${name}`] : [])),
  ),
);

/** The data service of the open workbench. */
export const api = createClient(dataContract, (path, input, listener) => {
  const answer = bridge.call('data', path, input, listener);
  if (pureCalls.has(path)) return answer;
  inFlight.add(answer);
  void answer.finally(() => inFlight.delete(answer));
  return answer;
});
/** Resolves when every call on its way that reads or writes the file has been answered. */
export const callsAnswered = (): Promise<unknown> => Promise.allSettled(inFlight);
/** What main answers: files, dialogs, settings, printing. */
export const shell = createClient(shellContract, (path, input) => bridge.call('shell', path, input));
export const subscribe: Bridge['subscribe'] = (listener) => bridge.subscribe(listener);
