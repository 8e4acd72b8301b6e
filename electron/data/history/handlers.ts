import type { dataContract } from '../../../shared/contract/data.ts';
import { AppError } from '../../../shared/errors.ts';
import type { HandlersOf } from '../serve.ts';
import { selectNextRedo, selectNextUndo, updateIsUndone } from './queries.ts';
import { replayStep } from './record.ts';

export const history: HandlersOf<typeof dataContract>['history'] = {
  state: ({ db }) => ({ undo: selectNextUndo(db)?.call ?? null, redo: selectNextRedo(db)?.call ?? null }),
  undo: ({ db }) => {
    const step = selectNextUndo(db);
    if (!step) throw new AppError('nothing-to-undo', 'the history is at its beginning');
    replayStep(db, step.id, 'undo');
    updateIsUndone(db, step.id, true);
    return { call: step.call };
  },
  redo: ({ db }) => {
    const step = selectNextRedo(db);
    if (!step) throw new AppError('nothing-to-redo', 'the history is at its end');
    replayStep(db, step.id, 'redo');
    updateIsUndone(db, step.id, false);
    return { call: step.call };
  },
};
