import type { RosterColumns, RosterCount } from '../../../shared/domain/negotiation/roster.ts';
import { findRosterHeader, type RosterHeader } from '../../../shared/domain/negotiation/rosterColumns.ts';
import { countRoster, rosterError } from '../../../shared/domain/negotiation/rosterCount.ts';
import { readSheets } from '../spreadsheet/readSheets.ts';
import { TableError, type TableSheet } from '../spreadsheet/table.ts';

export interface RosterFile {
  readonly bytes: Uint8Array;
  readonly asOf: string;
  /** The user's choice; without it the columns are recognised by their heads. */
  readonly columns: RosterColumns | undefined;
}

/**
 * Reads a roster file and counts it. Holds the whole file in memory: to be run in a worker.
 * @throws `roster-unreadable`
 */
export async function countFile({ bytes, asOf, columns }: RosterFile): Promise<RosterCount> {
  const sheets = await readTables(bytes);
  if (sheets.every(({ rows }) => rows.every(({ cells }) => cells.length === 0)))
    throw rosterError('empty-sheet', 'no row with anything in it');
  const found = findRoster(sheets);
  if (!found) throw rosterError('no-header', 'no row of column heads');
  const { sheet, header } = found;
  const rows = sheet.rows.slice(header.index + 1);
  return countRoster(
    {
      header: { headers: header.headers, columns: columns ?? header.columns },
      headerRow: sheet.rows[header.index]?.number ?? 0,
      sheet: sheet.name,
    },
    rows,
    asOf,
  );
}

/** The sheet whose heads name most of what a roster needs, of equal ones the first. */
function findRoster(sheets: readonly TableSheet[]): { sheet: TableSheet; header: RosterHeader } | undefined {
  const candidates = sheets.flatMap((sheet) => {
    const header = findRosterHeader(sheet.rows);
    return header ? [{ sheet, header, fields: Object.keys(header.columns).length }] : [];
  });
  return candidates.reduce<(typeof candidates)[number] | undefined>(
    (best, next) => (best === undefined || next.fields > best.fields ? next : best),
    undefined,
  );
}

async function readTables(bytes: Uint8Array): Promise<TableSheet[]> {
  try {
    return await readSheets(bytes);
  } catch (error) {
    throw error instanceof TableError ? rosterError(error.problem, error.message) : error;
  }
}
