import type { GroupHandlers } from '../serve.ts';

export const targets: GroupHandlers<'targets'> = {};
