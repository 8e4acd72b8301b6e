import type { Database } from 'better-sqlite3';
import type {
  AgreementsOfUnit,
  CoverageBasis,
  CoverageCounts,
  CoveredUnit,
  UnitAgreementFields,
  UnitAgreementRow,
} from '../../../shared/domain/units/unitAgreement.ts';
import { AppError } from '../../../shared/errors.ts';

interface AgreementTableRow {
  readonly id: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly unit_kind: UnitAgreementRow['unitKind'];
  readonly region_code: string;
  readonly kind: UnitAgreementFields['kind'];
  readonly level: UnitAgreementFields['level'];
  readonly title: string;
  readonly signed_day: string | null;
  readonly filed_day: string | null;
  readonly review: UnitAgreementFields['review'];
  readonly from_day: string;
  readonly to_day: string;
  readonly raise: number | null;
  readonly times_renewed: number;
  readonly negotiation_id: string | null;
  readonly notes: string;
}

const ROWS = `
  SELECT a.rowid AS place, a.*, u.id AS unit_id, u.name AS unit_name, u.kind AS unit_kind, u.region_code
  FROM unit_agreements a JOIN units u ON u.key = a.unit_key`;

/** Reads rows with the counts of whom they cover, by statements that are compiled once. */
function rowReader(db: Database): (row: AgreementTableRow) => UnitAgreementRow {
  const countsOf = coverageCounter(db);
  return (row) => ({
    id: row.id,
    unitId: row.unit_id,
    unitName: row.unit_name,
    unitKind: row.unit_kind,
    regionCode: row.region_code,
    kind: row.kind,
    level: row.level,
    title: row.title,
    signedDay: row.signed_day,
    filedDay: row.filed_day,
    review: row.review,
    fromDay: row.from_day,
    toDay: row.to_day,
    raise: row.raise,
    timesRenewed: row.times_renewed,
    negotiationId: row.negotiation_id,
    notes: row.notes,
    coverage: row.level === 'own' ? null : countsOf(row.id),
  });
}

function coverageCounter(db: Database): (agreementId: string) => CoverageCounts {
  const statement = db.prepare<[string], { basis: CoverageBasis; count: number }>(
    'SELECT basis, count(*) AS count FROM agreement_coverage WHERE agreement_id = ? GROUP BY basis',
  );
  return (agreementId) => {
    const found = new Map(statement.all(agreementId).map(({ basis, count }) => [basis, count]));
    return {
      confirmed: found.get('confirmed') ?? 0,
      byRule: found.get('byRule') ?? 0,
      excluded: found.get('excluded') ?? 0,
    };
  };
}

export function selectCoverageCounts(db: Database, agreementId: string): CoverageCounts {
  return coverageCounter(db)(agreementId);
}

/** @throws not-found */
export function selectUnitAgreement(db: Database, id: string): UnitAgreementRow {
  const row = db.prepare<[string], AgreementTableRow>(`${ROWS} WHERE a.id = ?`).get(id);
  if (!row) throw new AppError('not-found', `no agreement ${id}`, { id });
  return rowReader(db)(row);
}

