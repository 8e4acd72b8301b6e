import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { chunkBuilder } from '../../electron/data/rates/buildChunk.ts';
import { CHUNK_BITS } from '../../electron/data/rates/chunk.ts';
import { chunkStore, packChunks } from '../../electron/data/rates/chunkStore.ts';
import { eachUnitOnDay } from '../../electron/data/rates/eachUnitOnDay.ts';
import { recordStep } from '../../electron/data/history/record.ts';
import { campaignFields } from '../../shared/domain/campaign/campaign.ts';
import { unitAgreementOf, unitOf } from '../fixtures/campaigns.ts';
import { keyOfUnit, worldDay, worlds, writeWorld } from '../fixtures/rateWorld.ts';
import { temporaryFolder } from '../fixtures/temporaryFolder.ts';
import { openTestService } from '../fixtures/testService.ts';

type Db = ReturnType<typeof openTestService>['service']['db'];

const bytesOf = ({ number, bytes }: { number: number; bytes: Uint8Array }) => ({
  number,
  bytes: Buffer.from(bytes).toString('base64'),
});

/** What the copies in memory and in the file hold, beside what the rows give now. */
function expectFresh(db: Db): void {
  const build = chunkBuilder(db);
  const kept = chunkStore(db).chunks();
  const numbers = db
    .prepare<[number], number>('SELECT DISTINCT key >> ? FROM units ORDER BY 1')
    .pluck()
    .all(CHUNK_BITS);
  expect(kept.map(bytesOf)).toEqual(numbers.map((number) => bytesOf(build(number))));
  const stored = db.prepare<[], { chunk: number; packed: Buffer }>('SELECT chunk, packed FROM rate_chunks').all();
  for (const { chunk, packed } of stored) {
    expect(bytesOf({ number: chunk, bytes: packed })).toEqual(bytesOf(build(chunk)));
  }
}

const write = fc.record({
  what: fc.constantFrom(
    'employees',
    'name',
    'region',
    'facts',
    'agreement day',
    'agreement kind',
    'agreement gone',
    'coverage',
    'coverage gone',
    'list',
    'event',
    'unit gone',
    'unit moved',
  ),
  unit: fc.nat(8),
  day: worldDay(),
});
type Write = typeof write extends fc.Arbitrary<infer W> ? W : never;

/** Changes rows as the calls of the product do, and some more; what the file refuses is left undone. */
function writeRow(db: Db, { what, unit, day }: Write, id: string): void {
  const key = keyOfUnit(unit);
  const run = (sql: string, ...values: (string | number)[]) => db.prepare(sql).run(...values);
  switch (what) {
    case 'employees':
      return void run('UPDATE units SET employees = coalesce(employees, 0) + 1 WHERE key = ?', key);
    case 'name':
      return void run(`UPDATE units SET name = name || '厂' WHERE key = ?`, key);
    case 'region':
      return void run(`UPDATE units SET region_code = '632801', kind = 'area' WHERE key = ?`, key);
    case 'facts':
      return void run(
        `INSERT OR IGNORE INTO unit_facts_before (id, unit_key, valid_from, union_status, is_operating, condition,
           size_class) SELECT ?, key, ?, 'own', 1, 'good', 'small' FROM units WHERE key = ?`,
        id,
        day,
        key,
      );
    case 'agreement day':
      return void run('UPDATE unit_agreements SET to_day = ? WHERE unit_key = ? AND from_day <= ?', day, key, day);
    case 'agreement kind':
      return void run(`UPDATE unit_agreements SET kind = 'women' WHERE unit_key = ?`, key);
    case 'agreement gone':
      return void run('DELETE FROM unit_agreements WHERE unit_key = ?', key);
    case 'coverage':
      return void run(
        `INSERT OR IGNORE INTO agreement_coverage (id, agreement_id, unit_key, basis)
         SELECT ?, a.id, u.key, 'byRule' FROM unit_agreements a, units u WHERE u.key = ? LIMIT 1`,
        id,
        key,
      );
    case 'coverage gone':
      return void run(`UPDATE agreement_coverage SET basis = 'excluded' WHERE unit_key = ?`, key);
    case 'list':
      return void run('UPDATE targets SET removed_on = ?, is_frozen = 1 - is_frozen WHERE unit_key = ?', day, key);
    case 'event':
      return void run(
        `INSERT INTO target_events (id, campaign_key, unit_key, kind, day, details, recorded_at_ms, recorded_by)
         SELECT ?, campaign_key, unit_key, 'signed', ?, '{}', 1, '' FROM targets WHERE unit_key = ?`,
        id,
        day,
        key,
      );
    case 'unit gone':
      return void run('DELETE FROM units WHERE key = ? AND key NOT IN (SELECT unit_key FROM targets)', key);
    case 'unit moved':
      return void run('UPDATE agreement_coverage SET unit_key = ? WHERE unit_key = ?', keyOfUnit(unit + 1), key);
  }
}

