import type { Database } from 'better-sqlite3';
import { type DayNumber, dayOfNumber } from '../../../shared/domain/campaign/unitOnDay.ts';
import { type ChunkSum, keptSum } from './keptSums.ts';
import { UnitCursor } from './unitCursor.ts';

/** On how many units the last wage agreement of their own ends on a day. */
export interface LastEnding {
  readonly ends: string;
  readonly count: number;
}

/** By day, of the days from one to another; no later agreement follows these. Must be called inside a transaction. */
export function lastEndings(db: Database, from: string, to: string): LastEnding[] {
  const { counts } = keptSum(db, 'last endings', lastEndingSum);
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([day, count]) => ({ ends: dayOfNumber(day), count }))
    .filter(({ ends }) => ends >= from && ends <= to)
    .sort((a, b) => (a.ends < b.ends ? -1 : 1));
}

function lastEndingSum(): ChunkSum & { readonly counts: ReadonlyMap<DayNumber, number> } {
  const counts = new Map<DayNumber, number>();
  const unit = new UnitCursor(null);
  return {
    counts,
    add: (chunk, sign) => {
      unit.enter(chunk);
      while (unit.next()) {
        let last: DayNumber = 0;
        for (const { basis, to } of unit.agreements) if (basis === 'own' && to > last) last = to;
        if (last > 0) counts.set(last, (counts.get(last) ?? 0) + sign);
      }
    },
  };
}
