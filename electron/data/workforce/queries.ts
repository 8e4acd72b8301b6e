import type { Database } from 'better-sqlite3';
import type { Group, GroupFields, OnCost, OnCostFields } from '../../../shared/domain/negotiation/workforce.ts';
import { withPresetsInUse } from '../../../shared/domain/presets/presetInUse.ts';
import { AppError } from '../../../shared/errors.ts';

interface GroupRow {
  readonly id: string;
  readonly name: string;
  readonly headcount: number;
  readonly monthly_wage: number;
  readonly fixed_monthly: number;
  readonly overtime_hours: string;
  readonly bonus_months: number;
  readonly annual_turnover: number;
  readonly leaver_cost: string;
  readonly turnover_source: string;
  readonly leaver_cost_source: string;
  readonly turnover_preset: string | null;
  readonly leaver_cost_preset: string | null;
}

interface OnCostRow {
  readonly id: string;
  readonly name: string;
  readonly rate: number;
  readonly floor: number | null;
  readonly cap: number | null;
  readonly source: string | null;
  readonly base: 'same-year' | 'previous-year' | null;
}

export type WorkforceTable = 'workforce_groups' | 'on_cost_items';

const fromJson = (json: string | null) => (json === null ? null : JSON.parse(json));
const toJson = (value: object | null) => (value === null ? null : JSON.stringify(value));

const toGroup = (row: GroupRow): Group => ({
  id: row.id,
  name: row.name,
  headcount: row.headcount,
  monthlyWage: row.monthly_wage,
  fixedMonthly: row.fixed_monthly,
  overtimeHours: JSON.parse(row.overtime_hours),
  bonusMonths: row.bonus_months,
  annualTurnover: row.annual_turnover,
  leaverCost: JSON.parse(row.leaver_cost),
  turnoverSource: row.turnover_source,
  leaverCostSource: row.leaver_cost_source,
  turnoverPreset: fromJson(row.turnover_preset),
  leaverCostPreset: fromJson(row.leaver_cost_preset),
});

const toOnCost = (row: OnCostRow): OnCost => ({
  id: row.id,
  name: row.name,
  rate: row.rate,
  ...(row.floor === null ? {} : { floor: row.floor }),
  ...(row.cap === null ? {} : { cap: row.cap }),
  ...(row.source === null ? {} : { source: row.source }),
  ...(row.base === null ? {} : { base: row.base }),
});

export function selectGroups(db: Database, negotiationId: string): Group[] {
  return db
    .prepare<[string], GroupRow>('SELECT * FROM workforce_groups WHERE negotiation_id = ? ORDER BY position, id')
    .all(negotiationId)
    .map(toGroup);
}

export function selectOnCosts(db: Database, negotiationId: string): OnCost[] {
  return db
    .prepare<[string], OnCostRow>('SELECT * FROM on_cost_items WHERE negotiation_id = ? ORDER BY position, id')
    .all(negotiationId)
    .map(toOnCost);
}

/** @throws not-found */
export function selectGroup(db: Database, id: string): Group {
  const row = db.prepare<[string], GroupRow>('SELECT * FROM workforce_groups WHERE id = ?').get(id);
  if (!row) throw new AppError('not-found', `no group ${id}`, { id });
  return toGroup(row);
}

/** A figure changed by hand loses the preset that it was taken from, in the same step. */
const groupValues = (id: string, stated: GroupFields) => valuesOf(id, withPresetsInUse(stated));

const valuesOf = (id: string, fields: GroupFields) => ({
  id,
  name: fields.name,
  headcount: fields.headcount,
  monthlyWage: fields.monthlyWage,
  fixedMonthly: fields.fixedMonthly,
  overtimeHours: JSON.stringify(fields.overtimeHours),
  bonusMonths: fields.bonusMonths,
  annualTurnover: fields.annualTurnover,
  leaverCost: JSON.stringify(fields.leaverCost),
  turnoverSource: fields.turnoverSource,
  leaverCostSource: fields.leaverCostSource,
  turnoverPreset: toJson(fields.turnoverPreset),
  leaverCostPreset: toJson(fields.leaverCostPreset),
});

/** Adds a group at the end of its list. */
export function insertGroup(db: Database, id: string, negotiationId: string, fields: GroupFields): void {
  db.prepare(
    `INSERT INTO workforce_groups (id, negotiation_id, position, name, headcount, monthly_wage, fixed_monthly,
       overtime_hours, bonus_months, annual_turnover, leaver_cost, turnover_source, leaver_cost_source,
       turnover_preset, leaver_cost_preset)
     VALUES (@id, @negotiationId,
       (SELECT coalesce(max(position) + 1, 0) FROM workforce_groups WHERE negotiation_id = @negotiationId),
       @name, @headcount, @monthlyWage, @fixedMonthly, @overtimeHours, @bonusMonths, @annualTurnover, @leaverCost,
       @turnoverSource, @leaverCostSource, @turnoverPreset, @leaverCostPreset)`,
  ).run({ ...groupValues(id, fields), negotiationId });
}

export function updateGroup(db: Database, id: string, fields: GroupFields): void {
  db.prepare(
    `UPDATE workforce_groups SET name = @name, headcount = @headcount, monthly_wage = @monthlyWage,
       fixed_monthly = @fixedMonthly, overtime_hours = @overtimeHours, bonus_months = @bonusMonths,
       annual_turnover = @annualTurnover, leaver_cost = @leaverCost, turnover_source = @turnoverSource,
       leaver_cost_source = @leaverCostSource, turnover_preset = @turnoverPreset,
       leaver_cost_preset = @leaverCostPreset
     WHERE id = @id`,
  ).run(groupValues(id, fields));
}

const onCostValues = (id: string, fields: OnCostFields) => ({
  id,
  name: fields.name,
  rate: fields.rate,
  floor: fields.floor ?? null,
  cap: fields.cap ?? null,
  source: fields.source ?? null,
  base: fields.base ?? null,
});

/** Adds an item at the end of its list. */
export function insertOnCost(db: Database, id: string, negotiationId: string, fields: OnCostFields): void {
  db.prepare(
    `INSERT INTO on_cost_items (id, negotiation_id, position, name, rate, floor, cap, source, base)
     VALUES (@id, @negotiationId,
       (SELECT coalesce(max(position) + 1, 0) FROM on_cost_items WHERE negotiation_id = @negotiationId),
       @name, @rate, @floor, @cap, @source, @base)`,
  ).run({ ...onCostValues(id, fields), negotiationId });
}

export function updateOnCost(db: Database, id: string, fields: OnCostFields): void {
  db.prepare(
    'UPDATE on_cost_items SET name = @name, rate = @rate, floor = @floor, cap = @cap, source = @source, base = @base WHERE id = @id',
  ).run(onCostValues(id, fields));
}

export function deleteRow(db: Database, table: WorkforceTable, id: string): void {
  db.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id);
}
