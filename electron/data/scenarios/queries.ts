import type { Database } from 'better-sqlite3';
import type { ScenarioFields, StoredComponent, StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import { responsePresetInUse } from '../../../shared/domain/presets/presetInUse.ts';
import { AppError } from '../../../shared/errors.ts';

interface ScenarioRow {
  readonly id: string;
  readonly title: string;
  readonly start_month: string;
  readonly signed_month: string | null;
  readonly horizon_years: number;
  readonly discount_rate: number;
  readonly components: string;
  readonly response: string;
  readonly response_source: string;
  readonly response_preset: string | null;
  readonly uncertainty: string;
  readonly answers: string;
  readonly notes: string;
}

const toJson = (value: object | null) => (value === null ? null : JSON.stringify(value));

const toScenario = (row: ScenarioRow): StoredScenario => ({
  id: row.id,
  title: row.title,
  startMonth: row.start_month,
  signedMonth: row.signed_month,
  horizonYears: row.horizon_years,
  discountRate: row.discount_rate,
  components: JSON.parse(row.components),
  response: JSON.parse(row.response),
  responseSource: row.response_source,
  responsePreset: row.response_preset === null ? null : JSON.parse(row.response_preset),
  uncertainty: JSON.parse(row.uncertainty),
  answers: JSON.parse(row.answers),
  notes: row.notes,
});

export function selectScenarios(db: Database, negotiationId: string): StoredScenario[] {
  return db
    .prepare<[string], ScenarioRow>('SELECT * FROM scenarios WHERE negotiation_id = ? ORDER BY position, id')
    .all(negotiationId)
    .map(toScenario);
}

/** @throws not-found */
export function selectScenario(db: Database, id: string): StoredScenario {
  const row = db.prepare<[string], ScenarioRow>('SELECT * FROM scenarios WHERE id = ?').get(id);
  if (!row) throw new AppError('not-found', `no scenario ${id}`, { id });
  return toScenario(row);
}

/** A response changed by hand loses the preset that it was taken from, in the same step. */
const scenarioValues = (id: string, fields: ScenarioFields) => ({
  id,
  title: fields.title,
  startMonth: fields.startMonth,
  signedMonth: fields.signedMonth,
  horizonYears: fields.horizonYears,
  discountRate: fields.discountRate,
  components: JSON.stringify(fields.components),
  response: JSON.stringify(fields.response),
  responseSource: fields.responseSource,
  responsePreset: toJson(responsePresetInUse(fields)),
  uncertainty: JSON.stringify(fields.uncertainty),
  answers: JSON.stringify(fields.answers),
  notes: fields.notes,
});

/** Adds a scenario at the end of its list. */
export function insertScenario(db: Database, id: string, negotiationId: string, fields: ScenarioFields): void {
  db.prepare(
    `INSERT INTO scenarios (id, negotiation_id, position, title, start_month, signed_month, horizon_years,
       discount_rate, components, response, response_source, response_preset, uncertainty, answers, notes)
     VALUES (@id, @negotiationId,
       (SELECT coalesce(max(position) + 1, 0) FROM scenarios WHERE negotiation_id = @negotiationId),
       @title, @startMonth, @signedMonth, @horizonYears, @discountRate, @components, @response, @responseSource,
       @responsePreset, @uncertainty, @answers, @notes)`,
  ).run({ ...scenarioValues(id, fields), negotiationId });
}

export function updateScenario(db: Database, id: string, fields: ScenarioFields): void {
  db.prepare(
    `UPDATE scenarios SET title = @title, start_month = @startMonth, signed_month = @signedMonth,
       horizon_years = @horizonYears, discount_rate = @discountRate, components = @components, response = @response,
       response_source = @responseSource, response_preset = @responsePreset, uncertainty = @uncertainty,
       answers = @answers, notes = @notes
     WHERE id = @id`,
  ).run(scenarioValues(id, fields));
}

export function deleteScenario(db: Database, id: string): void {
  db.prepare('DELETE FROM scenarios WHERE id = ?').run(id);
}

/** Takes groups out of every component of the negotiation; a component that named only these goes with them. */
export function removeGroupsFromComponents(db: Database, negotiationId: string, groupIds: ReadonlySet<string>): void {
  for (const scenario of selectScenarios(db, negotiationId)) {
    const components = scenario.components.flatMap((component) => withoutGroups(component, groupIds));
    if (
      components.length !== scenario.components.length ||
      components.some((one, at) => one !== scenario.components[at])
    ) {
      updateScenario(db, scenario.id, { ...scenario, components });
    }
  }
}

function withoutGroups(component: StoredComponent, groupIds: ReadonlySet<string>): StoredComponent[] {
  const { groups } = component.terms;
  if (!groups?.some((id) => groupIds.has(id))) return [component];
  const kept = groups.filter((id) => !groupIds.has(id));
  return kept.length === 0 ? [] : [{ ...component, terms: { ...component.terms, groups: kept } }];
}
