import { describe, expect, test } from 'vitest';
import { campaignFields } from '../../../shared/domain/campaign/campaign.ts';
import { progressOf } from '../../../shared/domain/campaign/goalProgress.ts';
import { rateBit, type RateBits } from '../../../shared/domain/campaign/rateBits.ts';
import { rateValue, unitsNeeded } from '../../../shared/domain/campaign/rates.ts';
import { rateTerms } from '../../../shared/domain/campaign/rateTerms.ts';
import { nextBelow, taskNumbers } from '../../../shared/domain/campaign/regionRates.ts';
import {
  dayNumberOf,
  dayOfNumber,
  type EventOnDay,
  type UnitOnDay,
} from '../../../shared/domain/campaign/unitOnDay.ts';
import { unitRates } from '../../../shared/domain/campaign/unitRates.ts';
import { workCalendar } from '../../../shared/domain/procedure/days.ts';
import { openPack } from '../../../shared/domain/procedure/shippedPacks.ts';

const campaign = {
  ...campaignFields.parse({ name: '集中要约', opens: '2021-04-01', closes: '2021-05-31', rulePack: 'qinghai' }),
  frozenOn: '2021-04-01',
};
const terms = rateTerms(campaign, {}, openPack('qinghai'), workCalendar());

const event = (kind: EventOnDay['kind'], day: string, agrees = false): EventOnDay => ({
  kind,
  day: dayNumberOf(day),
  agrees,
});

const unit = (fields: Partial<UnitOnDay> = {}): UnitOnDay => ({
  key: 1,
  kind: 'enterprise',
  regionCode: '630102',
  industry: 'C',
  ownership: 'non-public',
  isKnown: true,
  employees: 120,
  members: 90,
  unionStatus: 'own',
  isOperating: true,
  condition: 'good',
  isPieceRate: false,
  sizeClass: 'small',
  agreements: [],
  target: null,
  ...fields,
});
const listed = (...events: EventOnDay[]) => unit({ target: { isFrozen: true, isCurrent: true, events } });

/** Where a unit stands in a rate on a day. */
function standing(of: UnitOnDay, rate: Parameters<typeof rateBit>[0], day: string): string {
  const bits: RateBits = { numerator: 0, denominator: 0, pending: 0 };
  unitRates(of, dayNumberOf(day), terms, bits);
  const bit = rateBit(rate);
  if ((bits.numerator & bit) !== 0) return 'counts';
  const parts = [
    (bits.denominator & bit) !== 0 ? 'missing' : 'out',
    ...((bits.pending & bit) !== 0 ? ['pending'] : []),
  ];
  return parts.join(', ');
}

describe('an offer received on 1 April 2021', () => {
  const received = event('received', '2021-04-01');

  test('may be answered until 21 April and is missing from the replies after that day', () => {
    expect(dayOfNumber(terms.reply?.dueAfter(received.day) ?? 0)).toBe('2021-04-21');
    expect(standing(listed(received), 'replies', '2021-04-21')).toBe('out, pending');
    expect(standing(listed(received), 'replies', '2021-04-22')).toBe('missing');
  });

  test('counts as answered with a reply on the last day, and as accepted where that agrees to negotiate', () => {
    const accepts = listed(received, event('reply', '2021-04-21', true));
    const declines = listed(received, event('reply', '2021-04-21'));
    expect([standing(accepts, 'replies', '2021-05-01'), standing(accepts, 'acceptance', '2021-05-01')]).toEqual([
      'counts',
      'counts',
    ]);
    expect([standing(declines, 'replies', '2021-05-01'), standing(declines, 'acceptance', '2021-05-01')]).toEqual([
      'counts',
      'missing',
    ]);
  });

  test('is answered too late the day after', () => {
    expect(standing(listed(received, event('reply', '2021-04-22', true)), 'replies', '2021-05-01')).toBe('missing');
  });

  test('stays on the list and leaves what follows when it is withdrawn', () => {
    const withdrawn = listed(received, event('withdrawn', '2021-04-10'));
    expect(standing(withdrawn, 'offers', '2021-04-09')).toBe('counts');
    expect(standing(withdrawn, 'offers', '2021-04-10')).toBe('missing');
    expect(standing(withdrawn, 'replies', '2021-05-01')).toBe('out');
    expect(standing(withdrawn, 'signing', '2021-05-01')).toBe('out');
  });
});

test('filing has seven days after the signature, and the review passes by silence after fifteen more', () => {
  const signed = [event('received', '2021-04-01'), event('signed', '2021-05-10')];
  expect(standing(listed(...signed), 'filing', '2021-05-17')).toBe('missing, pending');
  expect(standing(listed(...signed), 'filing', '2021-05-18')).toBe('missing');
  const filed = [...signed, event('filed', '2021-05-17'), event('authority-receipt', '2021-05-17')];
  expect(standing(listed(...filed), 'filing', '2021-05-18')).toBe('counts');
  expect(standing(listed(...filed), 'review', '2021-06-01')).toBe('missing, pending');
  expect(standing(listed(...filed), 'review', '2021-06-02')).toBe('counts');
  expect(standing(listed(...filed, event('objected', '2021-05-20')), 'review', '2021-06-02')).toBe('missing');
});