/** Those at the places given, in that order; a place without a row is left out. */
export function selectAgreementsAt(db: Database, places: Int32Array): UnitAgreementRow[] {
  const rows = db
    .prepare<[string], AgreementTableRow & { place: number }>(
      `${ROWS} WHERE a.rowid IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(Array.from(places)));
  const byPlace = new Map(rows.map((row) => [row.place, row]));
  const read = rowReader(db);
  return Array.from(places).flatMap((place) => {
    const row = byPlace.get(place);
    return row ? [read(row)] : [];
  });
}

export function selectAgreementsOfUnit(db: Database, unitKey: number): AgreementsOfUnit {
  const read = rowReader(db);
  const own = db
    .prepare<[number], AgreementTableRow>(`${ROWS} WHERE a.unit_key = ? ORDER BY a.from_day DESC, a.id`)
    .all(unitKey);
  const covering = db
    .prepare<[number], AgreementTableRow & { basis: CoverageBasis }>(
      `SELECT a.*, u.id AS unit_id, u.name AS unit_name, u.kind AS unit_kind, u.region_code, c.basis
       FROM agreement_coverage c JOIN unit_agreements a ON a.id = c.agreement_id JOIN units u ON u.key = a.unit_key
       WHERE c.unit_key = ? ORDER BY a.from_day DESC, a.id`,
    )
    .all(unitKey);
  return { own: own.map(read), covering: covering.map((row) => ({ ...read(row), basis: row.basis })) };
}

export function updateUnitAgreement(db: Database, id: string, fields: UnitAgreementFields): void {
  db.prepare(
    `UPDATE unit_agreements SET kind = @kind, level = @level, title = @title, signed_day = @signedDay,
       filed_day = @filedDay, review = @review, from_day = @fromDay, to_day = @toDay, raise = @raise,
       times_renewed = @timesRenewed, negotiation_id = @negotiationId, notes = @notes
     WHERE id = @id`,
  ).run({ ...fields, id });
}

export function deleteUnitAgreements(db: Database, ids: readonly string[]): void {
  // By hand, though the foreign key would: undo follows each row.
  const uncover = db.prepare('DELETE FROM agreement_coverage WHERE agreement_id = ?');
  const remove = db.prepare('DELETE FROM unit_agreements WHERE id = ?');
  for (const id of ids) {
    uncover.run(id);
    remove.run(id);
  }
}

interface CoverageSlice {
  readonly agreementId: string;
  readonly text: string;
  readonly from: number;
  readonly count: number;
}

/** Covered enterprises by name, and how many there are; `text` stands in the name or the code. */
export function selectCoverage(
  db: Database,
  { agreementId, text, from, count }: CoverageSlice,
): { readonly count: number; readonly rows: CoveredUnit[] } {
  const where = `FROM agreement_coverage c JOIN units u ON u.key = c.unit_key
    WHERE c.agreement_id = @agreementId AND (@text = '' OR instr(u.name, @text) > 0 OR instr(u.uscc, upper(@text)) > 0)`;
  const rows = db
    .prepare<object, CoveredUnit>(
      `SELECT u.id AS unitId, u.name, u.region_code AS regionCode, u.employees, c.basis ${where}
       ORDER BY u.name, u.key LIMIT @count OFFSET @from`,
    )
    .all({ agreementId, text, from, count });
  const found = db.prepare<object, number>(`SELECT count(*) ${where}`).pluck().get({ agreementId, text });
  return { count: found ?? 0, rows };
}

export interface CoverageRow {
  readonly unitKey: number;
  readonly basis: CoverageBasis;
}

export function selectCoverageRows(db: Database, agreementId: string): CoverageRow[] {
  return db
    .prepare<[string], CoverageRow>(
      'SELECT unit_key AS unitKey, basis FROM agreement_coverage WHERE agreement_id = ? ORDER BY unit_key',
    )
    .all(agreementId);
}

export function updateBasis(
  db: Database,
  agreementId: string,
  unitIds: readonly string[] | 'all',
  basis: CoverageBasis,
): void {
  const update = 'UPDATE agreement_coverage SET basis = @basis WHERE agreement_id = @agreementId';
  forUnits(db, update, unitIds, { agreementId, basis });
}

export function deleteCoverage(db: Database, agreementId: string, unitIds: readonly string[] | 'all'): void {
  forUnits(db, 'DELETE FROM agreement_coverage WHERE agreement_id = @agreementId', unitIds, { agreementId });
}

function forUnits(db: Database, sql: string, unitIds: readonly string[] | 'all', values: object): void {
  if (unitIds === 'all') {
    db.prepare(sql).run(values);
    return;
  }
  db.prepare(`${sql} AND unit_key IN (SELECT key FROM units WHERE id IN (SELECT value FROM json_each(@unitIds)))`).run({
    ...values,
    unitIds: JSON.stringify(unitIds),
  });
}
