import { withSignature } from '../../../shared/domain/procedure/signature.ts';
import { selectNegotiation } from '../negotiations/queries.ts';
import type { GroupHandlers } from '../serve.ts';
import { correctEvent } from '../targets/correcting.ts';
import { selectNotTaken } from './handOver.ts';
import { openLog, refuse } from './openLog.ts';
import { correctOwn } from './ownLog.ts';
import {
  selectLinkedTarget,
  selectLog,
  selectOwnLog,
  selectOwnPack,
  selectProcedure,
  selectRepresentatives,
  selectSharedLog,
  selectSignedDays,
  standingOfLog,
  writeProcedure,
} from './queries.ts';
import {
  deleteRepresentatives,
  insertRepresentatives,
  moveRepresentative,
  updateRepresentative,
} from './representativeRows.ts';

export const procedureLog: GroupHandlers<'procedureLog'> = {
  get: ({ db }, { negotiationId }) => {
    const events = selectLog(db, negotiationId);
    const linkedTarget = selectLinkedTarget(db, negotiationId);
    const standing = standingOfLog(events);
    const hasSignature = standing.some(({ kind }) => kind === 'signed');
    const counted = withSignature(standing, selectSignedDays(db, negotiationId));
    const signature = counted.find((event) => event.kind === 'signed');
    return {
      fields: selectProcedure(db, negotiationId),
      events,
      counted,
      signature: hasSignature ? null : (signature ?? null),
      representatives: selectRepresentatives(db, negotiationId),
      linkedTarget,
      notTaken: linkedTarget === null ? [] : selectNotTaken(selectOwnLog(db, negotiationId), events),
    };
  },
  setFields: ({ db }, { id, patch }) => {
    const before = selectProcedure(db, id);
    // While a target is linked its campaign says which rules count: the own choice is kept for later.
    const rulePack = patch.rulePack ?? selectOwnPack(db, id);
    writeProcedure(db, id, { ...before, ...patch, rulePack });
  },
  record: (service, { negotiationId, event, by }) => {
    selectNegotiation(service.db, negotiationId);
    const { enter } = openLog(service, { negotiationId }, by);
    refuse(enter(event), 'event.day', `${event.kind} cannot be entered`);
  },
  correct: (service, { negotiationId, ...correction }) => {
    const { eventId, reason, by } = correction;
    if (selectSharedLog(service.db, negotiationId) !== null) correctEvent(service, eventId, reason, by);
    else refuse(correctOwn(service, negotiationId, correction), '', 'it cannot be corrected');
  },
  insertRepresentatives: ({ db, newId }, { negotiationId, rows }) => {
    selectNegotiation(db, negotiationId);
    const added = rows.map((fields) => ({ ...fields, id: newId() }));
    insertRepresentatives(db, negotiationId, added);
    return { ids: added.map(({ id }) => id) };
  },
  updateRepresentative: ({ db }, { id, patch }) => updateRepresentative(db, id, patch),
  removeRepresentatives: ({ db }, { ids }) => deleteRepresentatives(db, ids),
  moveRepresentative: ({ db }, { id, to }) => moveRepresentative(db, id, to),
};
