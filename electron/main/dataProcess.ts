import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { app, MessageChannelMain, type MessagePortMain, utilityProcess } from 'electron';
import type { FromMain, OpenedWorkbench, OpenRequest, ToMain } from '../../shared/contract/dataProcess.ts';
import type { Result } from '../../shared/errors.ts';
import { ReaderProcesses } from './readerProcess.ts';

/** The data service of one open file, in a process of its own. */
export interface DataProcess {
  /** Resolves once the file is open, or says why it is not. */
  readonly opened: Promise<Result<OpenedWorkbench>>;
  /** A new connection to the service. */
  connect(): MessagePortMain;
  /** Lets the service finish and release the file. */
  close(): Promise<void>;
}

/** The database's binary needs Node-API 10; an older Electron has a plain Node process run the service and relays. */
const NEEDED_NODE_API = 10;

export function startDataProcess(request: OpenRequest, onLost: () => void): DataProcess {
  const script = join(app.getAppPath(), 'out/app/data.js');
  const carrier = Number(process.versions['napi']) >= NEEDED_NODE_API ? inUtility(script) : inNode(script);
  const opened = Promise.withResolvers<Result<OpenedWorkbench>>();
  const closed = Promise.withResolvers<void>();
  let isClosing = false;
  carrier.onMessage((message) => {
    if (message.kind === 'opened') opened.resolve(message.result);
    if (message.kind === 'closed') closed.resolve();
  });
  carrier.onExit(() => {
    closed.resolve();
    opened.resolve({ ok: false, error: { code: 'service-down', message: 'the data service ended', details: {} } });
    if (!isClosing) onLost();
  });
  carrier.send({ kind: 'open', request });
  return {
    opened: opened.promise,
    connect: () => carrier.connect(),
    close: () => {
      isClosing = true;
      carrier.send({ kind: 'close' });
      return closed.promise;
    },
  };
}

interface Carrier {
  send(message: FromMain): void;
  onMessage(listener: (message: ToMain) => void): void;
  onExit(listener: () => void): void;
  connect(): MessagePortMain;
}

function inUtility(script: string): Carrier {
  const child = utilityProcess.fork(script, [], { serviceName: 'data', stdio: 'inherit' });
  const readers = new ReaderProcesses(script);
  child.on('message', (message: ToMain) => {
    if (message.kind === 'end-reader') readers.end(message.reader);
    if (message.kind !== 'start-reader') return;
    const { reader } = message;
    const port = readers.start(reader, (code) =>
      child.postMessage({ kind: 'reader-ended', reader, code } satisfies FromMain),
    );
    child.postMessage({ kind: 'reader', reader } satisfies FromMain, [port]);
  });
  child.on('exit', () => readers.endAll());
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.on('exit', listener),
    connect: () => {
      const { port1, port2 } = new MessageChannelMain();
      child.postMessage({ kind: 'port' } satisfies FromMain, [port1]);
      return port2;
    },
  };
}

function inNode(script: string): Carrier {
  const node = process.env['WORKBENCH_NODE'];
  if (!node) throw new Error('this Electron is too old for the database; WORKBENCH_NODE must name a newer Node');
  // Plain Node reads nothing inside the archive of a packed app: what it needs must have been unpacked beside it.
  const readable = script.replace('app.asar', 'app.asar.unpacked');
  // A small nursery: what is new dies young here, and a large one only takes memory.
  const execArgv = ['--max-semi-space-size=4'];
  const child: ChildProcess = fork(readable, [], { execPath: node, execArgv, serialization: 'advanced' });
  const ports = new Map<number, MessagePortMain>();
  let lastConnection = 0;
  const send = (message: FromMain) => {
    if (child.connected) child.send(message);
  };
  child.on('message', (message: ToMain) => {
    if (message.kind === 'relay') ports.get(message.connection)?.postMessage(message.message);
  });
  return {
    send,
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', listener),
    connect: () => {
      const connection = ++lastConnection;
      const { port1, port2 } = new MessageChannelMain();
      ports.set(connection, port1);
      port1.on('message', ({ data }) => send({ kind: 'relay', connection, message: data }));
      port1.on('close', () => {
        ports.delete(connection);
        send({ kind: 'hang-up', connection });
      });
      port1.start();
      return port2;
    },
  };
}
