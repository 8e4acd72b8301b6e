import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { needsXvfb } from './systemLibraries.ts';

/** Runs `work` with a display to draw on: the user's own, or an Xvfb that lives as long as the work. */
export async function withDisplay<T>(work: (env: NodeJS.ProcessEnv) => Promise<T>): Promise<T> {
  if (!needsXvfb()) return work(process.env);
  const display = await openVirtualDisplay();
  try {
    return await work({ ...process.env, DISPLAY: display.name });
  } finally {
    display.close();
  }
}

export interface VirtualDisplay {
  /** What DISPLAY must say, such as `:1`. */
  name: string;
  close(): void;
}

/** Starts Xvfb on a display number that it chooses itself, 1920×1080. */
export async function openVirtualDisplay(): Promise<VirtualDisplay> {
  const args = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-noreset'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const close = () => {
    process.off('exit', close);
    server.kill();
  };
  process.on('exit', close);
  let complaint = '';
  server.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk.toString('utf8');
  });
  // Descriptor 3 is asked for as a pipe above, and Node types it no closer than this.
  const numberPipe = server.stdio[3] as Readable;
  const answer = await Promise.race([once(numberPipe, 'data'), once(server, 'exit')]);
  const number = Buffer.isBuffer(answer[0]) ? answer[0].toString('utf8').trim() : '';
  if (number === '') {
    close();
    throw new Error(`Xvfb did not start: ${complaint.trim()}`);
  }
  return { name: `:${number}`, close };
}
