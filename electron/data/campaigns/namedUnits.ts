import type { Database } from 'better-sqlite3';
import type { RuleCounts } from '../../../shared/domain/campaign/campaign.ts';
import {
  chosenBits,
  type RuleBasis,
  ruleBit,
  ruleTest,
  TARGET_RULES,
} from '../../../shared/domain/campaign/targetRules.ts';
import { eachUnitOnDay } from '../rates/eachUnitOnDay.ts';
import { emptyRuleCounts } from './listChanges.ts';

/** Units with the rules that name them on the opening day, chosen or not, as bits; the keys rise. */
interface NamedUnits {
  readonly keys: readonly number[];
  readonly bits: readonly number[];
}

/** The units that any target rule names. */
export function namedUnits(db: Database, basis: Omit<RuleBasis, 'rules'>): NamedUnits {
  const bitsOf = ruleTest(basis);
  const keys: number[] = [];
  const bits: number[] = [];
  eachUnitOnDay(db, { campaignKey: null, asOf: basis.opens }, (unit) => {
    const found = bitsOf(unit);
    if (found === 0) return;
    keys.push(unit.key);
    bits.push(found);
  });
  return { keys, bits };
}

interface HandRow {
  readonly unit_key: number;
  readonly is_removed: 0 | 1;
}

/** What the rules would take, beside what was chosen by hand so far. */
export function countRules(db: Database, campaignKey: number, basis: RuleBasis): RuleCounts {
  const chosen = chosenBits(basis.rules);
  const addedByHand = new Set<number>();
  const takenOut = new Set<number>();
  const byHand = db.prepare<[number], HandRow>(
    'SELECT unit_key, removed_on IS NOT NULL AS is_removed FROM targets WHERE campaign_key = ? AND is_frozen = 0',
  );
  for (const { unit_key, is_removed } of byHand.all(campaignKey)) (is_removed ? takenOut : addedByHand).add(unit_key);

  const bitsOf = ruleTest(basis);
  const countOfBits = Array.from({ length: 1 << TARGET_RULES.length }, () => 0);
  let union = 0;
  eachUnitOnDay(db, { campaignKey: null, asOf: basis.opens }, (unit) => {
    const bits = bitsOf(unit);
    if (bits === 0) return;
    countOfBits[bits] = (countOfBits[bits] ?? 0) + 1;
    if ((bits & chosen) === 0 || takenOut.has(unit.key)) return;
    union += 1;
    addedByHand.delete(unit.key);
  });
  const byRule = emptyRuleCounts();
  for (const rule of TARGET_RULES) {
    countOfBits.forEach((count, bits) => {
      if ((bits & ruleBit(rule)) !== 0) byRule[rule] += count;
    });
  }
  return { byRule, union, addedByHand: addedByHand.size, takenOutByHand: takenOut.size };
}
