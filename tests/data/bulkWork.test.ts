import Database from 'better-sqlite3';
import { setImmediate } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { BulkWork } from '../../electron/data/bulkWork.ts';

function openNotes() {
  const db = new Database(':memory:');
  onTestFinished(() => {
    db.close();
  });
  db.exec('CREATE TABLE notes (text TEXT)');
  const write = (text: string) => db.prepare('INSERT INTO notes VALUES (?)').run(text);
  return { db, write, notes: () => db.prepare('SELECT text FROM notes').pluck().all() };
}

test('jobs and edits that waited for one job come after each other, and a job that fails takes no edit with it', async () => {
  const { db, write, notes } = openNotes();
  const bulk = new BulkWork();
  const job = (text: string, fails: boolean) =>
    bulk.run(db, async () => {
      write(`${text} begins`);
      await setImmediate();
      if (fails) throw new Error(`${text} is stopped`);
      write(`${text} ends`);
    });
  const first = job('first', false);
  const second = job('second', true);
  const edit = bulk.whenIdle(() => {
    expect(db.inTransaction).toBe(false);
    write('edit');
  });
  const third = job('third', false);

  expect(await Promise.allSettled([first, second, edit, third])).toMatchObject([
    { status: 'fulfilled' },
    { status: 'rejected', reason: { message: 'second is stopped' } },
    { status: 'fulfilled' },
    { status: 'fulfilled' },
  ]);
  expect(new Set(notes())).toEqual(new Set(['first begins', 'first ends', 'edit', 'third begins', 'third ends']));
});
