import type { Database } from 'better-sqlite3';
import { stepReader } from './stepReader.ts';

/**
 * Tells which of the negotiations that were signed are in force on a day: their review passed, or its days went by
 * without an objection.
 */
export function inForceReader(db: Database, today: string): (negotiationId: string) => boolean {
  const stepsOf = stepReader(db, today);
  return (negotiationId) => {
    const doneBy = stepsOf(negotiationId).find(({ step }) => step === 'review')?.doneBy;
    return doneBy === 'silence' || doneBy === 'review-passed';
  };
}
