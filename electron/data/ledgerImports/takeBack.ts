import { setImmediate } from 'node:timers/promises';
import type { HeldBy, TakenBack } from '../../../shared/domain/ledger-import/report.ts';
import type { RunningCall, Service } from '../serve.ts';

const UNITS_AT_ONCE = 5000;
/** Units that stay are named up to here. */
const KEPT_NAMED = 200;

interface UnitOfImport {
  readonly key: number;
  readonly id: string;
  readonly name: string;
  readonly heldBy: HeldBy | null;
}

/** What else hangs on a unit: lists and entries of campaigns, agreements from elsewhere, formation, facts entered since. */
const UNITS_OF_IMPORT = `
  SELECT key, id, name, CASE
    WHEN EXISTS (SELECT 1 FROM targets WHERE unit_key = units.key)
      OR EXISTS (SELECT 1 FROM list_changes WHERE unit_key = units.key)
      OR EXISTS (SELECT 1 FROM target_events WHERE unit_key = units.key) THEN 'campaign'
    WHEN EXISTS (SELECT 1 FROM unit_agreements WHERE unit_key = units.key AND import_id IS NOT units.import_id)
      OR EXISTS (SELECT 1 FROM agreement_coverage WHERE unit_key = units.key) THEN 'agreement'
    WHEN EXISTS (SELECT 1 FROM formation_entries WHERE unit_key = units.key) THEN 'formation'
    WHEN EXISTS (SELECT 1 FROM unit_facts_before WHERE unit_key = units.key) THEN 'edited'
  END AS heldBy
  FROM units WHERE import_id = ? AND key > ? ORDER BY key LIMIT ${UNITS_AT_ONCE}`;

/**
 * Removes what an import brought and nothing else holds, all of it or, stopped, nothing. Run as a job of its own: a step
 * of undo with a million rows would weigh more than the ledger.
 */
export async function takeImportBack(
  { db, now }: Pick<Service, 'db' | 'now'>,
  importId: string,
  touched: (unitKey: number) => void,
  { signal, report }: RunningCall,
): Promise<TakenBack> {
  const select = db.prepare<[string, number], UnitOfImport>(UNITS_OF_IMPORT);
  const remove = db.prepare('DELETE FROM units WHERE key = ?');
  const total = db.prepare<[string], number>('SELECT count(*) FROM units WHERE import_id = ?').pluck().get(importId);
  const keptUnits: TakenBack['keptUnits'][number][] = [];
  let [removed, kept, lastKey] = [0, 0, 0];
  const ofUnitsThatStay = db.prepare('DELETE FROM unit_agreements WHERE import_id = ?');
  const countAgreements = db
    .prepare<[string], number>('SELECT count(*) FROM unit_agreements WHERE import_id = ?')
    .pluck();
  const agreementsRemoved = countAgreements.get(importId) ?? 0;
  for (;;) {
    const units = select.all(importId, lastKey);
    for (const { key, id, name, heldBy } of units) {
      lastKey = key;
      touched(key);
      if (heldBy === null) {
        remove.run(key);
        removed += 1;
      } else {
        kept += 1;
        if (keptUnits.length < KEPT_NAMED) keptUnits.push({ id, name, heldBy });
      }
    }
    if (units.length < UNITS_AT_ONCE) break;
    report({ done: removed + kept, total: total ?? null });
    await setImmediate();
    signal.throwIfAborted();
  }
  const unitsOf = db.prepare<[string], number>('SELECT unit_key FROM unit_agreements WHERE import_id = ?').pluck();
  for (const key of unitsOf.all(importId)) touched(key);
  ofUnitsThatStay.run(importId);
  db.prepare('UPDATE ledger_imports SET taken_back_at_ms = ? WHERE id = ?').run(now(), importId);
  return { removed, agreementsRemoved, kept, keptUnits };
}