describe('an agreement', () => {
  const span = { from: dayNumberOf('2021-01-01'), to: dayNumberOf('2021-05-20'), signed: 0, basis: 'own' as const };

  test('establishes from its first day to its last one', () => {
    const has = unit({ agreements: [span] });
    expect(
      ['2020-12-31', '2021-01-01', '2021-05-20', '2021-05-21'].map((day) => standing(has, 'establishment', day)),
    ).toEqual(['missing', 'counts', 'counts', 'missing']);
  });

  test('that reaches back establishes nothing before it was signed', () => {
    const late = unit({ agreements: [{ ...span, signed: dayNumberOf('2021-04-10') }] });
    expect(standing(late, 'establishment', '2021-04-09')).toBe('missing');
    expect(standing(late, 'establishment', '2021-04-10')).toBe('counts');
  });

  test('that binds by rule alone counts only where the campaign says so', () => {
    const bound = unit({ agreements: [{ ...span, basis: 'byRule' }] });
    expect(standing(bound, 'establishment', '2021-05-01')).toBe('missing');
  });

  test('is renewed by one that lasts longer; until it ends that is open', () => {
    const next = { ...span, from: dayNumberOf('2021-05-21'), to: dayNumberOf('2022-05-20') };
    const signedNext = { ...next, signed: dayNumberOf('2021-05-11') };
    const of = (...agreements: UnitOnDay['agreements']) => ({ ...listed(), agreements });
    expect(standing(of(span), 'renewal', '2021-05-20')).toBe('missing, pending');
    expect(standing(of(span), 'renewal', '2021-05-21')).toBe('missing');
    expect(standing(of(span, signedNext), 'renewal', '2021-05-10')).toBe('missing, pending');
    expect(standing(of(span, signedNext), 'renewal', '2021-05-11')).toBe('counts');
  });
});

test('nothing to count is not computable, and a goal is met by the last whole unit', () => {
  expect(rateValue({ numerator: 0, denominator: 0, pending: 0 })).toBeNull();
  expect(unitsNeeded({ numerator: 4182, denominator: 4790, pending: 0 }, 0.9)).toBe(129);
  expect(unitsNeeded({ numerator: 8, denominator: 10, pending: 0 }, 0.9)).toBe(1);
});

describe('the way to the goal', () => {
  /** One unit a day from 1 April on, of a hundred. */
  const series = (days: number) =>
    Array.from({ length: days }, (_, at) => ({ numerator: at, denominator: 100, pending: 0 }));
  const on = (asOf: string) => {
    const days = series(dayNumberOf(asOf) - dayNumberOf(campaign.opens) + 1);
    return progressOf(campaign, asOf, days.at(-1) ?? { numerator: 0, denominator: 100, pending: 0 }, days);
  };

  test('goes on at the pace of the last four weeks until the closing day', () => {
    const { days, projection, ...rest } = on('2021-05-10');
    expect(rest).toEqual({
      asOf: '2021-05-10',
      goal: 0.9,
      now: { numerator: 39, denominator: 100, pending: 0 },
      needed: 51,
      weeksLeft: 3,
      pacePerWeekNeeded: 17,
      pacePerWeek: 7,
    });
    expect(projection?.numerator).toBe(60);
    expect(projection?.low).toBeCloseTo(60 - 2 * Math.sqrt(21), 10);
    expect(projection?.high).toBeCloseTo(60 + 2 * Math.sqrt(21), 10);
    expect(days).toHaveLength(40);
  });

  test('has no pace on the first day, and nothing is left of it on the last one', () => {
    expect(on('2021-04-01').pacePerWeek).toBe(0);
    expect(on('2021-05-31')).toMatchObject({ weeksLeft: 0, pacePerWeekNeeded: null, projection: null });
  });
});

test('a task number is the one set for the region, else the sum of those set highest below it', () => {
  const numberOf = taskNumbers([
    { regionCode: '632800', number: 20 },
    { regionCode: '632801', number: 12 },
    { regionCode: '630102', number: 5 },
    { regionCode: '419001', number: 3 },
  ]);
  expect([null, '630000', '632800', '632801', '630100', '410000', '110000'].map(numberOf)).toEqual([
    28, 25, 20, 12, 5, 3, 0,
  ]);
});

test('the next region below is found for counties under no prefecture and for codes of no table too', () => {
  expect(nextBelow(null, '630102')).toBe('630000');
  expect(nextBelow('630000', '630102')).toBe('630100');
  expect(nextBelow('630100', '630102')).toBe('630102');
  expect(nextBelow('630000', '630000')).toBe('630000');
  expect(nextBelow('410000', '419001')).toBe('419001');
  expect(nextBelow('110000', '110101')).toBe('110101');
  expect(nextBelow('630000', '632899')).toBe('632800');
  expect(nextBelow('630000', '639999')).toBe('639999');
});
