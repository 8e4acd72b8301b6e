import { expect, test } from 'vitest';
import { openTestService } from '../fixtures/testService.ts';

test('all migrations together produce the recorded schema', async () => {
  const { service } = openTestService();

  const statements = service.db
    .prepare<[], string>(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
    )
    .pluck()
    .all();

  // `npm run schema:update` rewrites the file, so that a review shows the change.
  await expect(`${statements.map((sql) => `${sql.replaceAll(/^ {6}/gm, '')};`).join('\n\n')}\n`).toMatchFileSnapshot(
    'schema.sql',
  );
});

test('every table is strict', () => {
  const { service } = openTestService();

  const loose = service.db
    .prepare<[], string>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
    )
    .pluck()
    .all();

  expect(loose).toEqual([]);
});
