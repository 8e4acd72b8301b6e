import type { Database } from 'better-sqlite3';
import type {
  Negotiation,
  NegotiationFields,
  NegotiationSummary,
} from '../../../shared/domain/negotiation/negotiation.ts';
import type { TargetStatus } from '../../../shared/domain/campaign/targetStatus.ts';
import { type NegotiationState, negotiationState } from '../../../shared/domain/negotiation/negotiationState.ts';
import { AppError } from '../../../shared/errors.ts';
import { inForceReader } from '../procedureLog/inForce.ts';
import { STAGE_COLUMNS, STAGE_JOINS, type StageRow, stageReader } from '../procedureLog/stages.ts';

interface NegotiationRow extends StateRow {
  readonly id: string;
  readonly title: string;
  readonly enterprise_name: string;
  readonly union_name: string;
  readonly uscc: string;
  readonly region_code: string;
  readonly industry: string;
  readonly revenue: number | null;
  readonly contribution_base: Negotiation['contributionBase'];
  readonly comparators: string;
  readonly comparator_facts: string;
  readonly positions: string;
  readonly notes: string;
  readonly is_sample: 0 | 1;
  readonly follows_id: string | null;
  readonly follows_title: string | null;
  readonly archived_at_ms: number | null;
  readonly created_at_ms: number;
  readonly updated_at_ms: number;
}

interface SummaryRow extends StateRow {
  readonly id: string;
  readonly title: string;
  readonly enterprise_name: string;
  readonly is_sample: 0 | 1;
  readonly is_archived: 0 | 1;
  readonly headcount: number;
  readonly scenario_count: number;
  readonly paper_count: number;
  readonly updated_at_ms: number;
}

/** What the state of negotiation `n` follows from. */
interface StateRow extends StageRow {
  readonly id: string;
  readonly has_agreement: 0 | 1;
  readonly has_proposal: 0 | 1;
  /** Of the target that it is linked to. */
  readonly target_status: TargetStatus | null;
  /** By its own log; of a shared one the status of the target tells. */
  readonly is_filed: 0 | 1;
}

const STATE = `EXISTS (SELECT 1 FROM agreements a WHERE a.negotiation_id = n.id) AS has_agreement,
         EXISTS (SELECT 1 FROM proposals p WHERE p.negotiation_id = n.id AND p.reverses_id IS NULL
           AND NOT EXISTS (SELECT 1 FROM proposals r WHERE r.reverses_id = p.id)) AS has_proposal,
         (SELECT t.status FROM targets t WHERE t.negotiation_id = n.id LIMIT 1) AS target_status,
         EXISTS (SELECT 1 FROM negotiation_events e WHERE e.negotiation_id = n.id AND e.kind = 'filed') AS is_filed,
         ${STAGE_COLUMNS}`;

/** @param today whether what was signed is in force by then is told too; null where nobody asks */
function stateReader(db: Database, today: string | null): (row: StateRow) => NegotiationState {
  const stageOf = stageReader();
  const isInForce = today === null ? () => false : inForceReader(db, today);
  return (row) => {
    const state = negotiationState(row.target_status ?? stageOf(row), {
      hasAgreement: row.has_agreement === 1,
      hasProposal: row.has_proposal === 1,
    });
    // Few have come that far: only their logs are read.
    const isFiled = row.is_filed === 1 || row.target_status === 'filed';
    return state === 'signed' && isFiled && isInForce(row.id) ? 'in-force' : state;
  };
}

/** As they stand on a day. */
export function selectSummaries(db: Database, today: string): NegotiationSummary[] {
  const stateOf = stateReader(db, today);
  return db
    .prepare<[], SummaryRow>(
      `SELECT n.id, ${STATE}, n.title, n.enterprise_name, n.is_sample, n.archived_at_ms IS NOT NULL AS is_archived,
              coalesce(g.headcount, 0) AS headcount, coalesce(s.count, 0) AS scenario_count,
              coalesce(i.count, 0) AS paper_count, n.updated_at_ms
       FROM negotiations n
       ${STAGE_JOINS}
       LEFT JOIN (SELECT negotiation_id, sum(headcount) AS headcount FROM workforce_groups GROUP BY 1) g
         ON g.negotiation_id = n.id
       LEFT JOIN (SELECT negotiation_id, count(*) AS count FROM scenarios GROUP BY 1) s ON s.negotiation_id = n.id
       LEFT JOIN (SELECT negotiation_id, count(*) AS count FROM issued_papers GROUP BY 1) i ON i.negotiation_id = n.id
       ORDER BY n.updated_at_ms DESC, n.id DESC`,
    )
    .all()
    .map((row) => ({
      id: row.id,
      title: row.title,
      enterpriseName: row.enterprise_name,
      state: stateOf(row),
      isSample: row.is_sample === 1,
      isArchived: row.is_archived === 1,
      headcount: row.headcount,
      scenarioCount: row.scenario_count,
      paperCount: row.paper_count,
      updatedAtMs: row.updated_at_ms,
    }));
}

