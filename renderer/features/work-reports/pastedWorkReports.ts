import { childrenOf, provinces, regionName, type Region } from '../../../shared/domain/enterprise/regions.ts';
import { NAME_LENGTH } from '../../../shared/domain/negotiation/name.ts';
import { readRosterDay } from '../../../shared/domain/negotiation/rosterDays.ts';
import {
  parseWorkFigure,
  WORK_FIGURES,
  type WorkFigure,
  type WorkFigureId,
  type WorkReportFields,
} from '../../../shared/domain/workReports/workReport.ts';

/** What a command takes. */
export const MOST_PASTED_REPORTS = 10_000;

export type PastedProblem =
  | 'union-missing'
  | 'union-too-long'
  | 'region-unknown'
  | 'day-unreadable'
  | 'figure-unreadable'
  | 'adopted-above-raised'
  | 'ends-before-start';

export interface PastedWorkReport {
  /** 1 for the first line of the block. */
  readonly line: number;
  readonly report: WorkReportFields | null;
  readonly problem: PastedProblem | null;
}

interface PasteContext {
  /** Where a row names none. */
  readonly regionCode: string;
  readonly fromDay: string;
  readonly toDay: string;
}

const HEADS = /^(工会|基层工会|工会名称|单位|union)$/i;

/**
 * Reports, one a line: the union, its region by code or name, first and last day, then the figures in their order. Cells
 * for region and days may be empty; a first line of heads is skipped.
 */
export function readPastedWorkReports(
  cells: readonly (readonly string[])[],
  context: PasteContext,
): PastedWorkReport[] {
  const start = HEADS.test(cells[0]?.[0]?.trim() ?? '') ? 1 : 0;
  const codes = new RegionNames();
  return cells
    .map((row, at) => ({ line: at + 1, row }))
    .slice(start)
    .filter(({ row }) => row.some((cell) => cell.trim() !== ''))
    .map(({ line, row }) => ({ line, ...readRow(row, context, codes) }));
}

function readRow(row: readonly string[], context: PasteContext, codes: RegionNames): Omit<PastedWorkReport, 'line'> {
  const [unionName = '', region = '', from = '', to = '', ...figureCells] = row.map((cell) => cell.trim());
  const refuse = (problem: PastedProblem) => ({ report: null, problem });
  if (unionName === '') return refuse('union-missing');
  if (unionName.length > NAME_LENGTH) return refuse('union-too-long');
  const regionCode = region === '' ? context.regionCode : codes.codeOf(region);
  if (regionCode === null || regionCode === '') return refuse('region-unknown');
  const [fromDay, toDay] = [dayOf(from, context.fromDay), dayOf(to, context.toDay)];
  if (fromDay === null || toDay === null) return refuse('day-unreadable');
  if (toDay < fromDay) return refuse('ends-before-start');
  const read = WORK_FIGURES.map((id, at) => [id, parseWorkFigure(figureCells[at] ?? '')] as const);
  if (read.some(([, figure]) => figure === undefined)) return refuse('figure-unreadable');
  // Safe: one entry for each figure, none of them undefined.
  const figures = Object.fromEntries(read) as Record<WorkFigureId, WorkFigure | null>;
  const { demandsRaised: raised, demandsAdopted: adopted } = figures;
  if (raised && adopted && !raised.isApproximate && !adopted.isApproximate && adopted.value > raised.value) {
    return refuse('adopted-above-raised');
  }
  return { report: { unionName, regionCode, fromDay, toDay, figures, notes: '' }, problem: null };
}

function dayOf(cell: string, otherwise: string): string | null {
  if (cell === '') return otherwise;
  const read = readRosterDay(cell);
  return read.state === 'day' ? read.day.toString() : null;
}

/** Finds a region by its code, its full name, or its own name where no other has the same. */
class RegionNames {
  readonly #codes = new Map<string, string | null>();

  constructor() {
    const add = ({ code, name }: Region) => {
      this.#codes.set(name, this.#codes.has(name) ? null : code);
      this.#codes.set(regionName(code) ?? code, code);
      for (const child of childrenOf(code)) add(child);
    };
    for (const province of provinces()) add(province);
  }

  codeOf(text: string): string | null {
    if (/^\d{6}$/.test(text)) return regionName(text) === null ? null : text;
    return this.#codes.get(text.replaceAll(/\s/g, '')) ?? null;
  }
}
