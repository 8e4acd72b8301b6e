import { test as property } from '@fast-check/vitest';
import { afterAll, expect } from 'vitest';
import { addDays, daysBetween } from '../../shared/domain/procedure/days.ts';
import {
  liesIn,
  literalAgreements,
  literalClocks,
  literalFacts,
  literalLog,
  literalScope,
} from '../fixtures/literalRates.ts';
import { requests, type World, type WorldTarget, worlds } from '../fixtures/rateWorld.ts';
import { openWorldService } from '../fixtures/worldService.ts';

const { api, inWorld, close } = openWorldService();
afterAll(close);

property.prop([worlds, requests], { numRuns: 40 })(
  'the series of the days is what the rates say on each of them',
  (world, request) =>
    inWorld(world, async ({ campaignId }) => {
      const { opens, goal } = world.campaign;
      const progress = await api.campaigns.progress({ campaignId, ...request });

      const length = Math.max(0, daysBetween(opens, request.asOf) + 1);
      const days = Array.from({ length }, (_, at) => addDays(opens, at));
      expect(progress.days.map(({ day }) => day)).toEqual(days);
      // Every third day, and the last one.
      const looked = days.filter((day, at) => at % 3 === 0 || day === request.asOf);
      for (const day of looked) {
        const { total } = await api.campaigns.rates({ campaignId, ...request, asOf: day });
        const { numerator, denominator } = total.rates[goal.rate];
        expect(progress.days[daysBetween(opens, day)]).toEqual({ day, numerator, denominator });
      }
    }),
  // Some thousand answers.
  30_000,
);

/** The world as nobody could tell it from the day on: what is dated later is not there. */
function worldUntil(world: World, day: string): World {
  const isLater = (other: string) => other > day;
  return {
    ...world,
    agreements: world.agreements.filter(({ from, signed }) => !isLater(signed ?? from) || !isLater(from)),
    units: world.units.map((unit) => {
      const known = unit.facts.filter(({ from }) => !isLater(from));
      const { target } = unit;
      return {
        ...unit,
        facts: known.length > 0 ? known : unit.facts.slice(-1),
        target: target && {
          ...target,
          removedOn: target.removedOn !== null && isLater(target.removedOn) ? null : target.removedOn,
          events: target.events.map((event) => (isLater(event.day) ? { ...event, kind: 'urged' } : event)),
        },
      };
    }),
  };
}

property.prop([worlds, requests], { numRuns: 60 })(
  'what is dated after a day moves nothing on that day',
  async (world, request) => {
    const ask = async ({ campaignId }: { campaignId: string }) => {
      const { total, children } = await api.campaigns.rates({ campaignId, ...request });
      return { total, children };
    };
    const whole = await inWorld(world, ask);
    const cut = await inWorld(worldUntil(world, request.asOf), ask);
    expect(cut).toEqual(whole);
  },
);

/** Which of the agenda a target stands in, as its doc says. */
function pressing({ listedOn, removedOn, ...target }: WorldTarget, pack: World['campaign']['rulePack'], day: string) {
  if (listedOn > day || (removedOn !== null && removedOn <= day)) return [];
  const log = literalLog({ listedOn, removedOn, ...target }).filter((event) => event.day <= day);
  const last = (...kinds: string[]) => log.findLast(({ kind }) => kinds.includes(kind));
  const has = (...kinds: string[]) => last(...kinds) !== undefined;
  if (last('withdrawn', 'reopened')?.kind === 'withdrawn') return [];
  const clocks = literalClocks(pack);
  const when = (due: string, late: string, week: string) => (due < day ? [late] : due <= addDays(day, 6) ? [week] : []);
  const found: string[] = [];
  const received = log.find(({ kind }) => kind === 'offer-received')?.day;
  if (received === undefined) found.push('notOffered');
  else if (clocks.reply && !has('reply', 'session', 'signed')) {
    found.push(...when(clocks.reply(received), 'replyOverdue', 'replyThisWeek'));
  }
  const signed = last('signed')?.day;
  const start = clocks.filing ? last(clocks.filing.from)?.day : undefined;
  const isFiled = log.some(
    ({ kind, day: on }) => signed !== undefined && on >= signed && ['filed', 'authority-receipt'].includes(kind),
  );
  if (clocks.filing && signed !== undefined && start !== undefined && !isFiled) {
    found.push(...when(clocks.filing.after(start), 'filingOverdue', 'filingThisWeek'));
  }
  return found;
}

property.prop([worlds, requests])('the agenda counts what presses among the targets on the list', (world, request) =>
  inWorld(world, async ({ campaignId }) => {
    const { asOf, region } = request;
    const { lastUsefulOfferDay: _day, ...agenda } = await api.campaigns.agenda({
      campaignId,
      asOf,
      ...(region === undefined ? {} : { region }),
    });

    const counts = { notOffered: 0, replyOverdue: 0, replyThisWeek: 0, filingOverdue: 0, filingThisWeek: 0 };
    for (const { target, regionCode } of world.units) {
      if (!target || (region !== undefined && !liesIn(region, regionCode))) continue;
      // Safe: `pressing` answers with names of the agenda.
      for (const name of pressing(target, world.campaign.rulePack, asOf)) counts[name as keyof typeof counts] += 1;
    }
    expect(agenda).toEqual({ asOf, ...counts });
  }),
);

property.prop([worlds, requests])(
  'the wave counts each unit once in a month in which an agreement of its own ends',
  (world, request) =>
    inWorld(world, async ({ campaignId }) => {
      const { asOf, region } = request;
      const place = region === undefined ? {} : { region };
      const wave = await api.campaigns.expiryWave({ campaignId, asOf, months: 7, ...place });

      const first = asOf.slice(0, 7);
      expect(wave.months.map(({ month }) => month)).toEqual(
        Array.from({ length: 7 }, (_, at) => {
          const month = Number(first.slice(5)) + at;
          return month > 12 ? `2022-${String(month - 12).padStart(2, '0')}` : `2021-${String(month).padStart(2, '0')}`;
        }),
      );
      for (const { month, ...counts } of wave.months) {
        const units = world.units.filter(
          (_, at) =>
            literalScope(world, at, place) &&
            literalAgreements(world, at).some(
              ({ how, to, knownOn }) => how === 'own' && to.startsWith(month) && knownOn <= asOf,
            ),
        );
        const employees = units.reduce((sum, { facts }) => sum + (literalFacts(facts, asOf)?.employees ?? 0), 0);
        expect(counts).toEqual({ units: units.length, employees });
      }
    }),
);
