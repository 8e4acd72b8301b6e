import { changeUnits } from '../units/changing.ts';
import { keysOfSelection } from '../units/orderedKeys.ts';
import type { GroupHandlers } from '../serve.ts';
import { todayOf } from '../today.ts';
import { countStages, deleteStep, selectSteps, stepInserter } from './queries.ts';

export const formation: GroupHandlers<'formation'> = {
  counts: ({ db }, { region }) => countStages(db, region),
  history: ({ db }, { unitId }) => selectSteps(db, unitId),
  enter: ({ db, newId, now }, { selection, step }) => {
    const keys = [...keysOfSelection(db, selection)];
    const insert = stepInserter(db);
    for (const key of keys) insert(newId(), key, step);
    if (step.stage !== 'formed') return { entered: keys.length, newer: 0 };
    const patch = { unionStatus: step.unionStatus };
    const { newer } = changeUnits(db, keys, { patch, factsFrom: step.day, today: todayOf(now()) });
    return { entered: keys.length, newer };
  },
  remove: ({ db }, { id }) => deleteStep(db, id),
};
