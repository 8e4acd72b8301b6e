import type { GroupHandlers } from '../serve.ts';
import { selectNextRedo, selectNextUndo } from './queries.ts';

export const history: GroupHandlers<'history'> = {
  state: ({ db }) => ({ undo: selectNextUndo(db)?.call ?? null, redo: selectNextRedo(db)?.call ?? null }),
  undo: { load: async () => (await import('./travelling.ts')).undo },
  redo: { load: async () => (await import('./travelling.ts')).redo },
};
