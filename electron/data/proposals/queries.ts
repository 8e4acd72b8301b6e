import type { Database } from 'better-sqlite3';
import type { ProposalEntry } from '../../../shared/domain/proposals/proposal.ts';
import type { EvaluationInputJson } from '../../../shared/domain/wage/evaluationInput.ts';
import { AppError } from '../../../shared/errors.ts';

interface ProposalRow {
  readonly id: string;
  readonly negotiation_id: string;
  readonly number: number;
  readonly round: number;
  readonly side: ProposalEntry['side'];
  readonly day: string;
  readonly presented_by: string;
  readonly form: ProposalEntry['form'];
  readonly terms: string;
  readonly words: string;
  readonly reason: string;
  readonly reverses_id: string | null;
  readonly pricing: string;
  readonly recorded_at_ms: number;
  readonly recorded_by: string;
}

/** All but the input it was priced from, which is as large as the workforce. */
const COLUMNS =
  'id, negotiation_id, number, round, side, day, presented_by, form, terms, words, reason, reverses_id, pricing, recorded_at_ms, recorded_by';

const toEntry = (row: ProposalRow): ProposalEntry => ({
  id: row.id,
  number: row.number,
  round: row.round,
  side: row.side,
  day: row.day,
  presentedBy: row.presented_by,
  form: row.form,
  terms: JSON.parse(row.terms),
  words: row.words,
  reason: row.reason,
  reversesId: row.reverses_id,
  pricing: JSON.parse(row.pricing),
  recordedAtMs: row.recorded_at_ms,
  recordedBy: row.recorded_by,
});

/** The log of a negotiation, by day and, within a day, as entered. */
export function selectProposals(db: Database, negotiationId: string): ProposalEntry[] {
  return db
    .prepare<[string], ProposalRow>(`SELECT ${COLUMNS} FROM proposals WHERE negotiation_id = ? ORDER BY day, number`)
    .all(negotiationId)
    .map(toEntry);
}

/** @throws not-found */
export function selectProposal(db: Database, id: string): { negotiationId: string; entry: ProposalEntry } {
  const row = db.prepare<[string], ProposalRow>(`SELECT ${COLUMNS} FROM proposals WHERE id = ?`).get(id);
  if (!row) throw new AppError('not-found', `no proposal ${id}`, { id });
  return { negotiationId: row.negotiation_id, entry: toEntry(row) };
}

/** @throws not-found */
export function selectPricedInput(db: Database, id: string): EvaluationInputJson {
  const json = db.prepare<[string], string>('SELECT priced_input FROM proposals WHERE id = ?').pluck().get(id);
  if (json === undefined) throw new AppError('not-found', `no proposal ${id}`, { id });
  return JSON.parse(json);
}

export function isReversed(db: Database, id: string): boolean {
  return db.prepare<[string], 1>('SELECT 1 FROM proposals WHERE reverses_id = ?').pluck().get(id) === 1;
}

export function selectNextNumber(db: Database, negotiationId: string): number {
  const next = db
    .prepare<[string], number>('SELECT coalesce(max(number), 0) + 1 FROM proposals WHERE negotiation_id = ?')
    .pluck()
    .get(negotiationId);
  return next ?? 1;
}

export function insertProposal(
  db: Database,
  negotiationId: string,
  entry: ProposalEntry,
  pricedInput: EvaluationInputJson,
): void {
  db.prepare(
    `INSERT INTO proposals (${COLUMNS}, priced_input)
     VALUES (@id, @negotiationId, @number, @round, @side, @day, @presentedBy, @form, @terms, @words, @reason,
       @reversesId, @pricing, @recordedAtMs, @recordedBy, @pricedInput)`,
  ).run({
    ...entry,
    negotiationId,
    terms: JSON.stringify(entry.terms),
    pricing: JSON.stringify(entry.pricing),
    pricedInput: JSON.stringify(pricedInput),
  });
}
