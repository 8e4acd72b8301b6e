import type { Database } from 'better-sqlite3';
import { PackClocks, type StepDeadline } from '../../../shared/domain/procedure/deadlines.ts';
import { countedEvents } from '../../../shared/domain/procedure/events.ts';
import type { ProcedureFields } from '../../../shared/domain/procedure/parties.ts';
import { openPack } from '../../../shared/domain/procedure/shippedPacks.ts';
import { selectHolidays } from '../holidays/queries.ts';
import { negotiationLog, selectProcedure } from './queries.ts';

/** Reads the steps of negotiations on a day. The clocks of each pack are opened once for all that it holds for. */
export function stepReader(db: Database, asOf: string): (negotiationId: string) => readonly StepDeadline[] {
  const holidays = selectHolidays(db);
  const clocks = new Map<string, PackClocks>();
  const clocksOf = ({ rulePack, isRolling }: ProcedureFields) => {
    const key = JSON.stringify([rulePack, isRolling]);
    const known = clocks.get(key) ?? new PackClocks(openPack(rulePack), { roll: isRolling, holidays });
    clocks.set(key, known);
    return known;
  };
  return (negotiationId) => {
    const events = countedEvents(negotiationLog(db, negotiationId));
    if (events.length === 0) return [];
    return clocksOf(selectProcedure(db, negotiationId)).read(events, asOf).steps;
  };
}
