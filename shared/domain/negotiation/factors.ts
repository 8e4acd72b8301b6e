import {
  type ComparatorEntry,
  comparatorEntry,
  type ComparatorName,
  type Factor,
  FACTORS,
  type HeldComparators,
} from './comparatorFacts.ts';

/** What a factor is filled by: all of `needs`, or for `any` one of them; `also` belongs to it without being asked for. */
interface FactorRule {
  readonly needs: readonly ComparatorName[];
  readonly also: readonly ComparatorName[];
  readonly isAny: boolean;
  /** Whether 青海省企业工资集体协商条例 art. 22 lists it too. */
  readonly inQinghai: boolean;
}

export const FACTOR_RULES = {
  'labour-cost': {
    needs: ['regionLabourCost', 'industryLabourCost', 'enterpriseLabourCost'],
    also: [],
    isAny: false,
    inQinghai: false,
  },
  'average-wage': {
    needs: ['regionAverageWage', 'industryAverageWage'],
    also: ['outsideGrowth'],
    isAny: false,
    inQinghai: true,
  },
  guideline: { needs: ['guideline', 'marketPay'], also: [], isAny: false, inQinghai: true },
  prices: { needs: ['cpi'], also: [], isAny: false, inQinghai: true },
  productivity: { needs: ['productivityGrowth', 'profitGrowth'], also: [], isAny: false, inQinghai: true },
  'state-assets': { needs: ['stateAssets'], also: [], isAny: false, inQinghai: false },
  'last-year': { needs: ['lastPayroll', 'lastAverageWage'], also: [], isAny: false, inQinghai: true },
  other: { needs: ['minimumWage', 'other'], also: [], isAny: true, inQinghai: true },
} as const satisfies Record<Factor, FactorRule>;

export interface FactorStanding {
  readonly factor: Factor;
  readonly isFilled: boolean;
  readonly entries: readonly ComparatorEntry[];
  /** What is still asked for; empty where the factor is filled. */
  readonly missing: readonly ComparatorName[];
  readonly note: string;
}

/** The checklist of art. 8 as the comparators fill it. */
export function factorChecklist(held: HeldComparators, today: string): FactorStanding[] {
  return FACTORS.map((factor) => {
    const { needs, also, isAny }: FactorRule = FACTOR_RULES[factor];
    const entries = [...needs, ...also].flatMap((name) => comparatorEntry(held, name, today) ?? []);
    const unfilled = needs.filter((name) => !entries.some((entry) => entry.name === name));
    const isFilled = isAny ? unfilled.length < needs.length : unfilled.length === 0;
    const note = held.comparatorFacts.notes?.[factor] ?? '';
    return { factor, isFilled, entries, missing: isFilled ? [] : unfilled, note };
  });
}
