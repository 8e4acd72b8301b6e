import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';

/** The first number of a run that an offer of the campaign has already; null where all are free. */
export function firstTaken(db: Database, campaignKey: number, first: number, count: number): number | null {
  const taken = db
    .prepare<[number, number, number], number | null>(
      'SELECT min(offer_number) FROM targets WHERE campaign_key = ? AND offer_number BETWEEN ? AND ?',
    )
    .pluck()
    .get(campaignKey, first, first + count - 1);
  return taken ?? null;
}

/** @throws invalid-input naming the first number that an offer has already */
export function checkNumbersFree(db: Database, campaignKey: number, first: number, count: number): void {
  const taken = firstTaken(db, campaignKey, first, count);
  if (taken === null) return;
  const issue = { path: 'firstNumber', code: 'number-taken', message: `${taken} is taken`, max: taken };
  throw new AppError('invalid-input', issue.message, { path: issue.path, issues: [issue] });
}
