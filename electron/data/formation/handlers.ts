import type { GroupHandlers } from '../serve.ts';

export const formation: GroupHandlers<'formation'> = {};
