import type { Database } from 'better-sqlite3';
import type { Meeting, MeetingFields, MeetingSeries, SeriesFields } from '../../../shared/domain/meetings/meeting.ts';
import { AppError } from '../../../shared/errors.ts';

interface MeetingRow extends MeetingFields {
  readonly id: string;
  readonly series_id: string | null;
  readonly is_edited: 0 | 1;
}

interface SeriesRow {
  readonly id: string;
  readonly title: string;
  readonly terms: string;
}

const toMeeting = (row: MeetingRow): Meeting => ({
  id: row.id,
  seriesId: row.series_id,
  isEdited: row.is_edited === 1,
  kind: row.kind,
  title: row.title,
  day: row.day,
  time: row.time,
  duration: row.duration,
  place: row.place,
  chair: row.chair,
  attendees: row.attendees,
  minutes: row.minutes,
  results: row.results,
  state: row.state,
});

const toSeries = ({ id, title, terms }: SeriesRow): MeetingSeries => ({ id, title, ...JSON.parse(terms) });

const termsOf = ({ title: _title, ...terms }: SeriesFields) => JSON.stringify(terms);

export function selectMeetings(db: Database, negotiationId: string): Meeting[] {
  return db
    .prepare<[string], MeetingRow>('SELECT * FROM meetings WHERE negotiation_id = ? ORDER BY day, time, id')
    .all(negotiationId)
    .map(toMeeting);
}

/** @throws not-found */
export function selectMeeting(db: Database, id: string): Meeting {
  const row = db.prepare<[string], MeetingRow>('SELECT * FROM meetings WHERE id = ?').get(id);
  if (!row) throw new AppError('not-found', `no meeting ${id}`, { id });
  return toMeeting(row);
}

export interface MeetingPlace {
  readonly negotiationId: string;
  readonly seriesId: string | null;
  /** The month for which the series planned it. */
  readonly slot: string | null;
}

export function insertMeeting(db: Database, id: string, place: MeetingPlace, fields: MeetingFields): void {
  db.prepare(
    `INSERT INTO meetings (id, negotiation_id, series_id, slot, kind, title, day, time, duration, place, chair,
       attendees, minutes, results, state)
     VALUES (@id, @negotiationId, @seriesId, @slot, @kind, @title, @day, @time, @duration, @place, @chair,
       @attendees, @minutes, @results, @state)`,
  ).run({ ...fields, ...place, id });
}

export function updateMeeting(db: Database, id: string, fields: MeetingFields, isEdited: boolean): void {
  db.prepare(
    `UPDATE meetings SET kind = @kind, title = @title, day = @day, time = @time, duration = @duration, place = @place,
       chair = @chair, attendees = @attendees, minutes = @minutes, results = @results, state = @state,
       is_edited = @isEdited
     WHERE id = @id`,
  ).run({ ...fields, id, isEdited: isEdited ? 1 : 0 });
}

export function deleteMeetings(db: Database, ids: readonly string[]): void {
  const remove = db.prepare('DELETE FROM meetings WHERE id = ?');
  for (const id of ids) remove.run(id);
}

export function selectAllSeries(db: Database, negotiationId: string): MeetingSeries[] {
  return db
    .prepare<[string], SeriesRow>(
      'SELECT id, title, terms FROM meeting_series WHERE negotiation_id = ? ORDER BY position, id',
    )
    .all(negotiationId)
    .map(toSeries);
}

/** The negotiation of a series. @throws not-found */
export function selectSeriesOwner(db: Database, id: string): string {
  const owner = db.prepare<[string], string>('SELECT negotiation_id FROM meeting_series WHERE id = ?').pluck().get(id);
  if (owner === undefined) throw new AppError('not-found', `no series ${id}`, { id });
  return owner;
}

export function insertSeries(db: Database, id: string, negotiationId: string, fields: SeriesFields): void {
  db.prepare(
    `INSERT INTO meeting_series (id, negotiation_id, position, title, terms)
     VALUES (@id, @negotiationId,
       (SELECT coalesce(max(position) + 1, 0) FROM meeting_series WHERE negotiation_id = @negotiationId),
       @title, @terms)`,
  ).run({ id, negotiationId, title: fields.title, terms: termsOf(fields) });
}

export function updateSeriesRow(db: Database, id: string, fields: SeriesFields): void {
  db.prepare('UPDATE meeting_series SET title = @title, terms = @terms WHERE id = @id').run({
    id,
    title: fields.title,
    terms: termsOf(fields),
  });
}

export function deleteSeries(db: Database, id: string): void {
  // By hand, though the foreign key would: undo follows each row.
  db.prepare('UPDATE meetings SET series_id = NULL WHERE series_id = ?').run(id);
  db.prepare('DELETE FROM meeting_series WHERE id = ?').run(id);
}

/** A meeting of a series, and whether a change of the series may change it. */
export interface SeriesMeeting {
  readonly id: string;
  readonly slot: string;
  readonly isReplaceable: boolean;
}

/** Replaceable is what is planned from `today` on, was not edited and had no demand raised at it. */
export function selectSeriesMeetings(db: Database, seriesId: string, today: string): SeriesMeeting[] {
  return db
    .prepare<{ seriesId: string; today: string }, { id: string; slot: string; is_replaceable: 0 | 1 }>(
      `SELECT id, slot, state = 'planned' AND is_edited = 0 AND day >= @today
         AND NOT EXISTS (SELECT 1 FROM demands WHERE meeting_id = meetings.id) AS is_replaceable
       FROM meetings WHERE series_id = @seriesId ORDER BY day`,
    )
    .all({ seriesId, today })
    .map(({ id, slot, is_replaceable }) => ({ id, slot, isReplaceable: is_replaceable === 1 }));
}
