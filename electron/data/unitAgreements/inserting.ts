import type { Database } from 'better-sqlite3';
import type { CoverageBasis, UnitAgreementFields } from '../../../shared/domain/units/unitAgreement.ts';

export interface NewUnitAgreement extends UnitAgreementFields {
  readonly id: string;
  readonly unitKey: number;
  readonly importId: string | null;
}

/** Inserts agreements one after the other, with a statement that is compiled once. */
export function unitAgreementInserter(db: Database): (agreement: NewUnitAgreement) => void {
  const statement = db.prepare(
    `INSERT INTO unit_agreements (id, unit_key, kind, level, title, signed_day, filed_day, review, from_day, to_day,
       raise, times_renewed, negotiation_id, notes, import_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return (agreement) =>
    statement.run(
      agreement.id,
      agreement.unitKey,
      agreement.kind,
      agreement.level,
      agreement.title,
      agreement.signedDay,
      agreement.filedDay,
      agreement.review,
      agreement.fromDay,
      agreement.toDay,
      agreement.raise,
      agreement.timesRenewed,
      agreement.negotiationId,
      agreement.notes,
      agreement.importId,
    );
}

export interface NewCoverage {
  readonly id: string;
  readonly agreementId: string;
  readonly unitKey: number;
  readonly basis: CoverageBasis;
}

/** Inserts covered enterprises one after the other; one that stands there already keeps its basis. */
export function coverageInserter(db: Database): (coverage: NewCoverage) => number {
  const statement = db.prepare(
    `INSERT INTO agreement_coverage (id, agreement_id, unit_key, basis) VALUES (?, ?, ?, ?)
     ON CONFLICT (agreement_id, unit_key) DO NOTHING`,
  );
  return ({ id, agreementId, unitKey, basis }) => statement.run(id, agreementId, unitKey, basis).changes;
}
