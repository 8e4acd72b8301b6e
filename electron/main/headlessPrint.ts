import { rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { app, session } from 'electron';
import { createClient } from '../../shared/contract/client.ts';
import type { Client } from '../../shared/contract/define.ts';
import type { DataContract, IssuedPaper } from '../../shared/contract/data.ts';
import { type Language, resolveLanguage } from '../../shared/contract/settings.ts';
import { openCaller } from '../../shared/contract/wire.ts';
import { AppError, fromPlainError, toPlainError } from '../../shared/errors.ts';
import { yearUpTo } from '../../shared/reports/buildDemandsReport.ts';
import { type PaperCopy, type PaperKind, REPORT_KINDS, type ReportKind } from '../../shared/reports/paperHead.ts';
import { serveAppScheme } from './appScheme.ts';
import { type DataProcess, startDataProcess } from './dataProcess.ts';
import { printToPdf } from './print.ts';
import type { PrintWish } from './printWish.ts';
import { ownSessionFolder } from './sessionFolder.ts';
import { serveShell } from './shell.ts';
import { backupsRoot, readSettings } from './userFiles.ts';
import { writeWhole } from './writeWhole.ts';

type Api = Client<DataContract>;

interface PaperWish {
  readonly kind: ReportKind;
  readonly copy: PaperCopy;
  readonly language: Language;
  readonly day: string;
  /** Of a paper of a campaign. */
  readonly asOf: string;
  readonly region: string | undefined;
  readonly until: string | undefined;
  /** Of a work report. */
  readonly from: string;
  readonly to: string;
}

/**
 * Keeps out of the way of a window that may be open: no lock, and Chromium's own files in a folder that goes again with
 * what is answered.
 */
export function prepareHeadless(): () => void {
  const folder = ownSessionFolder(join(app.getPath('userData'), 'print-sessions'));
  app.setPath('sessionData', folder);
  // A hidden first page hung now and then, about once in six starts, while Chromium was setting up its drawing process.
  app.disableHardwareAcceleration();
  // The hidden page closes before its PDF is written.
  app.on('window-all-closed', () => {});
  return () => rmSync(folder, { recursive: true, force: true });
}

/**
 * `--print brief|preparation-sheet --file F --id S --out P` issues the paper of a scenario, `--print
 * negotiation-history|demands-report` that of a negotiation, `--print bulletin|task-list|reply-due-list` that of a
 * campaign, `--as-of` a day and of a `--region`, `--print work-report` that of reports, `--from` a day `--to` another,
 * without an id, `--print document` a document by the id of its draft; with the id of an issued paper any of them
 * reprints its frozen bytes.
 * `--print sample-brief|sample-bulletin --out P` prints sample A or a made-up campaign. Answers the exit code; failures
 * are one line on standard error.
 */
export async function printWithoutWindow(wish: PrintWish): Promise<number> {
  try {
    serveAppScheme(session.defaultSession);
    serveShell();
    const out = resolve(required(wish, 'out'));
    const { kind, number, pdf } = await pdfOf(wish);
    await mkdir(dirname(out), { recursive: true });
    await writeWhole(out, pdf);
    process.stdout.write(`${kind} ${number} -> ${out}\n`);
    return 0;
  } catch (error) {
    const { code, message } = toPlainError(error);
    process.stderr.write(`${code}: ${message}\n`);
    return 1;
  }
}

interface Printed {
  readonly kind: PaperKind;
  readonly number: number;
  readonly pdf: Uint8Array;
}

async function pdfOf(wish: PrintWish): Promise<Printed> {
  if (wish.print === DOCUMENT) {
    const id = required(wish, 'id');
    return withData(resolve(required(wish, 'file')), async (api) => {
      const issued = (await api.papers.list({})).find((one) => one.id === id);
      return issued ? frozen(api, issued) : issueDocument(api, id);
    });
  }
  const paper = paperWish(wish);
  if (wish.print === 'sample-brief') {
    return withData(':memory:', async (api) => {
      const { id } = await api.negotiations.createSample({ language: paper.language });
      const { scenarios } = await api.negotiations.get({ id });
      return issuePaper(api, scenarios[0]?.id ?? '', paper);
    });
  }
  if (wish.print === 'sample-bulletin') {
    return withData(':memory:', async (api) => {
      const { id } = await api.campaigns.createSample({ language: paper.language, ...SAMPLE_CAMPAIGN });
      return issuePaper(api, id, { ...paper, ...SAMPLE_DAYS });
    });
  }
  const id = paper.kind === 'work-report' ? (wish.id ?? '') : required(wish, 'id');
  return withData(resolve(required(wish, 'file')), async (api) => {
    const issued = (await api.papers.list({})).find((one) => one.id === id);
    if (!issued && paper.kind === 'work-report' && id !== '') {
      throw new AppError('not-found', `no issued paper ${id}`, { id });
    }
    return issued ? frozen(api, issued) : issuePaper(api, id, paper);
  });
}

const DOCUMENT = 'document';

/** A document as its draft stands, in Chinese as all of them are, on the day that it says. */
async function issueDocument(api: Api, documentId: string): Promise<Printed> {
  const { kind, day } = await api.documents.get({ id: documentId });
  const subject = { kind, documentId };
  const options = { copy: 'table', language: 'zh-CN', day, issuedBy: readSettings().operatorName } as const;
  const { model, canonicalJson, sha256 } = await api.papers.prepare({ ...subject, ...options });
  const filled = await api.templates.fill({ documentId });
  const inTemplate = filled && { docx: filled.docx };
  const pdf = await printToPdf({ model, sha256, ...inTemplate });
  const { number } = await api.papers.issue({ ...subject, canonicalJson, sha256, pdf, ...inTemplate });
  return { kind, number, pdf };
}

async function frozen(api: Api, { id, kind, number }: IssuedPaper): Promise<Printed> {
  return { kind, number, pdf: await api.papers.pdf({ id }) };
}

/** The campaign of the newspaper case with made-up units, on the day on which it closed. */
const SAMPLE_CAMPAIGN = { units: 4000, seed: 1 };
const SAMPLE_DAYS = { asOf: '2021-05-31', day: '2021-06-01' };

/** `id` is that of a scenario, of a negotiation or of a campaign, as the kind of paper wants. */
async function issuePaper(api: Api, id: string, wish: PaperWish): Promise<Printed> {
  const subject = subjectOf(id, wish.kind);
  const { model, canonicalJson, sha256 } = await api.papers.prepare(prepareWish(subject, wish));
  const pdf = await printToPdf({ model, sha256 });
  const { number } = await api.papers.issue({ ...subject, canonicalJson, sha256, pdf });
  return { kind: wish.kind, number, pdf };
}

function subjectOf(id: string, kind: ReportKind) {
  switch (kind) {
    case 'brief':
    case 'preparation-sheet':
      return { kind, scenarioId: id };
    case 'negotiation-history':
    case 'demands-report':
      return { kind, negotiationId: id };
    case 'work-report':
      return { kind };
    default:
      return { kind, campaignId: id };
  }
}

function prepareWish(
  subject: ReturnType<typeof subjectOf>,
  { copy, language, day, asOf, region, until, from, to }: PaperWish,
): Parameters<Api['papers']['prepare']>[0] {
  const options = { copy, language, day, issuedBy: readSettings().operatorName };
  const ofCampaign = { ...options, asOf, ...(region !== undefined && { region }) };
  switch (subject.kind) {
    case 'work-report':
      return { ...subject, ...options, from, to, ...(region !== undefined && { region }) };
    case 'bulletin':
    case 'task-list':
      return { ...subject, ...ofCampaign };
    case 'reply-due-list':
      return { ...subject, ...ofCampaign, ...(until !== undefined && { until }) };
    default:
      return { ...subject, ...options };
  }
}

const SAMPLES: Readonly<Record<string, ReportKind>> = { 'sample-brief': 'brief', 'sample-bulletin': 'bulletin' };

function paperWish(wish: PrintWish): PaperWish {
  const { print, copy, language, region } = wish;
  const kind = SAMPLES[print] ?? REPORT_KINDS.find((one) => one === print);
  if (kind === undefined) {
    const known = [...REPORT_KINDS, DOCUMENT, ...Object.keys(SAMPLES)].join(', ');
    throw new AppError('invalid-input', `--print knows ${known}`);
  }
  const wanted = copy ?? (kind === 'preparation-sheet' ? 'internal' : 'table');
  if (wanted !== 'table' && wanted !== 'internal') throw new AppError('invalid-input', '--copy is table or internal');
  const spoken = language ?? resolveLanguage(readSettings().language, app.getLocale());
  if (spoken !== 'zh-CN' && spoken !== 'en') throw new AppError('invalid-input', '--language is zh-CN or en');
  const day = dayOf(wish, 'day') ?? today();
  const asOf = dayOf(wish, 'as-of') ?? day;
  const to = dayOf(wish, 'to') ?? day;
  const from = dayOf(wish, 'from') ?? yearUpTo(to);
  return { kind, copy: wanted, language: spoken, day, asOf, region, until: dayOf(wish, 'until'), from, to };
}

function dayOf(wish: PrintWish, name: 'day' | 'as-of' | 'until' | 'from' | 'to'): string | undefined {
  const day = wish[name];
  if (day !== undefined && !/^\d{4}-\d\d-\d\d$/.test(day)) {
    throw new AppError('invalid-input', `--${name} is YYYY-MM-DD`);
  }
  return day;
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
  return createClient<DataContract>(send);
}
