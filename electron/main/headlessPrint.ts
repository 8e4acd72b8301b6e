import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { app, session } from 'electron';
import { createClient } from '../../shared/contract/client.ts';
import { dataContract, type PaperCopy } from '../../shared/contract/data.ts';
import { type Language, resolveLanguage } from '../../shared/contract/settings.ts';
import { openCaller } from '../../shared/contract/wire.ts';
import { AppError, fromPlainError, toPlainError } from '../../shared/errors.ts';
import { serveAppScheme } from './appScheme.ts';
import { type DataProcess, startDataProcess } from './dataProcess.ts';
import { printToPdf } from './print.ts';
import type { PrintWish } from './printWish.ts';
import { serveShell } from './shell.ts';
import { backupsRoot, readSettings } from './userFiles.ts';

type Api = ReturnType<typeof createClient<typeof dataContract>>;

interface BriefWish {
  readonly copy: PaperCopy;
  readonly language: Language;
  readonly day: string;
}

/** Keeps out of the way of a window that may be open: no lock, and Chromium's own files in a folder that goes again. */
export function prepareHeadless(): void {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-print-'));
  app.setPath('sessionData', folder);
  // A hidden first page hung now and then, about once in six starts, while Chromium was setting up its drawing process.
  app.disableHardwareAcceleration();
  app.on('quit', () => rmSync(folder, { recursive: true, force: true }));
  // The hidden page closes before its PDF is written.
  app.on('window-all-closed', () => {});
}

/**
 * `--print brief --file F --id S --out P` issues the brief of a scenario, or reprints an issued paper's frozen bytes;
 * `--print sample-brief --out P` prints sample A. Answers the exit code; failures are one line on standard error.
 */
export async function printWithoutWindow(wish: PrintWish): Promise<number> {
  try {
    serveAppScheme(session.defaultSession);
    serveShell();
    const out = resolve(required(wish, 'out'));
    const { number, pdf } = await pdfOf(wish);
    await mkdir(dirname(out), { recursive: true });
    await writeFile(`${out}.unfinished`, pdf);
    await rename(`${out}.unfinished`, out);
    process.stdout.write(`brief ${number} -> ${out}\n`);
    return 0;
  } catch (error) {
    const { code, message } = toPlainError(error);
    process.stderr.write(`${code}: ${message}\n`);
    return 1;
  }
}

async function pdfOf(wish: PrintWish): Promise<{ number: number; pdf: Uint8Array }> {
  const brief = briefWish(wish);
  if (wish.print === 'sample-brief') {
    return withData(':memory:', async (api) => {
      const { id } = await api.negotiations.createSample({ language: brief.language });
      const { scenarios } = await api.negotiations.get({ id });
      return issueBrief(api, scenarios[0]?.id ?? '', brief);
    });
  }
  if (wish.print !== 'brief') throw new AppError('invalid-input', '--print knows brief and sample-brief');
  const id = required(wish, 'id');
  return withData(resolve(required(wish, 'file')), async (api) => {
    const issued = (await api.papers.list({})).find((paper) => paper.id === id);
    return issued ? { number: issued.number, pdf: await api.papers.pdf({ id }) } : issueBrief(api, id, brief);
  });
}

async function issueBrief(
  api: Api,
  scenarioId: string,
  brief: BriefWish,
): Promise<{ number: number; pdf: Uint8Array }> {
  const issuedBy = readSettings().operatorName;
  const { model, canonicalJson, sha256 } = await api.papers.prepareBrief({ scenarioId, ...brief, issuedBy });
  const pdf = await printToPdf({ kind: 'brief', model, sha256 });
  const { number } = await api.papers.issue({ scenarioId, canonicalJson, sha256, pdf });
  return { number, pdf };
}

function briefWish({ copy = 'table', language, day }: PrintWish): BriefWish {
  if (copy !== 'table' && copy !== 'internal') throw new AppError('invalid-input', '--copy is table or internal');
  const spoken = language ?? resolveLanguage(readSettings().language, app.getLocale());
  if (spoken !== 'zh-CN' && spoken !== 'en') throw new AppError('invalid-input', '--language is zh-CN or en');
  if (day !== undefined && !/^\d{4}-\d\d-\d\d$/.test(day)) throw new AppError('invalid-input', '--day is YYYY-MM-DD');
  return { copy, language: spoken, day: day ?? today() };
}

/** Of the person's own calendar. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function required(wish: PrintWish, name: 'file' | 'id' | 'out'): string {
  const value = wish[name];
  if (value === undefined || value === '') throw new AppError('invalid-input', `--${name} is missing`);
  return value;
}

/** Runs a piece of work on a data process of its own and lets the file go again. */
async function withData<T>(path: string, work: (api: Api) => Promise<T>): Promise<T> {
  const data = startDataProcess(
    {
      path,
      create: path === ':memory:',
      backupsRoot: path === ':memory:' ? null : backupsRoot(),
      appVersion: app.getVersion(),
    },
    () => {},
  );
  try {
    const opened = await data.opened;
    if (!opened.ok) throw fromPlainError(opened.error);
    return await work(connect(data));
  } finally {
    await data.close();
  }
}

function connect(data: DataProcess): Api {
  const port = data.connect();
  const { send } = openCaller(
    {
      post: (message) => port.postMessage(message),
      listen: (listener) => port.on('message', ({ data: said }) => listener(said)),
    },
    () => {},
  );
  port.start();
  return createClient(dataContract, send);
}
