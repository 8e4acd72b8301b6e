import type { Database } from 'better-sqlite3';
import type { DatedFacts, Unit, UnitFields } from '../../../shared/domain/units/unit.ts';
import { nameKey } from '../../../shared/domain/units/nameKey.ts';
import { AppError } from '../../../shared/errors.ts';
import { nameOrder } from './nameOrder.ts';

export interface UnitTableRow {
  readonly key: number;
  readonly id: string;
  readonly kind: Unit['kind'];
  readonly name: string;
  readonly uscc: string;
  readonly region_code: string;
  readonly industry: string;
  readonly ownership: string;
  readonly legal_representative: string;
  readonly union_chair: string;
  readonly chair_election: string;
  readonly chair_term: string;
  readonly has_congress: 0 | 1 | null;
  readonly congress_last_met: string | null;
  readonly has_openness: 0 | 1 | null;
  readonly instructor: string;
  readonly addressee: string;
  readonly address: string;
  readonly postcode: string;
  readonly telephone: string;
  readonly notes: string;
  readonly valid_from: string;
  readonly employees: number | null;
  readonly technical_workers: number | null;
  readonly members: number | null;
  readonly union_status: Unit['unionStatus'];
  readonly is_operating: 0 | 1;
  readonly condition: Unit['condition'];
  readonly is_piece_rate: 0 | 1 | null;
  readonly size_class: Unit['sizeClass'];
  readonly is_sample: 0 | 1;
}

const asBoolean = (value: 0 | 1 | null) => (value === null ? null : value === 1);
export const asInteger = (value: boolean | null) => (value === null ? null : Number(value));

export function toUnit(row: UnitTableRow): Unit {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    uscc: row.uscc,
    regionCode: row.region_code,
    industry: row.industry,
    ownership: row.ownership,
    legalRepresentative: row.legal_representative,
    unionChair: row.union_chair,
    chairElection: row.chair_election,
    chairTerm: row.chair_term,
    hasCongress: asBoolean(row.has_congress),
    congressLastMet: row.congress_last_met,
    hasOpenness: asBoolean(row.has_openness),
    instructor: row.instructor,
    addressee: row.addressee,
    address: row.address,
    postcode: row.postcode,
    telephone: row.telephone,
    notes: row.notes,
    factsFrom: row.valid_from,
    employees: row.employees,
    technicalWorkers: row.technical_workers,
    members: row.members,
    unionStatus: row.union_status,
    isOperating: row.is_operating === 1,
    condition: row.condition,
    isPieceRate: asBoolean(row.is_piece_rate),
    sizeClass: row.size_class,
    isSample: row.is_sample === 1,
  };
}

const INSERT = `
  INSERT INTO units (id, kind, name, name_key, name_order, uscc, region_code, industry, ownership, legal_representative,
    union_chair, chair_election, chair_term, has_congress, congress_last_met, has_openness, instructor, addressee,
    address, postcode, telephone, notes, valid_from, employees, technical_workers, members, union_status, is_operating,
    condition, is_piece_rate, size_class, is_sample, import_id, created_at_ms)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

export interface NewUnit extends UnitFields {
  readonly id: string;
  readonly factsFrom: string;
  readonly isSample: boolean;
  readonly importId: string | null;
  readonly createdAtMs: number;
}

/** Inserts units one after the other, with a statement that is compiled once; answers the key of each. */
export function unitInserter(db: Database): (unit: NewUnit) => number {
  const statement = db.prepare(INSERT);
  return (unit) =>
    Number(
      statement.run(
        unit.id,
        unit.kind,
        unit.name,
        nameKey(unit.name),
        nameOrder(unit.name),
        unit.uscc,
        unit.regionCode,
        unit.industry,
        unit.ownership,
        unit.legalRepresentative,
        unit.unionChair,
        unit.chairElection,
        unit.chairTerm,
        asInteger(unit.hasCongress),
        unit.congressLastMet,
        asInteger(unit.hasOpenness),
        unit.instructor,
        unit.addressee,
        unit.address,
        unit.postcode,
        unit.telephone,
        unit.notes,
        unit.factsFrom,
        unit.employees,
        unit.technicalWorkers,
        unit.members,
        unit.unionStatus,
        Number(unit.isOperating),
        unit.condition,
        asInteger(unit.isPieceRate),
        unit.sizeClass,
        Number(unit.isSample),
        unit.importId,
        unit.createdAtMs,
      ).lastInsertRowid,
    );
}

/** @throws not-found */
export function selectUnitRow(db: Database, id: string): UnitTableRow {
  const row = db.prepare<[string], UnitTableRow>('SELECT * FROM units WHERE id = ?').get(id);
  if (!row) throw new AppError('not-found', `no unit ${id}`, { id });
  return row;
}

/** How many units the ledger has, or the list of a campaign as it stands. */
export function countOfList(db: Database, campaignKey: number | null): number {
  const count =
    campaignKey === null
      ? db.prepare<[], number>('SELECT count(*) FROM units').pluck().get()
      : db
          .prepare<[number], number>('SELECT count(*) FROM targets WHERE campaign_key = ? AND removed_on IS NULL')
          .pluck()
          .get(campaignKey);
  return count ?? 0;
}

type FactsRow = Pick<
  UnitTableRow,
  | 'valid_from'
  | 'employees'
  | 'technical_workers'
  | 'members'
  | 'union_status'
  | 'is_operating'
  | 'condition'
  | 'is_piece_rate'
  | 'size_class'
>;

/** What was known of a unit and from when, the newest first. */
export function selectFacts(db: Database, id: string): DatedFacts[] {
  const { key } = selectUnitRow(db, id);
  const columns = `valid_from, employees, technical_workers, members, union_status, is_operating, condition,
    is_piece_rate, size_class`;
  return db
    .prepare<[number, number], FactsRow>(
      `SELECT ${columns} FROM units WHERE key = ? UNION ALL SELECT ${columns} FROM unit_facts_before WHERE unit_key = ?
       ORDER BY valid_from DESC`,
    )
    .all(key, key)
    .map((row) => ({
      from: row.valid_from,
      employees: row.employees,
      technicalWorkers: row.technical_workers,
      members: row.members,
      unionStatus: row.union_status,
      isOperating: row.is_operating === 1,
      condition: row.condition,
      isPieceRate: asBoolean(row.is_piece_rate),
      sizeClass: row.size_class,
    }));
}
