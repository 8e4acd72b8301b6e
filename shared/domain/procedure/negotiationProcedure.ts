import type { ProcedureEvent } from './events.ts';
import type { ProcedureFields } from './parties.ts';
import type { StoredRepresentative } from './representativeRow.ts';

/** An entry of a log, as it was entered. */
export interface LoggedProcedureEvent {
  readonly event: ProcedureEvent & { readonly id: string };
  readonly recordedAtMs: number;
  readonly recordedBy: string;
  /** What takes it back; null while it stands. */
  readonly correctedById: string | null;
}

/** The procedure of a negotiation with all that its steps follow from. */
export interface NegotiationProcedure {
  readonly fields: ProcedureFields;
  /** As they were entered; of the target where the negotiation is linked to one. */
  readonly events: readonly LoggedProcedureEvent[];
  /** What counts, by day, with the signature of the agreement. */
  readonly counted: readonly ProcedureEvent[];
  /** The signature that follows from the agreement, where the log has none. */
  readonly signature: Extract<ProcedureEvent, { kind: 'signed' }> | null;
  readonly representatives: readonly StoredRepresentative[];
  /** The target whose log this is; null where the negotiation has its own. */
  readonly linkedTarget: {
    readonly campaignId: string;
    readonly campaignName: string;
    readonly unitId: string;
    readonly unitName: string;
  } | null;
  /** Events of the negotiation itself that the target could not take over. */
  readonly notTaken: readonly ProcedureEvent[];
}
