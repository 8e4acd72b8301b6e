import type { GroupHandlers } from '../serve.ts';

export const surveys: GroupHandlers<'surveys'> = {};
