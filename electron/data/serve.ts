import type { Database } from 'better-sqlite3';
import { ZodError } from 'zod';
import { type DataContract, dataContract } from '../../shared/contract/data.ts';
import type { CallKind, InputOf, OutputOf, Progress, Topic } from '../../shared/contract/define.ts';
import { invalidInput } from '../../shared/domain/wage/inputIssues.ts';
import type { FromService, Port, ToService } from '../../shared/contract/wire.ts';
import { AppError, type Result, toPlainError } from '../../shared/errors.ts';
import { allowances } from './allowances/handlers.ts';
import { agreements, attachments } from './agreements/handlers.ts';
import { backups } from './backups/handlers.ts';
import type { BulkWork } from './bulkWork.ts';
import { campaigns } from './campaigns/handlers.ts';
import { toDatabaseError } from './database/errors.ts';
import { demands } from './demands/handlers.ts';
import { documents } from './documents/handlers.ts';
import { formation } from './formation/handlers.ts';
import { history } from './history/handlers.ts';
import { recordStep } from './history/record.ts';
import { holidays } from './holidays/handlers.ts';
import { ledgerImports } from './ledgerImports/handlers.ts';
import type { ReaderLink } from './ledgerImports/readerLink.ts';
import { letters } from './letters/handlers.ts';
import { meetings } from './meetings/handlers.ts';
import { negotiations } from './negotiations/handlers.ts';
import { papers } from './papers/handlers.ts';
import { proposals } from './proposals/handlers.ts';
import { presets } from './presets/handlers.ts';
import { procedure } from './procedure/handlers.ts';
import { reminders } from './reminders/handlers.ts';
import { procedureLog } from './procedureLog/handlers.ts';
import { roster } from './roster/handlers.ts';
import { rulePacks } from './rulePacks/handlers.ts';
import { savedViews } from './savedViews/handlers.ts';
import { scenarios } from './scenarios/handlers.ts';
import { surveys } from './surveys/handlers.ts';
import { targets } from './targets/handlers.ts';
import { templates } from './templates/handlers.ts';
import { unitAgreements } from './unitAgreements/handlers.ts';
import { units } from './units/handlers.ts';
import { workbench } from './workbench/handlers.ts';
import { groups, onCosts } from './workforce/handlers.ts';
import { workReports } from './workReports/handlers.ts';

/** What a handler may use beside its input; clock and ids come in, so that a test can repeat a result. */
export interface Service {
  readonly db: Database;
  readonly now: () => number;
  readonly newId: () => string;
  readonly appVersion: string;
  /** Jobs that hold the file over many slices. */
  readonly bulk: BulkWork;
  /** A reader of large workbooks, in a process of its own. */
  readonly startReader: () => ReaderLink;
  /** Folder of this file's rolling backups; null where there is no file. */
  readonly backupDir: string | null;
  /** Closes the file, lets `replace` put another in its place, and opens that. */
  readonly reopen: (replace: (path: string) => void) => void;
}

/** What a handler that takes its time knows of the one who waits for it. */
export interface RunningCall {
  /** Aborted with the error `cancelled` as its reason once nobody wants the answer any more. */
  readonly signal: AbortSignal;
  readonly report: (progress: Progress) => void;
}

type Answer<C> = C extends { kind: 'pure' | 'task' } ? OutputOf<C> | Promise<OutputOf<C>> : OutputOf<C>;
type Handler<C> = (service: Service, input: InputOf<C>, call: RunningCall) => Answer<C>;

/** A handler in a module of its own that is loaded before its first call: the service starts without it. */
export interface Later<H> {
  readonly load: () => Promise<H>;
}

/** One function for each call of the contract: leaving one out is a compile error. */
export type HandlersOf<C> = {
  readonly [G in keyof C]: { readonly [N in keyof C[G]]: Handler<C[G][N]> | Later<Handler<C[G][N]>> };
};
export type GroupHandlers<G extends keyof DataContract> = HandlersOf<DataContract>[G];

const handlers: HandlersOf<DataContract> = {
  workbench,
  history,
  negotiations,
  groups,
  onCosts,
  roster,
  allowances,
  presets,
  scenarios,
  proposals,
  agreements,
  attachments,
  demands,
  meetings,
  procedure,
  procedureLog,
  holidays,
  rulePacks,
  units,
  savedViews,
  unitAgreements,
  ledgerImports,
  campaigns,
  targets,
  letters,
  templates,
  surveys,
  workReports,
  formation,
  reminders,
  documents,
  papers,
  backups,
};

interface Entry {
  readonly kind: CallKind;
  readonly topics: readonly Topic[];
  readonly parse: (raw: unknown) => unknown;
  /** Null until it is loaded. */
  handle: AnyHandler | null;
  readonly load: () => Promise<AnyHandler>;
}

type AnyHandler = (service: Service, input: unknown, call: RunningCall) => unknown;