/**
 * @param today the day of its state; without one it is told no further than signed, unless the review passed
 * @throws not-found
 */
export function selectNegotiation(db: Database, id: string, today: string | null = null): Negotiation {
  const row = db
    .prepare<[string], NegotiationRow>(
      `SELECT n.*, ${STATE}, before.title AS follows_title
       FROM negotiations n LEFT JOIN negotiations before ON before.id = n.follows_id
       ${STAGE_JOINS} WHERE n.id = ?`,
    )
    .get(id);
  if (!row) throw new AppError('not-found', `no negotiation ${id}`, { id });
  return {
    id: row.id,
    state: stateReader(db, today)(row),
    title: row.title,
    enterpriseName: row.enterprise_name,
    unionName: row.union_name,
    uscc: row.uscc,
    regionCode: row.region_code,
    industry: row.industry,
    revenue: row.revenue,
    contributionBase: row.contribution_base,
    comparators: JSON.parse(row.comparators),
    comparatorFacts: JSON.parse(row.comparator_facts),
    positions: JSON.parse(row.positions),
    notes: row.notes,
    isSample: row.is_sample === 1,
    follows:
      row.follows_id === null || row.follows_title === null ? null : { id: row.follows_id, title: row.follows_title },
    archivedAtMs: row.archived_at_ms,
    createdAtMs: row.created_at_ms,
    updatedAtMs: row.updated_at_ms,
  };
}

const negotiationValues = (id: string, fields: NegotiationFields) => ({
  ...fields,
  id,
  comparators: JSON.stringify(fields.comparators),
  comparatorFacts: JSON.stringify(fields.comparatorFacts),
  positions: JSON.stringify(fields.positions),
});

export function insertNegotiation(
  db: Database,
  id: string,
  fields: NegotiationFields,
  isSample: boolean,
  nowMs: number,
): void {
  db.prepare(
    `INSERT INTO negotiations (id, title, enterprise_name, union_name, uscc, region_code, industry, revenue,
       contribution_base, comparators, comparator_facts, positions, notes, is_sample, created_at_ms, updated_at_ms)
     VALUES (@id, @title, @enterpriseName, @unionName, @uscc, @regionCode, @industry, @revenue,
       @contributionBase, @comparators, @comparatorFacts, @positions, @notes, @isSample, @nowMs, @nowMs)`,
  ).run({ ...negotiationValues(id, fields), isSample: isSample ? 1 : 0, nowMs });
}

export function updateNegotiation(db: Database, id: string, fields: NegotiationFields): void {
  db.prepare(
    `UPDATE negotiations SET title = @title, enterprise_name = @enterpriseName, union_name = @unionName, uscc = @uscc,
       region_code = @regionCode, industry = @industry, revenue = @revenue, contribution_base = @contributionBase,
       comparators = @comparators, comparator_facts = @comparatorFacts, positions = @positions, notes = @notes
     WHERE id = @id`,
  ).run(negotiationValues(id, fields));
}

/** Says which negotiation this one goes on from. */
export function updateFollows(db: Database, id: string, followsId: string): void {
  db.prepare('UPDATE negotiations SET follows_id = ? WHERE id = ?').run(followsId, id);
}

export function updateArchived(db: Database, ids: readonly string[], archivedAtMs: number | null): void {
  const update = db.prepare('UPDATE negotiations SET archived_at_ms = ? WHERE id = ?');
  for (const id of ids) update.run(archivedAtMs, id);
}

export function deleteNegotiations(db: Database, ids: readonly string[]): void {
  const remove = db.prepare('DELETE FROM negotiations WHERE id = ?');
  for (const id of ids) remove.run(id);
}
