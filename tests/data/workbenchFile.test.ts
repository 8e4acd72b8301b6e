import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import type { FromMain, ToMain } from '../../shared/contract/dataProcess.ts';
import { migrate } from '../../electron/data/database/migrate.ts';
import { MIGRATIONS } from '../../electron/data/database/migrations/all.ts';
import { groupOf } from '../fixtures/records.ts';
import { callDoor } from '../fixtures/shellDoor.ts';
import { temporaryFolder } from '../fixtures/temporaryFolder.ts';
import { mustBeChecked } from '../../electron/data/database/open.ts';
import { openTestService } from '../fixtures/testService.ts';

/** The unprivileged user `nobody`: a test that runs as root may write anywhere, so it asks somebody else. */
const NOBODY = 65_534;

async function workbenchAt(path: string): Promise<void> {
  const { api, close } = openTestService({ path });
  await api.negotiations.createSample({ language: 'zh-CN' });
  close();
}

function refusal(path: string): string {
  try {
    openTestService({ path, create: false }).close();
    return 'opened';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

test('a closed workbench is one file with nothing beside it', async () => {
  const folder = temporaryFolder();

  await workbenchAt(join(folder, 'book.workbench'));

  expect(readdirSync(folder)).toEqual(['book.workbench']);
});

test.each([
  ['a missing file', 'file-missing', () => {}],
  ['an empty file', 'not-a-database', (path: string) => writeFileSync(path, '')],
  ['a text file', 'not-a-database', (path: string) => writeFileSync(path, '这不是数据库'.repeat(100))],
  [
    'another program’s database',
    'not-a-workbench',
    (path: string) => void new Database(path).exec('CREATE TABLE t (x)').close(),
  ],
  [
    'a file of a newer version',
    'database-too-new',
    (path: string) => {
      openTestService({ path }).close();
      new Database(path).exec('PRAGMA journal_mode = DELETE; PRAGMA user_version = 999').close();
    },
  ],
])('%s is refused with %s and not touched', (_name, code, prepare) => {
  const folder = temporaryFolder();
  const path = join(folder, 'book.workbench');
  prepare(path);
  const before = existsSync(path) ? readFileSync(path) : null;

  expect(refusal(path)).toBe(code);

  expect(existsSync(path) ? readFileSync(path) : null).toEqual(before);
  expect(readdirSync(folder)).toEqual(before === null ? [] : ['book.workbench']);
});

test('a damaged file is refused and not made worse', async () => {
  const path = join(temporaryFolder(), 'book.workbench');
  await workbenchAt(path);
  const bytes = readFileSync(path);
  bytes.fill(0xa5, 4096 * 2, 4096 * 6);
  writeFileSync(path, bytes);

  expect(refusal(path)).toBe('database-damaged');

  expect(readFileSync(path).equals(bytes)).toBe(true);
});

test('a read-only file is refused with its own code', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'book.workbench');
  await workbenchAt(path);
  chmodSync(path, 0o444);
  chmodSync(folder, 0o555);
  onTestFinished(() => chmodSync(folder, 0o755));

  const isRoot = process.getuid?.() === 0;
  const answer = await callDoor(['--file', path, 'negotiations.list'], isRoot ? { uid: NOBODY } : {});

  expect(answer).toMatchObject({ status: 1, output: { code: 'file-read-only' } });
});

test('a full disk refuses the command and keeps what was there', async () => {
  const path = join(temporaryFolder(), 'book.workbench');
  const { api, service } = openTestService({ path });
  const { id } = await api.negotiations.create({ title: '甲厂' });
  const pages = Number(service.db.pragma('page_count', { simple: true }));
  service.db.pragma(`max_page_count = ${pages}`);

  const rows = Array.from({ length: 2000 }, (_, at) => groupOf({ name: `岗位 ${at}` }));
  await expect(api.groups.insert({ negotiationId: id, rows })).rejects.toMatchObject({ code: 'disk-full' });

  service.db.pragma('max_page_count = 1000000');
  expect((await api.negotiations.get({ id })).groups).toEqual([]);
  await api.groups.insert({ negotiationId: id, rows: [groupOf()] });
  expect((await api.negotiations.get({ id })).groups).toHaveLength(1);
});

