import type { Database } from 'better-sqlite3';
import { addToAgenda, type Pressing } from '../../../shared/domain/campaign/agenda.ts';
import type { RatesRequest } from '../../../shared/domain/campaign/rates.ts';
import { chunkStore } from './chunkStore.ts';
import { rateBasis } from './rateBasis.ts';
import { UnitCursor } from './unitCursor.ts';

/**
 * Keys of the units that a number of `campaigns.agenda` counts, in rising order: as they stood at the end of the day.
 * Must be called inside a transaction.
 * @throws not-found
 */
export function keysPressing(
  db: Database,
  request: Pick<RatesRequest, 'campaignId' | 'asOf'>,
  pressing: Pressing,
): Int32Array {
  const { campaign, day, terms } = rateBasis(db, request);
  const unit = new UnitCursor(campaign.key);
  const counts = { notOffered: 0, replyOverdue: 0, replyThisWeek: 0, filingOverdue: 0, filingThisWeek: 0 };
  const keys: number[] = [];
  for (const chunk of chunkStore(db).chunks()) {
    unit.enter(chunk);
    while (unit.next()) {
      unit.standOn(day);
      addToAgenda(counts, unit, day, terms, 1);
      if (counts[pressing] > keys.length) keys.push(unit.key);
    }
  }
  return Int32Array.from(keys);
}
