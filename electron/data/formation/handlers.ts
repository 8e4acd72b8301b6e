import { selectUnitRow } from '../units/queries.ts';
import type { GroupHandlers } from '../serve.ts';
import { countStages, deleteStep, selectForming, selectSteps, stepInserter } from './queries.ts';

export const formation: GroupHandlers<'formation'> = {
  counts: ({ db }, { region }) => countStages(db, region),
  page: ({ db }, { stage, region, text, from, count }) => selectForming(db, { stage, region, text, from, count }),
  history: ({ db }, { unitId }) => selectSteps(db, unitId),
  enter: ({ db, newId }, { unitIds, step }) => {
    const insert = stepInserter(db);
    for (const unitId of unitIds) insert(newId(), selectUnitRow(db, unitId).key, step);
  },
  remove: ({ db }, { id }) => deleteStep(db, id),
};
