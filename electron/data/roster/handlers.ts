import type { GroupHandlers } from '../serve.ts';

export const roster: GroupHandlers<'roster'> = {
  read: () => ({ groups: [] }),
};
