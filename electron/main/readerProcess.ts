import { dirname, join } from 'node:path';
import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';

/** Processes that read large workbooks for one data service; they end with it. */
export class ReaderProcesses {
  readonly #script: string;
  readonly #running = new Map<number, UtilityProcess>();

  /** The reader lies beside the script of the data service. */
  constructor(dataScript: string) {
    this.#script = join(dirname(dataScript), 'ledgerReader.js');
  }

  /** Starts a reader and answers the data service's end of the port to it. */
  start(reader: number, onEnded: (code: number) => void): MessagePortMain {
    const child = utilityProcess.fork(this.#script, [], { serviceName: 'reader', stdio: 'ignore' });
    const { port1, port2 } = new MessageChannelMain();
    this.#running.set(reader, child);
    child.postMessage(null, [port1]);
    child.on('exit', (code) => {
      if (this.#running.delete(reader)) onEnded(code);
    });
    return port2;
  }

  end(reader: number): void {
    const child = this.#running.get(reader);
    this.#running.delete(reader);
    child?.kill();
  }

  endAll(): void {
    for (const reader of this.#running.keys()) this.end(reader);
  }
}
