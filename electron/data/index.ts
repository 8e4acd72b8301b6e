import type { FromMain, OpenedWorkbench, OpenRequest, ToMain } from '../../shared/contract/dataProcess.ts';
import type { Port } from '../../shared/contract/wire.ts';
import { type Result, toPlainError } from '../../shared/errors.ts';
import type { ReaderLink } from './ledgerImports/readerLink.ts';
import { type OpenedService, openService } from './openService.ts';
import { warmChunks } from './rates/warmChunks.ts';
import { serve } from './serve.ts';
import { createUtilityReaders } from './utilityReaders.ts';
import { selectInfo } from './workbench/queries.ts';

interface ElectronPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  on(event: 'close', listener: () => void): void;
  start(): void;
}

interface ParentPort {
  postMessage(message: ToMain): void;
  on(event: 'message', listener: (event: { data: FromMain; ports: ElectronPort[] }) => void): void;
}

/** The service of the one file that this process holds, and those who wait for it. */
let service: OpenedService | undefined;
let server: ReturnType<typeof serve> | undefined;
let stopWarming = () => {};

function open(request: OpenRequest, startReader?: () => ReaderLink): Result<OpenedWorkbench> {
  try {
    service = openService(request, Date.now, startReader);
    server = serve(service);
    stopWarming = warmChunks(service);
    return { ok: true, value: { workbenchId: selectInfo(service.db).id } };
  } catch (error) {
    return { ok: false, error: toPlainError(error) };
  }
}

function close(): void {
  stopWarming();
  service?.close();
}

function handle(message: FromMain, tellMain: (answer: ToMain) => void, startReader?: () => ReaderLink): void {
  if (message.kind === 'open') tellMain({ kind: 'opened', result: open(message.request, startReader) });
  if (message.kind === 'close') {
    close();
    tellMain({ kind: 'closed' });
    process.exit(0);
  }
}

function runAsUtility(parent: ParentPort): void {
  const readers = createUtilityReaders((message) => parent.postMessage(message));
  parent.on('message', ({ data, ports: [port] }) => {
    handle(data, (answer) => parent.postMessage(answer), readers.start);
    readers.hear(data, port);
    if (data.kind !== 'port' || !port) return;
    const attached: Port = {
      post: (message) => port.postMessage(message),
      listen: (listener) => port.on('message', (event) => listener(event.data)),
    };
    server?.attach(attached);
    port.on('close', () => server?.detach(attached));
    port.start();
  });
}

/** Where Electron's own Node is too old for the database (Node-API below 10), main relays for a plain Node process. */
function runAsChild(send: (answer: ToMain) => void): void {
  const listeners = new Map<number, (message: unknown) => void>();
  const ports = new Map<number, Port>();
  process.on('message', (message: FromMain) => {
    handle(message, send);
    if (message.kind === 'relay') {
      const { connection } = message;
      if (!ports.has(connection)) {
        const port: Port = {
          post: (answer) => send({ kind: 'relay', connection, message: answer }),
          listen: (listener) => listeners.set(connection, listener),
        };
        ports.set(connection, port);
        server?.attach(port);
      }
      listeners.get(connection)?.(message.message);
    }
    if (message.kind === 'hang-up') {
      const port = ports.get(message.connection);
      if (port) server?.detach(port);
      ports.delete(message.connection);
      listeners.delete(message.connection);
    }
  });
  // Main is gone: nobody can ask any more, so let the file go in order.
  process.on('disconnect', () => {
    close();
    process.exit(0);
  });
}

// Safe: Electron sets `parentPort` on the process object of a utility process and nowhere else.
const { parentPort } = process as unknown as { parentPort?: ParentPort };
if (parentPort) runAsUtility(parentPort);
else runAsChild((answer) => process.send?.(answer));
