import type { Database } from 'better-sqlite3';
import type { Demand } from '../../../shared/domain/demands/demand.ts';
import { AppError } from '../../../shared/errors.ts';

interface DemandRow {
  readonly id: string;
  readonly title: string;
  readonly details: string;
  readonly category: Demand['category'];
  readonly group_names: string;
  readonly meeting_id: string | null;
  readonly source: string;
  readonly supporters: number | null;
  readonly evidence: string;
  readonly plan: string;
  readonly history: string;
  readonly links: string;
}

const toDemand = (row: DemandRow): Demand => ({
  id: row.id,
  title: row.title,
  details: row.details,
  category: row.category,
  groups: JSON.parse(row.group_names),
  meetingId: row.meeting_id,
  source: row.source,
  supporters: row.supporters,
  evidence: row.evidence,
  plan: row.plan,
  history: JSON.parse(row.history),
  links: JSON.parse(row.links),
});

export function selectDemands(db: Database, negotiationId: string): Demand[] {
  return db
    .prepare<[string], DemandRow>('SELECT * FROM demands WHERE negotiation_id = ? ORDER BY position, id')
    .all(negotiationId)
    .map(toDemand);
}

/** @throws not-found */
export function selectDemand(db: Database, id: string): Demand {
  const row = db.prepare<[string], DemandRow>('SELECT * FROM demands WHERE id = ?').get(id);
  if (!row) throw new AppError('not-found', `no demand ${id}`, { id });
  return toDemand(row);
}

const demandValues = (demand: Demand) => ({
  ...demand,
  groups: JSON.stringify(demand.groups),
  history: JSON.stringify(demand.history),
  links: JSON.stringify(demand.links),
});

/** Adds demands at the end of the register. */
export function insertDemands(db: Database, negotiationId: string, demands: readonly Demand[]): void {
  const last = db
    .prepare<[string], number>('SELECT coalesce(max(position) + 1, 0) FROM demands WHERE negotiation_id = ?')
    .pluck()
    .get(negotiationId);
  const insert = db.prepare(
    `INSERT INTO demands (id, negotiation_id, position, title, details, category, group_names, meeting_id, source,
       supporters, evidence, plan, history, links)
     VALUES (@id, @negotiationId, @position, @title, @details, @category, @groups, @meetingId, @source,
       @supporters, @evidence, @plan, @history, @links)`,
  );
  demands.forEach((demand, at) => insert.run({ ...demandValues(demand), negotiationId, position: (last ?? 0) + at }));
}

export function updateDemand(db: Database, demand: Demand): void {
  db.prepare(
    `UPDATE demands SET title = @title, details = @details, category = @category, group_names = @groups,
       meeting_id = @meetingId, source = @source, supporters = @supporters, evidence = @evidence, plan = @plan,
       history = @history, links = @links
     WHERE id = @id`,
  ).run(demandValues(demand));
}

export function deleteDemands(db: Database, ids: readonly string[]): void {
  const remove = db.prepare('DELETE FROM demands WHERE id = ?');
  for (const id of ids) remove.run(id);
}
