import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import {
  type Count,
  type RateId,
  RATE_IDS,
  rateValue,
  type RegionRates,
  unitsNeeded,
} from '../../../shared/domain/campaign/rates.ts';
import { childrenOf, regionPath } from '../../../shared/domain/enterprise/regions.ts';
import type { TableSort } from './dashboardView.ts';

/** A region with the rates of all in it. */
export interface RegionRow {
  /** Null for the whole country. */
  readonly code: string | null;
  /** Without what stands above it. */
  readonly name: string;
  readonly rates: RegionRates['rates'];
  /** Units that the goal still lacks here; null where the goal's rate is not computable. */
  readonly needed: number | null;
  /** Whether there are regions below; what has none leads to its units. */
  readonly hasBelow: boolean;
  /** Stands for what is registered at the region shown itself, beside those below it. */
  readonly isOwnLevel: boolean;
}

export function regionRow(
  region: RegionRates,
  { goal }: Pick<Campaign, 'goal'>,
  words: RegionWords,
  isOwnLevel = false,
): RegionRow {
  const { regionCode: code, rates } = region;
  const counts = rates[goal.rate];
  return {
    code,
    name: isOwnLevel ? words.ownLevelOf(code) : words.nameOf(code),
    rates,
    needed: counts.denominator === 0 ? null : unitsNeeded(counts, goal.threshold),
    hasBelow: code !== null && childrenOf(code).length > 0,
    isOwnLevel,
  };
}

export interface RegionWords {
  readonly nameOf: (code: string | null) => string;
  /** Of what is registered at a region itself. */
  readonly ownLevelOf: (code: string | null) => string;
}

/** The region's own name; a code that the table does not have stays as it is. */
export function shortRegionName(code: string): string {
  return regionPath(code).at(-1)?.name ?? code;
}

/** A level that is told by a tint, and by a mark for the lowest; null where there is nothing to judge. */
export type Level = 'high' | 'fair' | 'low' | 'lowest';
export const LEVELS = [
  { level: 'high', from: 0.9 },
  { level: 'fair', from: 0.8 },
  { level: 'low', from: 0.7 },
  { level: 'lowest', from: 0 },
] as const satisfies readonly { level: Level; from: number }[];

/** The task rate is no coverage rate: it is not judged beside the others. */
export function levelOf(rate: RateId, count: Count): Level | null {
  const value = rateValue(count);
  if (value === null || rate === 'task') return null;
  return LEVELS.find(({ from }) => value >= from)?.level ?? 'lowest';
}

/** What is not computable stands last, and the region's own level below that, whichever way the others are sorted. */
export function sortRegions(rows: readonly RegionRow[], { by, descending }: TableSort): readonly RegionRow[] {
  const sign = descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: sortKey(row, by) }));
  return keyed
    .sort((a, b) => {
      const ownLast = Number(a.row.isOwnLevel) - Number(b.row.isOwnLevel);
      if (ownLast !== 0) return ownLast;
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      return sign * (a.key - b.key);
    })
    .map(({ row }) => row);
}

function sortKey(row: RegionRow, by: TableSort['by']): number | null {
  if (by === 'region') return Number(row.code ?? 0);
  return by === 'needed' ? row.needed : rateValue(row.rates[by]);
}

export type RegionColumn = RateId | 'needed';
const USUAL_RATES: readonly RateId[] = ['offers', 'replies', 'signing', 'renewal', 'workers'];

/** The goal's rate first with what it lacks, then the others; the task rate only where tasks are set. */
export function regionColumns({ goal, tasks }: Pick<Campaign, 'goal' | 'tasks'>, showsAll: boolean): RegionColumn[] {
  const rates = showsAll ? RATE_IDS.filter((rate) => rate !== 'task') : USUAL_RATES;
  const others = rates.filter((rate) => rate !== goal.rate);
  const hasTask = tasks.length > 0 && goal.rate !== 'task';
  return [goal.rate, 'needed', ...others, ...(hasTask ? (['task'] as const) : [])];
}

/** Rows that are on the screen, and some before and after, so that thousands of regions cost no more than a hundred. */
export function rowsInView(
  count: number,
  { scrollTop, height, rowHeight }: { scrollTop: number; height: number; rowHeight: number },
): { readonly from: number; readonly to: number } {
  const first = Math.floor(scrollTop / rowHeight) - ROWS_AROUND;
  const last = Math.ceil((scrollTop + height) / rowHeight) + ROWS_AROUND;
  return { from: Math.max(0, Math.min(first, count)), to: Math.max(0, Math.min(last, count)) };
}
const ROWS_AROUND = 12;
