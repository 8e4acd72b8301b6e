import { z } from 'zod';
import {
  type ImportReport,
  importRules,
  type LedgerFile,
  type LedgerImport,
  type TakenBack,
} from '../domain/ledger-import/report.ts';
import { shortText } from '../domain/negotiation/texts.ts';
import { lazily, log, pure, query, task } from './define.ts';
import { byId, bytes, nothing } from './inputs.ts';

const filePath = z.string().min(1).max(4096);
/** A file by its place, so that a large one does not travel; small ones may come as bytes. */
const source = z.union([
  z.strictObject({ path: filePath }),
  z.strictObject({ name: z.string().min(1).max(4096), bytes }),
]);
const sheet = z.string().max(200).exactOptional();
/** Without rules those of the last file of the same layout, else the columns as they are recognised, facts from today. */
const wish = z.strictObject({ source, sheet, rules: importRules.exactOptional() });

/** Ledgers from files (导入). */
export const importCalls = {
  ledgerImports: {
    /**
     * What is in a table file (XLSX or CSV), how its columns are understood, and its first rows.
     * Example: `{"source":{"path":"/home/user/台账.csv"}}`.
     */
    inspect: task<LedgerFile>()(lazily(() => z.strictObject({ source, sheet }))),
    /** Reads the whole file and says what an import would do; writes nothing. */
    check: task<ImportReport>()(lazily(() => wish)),
    /**
     * Imports a file: all good rows or, stopped or failed, none. Keeps its report, and its rules for the next file of
     * the same layout. Example: `{"source":{"path":"台账.csv"},"rules":{"columns":{"name":0,"region":2},"factsFrom":
     * "2026-03-01","known":"update"},"by":"王敏"}`.
     */
    commit: task<ImportReport & { id: string }>(
      'units',
      'campaigns',
      'targets',
    )(lazily(() => wish.extend({ by: shortText.default('') }))),
    /** Writes the rows that would be rejected to a file, in their columns with the reason beside each. */
    writeRejected: task<{ rows: number }>()(
      lazily(() => wish.extend({ to: filePath, format: z.enum(['csv', 'xlsx']), language: z.enum(['zh-CN', 'en']) })),
    ),
    /** The latest first. */
    list: query<LedgerImport[]>('units')(nothing.parse),
    report: query<ImportReport>('units')(byId.parse),
    /** Removes the units and agreements that an import brought and nothing else holds; what it changed stays changed. */
    takeBack: task<TakenBack>('units', 'campaigns', 'targets')(byId.parse),
    /** Forgets what was chosen for a layout. */
    forgetRules: log<void>('units')(lazily(() => z.strictObject({ layout: z.string().regex(/^[\da-f]{64}$/) }))),
    /** A workbook with the columns of a ledger, lists to choose from, an example and a sheet that explains. */
    template: pure<Uint8Array>()(lazily(() => z.strictObject({ language: z.enum(['zh-CN', 'en']) }))),
  },
};
