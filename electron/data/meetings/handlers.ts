import { planSeries, replanSeries } from '../../../shared/domain/meetings/planSeries.ts';
import { selectNegotiation } from '../negotiations/queries.ts';
import type { GroupHandlers } from '../serve.ts';
import {
  deleteMeetings,
  deleteSeries,
  insertMeeting,
  insertSeries,
  selectAllSeries,
  selectMeeting,
  selectMeetings,
  selectSeriesMeetings,
  selectSeriesOwner,
  updateMeeting,
  updateSeriesRow,
} from './queries.ts';

export const meetings: GroupHandlers<'meetings'> = {
  list: ({ db }, { negotiationId }) => ({
    meetings: selectMeetings(db, negotiationId),
    series: selectAllSeries(db, negotiationId),
  }),
  create: ({ db, newId }, { negotiationId, fields }) => {
    selectNegotiation(db, negotiationId);
    const id = newId();
    insertMeeting(db, id, { negotiationId, seriesId: null, slot: null }, fields);
    return { id };
  },
  update: ({ db }, { id, patch }) => updateMeeting(db, id, { ...selectMeeting(db, id), ...patch }, true),
  remove: ({ db }, { ids }) => deleteMeetings(db, ids),
  createSeries: ({ db, newId }, { negotiationId, series }) => {
    selectNegotiation(db, negotiationId);
    const ids = series.map((fields) => {
      const seriesId = newId();
      insertSeries(db, seriesId, negotiationId, fields);
      for (const { slot, fields: meeting } of planSeries(fields)) {
        insertMeeting(db, newId(), { negotiationId, seriesId, slot }, meeting);
      }
      return seriesId;
    });
    return { ids };
  },
  updateSeries: ({ db, newId }, { id: seriesId, fields, today }) => {
    const negotiationId = selectSeriesOwner(db, seriesId);
    const existing = selectSeriesMeetings(db, seriesId, today);
    const kept = existing.filter(({ isReplaceable }) => !isReplaceable);
    // A meeting of the same month stays the same record: calendars that hold it see it move.
    const bySlot = new Map(existing.filter(({ isReplaceable }) => isReplaceable).map(({ slot, id }) => [slot, id]));
    updateSeriesRow(db, seriesId, fields);
    for (const { slot, fields: meeting } of replanSeries(fields, today, new Set(kept.map((one) => one.slot)))) {
      const id = bySlot.get(slot);
      bySlot.delete(slot);
      if (id === undefined) insertMeeting(db, newId(), { negotiationId, seriesId, slot }, meeting);
      else updateMeeting(db, id, meeting, false);
    }
    deleteMeetings(db, [...bySlot.values()]);
  },
  removeSeries: ({ db }, { id, today }) => {
    selectSeriesOwner(db, id);
    const planned = selectSeriesMeetings(db, id, today).filter(({ isReplaceable }) => isReplaceable);
    deleteMeetings(
      db,
      planned.map((meeting) => meeting.id),
    );
    deleteSeries(db, id);
  },
};
