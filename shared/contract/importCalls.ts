/** Ledgers from files (导入). */
export const importCalls = {
  ledgerImports: {},
};