const entries = new Map<string, Entry>(
  Object.entries(dataContract).flatMap(([group, calls]) =>
    Object.entries(calls).map(([name, { kind, topics, parse }]): [string, Entry] => {
      // Safe: HandlersOf proves that each call has its handler and that the handler takes what `parse` gives.
      const table = handlers as unknown as Record<string, Record<string, AnyHandler | Later<AnyHandler>>>;
      const found = table[group]?.[name];
      if (!found) throw new Error(`no handler for ${group}.${name}`);
      const handling =
        typeof found === 'function' ? { handle: found, load: async () => found } : { handle: null, load: found.load };
      return [`${group}.${name}`, { kind, topics, parse, ...handling }];
    }),
  ),
);

/** True for calls that need no workbench file. */
export function isPureCall(path: string): boolean {
  return entries.get(path)?.kind === 'pure';
}

/** The queries that read any of these. */
function queriesOf(topics: readonly Topic[]): string[] {
  return [...entries].flatMap(([path, entry]) =>
    entry.kind === 'query' && entry.topics.some((topic) => topics.includes(topic)) ? [path] : [],
  );
}

export function listCalls(): string[] {
  return [...entries.keys()];
}

/** Nobody follows the call, and nobody stops it. */
const UNWATCHED: RunningCall = { signal: new AbortController().signal, report: () => {} };

/**
 * Runs one call: parses its input, opens the transaction its kind asks for, and answers with plain data.
 * `onChanged` hears of the topics of a successful write before the answer goes out.
 */
export async function dispatch(
  service: Service,
  path: string,
  rawInput: unknown,
  onChanged: (topics: readonly Topic[]) => void,
  call: RunningCall = UNWATCHED,
): Promise<Result<unknown>> {
  try {
    const entry = entries.get(path);
    if (!entry) throw new AppError('not-found', `no call ${path}`, { path });
    const input = parseInput(entry, rawInput);
    const handle = (entry.handle ??= await entry.load());
    const answer = () => run(service, path, { kind: entry.kind, handle }, input, call);
    const value = await (entry.kind === 'pure' ? answer() : service.bulk.whenIdle(answer));
    if (entry.kind !== 'query' && entry.kind !== 'pure' && entry.topics.length > 0) {
      onChanged(entry.kind === 'command' ? [...entry.topics, 'history'] : entry.topics);
    }
    return { ok: true, value };
  } catch (error) {
    return { ok: false, error: toPlainError(toDatabaseError(error)) };
  }
}

function parseInput(entry: Entry, raw: unknown): unknown {
  try {
    return entry.parse(raw);
  } catch (error) {
    throw error instanceof ZodError ? invalidInput(error, raw) : error;
  }
}

interface Job {
  readonly kind: CallKind;
  readonly handle: AnyHandler;
}

function run(service: Service, path: string, { kind, handle }: Job, input: unknown, call: RunningCall): unknown {
  if (kind === 'pure' || kind === 'task') return handle(service, input, call);
  // IMMEDIATE: a read that turns into a write must not find the file locked half-way.
  const transaction = service.db.transaction(() =>
    kind === 'command'
      ? recordStep(service.db, path, service.now(), () => handle(service, input, call))
      : handle(service, input, call),
  );
  return kind === 'query' ? transaction.deferred() : transaction.immediate();
}

/** A page that draws each step of a quick job has no time for anything else. */
const PROGRESS_PACE_MS = 50;

function paced(report: RunningCall['report']): RunningCall['report'] {
  let lastMs = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const nowMs = performance.now();
    if (nowMs - lastMs < PROGRESS_PACE_MS) return;
    lastMs = nowMs;
    report(progress);
  };
}

const stopped = () => new AppError('cancelled', 'stopped by the one who asked');

/** Answers calls on any number of ports and tells all of them what changed. */
export function serve(service: Service) {
  /** With the way to stop each call that is on its way there. */
  const ports = new Map<Port, Map<number, AbortController>>();
  const announce = (topics: readonly Topic[]) => {
    const changed = queriesOf(topics);
    for (const port of ports.keys()) port.post({ changed } satisfies FromService);
  };
  return {
    attach(port: Port): void {
      const running = new Map<number, AbortController>();
      ports.set(port, running);
      port.listen((raw) => {
        // Safe: shape only; the input inside is parsed by the call's own schema.
        const message = raw as ToService;
        const { id } = message;
        if ('cancel' in message) return running.get(id)?.abort(stopped());
        const controller = new AbortController();
        running.set(id, controller);
        const call: RunningCall = {
          signal: controller.signal,
          report: paced((progress) => port.post({ id, progress } satisfies FromService)),
        };
        void dispatch(service, message.call, message.input, announce, call).then((result) => {
          running.delete(id);
          port.post({ id, result } satisfies FromService);
        });
      });
    },
    /** Nobody is there any more to be answered: what can be stopped is. */
    detach(port: Port): void {
      for (const controller of ports.get(port)?.values() ?? []) controller.abort(stopped());
      ports.delete(port);
    },
  };
}
