import type { Database } from 'better-sqlite3';
import type { Campaign, CampaignFields } from '../../../shared/domain/campaign/campaign.ts';
import { campaignFields } from '../../../shared/domain/campaign/campaign.ts';
import { AppError } from '../../../shared/errors.ts';

interface CampaignRow {
  readonly key: number;
  readonly id: string;
  readonly name: string;
  readonly slogan: string;
  readonly opens: string;
  readonly closes: string;
  readonly goal: string;
  readonly scope: string;
  readonly rules: string;
  readonly tasks: string;
  readonly rule_pack: string;
  readonly options: string;
  readonly letters: string;
  readonly notes: string;
  readonly frozen_on: string | null;
  readonly is_sample: 0 | 1;
  readonly archived_at_ms: number | null;
  readonly created_at_ms: number;
}

/** A campaign with the short key that its list is joined by. */
export interface KeyedCampaign extends Campaign {
  readonly key: number;
}

function toCampaign(row: CampaignRow): KeyedCampaign {
  const { key, id, name, slogan, opens, closes, notes } = row;
  const stored = {
    name,
    slogan,
    opens,
    closes,
    notes,
    goal: JSON.parse(row.goal),
    scope: JSON.parse(row.scope),
    rules: JSON.parse(row.rules),
    tasks: JSON.parse(row.tasks),
    rulePack: JSON.parse(row.rule_pack),
    options: JSON.parse(row.options),
    letters: JSON.parse(row.letters),
  };
  return {
    ...campaignFields.parse(stored),
    key,
    id,
    frozenOn: row.frozen_on,
    isSample: row.is_sample === 1,
    isArchived: row.archived_at_ms !== null,
    createdAtMs: row.created_at_ms,
  };
}

/** Newest window first. */
export function selectCampaigns(db: Database): KeyedCampaign[] {
  return db.prepare<[], CampaignRow>('SELECT * FROM campaigns ORDER BY opens DESC, key DESC').all().map(toCampaign);
}

/** @throws not-found */
export function selectCampaign(db: Database, id: string): KeyedCampaign {
  const row = db.prepare<[string], CampaignRow>('SELECT * FROM campaigns WHERE id = ?').get(id);
  if (!row) throw new AppError('not-found', `no campaign ${id}`, { id });
  return toCampaign(row);
}

export function insertCampaign(
  db: Database,
  campaign: CampaignFields & { readonly id: string; readonly isSample: boolean; readonly nowMs: number },
): void {
  db.prepare(
    `INSERT INTO campaigns (id, name, slogan, opens, closes, goal, scope, rules, tasks, rule_pack, options, letters, notes,
       is_sample, created_at_ms, updated_at_ms)
     VALUES (@id, @name, @slogan, @opens, @closes, @goal, @scope, @rules, @tasks, @rulePack, @options, @letters, @notes,
       @isSample, @nowMs, @nowMs)`,
  ).run({ ...storedFields(campaign), id: campaign.id, nowMs: campaign.nowMs, isSample: Number(campaign.isSample) });
}

function storedFields(fields: CampaignFields) {
  const { name, slogan, opens, closes, notes } = fields;
  return {
    name,
    slogan,
    opens,
    closes,
    notes,
    goal: JSON.stringify(fields.goal),
    scope: JSON.stringify(fields.scope),
    rules: JSON.stringify(fields.rules),
    tasks: JSON.stringify(fields.tasks),
    rulePack: JSON.stringify(fields.rulePack),
    options: JSON.stringify(fields.options),
    letters: JSON.stringify(fields.letters),
  };
}

export function updateCampaign(db: Database, id: string, fields: CampaignFields, nowMs: number): void {
  db.prepare(
    `UPDATE campaigns SET name = @name, slogan = @slogan, opens = @opens, closes = @closes, goal = @goal,
       scope = @scope, rules = @rules, tasks = @tasks, rule_pack = @rulePack, options = @options, letters = @letters,
       notes = @notes,
       updated_at_ms = @nowMs
     WHERE id = @id`,
  ).run({ ...storedFields(fields), id, nowMs });
}

export function archiveCampaigns(db: Database, ids: readonly string[], archivedAtMs: number | null): void {
  const statement = db.prepare('UPDATE campaigns SET archived_at_ms = ? WHERE id = ?');
  for (const id of ids) statement.run(archivedAtMs, id);
}

export function deleteCampaigns(db: Database, ids: readonly string[]): void {
  const remove = db.prepare('DELETE FROM campaigns WHERE id = ?');
  for (const id of ids) remove.run(id);
}

export function setFrozenOn(db: Database, key: number, day: string | null): void {
  db.prepare('UPDATE campaigns SET frozen_on = ? WHERE key = ?').run(day, key);
}
