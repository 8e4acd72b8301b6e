import type { GroupFields } from './workforce.ts';

/** What a roster of heads says of the workforce; the heads themselves are not kept. */
export interface RosterSummary {
  readonly groups: readonly GroupFields[];
}
