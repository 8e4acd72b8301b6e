import type { Database } from 'better-sqlite3';
import type { Demand, DemandFields } from '../../../shared/domain/demands/demand.ts';
import { checkHistory } from '../../../shared/domain/demands/history.ts';
import { scenarioFields } from '../../../shared/domain/negotiation/scenario.ts';
import { invalidInput } from '../../../shared/domain/wage/inputIssues.ts';
import { selectMeeting } from '../meetings/queries.ts';
import { moveRow } from '../negotiations/ordering.ts';
import { selectNegotiation } from '../negotiations/queries.ts';
import { selectScenario, updateScenario } from '../scenarios/queries.ts';
import type { GroupHandlers } from '../serve.ts';
import { deleteDemands, insertDemands, selectDemand, selectDemands, updateDemand } from './queries.ts';

export const demands: GroupHandlers<'demands'> = {
  list: ({ db }, { negotiationId }) => selectDemands(db, negotiationId),
  create: ({ db, newId }, { negotiationId, rows }) => {
    selectNegotiation(db, negotiationId);
    const raised = rows.map(
      ({ day, ...fields }): Demand => ({
        ...withMeetingNamed(db, fields),
        id: newId(),
        history: [{ state: 'raised', day, reason: '' }],
      }),
    );
    insertDemands(db, negotiationId, raised);
    return { ids: raised.map(({ id }) => id) };
  },
  update: ({ db }, { id, patch }) => {
    const demand = { ...selectDemand(db, id), ...patch };
    // Only a newly chosen meeting gives its name: what a deleted one was called stays.
    updateDemand(db, patch.meetingId ? withMeetingNamed(db, demand) : demand);
  },
  setState: ({ db }, { id, ...entry }) => {
    const demand = selectDemand(db, id);
    updateDemand(db, { ...demand, history: checkHistory([...demand.history, entry]) });
  },
  putIntoScenario: ({ db, newId }, { id, scenarioId, terms, title }) => {
    const demand = selectDemand(db, id);
    const scenario = selectScenario(db, scenarioId);
    const componentId = newId();
    const components = [...scenario.components, { id: componentId, terms }];
    const checked = scenarioFields.shape.components.safeParse(components);
    if (!checked.success) throw invalidInput(checked.error, components);
    updateScenario(db, scenarioId, { ...scenario, components });
    updateDemand(db, { ...demand, links: [...demand.links, { scenarioId, componentId, title }] });
    return { componentId };
  },
  setHistory: ({ db }, { id, history }) =>
    updateDemand(db, { ...selectDemand(db, id), history: checkHistory(history) }),
  remove: ({ db }, { ids }) => deleteDemands(db, ids),
  move: ({ db }, { id, to }) => moveRow(db, 'demands', id, to),
};

/** @throws not-found for a meeting that is not there */
function withMeetingNamed<D extends DemandFields>(db: Database, demand: D): D {
  if (demand.meetingId === null) return demand;
  const { title, day } = selectMeeting(db, demand.meetingId);
  return { ...demand, source: `${title} ${day}` };
}
