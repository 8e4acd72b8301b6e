import type { Database } from 'better-sqlite3';
import { dayNumberOf, type UnitOnDay } from '../../../shared/domain/campaign/unitOnDay.ts';
import { chunkStore } from './chunkStore.ts';
import { UnitCursor } from './unitCursor.ts';

/**
 * Visits every unit of the ledger in the order of keys as it stood at the end of a day: one object that is filled anew,
 * so take out what you need. With a campaign each unit says what stands of it on its list.
 */
export function eachUnitOnDay(
  db: Database,
  { campaignKey, asOf }: { readonly campaignKey: number | null; readonly asOf: string },
  visit: (unit: UnitOnDay) => void,
): void {
  const unit = new UnitCursor(campaignKey);
  const day = dayNumberOf(asOf);
  for (const chunk of chunkStore(db).chunks()) {
    unit.enter(chunk);
    while (unit.next()) {
      unit.standOn(day);
      visit(unit);
    }
  }
}
