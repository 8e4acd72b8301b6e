import type { Database } from 'better-sqlite3';
import type { IssuedPaper } from '../../../shared/contract/data.ts';
import { AppError } from '../../../shared/errors.ts';

interface PaperRow {
  readonly id: string;
  readonly number: number;
  readonly kind: IssuedPaper['kind'];
  readonly copy: IssuedPaper['copy'];
  readonly negotiation_id: string | null;
  readonly scenario_id: string | null;
  readonly campaign_id: string | null;
  readonly unit_id: string | null;
  readonly document_id: string | null;
  readonly title: string;
  readonly issued_at_ms: number;
  readonly issued_by: string;
  readonly app_version: string;
  readonly sha256: string;
}

/** What freezing adds to a paper's record. */
export interface FrozenPaper extends IssuedPaper {
  readonly modelJson: string;
  readonly pdf: Uint8Array;
  /** As a template of the user made it. */
  readonly docx: Uint8Array | null;
}

const COLUMNS =
  'id, number, kind, copy, negotiation_id, scenario_id, campaign_id, unit_id, document_id, title, issued_at_ms, issued_by, app_version, sha256';

const toPaper = (row: PaperRow): IssuedPaper => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  copy: row.copy,
  negotiationId: row.negotiation_id,
  scenarioId: row.scenario_id,
  campaignId: row.campaign_id,
  unitId: row.unit_id,
  documentId: row.document_id,
  title: row.title,
  issuedAtMs: row.issued_at_ms,
  issuedBy: row.issued_by,
  appVersion: row.app_version,
  sha256: row.sha256,
});

interface PapersOf {
  readonly negotiationId?: string | undefined;
  readonly campaignId?: string | undefined;
  readonly kind?: IssuedPaper['kind'] | undefined;
}

/** Newest first; all of the file where nothing is asked for. */
export function selectPapers(db: Database, { negotiationId, campaignId, kind }: PapersOf): IssuedPaper[] {
  const of = { negotiationId: negotiationId ?? null, campaignId: campaignId ?? null, kind: kind ?? null };
  return db
    .prepare<[typeof of], PaperRow>(
      `SELECT ${COLUMNS} FROM issued_papers
       WHERE (@negotiationId IS NULL OR negotiation_id = @negotiationId)
         AND (@campaignId IS NULL OR campaign_id = @campaignId)
         AND (@kind IS NULL OR kind = @kind)
       ORDER BY number DESC`,
    )
    .all(of)
    .map(toPaper);
}

export function selectNextNumber(db: Database): number {
  const next = db.prepare<[], number>('SELECT coalesce(max(number), 0) + 1 FROM issued_papers').pluck().get();
  return next ?? 1;
}

export function insertPaper(db: Database, paper: FrozenPaper): void {
  db.prepare(
    `INSERT INTO issued_papers (${COLUMNS}, model_json, pdf, docx)
     VALUES (@id, @number, @kind, @copy, @negotiationId, @scenarioId, @campaignId, @unitId, @documentId, @title, @issuedAtMs,
       @issuedBy, @appVersion, @sha256, @modelJson, @pdf, @docx)`,
  ).run(paper);
}

/** @throws not-found */
export function selectPdf(db: Database, id: string): Uint8Array {
  return selectFrozen(db, id, 'pdf') as Uint8Array; // a BLOB column of a STRICT table
}

/** @throws not-found */
export function selectModelJson(db: Database, id: string): string {
  return selectFrozen(db, id, 'model_json') as string; // a TEXT column of a STRICT table
}

/** As a template of the user made it; null for a paper in the layout of the product. @throws not-found */
export function selectDocx(db: Database, id: string): Uint8Array | null {
  return selectFrozen(db, id, 'docx') as Uint8Array | null; // a BLOB column of a STRICT table
}

function selectFrozen(db: Database, id: string, column: 'pdf' | 'model_json' | 'docx'): unknown {
  const value = db.prepare<[string], unknown>(`SELECT ${column} FROM issued_papers WHERE id = ?`).pluck().get(id);
  if (value === undefined) throw new AppError('not-found', `no issued paper ${id}`, { id });
  return value;
}
