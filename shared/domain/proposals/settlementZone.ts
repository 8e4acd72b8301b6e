import type { Positions } from '../negotiation/positions.ts';
import type { ProposalEntry, Side } from './proposal.ts';

/** The two ends that decide whether there is room to agree. */
export const ZONE_ENDS = ['unionResistance', 'employerLimit'] as const satisfies readonly (keyof Positions)[];
export type ZoneEnd = (typeof ZONE_ENDS)[number];

/**
 * Where an equivalent raise lies. In an overlap: `below` the union's resistance, `inside`, `above` the employer's limit.
 * In a gap, where the limit is below the resistance: `below` both, `inGap` between them, `above` both. Null where what
 * is known does not say.
 */
export type ZonePlace = 'below' | 'inside' | 'inGap' | 'above' | null;

export interface PlacedProposal {
  readonly id: string;
  readonly side: Side;
  readonly place: ZonePlace;
  /** Equivalent raise less the union's aim, as a fraction; null without one of them. */
  readonly overAim: number | null;
}

/** Raises as fractions. */
export interface SettlementZone {
  readonly state: 'overlap' | 'gap' | 'unknown';
  readonly unionResistance: number | null;
  readonly employerLimit: number | null;
  /** Limit less resistance: negative in a gap, null while unknown. */
  readonly width: number | null;
  /** The ends that are not stated. */
  readonly missing: readonly ZoneEnd[];
  readonly proposals: readonly PlacedProposal[];
}

/** Raises that are the same but for float noise. */
const SAME_RAISE = 1e-9;

/** Whether the two can agree, as the union sees it, and where each proposal lies. Confidential, as the positions are. */
export function settlementZone(positions: Positions, proposals: readonly ProposalEntry[]): SettlementZone {
  const { unionResistance, unionAim, employerLimit } = positions;
  const width = unionResistance === null || employerLimit === null ? null : employerLimit - unionResistance;
  return {
    state: width === null ? 'unknown' : width < -SAME_RAISE ? 'gap' : 'overlap',
    unionResistance,
    employerLimit,
    width,
    missing: ZONE_ENDS.filter((end) => positions[end] === null),
    proposals: proposals.map(({ id, side, pricing }) => {
      const raise = pricing.figures.equivalentRaise;
      return {
        id,
        side,
        place: raise === null ? null : zonePlace(raise, unionResistance, employerLimit),
        overAim: raise === null || unionAim === null ? null : raise - unionAim,
      };
    }),
  };
}

function zonePlace(raise: number, resistance: number | null, limit: number | null): ZonePlace {
  if (resistance !== null && limit !== null) {
    if (raise < Math.min(resistance, limit) - SAME_RAISE) return 'below';
    if (raise > Math.max(resistance, limit) + SAME_RAISE) return 'above';
    return resistance > limit + SAME_RAISE ? 'inGap' : 'inside';
  }
  if (resistance !== null && raise < resistance - SAME_RAISE) return 'below';
  if (limit !== null && raise > limit + SAME_RAISE) return 'above';
  return null;
}

/** What does not fit together; told, never refused: a position may have its reasons. */
export const POSITION_WARNINGS = [
  'opening-below-aim',
  'aim-below-resistance',
  'opening-below-resistance',
  'employer-opening-above-limit',
  'union-proposes-below-resistance',
  'employer-proposes-above-limit',
  'employer-proposes-resistance',
] as const;
export type PositionWarningCode = (typeof POSITION_WARNINGS)[number];

export interface PositionWarning {
  readonly code: PositionWarningCode;
  /** The two raises compared, as fractions, in the order in which the code names them. */
  readonly values: readonly [number, number];
}

/** `standing`: the latest proposals of both sides that count. */
export function positionWarnings(
  positions: Positions,
  standing: { readonly union: ProposalEntry | null; readonly employer: ProposalEntry | null },
): PositionWarning[] {
  const { unionOpening, unionAim, unionResistance, employerOpening, employerLimit } = positions;
  const unionNow = standing.union?.pricing.figures.equivalentRaise ?? null;
  const employerNow = standing.employer?.pricing.figures.equivalentRaise ?? null;
  const below = (code: PositionWarningCode, low: number | null, high: number | null): PositionWarning[] =>
    low !== null && high !== null && low < high - SAME_RAISE ? [{ code, values: [low, high] }] : [];
  const above = (code: PositionWarningCode, high: number | null, low: number | null): PositionWarning[] =>
    high !== null && low !== null && high > low + SAME_RAISE ? [{ code, values: [high, low] }] : [];
  return [
    ...below('opening-below-aim', unionOpening, unionAim),
    ...below('aim-below-resistance', unionAim, unionResistance),
    ...(unionAim === null ? below('opening-below-resistance', unionOpening, unionResistance) : []),
    ...above('employer-opening-above-limit', employerOpening, employerLimit),
    ...below('union-proposes-below-resistance', unionNow, unionResistance),
    ...above('employer-proposes-above-limit', employerNow, employerLimit),
    ...(employerNow !== null && unionResistance !== null && employerNow >= unionResistance - SAME_RAISE
      ? [{ code: 'employer-proposes-resistance' as const, values: [employerNow, unionResistance] as const }]
      : []),
  ];
}
