import type { CampaignScope } from './campaign.ts';
import type { UnitOnDay } from './unitOnDay.ts';

export type ScopedUnit = Pick<UnitOnDay, 'kind' | 'regionCode' | 'industry' | 'ownership'>;

/** True where the region is one of these, or lies below one; GB/T 2260 codes tell what lies below. */
export function isWithinRegions(regions: ReadonlySet<string>, code: string): boolean {
  return regions.has(code) || regions.has(`${code.slice(0, 4)}00`) || regions.has(`${code.slice(0, 2)}0000`);
}

/**
 * A test whether a unit falls under the scope of a campaign, made once for a million of them. Ownership is asked of
 * enterprises alone, the industry also of what bargains for one: an area has neither.
 */
export function scopeTest({ regions, industries, ownerships }: CampaignScope): (unit: ScopedUnit) => boolean {
  const wantedRegions = new Set(regions);
  const wantedIndustries = new Set(industries);
  const wantedOwnerships = new Set(ownerships);
  // A ledger has a few thousand regions, each asked for again and again.
  const known = new Map<string, boolean>();
  const isInRegions = (code: string): boolean => {
    const before = known.get(code);
    if (before !== undefined) return before;
    const isIn = isWithinRegions(wantedRegions, code);
    known.set(code, isIn);
    return isIn;
  };
  return ({ kind, regionCode, industry, ownership }) =>
    (wantedRegions.size === 0 || isInRegions(regionCode)) &&
    (wantedIndustries.size === 0 || kind === 'area' || wantedIndustries.has(industry)) &&
    (wantedOwnerships.size === 0 || kind !== 'enterprise' || wantedOwnerships.has(ownership));
}
