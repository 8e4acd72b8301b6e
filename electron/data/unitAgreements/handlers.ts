import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { addDays, daysBetween } from '../../../shared/domain/procedure/days.ts';
import {
  checkAgreementDays,
  fitsParty,
  type UnitAgreementFields,
  unitAgreementFields,
} from '../../../shared/domain/units/unitAgreement.ts';
import type { UnitKind } from '../../../shared/domain/units/unit.ts';
import { invalidInput, type InputIssue } from '../../../shared/domain/wage/inputIssues.ts';
import { AppError } from '../../../shared/errors.ts';
import type { GroupHandlers } from '../serve.ts';
import { selectUnitRow } from '../units/queries.ts';
import { keysOfSelection } from '../units/orderedKeys.ts';
import { coverageInserter, unitAgreementInserter } from './inserting.ts';
import { orderedAgreements, selectAgreementTotals } from './ordered.ts';
import {
  deleteCoverage,
  deleteUnitAgreements,
  selectAgreementsAt,
  selectAgreementsOfUnit,
  selectCoverage,
  selectCoverageCounts,
  selectCoverageRows,
  selectUnitAgreement,
  updateBasis,
  updateUnitAgreement,
} from './queries.ts';

const changedAgreement = z.object({ patch: unitAgreementFields.superRefine(checkAgreementDays) });

export const unitAgreements: GroupHandlers<'unitAgreements'> = {
  page: ({ db }, { query, from, count, isFresh }) => {
    const places = orderedAgreements(db, query, isFresh);
    return { count: places.length, rows: selectAgreementsAt(db, places.subarray(from, from + count)) };
  },
  totals: ({ db }, { filter }) => selectAgreementTotals(db, filter),
  get: ({ db }, { id }) => selectUnitAgreement(db, id),
  ofUnit: ({ db }, { unitId }) => selectAgreementsOfUnit(db, selectUnitRow(db, unitId).key),
  create: ({ db, newId }, { rows }) => {
    const insert = unitAgreementInserter(db);
    const ids = rows.map(({ unitId, ...fields }, index) => {
      const party = selectUnitRow(db, unitId);
      refuseOtherLevel(fields.level, party.kind, `rows[${index}].level`);
      const id = newId();
      insert({ ...fields, id, unitKey: party.key, importId: null });
      return id;
    });
    return { ids };
  },
  update: ({ db }, { id, patch }) => {
    const before = selectUnitAgreement(db, id);
    const after = { ...fieldsOf(before), ...patch };
    const checked = changedAgreement.safeParse({ patch: after });
    if (!checked.success) throw invalidInput(checked.error, { patch: after });
    refuseOtherLevel(after.level, before.unitKind, 'patch.level');
    updateUnitAgreement(db, id, after);
  },
  remove: ({ db }, { ids }) => deleteUnitAgreements(db, ids),
  renew: ({ db, newId }, { id: beforeId, ...days }) => {
    const before = selectUnitAgreement(db, beforeId);
    const fromDay = days.fromDay ?? addDays(before.toDay, 1);
    const toDay = days.toDay ?? addDays(fromDay, daysBetween(before.fromDay, before.toDay));
    const { kind, level, title, timesRenewed } = before;
    const fields = { kind, level, title, timesRenewed: timesRenewed + 1, fromDay, toDay };
    const next = unitAgreementFields.superRefine(checkAgreementDays).safeParse(fields);
    if (!next.success) throw invalidInput(next.error, fields);
    const id = newId();
    const unitKey = selectUnitRow(db, before.unitId).key;
    unitAgreementInserter(db)({ ...next.data, id, unitKey, importId: null });
    const cover = coverageInserter(db);
    for (const row of selectCoverageRows(db, beforeId)) cover({ ...row, id: newId(), agreementId: id });
    return { id };
  },
  coverage: ({ db }, slice) => ({
    ...selectCoverage(db, slice),
    counts: selectCoverageCounts(db, slice.agreementId),
  }),
  cover: ({ db, newId }, { agreementId, selection, basis }) => {
    const agreement = selectUnitAgreement(db, agreementId);
    if (agreement.level === 'own') throw refusal('agreementId', 'own-agreement-covers-none');
    const insert = coverageInserter(db);
    const isEnterprise = enterpriseCheck(db);
    const keys = keysOfSelection(db, selection);
    const enterprises = keys.filter(isEnterprise);
    let added = 0;
    for (const unitKey of enterprises) added += insert({ id: newId(), agreementId, unitKey, basis });
    return { added, alreadyThere: enterprises.length - added, notEnterprises: keys.length - enterprises.length };
  },
  setBasis: ({ db }, { agreementId, unitIds, basis }) => updateBasis(db, agreementId, unitIds, basis),
  uncover: ({ db }, { agreementId, unitIds }) => deleteCoverage(db, agreementId, unitIds),
};

function fieldsOf({
  id: _id,
  unitId: _unitId,
  unitName: _unitName,
  unitKind: _unitKind,
  regionCode: _regionCode,
  coverage: _coverage,
  ...fields
}: ReturnType<typeof selectUnitAgreement>): UnitAgreementFields {
  return fields;
}

function enterpriseCheck(db: Database): (key: number) => boolean {
  const kindOf = db.prepare<[number], string>('SELECT kind FROM units WHERE key = ?').pluck();
  return (key) => kindOf.get(key) === 'enterprise';
}

/** @throws invalid-input where the level is not one that such a party signs */
function refuseOtherLevel(level: UnitAgreementFields['level'], party: UnitKind, path: string): void {
  if (!fitsParty(level, party)) throw refusal(path, 'level-of-party');
}

function refusal(path: string, code: InputIssue['code']): AppError {
  const issue: InputIssue = { path, code, message: code };
  return new AppError('invalid-input', `${path}: ${code}`, { path, issues: [issue] });
}
