import type { Database } from 'better-sqlite3';
import type { Survey, SurveyFields } from '../../../shared/domain/surveys/survey.ts';
import { AppError } from '../../../shared/errors.ts';

interface SurveyRow {
  readonly id: string;
  readonly kind: Survey['kind'];
  readonly region_code: string;
  readonly day: string;
  readonly asked: number;
  readonly valid: number;
  readonly yes: number;
  readonly notes: string;
}

const toSurvey = ({ region_code: regionCode, ...row }: SurveyRow): Survey => ({ ...row, regionCode });

const COLUMNS = 'id, kind, region_code, day, asked, valid, yes, notes';

/** By day, the newest first. */
export function selectSurveys(db: Database, campaignId: string): Survey[] {
  return db
    .prepare<[string], SurveyRow>(`SELECT ${COLUMNS} FROM surveys WHERE campaign_id = ? ORDER BY day DESC, id DESC`)
    .all(campaignId)
    .map(toSurvey);
}

/** @throws not-found */
export function selectSurvey(db: Database, id: string): Survey {
  const row = db.prepare<[string], SurveyRow>(`SELECT ${COLUMNS} FROM surveys WHERE id = ?`).get(id);
  if (!row) throw new AppError('not-found', `no survey ${id}`, { id });
  return toSurvey(row);
}

/** Inserts surveys of a campaign one after the other. */
export function surveyInserter(db: Database, campaignId: string): (id: string, fields: SurveyFields) => void {
  const statement = db.prepare(
    `INSERT INTO surveys (id, campaign_id, kind, region_code, day, asked, valid, yes, notes)
     VALUES (@id, @campaignId, @kind, @regionCode, @day, @asked, @valid, @yes, @notes)`,
  );
  return (id, fields) => statement.run({ ...fields, id, campaignId });
}

export function updateSurvey(db: Database, survey: Survey): void {
  db.prepare(
    `UPDATE surveys SET kind = @kind, region_code = @regionCode, day = @day, asked = @asked, valid = @valid,
       yes = @yes, notes = @notes
     WHERE id = @id`,
  ).run(survey);
}

export function deleteSurveys(db: Database, ids: readonly string[]): void {
  const remove = db.prepare('DELETE FROM surveys WHERE id = ?');
  for (const id of ids) remove.run(id);
}
