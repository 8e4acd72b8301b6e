import { addDays, countDays, type WorkCalendar } from '../procedure/days.ts';
import type { ResolvedPack } from '../procedure/resolvePack.ts';
import type { AgreementsReminder } from './reminder.ts';

/** So many wage agreements of the ledger end on a day, and no later one of the same unit follows. */
export interface EndingCount {
  readonly ends: string;
  readonly count: number;
}

/** The days of which endings have to be known for `agreementsReminders`. */
export interface EndingDays {
  readonly from: string;
  readonly to: string;
}

/** Longer than any window of the law, so that no ending is missed whose window opens by the day. */
const LONGEST_WINDOW_DAYS = 100;

export function endingDays(asOf: string, until: string, pack: ResolvedPack): EndingDays {
  return { from: asOf, to: opensBefore(pack) === null ? until : addDays(until, LONGEST_WINDOW_DAYS) };
}

function opensBefore(pack: ResolvedPack) {
  const renewal = pack.step('renewal');
  return renewal.kind === 'set' && renewal.rule.direction === 'before' ? renewal.rule : null;
}

/** Agreements that end from the day on until `until`, and those whose renewal may be asked for from such a day. */
export function agreementsReminders(
  counts: readonly EndingCount[],
  { pack, calendar }: { readonly pack: ResolvedPack; readonly calendar: WorkCalendar },
  { asOf, until, changedAtMs }: { readonly asOf: string; readonly until: string; readonly changedAtMs: number },
  namesOf: (ends: string) => readonly string[],
): AgreementsReminder[] {
  const window = opensBefore(pack);
  return counts.flatMap(({ ends, count }) => {
    const at = (kind: AgreementsReminder['kind'], day: string): AgreementsReminder[] =>
      day < asOf || day > until
        ? []
        : [{ kind, id: `${kind}.${ends}`, day, ends, count, changedAtMs, names: namesOf(ends) }];
    const opens = window && countDays(ends, 'before', window, calendar).day;
    return [...at('expiry', ends), ...(opens === null ? [] : at('renewal', opens))];
  });
}
