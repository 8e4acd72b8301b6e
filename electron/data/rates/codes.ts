import type { ProcedureEventKind } from '../../../shared/domain/procedure/events.ts';
import type { AgreementSpan, EventOnDay } from '../../../shared/domain/campaign/unitOnDay.ts';

/** The order is what stored chunks hold: raise `CHUNK_FORMAT` when it changes. */
export const BASES = ['own', 'confirmed', 'byRule'] as const satisfies readonly AgreementSpan['basis'][];

/** Events that rates read, by their place in a chunk, as the log names them. */
export const EVENT_KINDS = [
  'received',
  'reply',
  'negotiating',
  'passing-notified',
  'signed',
  'filed',
  'authority-receipt',
  'review-passed',
  'objected',
  'withdrawn',
  'reopened',
] as const satisfies readonly EventOnDay['kind'][];

const byName: Readonly<Partial<Record<ProcedureEventKind, EventOnDay['kind']>>> = {
  'offer-received': 'received',
  reply: 'reply',
  session: 'negotiating',
  draft: 'negotiating',
  vote: 'negotiating',
  resubmitted: 'negotiating',
  'passing-notified': 'passing-notified',
  signed: 'signed',
  filed: 'filed',
  'authority-receipt': 'authority-receipt',
  'review-passed': 'review-passed',
  objected: 'objected',
  withdrawn: 'withdrawn',
  reopened: 'reopened',
};

/** The place in `EVENT_KINDS` of an event as the log names it; those that no rate reads are not there. */
export const EVENT_PLACES: ReadonlyMap<string, number> = new Map(
  Object.entries(byName).map(([name, kind]) => [name, EVENT_KINDS.indexOf(kind)]),
);

/** Beside the kind: a reply that agrees to negotiate. */
export const AGREES_BIT = 0x80;

const LAST_DAY = 0xff_ff;

/**
 * Days as chunks hold them: from 1970-01-02 to 2149-06-06; one outside counts as the end of that range, which no as-of
 * day tells apart.
 */
export function packedDays(): (day: string | null) => number {
  const known = new Map<string, number>();
  return (day) => {
    if (day === null) return 0;
    const before = known.get(day);
    if (before !== undefined) return before;
    const packed = Math.min(LAST_DAY, Math.max(1, Date.parse(`${day}T00:00:00Z`) / 86_400_000));
    known.set(day, packed);
    return packed;
  };
}
