import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts';
import { openTestService } from '../../fixtures/testService.ts';
import { dumpOf } from './dumpOf.ts';

const run = promisify(execFile);
const writer = path.resolve('electron/data/sampleFile.ts');

test('two files of one seed hold the same rows; a file that is there is left alone', async () => {
  const folder = temporaryFolder();
  const write = (file: string, seed: string) =>
    run(process.execPath, [writer, '--units', '400', '--seed', seed, '--file', path.join(folder, file)]);
  await Promise.all([write('a.workbench', '5'), write('b.workbench', '5'), write('c.workbench', '6')]);

  const [a, b, c] = ['a', 'b', 'c'].map((name) => dumpOf(new Database(path.join(folder, `${name}.workbench`))));
  expect(a).toEqual(b);
  expect(a).not.toEqual(c);
  await expect(write('a.workbench', '5')).rejects.toMatchObject({ code: 1 });
});

test('the file has its indexes back and keeps its foreign keys', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 's.workbench');
  await run(process.execPath, [writer, '--units', '120', '--seed', '1', '--file', file]);

  const db = new Database(file);
  const { service } = openTestService();
  const objects = (of: Database.Database) =>
    of.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();
  expect(objects(db)).toEqual(objects(service.db));
  expect(db.pragma('foreign_key_check')).toEqual([]);
});

test('a sample in the window is a campaign with a frozen list, task numbers and surveys, all marked', async () => {
  const { api, service, announced } = openTestService();
  const { id } = await api.campaigns.createSample({ language: 'zh-CN', units: 600, seed: 2 });

  const [now, last] = await api.campaigns.list({});
  expect(now).toMatchObject({ id, isSample: true, frozenOn: '2021-04-01', opens: '2021-04-01', isArchived: false });
  expect(now?.name).toContain('演示数据');
  expect(now?.tasks.length).toBeGreaterThan(5);
  expect(last).toMatchObject({ isSample: true, isArchived: true, opens: '2020-04-01' });
  const count = (sql: string) => service.db.prepare<[], number>(sql).pluck().get() ?? 0;
  expect(count('SELECT count(*) FROM units WHERE is_sample = 1')).toBe(600);
  expect(count('SELECT count(*) FROM surveys')).toBe(12);
  expect(announced.flat()).toEqual(expect.arrayContaining(['units', 'campaigns', 'targets']));
});

test('two samples fit into one file', async () => {
  const { api } = openTestService();
  await api.campaigns.createSample({ language: 'zh-CN', units: 60 });
  await api.campaigns.createSample({ language: 'en', units: 60 });

  expect((await api.campaigns.list({})).map(({ name }) => name)).toEqual([
    '2021 concentrated “offer” campaign (sample data)',
    '2021年度集体协商集中“要约”行动（演示数据）',
    '2020 concentrated “offer” campaign (sample data)',
    '2020年度集体协商集中“要约”行动（演示数据）',
  ]);
});
