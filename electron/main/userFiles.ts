import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import { type Settings, settings } from '../../shared/contract/settings.ts';
import { UnfinishedFiles } from './unfinishedFiles.ts';

/** Files that the start page and the menu remember. */
const RECENT_KEPT = 10;

const rectangle = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

const windowMemory = z.object({
  bounds: rectangle.nullable().catch(null),
  isMaximized: z.boolean().catch(false),
  recent: z
    .array(
      z.object({
        path: z.string(),
        openedAtMs: z.number(),
        /** Leads to the backups of a file that cannot be opened any more. */
        workbenchId: z.uuid().optional().catch(undefined),
        /** The last day on which a notification told what is due in it. */
        notifiedOn: z.string().optional().catch(undefined),
      }),
    )
    .catch([]),
  /** Open when the app was last left. */
  lastPath: z.string().nullable().catch(null),
});
export type WindowMemory = z.infer<typeof windowMemory>;

const pathOf = (name: string) => join(app.getPath('userData'), name);

/** A missing or damaged file reads as an empty one: settings never stop the app from starting. */
function read<S extends z.ZodType>(name: string, schema: S): z.infer<S> {
  try {
    return schema.parse(JSON.parse(readFileSync(pathOf(name), 'utf8')));
  } catch {
    return schema.parse({});
  }
}

function write(name: string, value: unknown): void {
  const path = pathOf(name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.unfinished`, JSON.stringify(value, null, 2));
  renameSync(`${path}.unfinished`, path);
}

export const readSettings = (): Settings => read('settings.json', settings);
export const writeSettings = (value: Settings): void => write('settings.json', value);
export const readWindowMemory = (): WindowMemory => read('windows.json', windowMemory);
export const writeWindowMemory = (value: WindowMemory): void => write('windows.json', value);

export const backupsRoot = (): string => pathOf('backups');
export const unfinishedFiles = new UnfinishedFiles(() => pathOf('unfinished.json'));

/** The folder new workbenches are proposed in. */
export function documentsFolder(): string {
  const override = app.isPackaged ? undefined : process.env['WORKBENCH_DOCUMENTS_DIR'];
  return override ?? app.getPath('documents');
}

export function rememberRecent(path: string, workbenchId: string, nowMs: number): void {
  const memory = readWindowMemory();
  const others = memory.recent.filter((file) => file.path !== path);
  const notifiedOn = memory.recent.find((file) => file.path === path)?.notifiedOn;
  writeWindowMemory({
    ...memory,
    recent: [{ path, openedAtMs: nowMs, workbenchId, notifiedOn }, ...others].slice(0, RECENT_KEPT),
    lastPath: path,
  });
}

export function forgetRecent(path: string): void {
  const memory = readWindowMemory();
  writeWindowMemory({ ...memory, recent: memory.recent.filter((file) => file.path !== path) });
}

/** Notes that what is due in a file is told on this day; false where it was told on it before. */
export function rememberNotified(path: string, day: string): boolean {
  const memory = readWindowMemory();
  const file = memory.recent.find((one) => one.path === path);
  if (!file || file.notifiedOn === day) return false;
  const recent = memory.recent.map((one) => (one.path === path ? { ...one, notifiedOn: day } : one));
  writeWindowMemory({ ...memory, recent });
  return true;
}
