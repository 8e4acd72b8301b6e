import { writeClosedCopy } from '../database/closedCopy.ts';
import type { GroupHandlers } from '../serve.ts';
import { selectInfo } from './queries.ts';

export const workbench: GroupHandlers<'workbench'> = {
  info: ({ db }) => selectInfo(db),
  saveCopy: ({ db }, { path }) => writeClosedCopy(db, path),
};
