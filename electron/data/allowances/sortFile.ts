import { findHouseholdHeader, type MissingColumn } from '../../../shared/domain/allowances/householdColumns.ts';
import {
  countHouseholds,
  type HouseholdCount,
  householdListError,
} from '../../../shared/domain/allowances/households.ts';
import type { AllowanceTerms } from '../../../shared/domain/allowances/terms.ts';
import { readSheets } from '../spreadsheet/readSheets.ts';
import { TableError, type TableSheet } from '../spreadsheet/table.ts';

export interface HouseholdFile {
  readonly bytes: Uint8Array;
  readonly terms: Pick<AllowanceTerms, 'tiers' | 'boundary'>;
}

/** Of several sheets the one that comes nearest is told of. */
const NEAREST_FIRST: readonly MissingColumn[] = ['no-size-column', 'no-income-column', 'no-header'];

/**
 * Reads a list of households and sorts them into tiers, from the first sheet that has the columns. Holds the whole file
 * in memory: to be run in a worker.
 * @throws `households-unreadable`
 */
export async function sortFile({ bytes, terms }: HouseholdFile): Promise<HouseholdCount> {
  const sheets = await readTables(bytes);
  if (sheets.every(({ rows }) => rows.every(({ cells }) => cells.length === 0))) {
    throw householdListError('empty-sheet', 'no row with anything in it');
  }
  const problems = new Set<MissingColumn>();
  for (const { name, rows } of sheets) {
    const header = findHouseholdHeader(rows);
    if (typeof header === 'string') {
      problems.add(header);
      continue;
    }
    const { columns, index } = header;
    const headerRow = rows[index]?.number ?? 0;
    return countHouseholds({ sheet: name, headerRow, columns, rows: rows.slice(index + 1) }, terms);
  }
  const problem = NEAREST_FIRST.find((each) => problems.has(each)) ?? 'no-header';
  throw householdListError(problem, 'no sheet has a row of heads with income and size');
}

async function readTables(bytes: Uint8Array): Promise<TableSheet[]> {
  try {
    return await readSheets(bytes);
  } catch (error) {
    throw error instanceof TableError ? householdListError(error.problem, error.message) : error;
  }
}
