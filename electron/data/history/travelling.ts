import { AppError } from '../../../shared/errors.ts';
import type { Service } from '../serve.ts';
import { changeRules } from '../targets/changingRules.ts';
import { changesTable, deleteStep, selectNextRedo, selectNextUndo, type Step, updateIsUndone } from './queries.ts';
import { replayStep } from './record.ts';
import { type Direction, selectUnitsHeld } from './unitsHeld.ts';

export function undo({ db }: Pick<Service, 'db'>) {
  const step = selectNextUndo(db);
  if (!step) throw new AppError('nothing-to-undo', 'the history is at its beginning');
  return travel(db, step, 'undo');
}

export function redo({ db }: Pick<Service, 'db'>) {
  const step = selectNextRedo(db);
  if (!step) throw new AppError('nothing-to-redo', 'the history is at its end');
  return travel(db, step, 'redo');
}

/** A step that would take units away from under what undo leaves alone ends here: the next one is that before it. */
function travel(db: Service['db'], { id, call }: Step, direction: Direction) {
  const held = selectUnitsHeld(db, id, direction);
  if (held) {
    deleteStep(db, id);
    return { call, held };
  }
  const replay = () => replayStep(db, id, direction);
  if (changesTable(db, id, 'holiday_years') || changesTable(db, id, 'campaigns')) changeRules(db, replay);
  else replay();
  updateIsUndone(db, id, direction === 'undo');
  return { call };
}
