import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { scopeTest } from '../../../shared/domain/campaign/scope.ts';
import {
  chosenBits,
  type RuleBasis,
  ruleBits,
  ruleTest,
  rulesOfBits,
  TARGET_RULES,
  type TargetRule,
} from '../../../shared/domain/campaign/targetRules.ts';
import { type AgreementSpan, dayNumberOf, type UnitOnDay } from '../../../shared/domain/campaign/unitOnDay.ts';
import { OWNERSHIP_CLASSES } from '../../../shared/domain/units/ownership.ts';
import { CONDITIONS, UNION_STATUSES, UNIT_KINDS } from '../../../shared/domain/units/unit.ts';

const CASE_B: RuleBasis = {
  opens: '2021-04-01',
  closes: '2021-05-31',
  scope: { regions: ['630000'], industries: [], ownerships: [] },
  rules: [...TARGET_RULES],
};

function unitOnDay(fields: Partial<UnitOnDay> = {}): UnitOnDay {
  return {
    key: 1,
    kind: 'enterprise',
    regionCode: '630102',
    industry: 'C',
    ownership: 'non-public',
    isKnown: true,
    employees: 120,
    members: 100,
    unionStatus: 'own',
    isOperating: true,
    condition: 'good',
    isPieceRate: false,
    sizeClass: 'small',
    agreements: [],
    target: null,
    ...fields,
  };
}

function span(from: string, to: string, more: { signed?: string; basis?: AgreementSpan['basis'] } = {}): AgreementSpan {
  const signed = more.signed === undefined ? 0 : dayNumberOf(more.signed);
  return { from: dayNumberOf(from), to: dayNumberOf(to), signed, basis: more.basis ?? 'own' };
}

const rulesOf = (fields: Partial<UnitOnDay>) => rulesOfBits(ruleBits(unitOnDay(fields), CASE_B));

describe('a unit is on the list', () => {
  test.each<[string, Partial<UnitOnDay>, TargetRule[]]>([
    ['its agreement ended before the window', { agreements: [span('2019-01-01', '2020-12-31')] }, ['expired']],
    ['its agreement ends on the last day', { agreements: [span('2020-06-01', '2021-05-31')] }, ['expired']],
    ['its agreement lasts a day longer', { agreements: [span('2020-06-02', '2021-06-01')] }, []],
    [
      'it was renewed before the window',
      { agreements: [span('2020-05-01', '2021-04-30'), span('2021-05-01', '2022-04-30', { signed: '2021-03-20' })] },
      [],
    ],
    [
      'it was renewed in the window: on the opening day nobody knew',
      { agreements: [span('2020-05-01', '2021-04-30'), span('2021-05-01', '2022-04-30', { signed: '2021-04-20' })] },
      ['expired'],
    ],
    ['it never negotiated', {}, ['neverNegotiated']],
    ['it never negotiated, under a joint union', { unionStatus: 'joint' }, ['neverNegotiated']],
    ['it has no union', { unionStatus: 'none' }, []],
    ['nobody knows of a union', { unionStatus: 'unknown' }, []],
    [
      'it is covered by its area alone',
      { agreements: [span('2021-01-01', '2021-12-31', { basis: 'confirmed' })] },
      ['neverNegotiated'],
    ],
    ['an area never negotiated', { kind: 'area', unionStatus: 'unknown' }, ['bodiesReady']],
    [
      'an industry’s agreement ended',
      { kind: 'industry', agreements: [span('2019-01-01', '2020-12-31')] },
      ['expired'],
    ],
    ['it is in difficulty', { unionStatus: 'none', condition: 'difficult' }, ['inDifficulty']],
    ['it is in difficulty and never negotiated', { condition: 'difficult' }, ['neverNegotiated', 'inDifficulty']],
    [
      'its agreement outlasts the window and business declines',
      { condition: 'decline', agreements: [span('2021-01-01', '2022-12-31')] },
      ['adjust'],
    ],
    [
      'its agreement outlasts the window and business is in difficulty',
      { condition: 'difficult', agreements: [span('2021-01-01', '2022-12-31')] },
      ['inDifficulty', 'adjust'],
    ],
    ['it no longer operates', { isOperating: false, condition: 'difficult' }, []],
    ['nothing was known of it yet', { isKnown: false }, []],
    ['it lies in another province', { regionCode: '620102' }, []],
  ])('%s', (_why, fields, rules) => {
    expect(rulesOf(fields)).toEqual(rules);
  });
});

const days = fc.integer({ min: dayNumberOf('2019-01-01'), max: dayNumberOf('2023-12-31') });
const spans = fc
  .tuple(
    days,
    fc.nat(900),
    fc.option(days, { nil: 0 }),
    fc.constantFrom<AgreementSpan['basis']>('own', 'confirmed', 'byRule'),
  )
  .map(([from, length, signed, basis]): AgreementSpan => ({ from, to: from + length, signed, basis }));
const units = fc
  .record({
    kind: fc.constantFrom(...UNIT_KINDS),
    regionCode: fc.constantFrom('630102', '630203', '632801', '620102'),
    industry: fc.constantFrom('', 'C', 'F'),
    ownership: fc.constantFrom(...OWNERSHIP_CLASSES),
    isKnown: fc.boolean(),
    unionStatus: fc.constantFrom(...UNION_STATUSES),
    isOperating: fc.boolean(),
    condition: fc.constantFrom(...CONDITIONS),
    agreements: fc.array(spans, { maxLength: 4 }),
  })
  .map(unitOnDay);
const campaigns = fc.record({
  opens: fc.constant('2021-04-01'),
  closes: fc.constantFrom('2021-04-01', '2021-05-31', '2022-03-31'),
  scope: fc.record({
    regions: fc.subarray(['630000', '630100', '620102']),
    industries: fc.subarray(['C', 'F']),
    ownerships: fc.subarray([...OWNERSHIP_CLASSES]),
  }),
  rules: fc.subarray([...TARGET_RULES]),
});

describe('whatever the unit and the campaign', () => {
  test.prop([fc.array(units, { maxLength: 40 }), campaigns])(
    'the list is the union of what each chosen rule names alone',
    (all, campaign) => {
      const list = all.filter((unit) => ruleBits(unit, campaign) !== 0);
      const union = all.filter((unit) =>
        campaign.rules.some((rule) => ruleBits(unit, { ...campaign, rules: [rule] }) !== 0),
      );
      expect(list).toEqual(union);
    },
  );

  test.prop([units, campaigns])('a rule that is not chosen names nobody', (unit, campaign) => {
    expect(ruleBits(unit, campaign) & ~chosenBits(campaign.rules)).toBe(0);
  });

  test.prop([units, campaigns])('nobody outside the scope, or not operating, is named', (unit, campaign) => {
    const isEligible = scopeTest(campaign.scope)(unit) && unit.isOperating && unit.isKnown;
    if (!isEligible) expect(ruleTest(campaign)(unit)).toBe(0);
  });

  test.prop([units, campaigns])('to renew, to start and to adjust exclude each other', (unit, campaign) => {
    const rules = rulesOfBits(ruleTest(campaign)(unit)).filter((rule) => rule !== 'inDifficulty');
    expect(rules.length).toBeLessThanOrEqual(1);
  });

  test.prop([units, campaigns])('what lies below a region lies in its scope', (unit, campaign) => {
    const province = `${unit.regionCode.slice(0, 2)}0000`;
    const wide = scopeTest({ ...campaign.scope, regions: [province] });
    if (scopeTest(campaign.scope)(unit)) expect(wide(unit)).toBe(true);
  });
});