const step = fc.record({
  writes: fc.array(write, { minLength: 1, maxLength: 3 }),
  looksBetween: fc.boolean(),
  end: fc.constantFrom('kept', 'kept', 'rolled back', 'undone', 'redone', 'looked at', 'packed'),
});

property.prop([worlds, fc.array(step, { maxLength: 8 })], { numRuns: 25 })(
  'the copies hold what the rows hold after any writes, roll-backs, undo and redo',
  async (world, steps) => {
    const { api, service } = openTestService();
    const { db } = service;
    db.transaction(() => writeWorld(db, world))();
    for (const { writes, looksBetween, end } of steps) {
      const work = () =>
        recordStep(db, 'units.update', 1, () => {
          for (const one of writes) {
            db.transaction(() => {
              try {
                writeRow(db, one, service.newId());
              } catch {
                // A row that something else still names stays; what was tried is the test's affair, not what came of it.
              }
            })();
            if (looksBetween) expectFresh(db);
          }
          if (end === 'rolled back') throw new Error('rolled back');
        });
      if (end === 'rolled back') expect(db.transaction(work)).toThrow('rolled back');
      else db.transaction(work)();
      if (end === 'undone' || end === 'redone') await api.history.undo({}).catch(() => {});
      if (end === 'redone') await api.history.redo({}).catch(() => {});
      if (end === 'packed') await packChunks(db, async () => {});
      if (end !== 'kept') expectFresh(db);
    }
    expectFresh(db);
  },
);

test('the next session reads the copies that the last one stored', async () => {
  const path = `${temporaryFolder()}/a.workbench`;
  const first = openTestService({ path });
  const { ids } = await first.api.units.create({ rows: [unitOf({ employees: 7 }), unitOf({ name: '乙厂' })] });
  const { id: campaignId } = await first.api.campaigns.create(
    campaignFields.parse({ name: '集中要约', opens: '2021-04-01', closes: '2021-05-31' }),
  );
  const before = await first.api.campaigns.rates({ campaignId, asOf: '2021-05-11' });
  first.close();

  const { service, api } = openTestService({ path });
  expect(service.db.prepare('SELECT count(*) FROM rate_chunks').pluck().get()).toBe(1);
  expect(await api.campaigns.rates({ campaignId, asOf: '2021-05-11' })).toEqual(before);
  await api.unitAgreements.create({ rows: [{ unitId: ids[0] ?? '', ...unitAgreementOf() }] });
  expect(service.db.prepare('SELECT count(*) FROM rate_chunks').pluck().get()).toBe(0);
});

test('a unit stands on a day as it was known then', () => {
  const { service } = openTestService();
  const { db } = service;
  db.transaction(() =>
    writeWorld(db, {
      units: [
        {
          kind: 'enterprise',
          regionCode: '630102',
          industry: 'C',
          ownership: '173',
          facts: [
            { from: '2021-02-01', employees: 80, members: null, unionStatus: 'none', isOperating: true },
            { from: '2021-05-01', employees: 120, members: 100, unionStatus: 'own', isOperating: true },
          ],
          target: null,
        },
      ],
      agreements: [],
      campaign: campaignFields.parse({ name: '集中要约', opens: '2021-04-01', closes: '2021-05-31' }),
      frozenOn: null,
    }),
  )();
  const on = (asOf: string) => {
    const seen: unknown[] = [];
    eachUnitOnDay(db, { campaignKey: null, asOf }, ({ isKnown, employees, unionStatus }) =>
      seen.push(isKnown && { employees, unionStatus }),
    );
    return seen;
  };

  expect(on('2021-01-31')).toEqual([false]);
  expect(on('2021-04-30')).toEqual([{ employees: 80, unionStatus: 'none' }]);
  expect(on('2021-05-01')).toEqual([{ employees: 120, unionStatus: 'own' }]);
});
