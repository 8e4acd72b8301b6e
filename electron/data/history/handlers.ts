import type { dataContract } from '../../../shared/contract/data.ts';
import { AppError } from '../../../shared/errors.ts';
import type { HandlersOf } from '../serve.ts';
import type { Service } from '../serve.ts';
import { deleteStep, selectNextRedo, selectNextUndo, type Step, updateIsUndone } from './queries.ts';
import { replayStep } from './record.ts';
import { type Direction, selectUnitsHeld } from './unitsHeld.ts';

export const history: HandlersOf<typeof dataContract>['history'] = {
  state: ({ db }) => ({ undo: selectNextUndo(db)?.call ?? null, redo: selectNextRedo(db)?.call ?? null }),
  undo: ({ db }) => {
    const step = selectNextUndo(db);
    if (!step) throw new AppError('nothing-to-undo', 'the history is at its beginning');
    return travel(db, step, 'undo');
  },
  redo: ({ db }) => {
    const step = selectNextRedo(db);
    if (!step) throw new AppError('nothing-to-redo', 'the history is at its end');
    return travel(db, step, 'redo');
  },
};

/** A step that would take units away from under what undo leaves alone ends here: the next one is that before it. */
function travel(db: Service['db'], { id, call }: Step, direction: Direction) {
  const held = selectUnitsHeld(db, id, direction);
  if (held) {
    deleteStep(db, id);
    return { call, held };
  }
  replayStep(db, id, direction);
  updateIsUndone(db, id, direction === 'undo');
  return { call };
}
