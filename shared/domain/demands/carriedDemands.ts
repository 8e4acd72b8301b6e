import type { Demand } from './demand.ts';
import { currentState, isSettled } from './history.ts';

/**
 * What a register hands on to that of another negotiation: the demands that are not settled, with their past and the
 * plans that lie ready. Components and meetings stay where they are; what a meeting was called stays as the source.
 */
export function carriedDemands(demands: readonly Demand[]): Demand[] {
  return demands
    .filter((demand) => !isSettled(currentState(demand).state))
    .map((demand) => ({ ...demand, meetingId: null, links: [] }));
}
