import { fc, test as property } from '@fast-check/vitest';
import { afterAll, expect } from 'vitest';
import { LISTED_RATES, type ListedRate } from '../../shared/domain/campaign/rateBits.ts';
import { type RatesAnswer, type RateCount, RATE_PARTS, TARGET_RATES } from '../../shared/domain/campaign/rates.ts';
import { literalFacts, type LiteralRates, literalRates, literalScope, liesIn } from '../fixtures/literalRates.ts';
import { requests, type World, worlds } from '../fixtures/rateWorld.ts';
import { openWorldService } from '../fixtures/worldService.ts';

const { api, inWorld, close } = openWorldService();
afterAll(close);

const TARGET: ReadonlySet<string> = new Set(TARGET_RATES);

/** What the answer says of a rate, counted by hand over the places of units that pass. */
function expectedCount(
  world: World,
  day: string,
  rates: LiteralRates,
  rate: ListedRate,
  passes: (at: number) => boolean,
) {
  const { numerator, denominator, pending } = rates[rate];
  const facts = (at: number) => literalFacts(world.units[at]?.facts ?? [], day);
  const employees = (at: number) => facts(at)?.employees ?? 0;
  const members = (at: number) => Math.min(facts(at)?.members ?? 0, employees(at));
  const sum = (places: Set<number>, of: (at: number) => number, also = (_at: number) => true) =>
    [...places].filter((at) => passes(at) && also(at)).reduce((total, at) => total + of(at), 0);
  const one = () => 1;
  const isOfPeople = rate === 'membership' || rate === 'workers';
  const ofKind = (kind: string) => {
    const is = (at: number) => world.units[at]?.kind === kind;
    return {
      numerator: sum(numerator, one, is),
      denominator: sum(denominator, one, is),
      pending: sum(pending, one, is),
    };
  };
  return {
    numerator: sum(numerator, rate === 'membership' ? members : isOfPeople ? employees : one),
    denominator: sum(denominator, isOfPeople ? employees : one),
    pending: sum(pending, one),
    employees: { numerator: sum(numerator, employees), denominator: sum(denominator, employees) },
    ...(TARGET.has(rate)
      ? { byKind: { enterprise: ofKind('enterprise'), industry: ofKind('industry'), area: ofKind('area') } }
      : {}),
  };
}

const withoutTask = ({ rates }: RatesAnswer['total']) => {
  const { task: _task, ...listed } = rates;
  return listed;
};

property.prop([worlds, requests])(
  'the rates of any ledger are what a count by hand over plain objects gives',
  (world, request) =>
    inWorld(world, async ({ campaignId }) => {
      const literal = literalRates(world, request);

      const answer = await api.campaigns.rates({ campaignId, ...request });

      const counted = (passes: (at: number) => boolean) =>
        Object.fromEntries(
          LISTED_RATES.map((rate) => [rate, expectedCount(world, request.asOf, literal, rate, passes)]),
        );
      expect(withoutTask(answer.total)).toEqual(counted(() => true));
      for (const child of answer.children) {
        const code = child.regionCode ?? '';
        const isHere = (at: number) => {
          const own = world.units[at]?.regionCode ?? '';
          return code === request.region ? own === code : liesIn(code, own);
        };
        expect(withoutTask(child)).toEqual(counted(isHere));
      }
    }),
);

property.prop([worlds, requests, fc.constantFrom(...LISTED_RATES), fc.constantFrom(...RATE_PARTS)])(
  'behind each number stand the units that it counts',
  (world, request, rate, part) =>
    inWorld(world, async ({ campaignId, unitIds }) => {
      const { numerator, denominator, pending } = literalRates(world, request)[rate];
      const places = {
        numerator: [...numerator],
        denominator: [...denominator],
        missing: [...denominator].filter((at) => !numerator.has(at)),
        pending: [...pending],
      }[part];

      const page = await api.campaigns.rateUnits({ campaignId, ...request, rate, part, from: 0, count: 100 });

      expect(page.rows.map(({ id }) => id)).toEqual(places.toSorted((x, y) => x - y).map((at) => unitIds[at]));
      expect(page.count).toBe(places.length);
    }),
);

/** Adds up what can be added up. */
function added(counts: readonly RateCount[]) {
  const sum = (of: (count: RateCount) => number) => counts.reduce((total, count) => total + of(count), 0);
  return {
    numerator: sum(({ numerator }) => numerator),
    denominator: sum(({ denominator }) => denominator),
    pending: sum(({ pending }) => pending),
    employees: {
      numerator: sum(({ employees }) => employees.numerator),
      denominator: sum(({ employees }) => employees.denominator),
    },
  };
}

property.prop([worlds, requests])(
  'the regions below a region make it up, and no numerator is beyond its denominator',
  (world, request) =>
    inWorld(world, async ({ campaignId }) => {
      const { total, children } = await api.campaigns.rates({ campaignId, ...request });

      for (const rate of LISTED_RATES) {
        const { byKind: _byKind, ...whole } = total.rates[rate];
        if (children.length > 0) expect(added(children.map(({ rates }) => rates[rate]))).toEqual(whole);
        expect(whole.numerator).toBeLessThanOrEqual(whole.denominator);
      }
      const isBelow = ({ regionCode }: World['units'][number], at: number) =>
        regionCode !== request.region && literalScope(world, at, request);
      expect(children.length > 0).toBe(world.units.some(isBelow));
      const codes = children.map(({ regionCode }) => regionCode);
      expect(codes).toEqual(codes.toSorted((a, b) => Number(a) - Number(b)));
    }),
);
