import { underResponse } from '../../../shared/domain/negotiation/uncertainty.ts';
import { evaluate } from '../../../shared/domain/wage/evaluate.ts';
import { responseGrid } from '../../../shared/domain/wage/tools/responseGrid.ts';
import { sensitivity } from '../../../shared/domain/wage/tools/sensitivity.ts';
import { solve } from '../../../shared/domain/wage/tools/solve.ts';
import { moveRow, selectNegotiationIdOf } from '../negotiations/ordering.ts';
import { selectNegotiation } from '../negotiations/queries.ts';
import type { GroupHandlers } from '../serve.ts';
import { deleteScenario, insertScenario, selectScenario, updateScenario } from './queries.ts';
import { simulateInPool } from './simulationPool.ts';

export const scenarios: GroupHandlers<'scenarios'> = {
  create: ({ db, newId }, { negotiationId, fields }) => {
    selectNegotiation(db, negotiationId);
    const id = newId();
    insertScenario(db, id, negotiationId, fields);
    return { id };
  },
  update: ({ db }, { id, patch }) => {
    const before = selectScenario(db, id);
    const { response = before.response } = patch;
    const uncertainty = underResponse(before.uncertainty, before.response, response);
    updateScenario(db, id, { ...before, uncertainty, ...patch });
  },
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
  solve: (_service, request) => solve(request),
  sensitivity: (_service, request) => sensitivity(request),
  grid: (_service, request) => responseGrid(request),
  simulate: (_service, request, call) => simulateInPool(request, call),
};
