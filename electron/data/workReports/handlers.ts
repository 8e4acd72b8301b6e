import type { GroupHandlers } from '../serve.ts';

export const workReports: GroupHandlers<'workReports'> = {};
