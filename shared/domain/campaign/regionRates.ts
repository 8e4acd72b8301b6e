import { regionPath } from '../enterprise/regions.ts';
import type { Campaign, CampaignFields } from './campaign.ts';
import { LISTED_RATES } from './rateBits.ts';
import type { RateCount, RegionRates } from './rates.ts';
import { isEmptyTally, rateCountOf, sumOfTallies, type Tally } from './rateTotals.ts';
import { isWithinRegions } from './scope.ts';

/** What the rates count in each region that a unit names, and what is needed to show them of any region above. */
export interface RegionTallies {
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly goal: Campaign['goal'];
  /** Task numbers are set for all units of a region: where a filter narrows them they say nothing. */
  readonly tasks: CampaignFields['tasks'];
}

/**
 * The rates of a region, or of all units without one, and of the regions next below in which there is a unit. What is
 * registered at the region itself stands beside them under the region's own code, so that the parts always make the
 * whole; a county has none below.
 */
export function regionRates(
  { tallies, goal, tasks }: RegionTallies,
  region: string | null,
): { total: RegionRates; children: RegionRates[] } {
  const numberOf = taskNumbers(tasks);
  const below = new Map<string, Tally[]>();
  for (const [code, tally] of tallies) {
    if (region !== null && !isWithinRegions(new Set([region]), code)) continue;
    const child = nextBelow(region, code);
    const siblings = below.get(child);
    if (siblings) siblings.push(tally);
    else below.set(child, [tally]);
  }
  const children = [...below].map(([code, parts]) => ({ code, tally: sumOfTallies(parts) }));
  const total = sumOfTallies(children.map(({ tally }) => tally));
  const isCounty = children.length <= 1 && children[0]?.code === region;
  return {
    total: ratesOf(total, region, { goal, number: numberOf(region) }),
    children: isCounty
      ? []
      : children
          .filter(({ tally }) => !isEmptyTally(tally))
          .sort((a, b) => (a.code < b.code ? -1 : 1))
          .map(({ code, tally }) => ratesOf(tally, code, { goal, number: code === region ? 0 : numberOf(code) })),
  };
}

/** The region next below another on the way to a code; the code itself where there is none between. */
export function nextBelow(region: string | null, code: string): string {
  const path = pathTo(code);
  return path[region === null ? 0 : path.indexOf(region) + 1] ?? code;
}

/** A code that the table does not have, an older one perhaps, hangs under the nearest division above that it has. */
function pathTo(code: string): string[] {
  const known = [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].map((each) =>
    regionPath(each).map((region) => region.code),
  );
  const path = known.find(({ length }) => length > 0) ?? [];
  return path.at(-1) === code ? path : [...path, code];
}

function ratesOf(
  tally: Tally,
  regionCode: string | null,
  { goal, number }: { readonly goal: Campaign['goal']; readonly number: number },
): RegionRates {
  const listed = LISTED_RATES.map((rate) => [rate, rateCountOf(tally, rate)] as const);
  // Safe: one entry for each rate but `task`.
  const counts = Object.fromEntries(listed) as Omit<RegionRates['rates'], 'task'>;
  const counted = counts[goal.rate === 'task' ? 'establishment' : goal.rate];
  const task: RateCount = {
    numerator: counted.numerator,
    denominator: number,
    pending: 0,
    employees: { numerator: counted.employees.numerator, denominator: 0 },
  };
  return { regionCode, rates: { ...counts, task } };
}

/**
 * The task number of each region: its own where one is set, else the sum of those set highest beneath it. Numbers come
 * from above: those of the parts need not make that of the whole.
 */
export function taskNumbers(tasks: CampaignFields['tasks']): (region: string | null) => number {
  const own = new Map(tasks.map(({ regionCode, number }) => [regionCode, number]));
  return (region) => {
    const set = region === null ? undefined : own.get(region);
    if (set !== undefined) return set;
    let sum = 0;
    for (const [code, number] of own) {
      const isBelow = region === null || isWithinRegions(new Set([region]), code);
      const above = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].filter((each) => each !== code);
      if (isBelow && !above.some((each) => own.has(each))) sum += number;
    }
    return sum;
  };
}
