import { z } from 'zod';
import { correctionReason, newTargetEvent, recorder } from '../domain/campaign/targetEvent.ts';
import { recordId } from '../domain/negotiation/texts.ts';
import type { NegotiationProcedure } from '../domain/procedure/negotiationProcedure.ts';
import { procedureFields } from '../domain/procedure/parties.ts';
import { representativeFields } from '../domain/procedure/representativeRow.ts';
import { command, lazily, log, query } from './define.ts';
import { move, patchOf } from './inputs.ts';

const negotiationId = recordId;
const MOST_REPRESENTATIVES = 10_000;

/**
 * The procedure of a negotiation (协商程序). One that is linked to a target of a campaign shares the log of that target
 * and is counted by the rules of that campaign.
 */
export const procedureLogCalls = {
  procedureLog: {
    /** Rules, parties, representatives and the log as it was entered, the oldest first, corrections among them. */
    get: query<NegotiationProcedure>(
      'procedure',
      'negotiations',
      'agreements',
      'campaigns',
      'targets',
    )(lazily(() => z.strictObject({ negotiationId }))),
    /**
     * Which rules count and whom letters name; parties are given whole. Example: `{"id":"…","patch":{"rulePack":"qinghai"}}`.
     */
    setFields: command<void>('procedure', 'negotiations')(lazily(() => patchOf(procedureFields))),
    /**
     * Enters an event; an order that cannot be is refused by name. Example:
     * `{"negotiationId":"…","event":{"kind":"offer-received","day":"2026-03-01"},"by":"李明"}`.
     */
    record: log<void>(
      'procedure',
      'negotiations',
      'targets',
    )(lazily(() => z.strictObject({ negotiationId, event: newTargetEvent, by: recorder }))),
    /** Takes an event back by an entry of its own. */
    correct: log<void>(
      'procedure',
      'negotiations',
      'targets',
      'units',
    )(lazily(() => z.strictObject({ negotiationId, eventId: recordId, reason: correctionReason, by: recorder }))),
    /** Adds representatives at the end of their sides. */
    insertRepresentatives: command<{ ids: string[] }>('procedure')(
      lazily(() =>
        z.strictObject({ negotiationId, rows: z.array(representativeFields).min(1).max(MOST_REPRESENTATIVES) }),
      ),
    ),
    updateRepresentative: command<void>('procedure')(lazily(() => patchOf(representativeFields))),
    removeRepresentatives: command<void>('procedure')(
      lazily(() => z.strictObject({ ids: z.array(recordId).min(1).max(MOST_REPRESENTATIVES) })),
    ),
    /** To a place within its side, 0 first. */
    moveRepresentative: command<void>('procedure')(lazily(() => move)),
  },
};
