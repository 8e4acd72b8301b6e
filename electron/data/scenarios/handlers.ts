import { evaluate } from '../../../shared/domain/wage/evaluate.ts';
import { moveRow, selectNegotiationIdOf } from '../negotiations/ordering.ts';
import { selectNegotiation, touchNegotiation } from '../negotiations/queries.ts';
import type { GroupHandlers, Service } from '../serve.ts';
import { deleteScenario, insertScenario, selectScenario, updateScenario } from './queries.ts';

export const scenarios: GroupHandlers<'scenarios'> = {
  create: ({ db, newId, now }, { negotiationId, fields }) => {
    selectNegotiation(db, negotiationId);
    const id = newId();
    insertScenario(db, id, negotiationId, fields);
    touchNegotiation(db, negotiationId, now());
    return { id };
  },
  update: (service, { id, patch }) => {
    updateScenario(service.db, id, { ...selectScenario(service.db, id), ...patch });
    touchOwner(service, id);
  },
  duplicate: (service, { id, title }) => {
    const { db, newId } = service;
    const original = selectScenario(db, id);
    const copyId = newId();
    const components = original.components.map(({ terms }) => ({ id: newId(), terms }));
    insertScenario(db, copyId, touchOwner(service, id), { ...original, title, components });
    return { id: copyId };
  },
  remove: (service, { id }) => {
    touchOwner(service, id);
    deleteScenario(service.db, id);
  },
  move: (service, { id, to }) => {
    moveRow(service.db, 'scenarios', id, to);
    touchOwner(service, id);
  },
  evaluate: (_service, input) => evaluate(input),
};

function touchOwner({ db, now }: Service, id: string): string {
  const negotiationId = selectNegotiationIdOf(db, 'scenarios', id);
  touchNegotiation(db, negotiationId, now());
  return negotiationId;
}
