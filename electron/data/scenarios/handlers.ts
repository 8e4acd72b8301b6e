import { evaluate } from '../../../shared/domain/wage/evaluate.ts';
import { moveRow, selectNegotiationIdOf } from '../negotiations/ordering.ts';
import { selectNegotiation } from '../negotiations/queries.ts';
import type { GroupHandlers } from '../serve.ts';
import { deleteScenario, insertScenario, selectScenario, updateScenario } from './queries.ts';

export const scenarios: GroupHandlers<'scenarios'> = {
  create: ({ db, newId }, { negotiationId, fields }) => {
    selectNegotiation(db, negotiationId);
    const id = newId();
    insertScenario(db, id, negotiationId, fields);
    return { id };
  },
  update: ({ db }, { id, patch }) => updateScenario(db, id, { ...selectScenario(db, id), ...patch }),
  duplicate: ({ db, newId }, { id, title }) => {
    const original = selectScenario(db, id);
    const copyId = newId();
    const components = original.components.map(({ terms }) => ({ id: newId(), terms }));
    insertScenario(db, copyId, selectNegotiationIdOf(db, 'scenarios', id), { ...original, title, components });
    return { id: copyId };
  },
  remove: ({ db }, { id }) => deleteScenario(db, id),
  move: ({ db }, { id, to }) => moveRow(db, 'scenarios', id, to),
  evaluate: (_service, input) => evaluate(input),
};
