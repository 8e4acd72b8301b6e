import { openService } from '../../electron/data/openService.ts';
import { orderedKeys } from '../../electron/data/units/orderedKeys.ts';
import { dispatch } from '../../electron/data/serve.ts';
import type { UnitFilter, UnitQuery } from '../../shared/domain/units/unitList.ts';
import { absoluteRow, median, peerRow, type Row } from './row.ts';
import { sampleLedger } from './sampleLedger.ts';

const SIZES = [100_000, 1_000_000];
const REPEATS = 5;
/** A new order or filter, and a search, whatever the size. */
const NEW_LIST_MS = 1000;
const SEARCH_MS = 300;
const FURTHER_PAGE_MS = 50;
const ROWS = 200;
/** A page of a kept order beside the same rows by their keys, with all that a call costs. */
const PAGE_PEER = 3;
/** Beside SQL that answers the same question with its rows alone, unordered as far as it can. */
const LIST_PEER = 3;
const SEARCHED = '枸杞';

type Service = ReturnType<typeof openService>;

/** Lists of a made-up ledger: the first page of an order that is new, further ones, a search; each beside bare SQL. */
export async function measureLedger(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of SIZES) {
    const service = openService(
      { path: sampleLedger(size), create: false, backupsRoot: null, appVersion: 'bench' },
      Date.now,
    );
    try {
      rows.push(...(await measureSize(service, `${size / 1000}k units`)));
    } finally {
      service.close();
    }
  }
  return rows;
}

async function measureSize(service: Service, name: string): Promise<Row[]> {
  const { db } = service;
  const sorted = await times(() => page(service, { sort: { by: 'employees', descending: true } }, 0, true));
  const sortedSql = await times(() => db.prepare('SELECT key FROM units ORDER BY employees DESC').pluck().all());
  const filtered = await times(() => page(service, FILTERED, 0, true));
  const filteredSql = await times(() => db.prepare(FILTERED_SQL).pluck().all());
  const found = await times(() => page(service, { filter: { text: SEARCHED } }, 0, true));
  const foundSql = await times(() => db.prepare('SELECT key FROM units WHERE instr(name, ?)').pluck().all(SEARCHED));
  const query = queryOf({ sort: { by: 'name', descending: false } });
  const keys = orderedKeys(db, query, true);
  const steps = Array.from({ length: 40 }, (_, at) => Math.floor((at / 40) * Math.max(0, keys.length - ROWS)));
  const further = await times((at) => page(service, query, steps[at] ?? 0, false), steps.length);
  const furtherSql = await times((at) => rowsByKey(service, keys, steps[at] ?? 0), steps.length);
  return [
    absoluteRow(`ledger of ${name}: first page of a new order`, sorted, 'ms', NEW_LIST_MS),
    peerRow(`ledger of ${name}: new order beside bare SQL`, sorted, sortedSql, 'ms', LIST_PEER),
    absoluteRow(`ledger of ${name}: first page of a new filter`, filtered, 'ms', NEW_LIST_MS),
    peerRow(`ledger of ${name}: new filter beside bare SQL`, filtered, filteredSql, 'ms', LIST_PEER),
    absoluteRow(`ledger of ${name}: search in names and codes`, found, 'ms', SEARCH_MS),
    peerRow(`ledger of ${name}: search beside bare SQL in names`, found, foundSql, 'ms', LIST_PEER),
    absoluteRow(`ledger of ${name}: further page`, further, 'ms', FURTHER_PAGE_MS),
    peerRow(`ledger of ${name}: further page beside its rows by key`, further, furtherSql, 'ms', PAGE_PEER),
  ];
}

const FILTERED: Partial<UnitQuery> & { filter: UnitFilter } = {
  filter: { regions: ['630000'], conditions: ['difficult', 'decline'] },
  sort: { by: 'name', descending: false },
};
const FILTERED_SQL = `SELECT key FROM units WHERE region_code BETWEEN '630000' AND '639999'
  AND condition IN ('difficult', 'decline') ORDER BY name_order`;

const queryOf = (query: Partial<UnitQuery>): UnitQuery => ({
  filter: {},
  sort: { by: 'created', descending: false },
  ...query,
});

async function page(service: Service, query: Partial<UnitQuery>, from: number, isFresh: boolean): Promise<void> {
  const result = await dispatch(service, 'units.page', { query: queryOf(query), from, count: ROWS, isFresh }, () => {});
  if (!result.ok) throw new Error(`units.page: ${result.error.message}`);
}

function rowsByKey({ db }: Service, keys: Int32Array, from: number): void {
  const wanted = JSON.stringify([...keys.subarray(from, from + ROWS)]);
  db.prepare('SELECT * FROM units WHERE key IN (SELECT value FROM json_each(?))').all(wanted);
}

async function times(act: (at: number) => unknown, repeats = REPEATS): Promise<number> {
  const found: number[] = [];
  for (let at = 0; at < repeats; at++) {
    const startedAt = performance.now();
    await act(at);
    found.push(performance.now() - startedAt);
  }
  return median(found);
}
