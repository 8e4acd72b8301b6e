import type { Database } from 'better-sqlite3';
import { type AgreementSpan, dayNumberOf, type UnitOnDay } from '../../../shared/domain/campaign/unitOnDay.ts';
import { ownershipClass } from '../../../shared/domain/units/ownership.ts';
import type { UnitTableRow } from '../units/queries.ts';

interface SpanRow {
  readonly from_day: string;
  readonly to_day: string;
  readonly signed_day: string | null;
}

/** Calls with each unit as it stood on a day. */
export function eachUnitOnDay(
  db: Database,
  { asOf }: { readonly campaignKey: null; readonly asOf: string },
  visit: (unit: UnitOnDay) => void,
): void {
  const before = db.prepare<[number, string], UnitTableRow>(
    'SELECT * FROM unit_facts_before WHERE unit_key = ? AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1',
  );
  const spans = db.prepare<[number], SpanRow>(
    "SELECT from_day, to_day, signed_day FROM unit_agreements WHERE unit_key = ? AND kind = 'wage' ORDER BY from_day",
  );
  for (const row of db.prepare<[], UnitTableRow>('SELECT * FROM units ORDER BY key').all()) {
    const facts = row.valid_from <= asOf ? row : before.get(row.key, asOf);
    visit({
      key: row.key,
      kind: row.kind,
      regionCode: row.region_code,
      industry: row.industry,
      ownership: ownershipClass(row.ownership),
      isKnown: facts !== undefined,
      employees: facts?.employees ?? null,
      members: facts?.members ?? null,
      unionStatus: facts?.union_status ?? 'unknown',
      isOperating: facts?.is_operating === 1,
      condition: facts?.condition ?? 'unknown',
      isPieceRate: null,
      sizeClass: facts?.size_class ?? 'unknown',
      agreements: spans.all(row.key).map(
        ({ from_day, to_day, signed_day }): AgreementSpan => ({
          from: dayNumberOf(from_day),
          to: dayNumberOf(to_day),
          signed: signed_day === null ? 0 : dayNumberOf(signed_day),
          basis: 'own',
        }),
      ),
      target: null,
    });
  }
}