test('a migration that fails leaves the file at the last good version', async () => {
  const db = new Database(':memory:');
  migrate(db, MIGRATIONS);
  const broken = {
    version: 1000,
    up: () => {
      db.exec('CREATE TABLE half_done (id TEXT) STRICT');
      throw new Error('no');
    },
  };

  expect(() => migrate(db, [...MIGRATIONS, broken])).toThrow(expect.objectContaining({ code: 'migration-failed' }));

  expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.at(-1)?.version);
  expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'half_done'").pluck().get()).toBe(0);
  db.close();
});

test('a copy is one closed file with everything in it, and replaces an older copy', async () => {
  const folder = temporaryFolder();
  const { api } = openTestService({ path: join(folder, 'book.workbench') });
  await api.negotiations.create({ title: '甲厂' });
  const path = join(folder, 'copy.workbench');
  writeFileSync(path, 'older');

  await api.workbench.saveCopy({ path });

  const copy = openTestService({ path, create: false });
  expect((await copy.api.negotiations.list({})).map(({ title }) => title)).toEqual(['甲厂']);
  copy.close();
  expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual(['copy.workbench']);
});

test('a backup shows what changed since and brings its state back, after backing up the present one', async () => {
  const folder = temporaryFolder();
  const { api } = openTestService({ path: join(folder, 'book.workbench'), backupsRoot: join(folder, 'backups') });
  const kept = await api.negotiations.create({ title: '甲厂' });
  const lost = await api.negotiations.create({ title: '乙厂' });
  await api.backups.create({});
  await api.negotiations.update({ id: kept.id, patch: { title: '甲厂（改）' } });
  await api.negotiations.remove({ ids: [lost.id] });
  await api.negotiations.create({ title: '丙厂' });

  const [backup] = await api.backups.list({});
  expect(backup?.since).toEqual({ added: ['丙厂'], removed: ['乙厂'], changed: ['甲厂（改）'], papers: 0 });
  await api.backups.restore({ name: backup?.name ?? '' });

  expect((await api.negotiations.list({})).map(({ title }) => title).sort()).toEqual(['乙厂', '甲厂']);
  expect(await api.backups.list({})).toHaveLength(2);
});

test('a backup’s name never leads out of its folder', async () => {
  const folder = temporaryFolder();
  const { api } = openTestService({ path: join(folder, 'book.workbench'), backupsRoot: join(folder, 'backups') });
  mkdirSync(join(folder, 'elsewhere'));
  copyFileSync(join(folder, 'book.workbench'), join(folder, 'elsewhere', '1700000000000.workbench'));

  await expect(api.backups.restore({ name: '../../elsewhere/1700000000000.workbench' })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('what was acknowledged survives a data process that is killed', async () => {
  const path = join(temporaryFolder(), 'book.workbench');
  const child = fork('electron/data/index.ts', [], { serialization: 'advanced' });
  const tell = (message: FromMain) => child.send(message);
  const acknowledged: string[] = [];
  child.on('message', (message: ToMain) => {
    if (message.kind !== 'relay') return;
    const answer = message.message as { id?: number; result?: { ok: boolean } }; // our own service's reply
    if (answer.id !== undefined && answer.result?.ok) acknowledged.push(`第 ${answer.id} 号`);
  });
  tell({ kind: 'open', request: { path, create: true, backupsRoot: null, appVersion: '0.0.0-test' } });
  for (let id = 1; id <= 200; id++) {
    tell({
      kind: 'relay',
      connection: 1,
      message: { id, call: 'negotiations.create', input: { title: `第 ${id} 号` } },
    });
  }
  while (acknowledged.length < 20) await once(child, 'message');
  child.kill('SIGKILL');
  await once(child, 'exit');

  const { api } = openTestService({ path, create: false });
  const titles = (await api.negotiations.list({})).map(({ title }) => title);
  expect(titles).toEqual(expect.arrayContaining(acknowledged));
  expect(statSync(path).size).toBeGreaterThan(0);
});

test('a file is checked when it opens, save a large one that was closed in order', () => {
  const [small, large] = [200 * 1024 * 1024, 2 * 1024 ** 3];
  expect(mustBeChecked(small, false)).toBe(true);
  expect(mustBeChecked(small, true)).toBe(true);
  expect(mustBeChecked(large, true)).toBe(true);
  expect(mustBeChecked(large, false)).toBe(false);
});
