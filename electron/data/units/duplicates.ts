import type { Database } from 'better-sqlite3';
import { nameKey } from '../../../shared/domain/units/nameKey.ts';
import type { TwinGroup } from '../../../shared/domain/units/unitList.ts';
import { type Unit } from '../../../shared/domain/units/unit.ts';
import { toUnit, type UnitTableRow } from './queries.ts';

const MOST_GROUPS = 500;

/** Rows that may be one enterprise: one code, or one name in one county. */
export function selectTwins(db: Database): TwinGroup[] {
  const groups = (reason: TwinGroup['reason'], query: string): TwinGroup[] =>
    db
      .prepare<[number], string>(query)
      .pluck()
      .all(MOST_GROUPS)
      .map((keys) => ({ reason, units: unitsOfKeys(db, keys) }));
  const byCode = groups(
    'uscc',
    `SELECT json_group_array(key) FROM units WHERE uscc <> '' GROUP BY uscc HAVING count(*) > 1 LIMIT ?`,
  );
  const byName = groups(
    'name',
    `SELECT json_group_array(key) FROM units WHERE name_key <> ''
     GROUP BY name_key, region_code HAVING count(*) > 1 AND count(DISTINCT uscc) < count(*) LIMIT ?`,
  );
  const isKnown = new Set(byCode.map(({ units }) => units.map(({ id }) => id).join()));
  return [...byCode, ...byName.filter(({ units }) => !isKnown.has(units.map(({ id }) => id).join()))].slice(
    0,
    MOST_GROUPS,
  );
}

/** Units that one that is about to be entered may be already. */
export function selectLike(
  db: Database,
  { name, uscc, regionCode, exceptId }: { name: string; uscc: string; regionCode: string; exceptId: string | null },
): Unit[] {
  return db
    .prepare<Record<string, string | null>, UnitTableRow>(
      `SELECT * FROM units WHERE key IN (
         SELECT key FROM units WHERE uscc <> '' AND uscc = @uscc
         UNION SELECT key FROM units WHERE name_key = @key AND name_key <> '' AND region_code = @regionCode)
       AND id IS NOT @exceptId ORDER BY key LIMIT 10`,
    )
    .all({ uscc, key: nameKey(name), regionCode, exceptId })
    .map(toUnit);
}

function unitsOfKeys(db: Database, keys: string): Unit[] {
  return db
    .prepare<[string], UnitTableRow>('SELECT * FROM units WHERE key IN (SELECT value FROM json_each(?)) ORDER BY key')
    .all(keys)
    .map(toUnit);
}
