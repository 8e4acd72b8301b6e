import type { Database } from 'better-sqlite3';
import type { WorkReport } from '../../../shared/domain/workReports/workReport.ts';
import { AppError } from '../../../shared/errors.ts';

interface WorkReportRow {
  readonly id: string;
  readonly union_name: string;
  readonly region_code: string;
  readonly from_day: string;
  readonly to_day: string;
  readonly figures: string;
  readonly notes: string;
}

const toWorkReport = (row: WorkReportRow): WorkReport => ({
  id: row.id,
  unionName: row.union_name,
  regionCode: row.region_code,
  fromDay: row.from_day,
  toDay: row.to_day,
  figures: JSON.parse(row.figures),
  notes: row.notes,
});

const toRow = (report: WorkReport) => ({ ...report, figures: JSON.stringify(report.figures) });

/** The latest period first, within it by region and name. */
export function selectWorkReports(db: Database): WorkReport[] {
  return db
    .prepare<[], WorkReportRow>('SELECT * FROM work_reports ORDER BY from_day DESC, to_day, region_code, union_name')
    .all()
    .map(toWorkReport);
}

/** @throws not-found */
export function selectWorkReport(db: Database, id: string): WorkReport {
  const row = db.prepare<[string], WorkReportRow>('SELECT * FROM work_reports WHERE id = ?').get(id);
  if (!row) throw new AppError('not-found', `no work report ${id}`, { id });
  return toWorkReport(row);
}

export function insertWorkReports(db: Database, reports: readonly WorkReport[]): void {
  const statement = db.prepare(
    `INSERT INTO work_reports (id, union_name, region_code, from_day, to_day, figures, notes)
     VALUES (@id, @unionName, @regionCode, @fromDay, @toDay, @figures, @notes)`,
  );
  for (const report of reports) statement.run(toRow(report));
}

export function updateWorkReport(db: Database, report: WorkReport): void {
  db.prepare(
    `UPDATE work_reports SET union_name = @unionName, region_code = @regionCode, from_day = @fromDay,
       to_day = @toDay, figures = @figures, notes = @notes WHERE id = @id`,
  ).run(toRow(report));
}

export function deleteWorkReports(db: Database, ids: readonly string[]): void {
  const statement = db.prepare('DELETE FROM work_reports WHERE id = ?');
  for (const id of ids) statement.run(id);
}
