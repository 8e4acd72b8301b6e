import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { openWorkbench } from './database/open.ts';
import { packChunks } from './rates/chunkStore.ts';
import { watchChunks } from './rates/watchChunks.ts';
import { writeSample } from './samples/writeSample.ts';

const USAGE = 'npm run sample -- --units 1000000 --seed 1 --file s.workbench [--language zh-CN|en]';

const wish = z.strictObject({
  units: z.coerce.number().int().min(1).max(5_000_000),
  seed: z.coerce.number().int().min(0).max(0xffffffff),
  file: z.string().min(1),
  language: z.enum(['zh-CN', 'en']),
});

/** `npm run sample`: a new workbench with a made-up ledger and its campaigns, the same for the same seed. */
async function writeFile(): Promise<void> {
  const { values } = parseArgs({
    options: {
      units: { type: 'string', default: '5000' },
      seed: { type: 'string', default: '1' },
      file: { type: 'string' },
      language: { type: 'string', default: 'zh-CN' },
    },
  });
  const { units, seed, language, file } = wish.parse(values);
  // npm moves to the project's root; files are named from where the user stands.
  const target = path.resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
  if (existsSync(target)) throw new Error(`${target} is there already; name a new file`);
  const startedMs = performance.now();
  try {
    openWorkbench(target, { create: true, nowMs: Date.now(), backUp: () => {} }).close();
    await fill(target, { units, seed, language });
  } catch (error) {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${target}${end}`, { force: true });
    throw error;
  }
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  console.log(`${units} generated units with their campaigns in ${target}, ${seconds} s`);
}

async function fill(target: string, request: Parameters<typeof writeSample>[1]): Promise<void> {
  const db = new Database(target);
  try {
    // A new file that is removed when anything fails needs no flush after each page. In the log every page would stand
    // twice; a journal holds only the few pages that were there before.
    db.pragma('journal_mode = DELETE');
    db.pragma('synchronous = OFF');
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('cache_size = -131072');
    db.exec('BEGIN');
    const indexes = takeIndexes(db);
    await writeSample(db, request, progressOn(request.units));
    for (const create of indexes) db.exec(create);
    watchChunks(db);
    await packChunks(db, async () => {});
    db.exec('COMMIT');
    db.pragma('journal_mode = WAL');
  } finally {
    db.close();
  }
}

/** Drops the indexes that SQLite did not make itself: sorted at the end they take a fraction of the time. */
function takeIndexes(db: Database.Database): string[] {
  const indexes = db
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL",
    )
    .all();
  for (const { name } of indexes) db.exec(`DROP INDEX "${name}"`);
  return indexes.map(({ sql }) => sql);
}

/** A line that counts up on a terminal; in a log one line each tenth. */
function progressOn(units: number): (done: number) => void {
  const isTerminal = process.stderr.isTTY;
  let shown = -1;
  return (done) => {
    const percent = Math.floor((done / units) * 100);
    const step = isTerminal ? percent : Math.floor(percent / 10) * 10;
    if (step <= shown) return;
    shown = step;
    process.stderr.write(isTerminal ? `\r${step} %  ${done}/${units}${step === 100 ? '\n' : ''}` : `${step} %\n`);
  };
}

try {
  await writeFile();
} catch (error) {
  const reason =
    error instanceof z.ZodError ? z.prettifyError(error) : String(error instanceof Error ? error.message : error);
  console.error(`${reason}\n${USAGE}`);
  process.exitCode = 1;
}
