import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { BRIDGE_NAME, type Bridge, CHANNELS } from '../../shared/contract/bridge.ts';
import type { WindowEvent } from '../../shared/contract/shell.ts';
import { openCaller } from '../../shared/contract/wire.ts';

type Caller = ReturnType<typeof openCaller>;

const listeners = new Set<(event: WindowEvent) => void>();
const announce = (event: WindowEvent) => {
  for (const listener of listeners) listener(event);
};

/** Calls wait here until main has handed over a port. */
let caller = Promise.withResolvers<Caller>();
/** Connections to the running service, the newest last. */
let connections: Caller[] = [];

ipcRenderer.on(CHANNELS.port, ({ ports: [port] }) => {
  if (!port) return;
  const connection: Caller = openCaller(
    {
      post: (message) => port.postMessage(message),
      listen: (listener) => {
        port.addEventListener('message', (event: MessageEvent) => listener(event.data));
        port.start();
      },
    },
    (queries) => {
      if (connection === connections.at(-1)) announce({ kind: 'changed', queries });
    },
  );
  // What was asked over an earlier connection is still answered there.
  connections.push(connection);
  caller.resolve(connection);
  caller = Promise.withResolvers<Caller>();
  caller.resolve(connection);
});

ipcRenderer.on(CHANNELS.event, (_event, message: WindowEvent) => {
  if (message.kind === 'service' && message.state !== 'restarted') {
    for (const connection of connections) connection.abandon();
    connections = [];
    caller = Promise.withResolvers<Caller>();
  }
  announce(message);
});

ipcRenderer.send(CHANNELS.port);

const bridge: Bridge = {
  call: async (target, path, input, listener) =>
    target === 'shell'
      ? ipcRenderer.invoke(CHANNELS.shell, path, input)
      : (await caller.promise).send(path, input, listener),
  // Safe: a page has no other files than those of its inputs and drops; anything else has no path and is refused.
  pathOf: (file) => webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0]),
  subscribe: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge);

interface DropEvent {
  readonly dataTransfer: { readonly files: Iterable<Parameters<typeof webUtils.getPathForFile>[0]> } | null;
  preventDefault(): void;
}
/** What this script needs of the page; the rest of `electron/` knows no DOM. */
declare const window: { addEventListener(kind: 'dragover' | 'drop', listener: (event: DropEvent) => void): void };

const isWorkbench = (path: string) => path.toLowerCase().endsWith('.workbench');

/** A workbench dropped on the window is opened. */
window.addEventListener('dragover', (event) => event.preventDefault());
window.addEventListener('drop', (event) => {
  event.preventDefault();
  const path = [...(event.dataTransfer?.files ?? [])].map((file) => webUtils.getPathForFile(file)).find(isWorkbench);
  if (path !== undefined) void ipcRenderer.invoke(CHANNELS.shell, 'files.openPath', { path });
});
