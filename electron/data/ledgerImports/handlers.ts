import type { GroupHandlers } from '../serve.ts';

export const ledgerImports: GroupHandlers<'ledgerImports'> = {};
