import type { Database } from 'better-sqlite3';
import { DummyDriver, Kysely, type RawBuilder, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';

/** Writes SQL and runs none. */
const compiler = new Kysely<Record<string, never>>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** The first column of all rows. */
export function runPluck<V>(db: Database, query: RawBuilder<unknown>): V[] {
  const { sql: text, parameters } = query.compile(compiler);
  return db
    .prepare<unknown[], V>(text)
    .pluck()
    .all(...parameters);
}
