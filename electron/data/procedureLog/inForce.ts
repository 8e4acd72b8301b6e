import type { Database } from 'better-sqlite3';
import { PackClocks } from '../../../shared/domain/procedure/deadlines.ts';
import { countedEvents } from '../../../shared/domain/procedure/events.ts';
import type { Holidays } from '../../../shared/domain/procedure/holidays.ts';
import { openPack } from '../../../shared/domain/procedure/shippedPacks.ts';
import { selectHolidays } from '../holidays/queries.ts';
import { negotiationLog, selectProcedure } from './queries.ts';

/**
 * Tells which of the negotiations that were signed are in force on a day: their review passed, or its days went by
 * without an objection.
 */
export function inForceReader(db: Database, today: string): (negotiationId: string) => boolean {
  let holidays: Holidays | null = null;
  return (negotiationId) => {
    const counted = countedEvents(negotiationLog(db, negotiationId));
    // Most have not come that far: their rules need not be opened.
    if (!counted.some(({ kind }) => kind === 'authority-receipt' || kind === 'filed')) return false;
    holidays ??= selectHolidays(db);
    const { rulePack, isRolling } = selectProcedure(db, negotiationId);
    const { steps } = new PackClocks(openPack(rulePack), { roll: isRolling, holidays }).deadlines(counted, today);
    const doneBy = steps.find(({ step }) => step === 'review')?.doneBy;
    return doneBy === 'silence' || doneBy === 'review-passed';
  };
}
