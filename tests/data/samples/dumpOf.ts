import type { Database } from 'better-sqlite3';

/** Every row of the tables that a sample fills. */
export function dumpOf(db: Database): Record<string, unknown[]> {
  const tables = [
    'units',
    'unit_facts_before',
    'unit_agreements',
    'agreement_coverage',
    'campaigns',
    'list_changes',
    'targets',
    'target_events',
    'surveys',
  ];
  return Object.fromEntries(tables.map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all()]));
}
