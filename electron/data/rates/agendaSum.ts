import type { Database } from 'better-sqlite3';
import { addToAgenda, type Pressing } from '../../../shared/domain/campaign/agenda.ts';
import { isWithinRegions } from '../../../shared/domain/campaign/scope.ts';
import { type ChunkSum, keptSum } from './keptSums.ts';
import type { RateBasis } from './rateBasis.ts';
import { UnitCursor } from './unitCursor.ts';

/** What presses on the day, over all targets on the list: the work is to be done whatever the scope is now. */
export function agendaCounts(
  db: Database,
  basis: RateBasis,
  region: string | null,
): Readonly<Record<Pressing, number>> {
  return keptSum(db, `agenda ${region} ${basis.name}`, () => agendaSum(basis, region)).counts;
}

function agendaSum(
  { campaign, day, terms }: RateBasis,
  region: string | null,
): ChunkSum & { readonly counts: Record<Pressing, number> } {
  const counts = { notOffered: 0, replyOverdue: 0, replyThisWeek: 0, filingOverdue: 0, filingThisWeek: 0 };
  const unit = new UnitCursor(campaign.key);
  const wanted = region === null ? null : new Set([region]);
  return {
    counts,
    add: (chunk, sign) => {
      unit.enter(chunk);
      while (unit.next()) {
        if (wanted !== null && !isWithinRegions(wanted, unit.regionCode)) continue;
        unit.standOn(day);
        addToAgenda(counts, unit, day, terms, sign);
      }
    },
  };
}
