import type { CampaignFields } from './campaign.ts';
import { scopeTest } from './scope.ts';
import { type AgreementSpan, type DayNumber, dayNumberOf, type UnitOnDay } from './unitOnDay.ts';

/**
 * Why a unit is on the list, over its facts and agreements on a day: 合同到期、尚未协商、主体健全未协商、经营困难、需要
 * 调整. Stored lists keep the order as bits: add at the end only.
 */
export const TARGET_RULES = ['expired', 'neverNegotiated', 'bodiesReady', 'inDifficulty', 'adjust'] as const;
export type TargetRule = (typeof TARGET_RULES)[number];

/** The bit of a rule in a stored list. */
export function ruleBit(rule: TargetRule): number {
  return 1 << TARGET_RULES.indexOf(rule);
}

/** The rules behind the bits, in their order. */
export function rulesOfBits(bits: number): TargetRule[] {
  return TARGET_RULES.filter((rule) => (bits & ruleBit(rule)) !== 0);
}

/** What of a campaign its target rules read. */
export type RuleBasis = Pick<CampaignFields, 'opens' | 'closes' | 'scope' | 'rules'>;

/**
 * The rules that a unit falls under on the opening day, as bits; made once for a million units. All rules are tried,
 * also those that the campaign has not chosen, so that a page can tell what each would add: `& chosenBits(rules)` keeps
 * the chosen. Units that do not operate or lie outside the scope fall under none.
 *
 * - `expired`: its own wage agreement has ended or ends by the closing day, and none of its own lasts longer.
 * - `neverNegotiated`: an enterprise with a union, alone or joint, that never had a wage agreement of its own.
 * - `bodiesReady`: an industry or area that never had a wage agreement.
 * - `inDifficulty`: its business is in difficulty.
 * - `adjust`: its own wage agreement outlasts the window, yet business is in decline or in difficulty, so that what was
 *   agreed may no longer fit. The product's own definition: the sources name the group and do not define it.
 *
 * An agreement is known on the opening day once it was signed, or where the day of signing is not known once in force.
 */
export function ruleTest({ opens, closes, scope }: Omit<RuleBasis, 'rules'>): (unit: UnitOnDay) => number {
  const opening = dayNumberOf(opens);
  const closing = dayNumberOf(closes);
  const isInScope = scopeTest(scope);
  return (unit) => {
    if (!unit.isKnown || !unit.isOperating || !isInScope(unit)) return 0;
    const { kind, condition, unionStatus } = unit;
    const lastDay = lastDayOfOwn(unit.agreements, opening);
    const never = lastDay === null;
    const isEnterprise = kind === 'enterprise';
    const isUnionised = unionStatus === 'own' || unionStatus === 'joint';
    let bits = 0;
    if (!never && lastDay <= closing) bits |= EXPIRED;
    if (never && isEnterprise && isUnionised) bits |= NEVER_NEGOTIATED;
    if (never && !isEnterprise) bits |= BODIES_READY;
    if (condition === 'difficult') bits |= IN_DIFFICULTY;
    if (!never && lastDay > closing && (condition === 'decline' || condition === 'difficult')) bits |= ADJUST;
    return bits;
  };
}

/** The bits of the rules that a campaign has chosen. */
export function chosenBits(rules: readonly TargetRule[]): number {
  return rules.reduce((bits, rule) => bits | ruleBit(rule), 0);
}

/** The chosen rules that one unit falls under, as bits; for many units make the test once. */
export function ruleBits(unit: UnitOnDay, campaign: RuleBasis): number {
  return ruleTest(campaign)(unit) & chosenBits(campaign.rules);
}

const EXPIRED = ruleBit('expired');
const NEVER_NEGOTIATED = ruleBit('neverNegotiated');
const BODIES_READY = ruleBit('bodiesReady');
const IN_DIFFICULTY = ruleBit('inDifficulty');
const ADJUST = ruleBit('adjust');

/** The last day of the wage agreements of its own that were known on a day; null where there was none. */
function lastDayOfOwn(agreements: readonly AgreementSpan[], day: DayNumber): DayNumber | null {
  let last: DayNumber | null = null;
  for (const { basis, from, to, signed } of agreements) {
    if (basis !== 'own' || (signed === 0 ? from : signed) > day) continue;
    if (last === null || to > last) last = to;
  }
  return last;
}
