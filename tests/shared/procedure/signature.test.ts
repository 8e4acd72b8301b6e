import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { countedEvents, type ProcedureEvent } from '../../../shared/domain/procedure/events.ts';
import { packOfRegion } from '../../../shared/domain/procedure/regionPack.ts';
import { shippedPacks } from '../../../shared/domain/procedure/shippedPacks.ts';
import { AGREEMENT_SIGNATURE, withSignature } from '../../../shared/domain/procedure/signature.ts';
import { vacanciesOf } from '../../../shared/domain/procedure/vacancies.ts';

const AGREEMENT = { signedDay: '2021-05-10', toDay: '2022-05-31' };
const day = fc.integer({ min: 1, max: 28 }).map((at) => `2021-05-${String(at).padStart(2, '0')}`);
const event = fc.oneof(
  day.map((on): ProcedureEvent => ({ kind: 'offer-received', day: on })),
  day.map((on): ProcedureEvent => ({ kind: 'session', day: on, result: 'open' })),
  day.map((on): ProcedureEvent => ({ kind: 'signed', day: on })),
);

describe('the signature of an agreement', () => {
  property.prop([fc.array(event)])('makes of any log one in the order of its days that has a signature', (events) => {
    const counted = withSignature(events, AGREEMENT);
    const signed = counted.filter(({ kind }) => kind === 'signed');
    const entered = events.filter(({ kind }) => kind === 'signed').length;

    expect(counted.map(({ day: on }) => on)).toEqual(counted.map(({ day: on }) => on).toSorted());
    expect(signed).toHaveLength(Math.max(1, entered));
    expect(signed.every((one) => one.kind === 'signed' && one.expires === AGREEMENT.toDay)).toBe(true);
    expect(counted.some(({ id }) => id === AGREEMENT_SIGNATURE)).toBe(entered === 0);
  });

  property.prop([fc.array(event)])('is nowhere where nothing was signed', (events) => {
    expect(withSignature(events, null)).toHaveLength(events.length);
  });

  test('keeps the expiry that was entered with a signature', () => {
    const signed: ProcedureEvent = { kind: 'signed', day: '2021-05-08', expires: '2021-12-31' };
    expect(withSignature([signed], AGREEMENT)).toEqual([signed]);
  });
});

test('each province with a pack of its own is counted by it, any other by the national rule', () => {
  const local = shippedPacks().filter(({ region }) => region !== null);

  expect(local.map(({ region }) => packOfRegion(`${region}0102`))).toEqual(local.map(({ id }) => id));
  expect(packOfRegion('440106')).toBe('national');
});

describe('vacancies', () => {
  const side = fc.constantFrom('union' as const, 'employer' as const);
  const vacancies = fc.array(fc.record({ kind: fc.constant('vacancy' as const), day, side }));
  const fillings = fc.array(fc.record({ kind: fc.constant('vacancy-filled' as const), day, side }));

  property.prop([vacancies, fillings])('are filled one each, on their own side, the oldest first', (open, filled) => {
    const counted = countedEvents([...open, ...filled]);
    const pairs = vacanciesOf(
      counted.filter((one) => one.kind === 'vacancy'),
      counted.filter((one) => one.kind === 'vacancy-filled'),
    );
    for (const which of ['union', 'employer'] as const) {
      const own = pairs.filter(({ vacancy }) => vacancy.side === which);
      const count = Math.min(own.length, filled.filter((one) => one.side === which).length);
      expect(own.map(({ filled: by }) => by !== undefined)).toEqual(own.map((_, at) => at < count));
      expect(own.every(({ filled: by }) => by === undefined || by.side === which)).toBe(true);
    }
  });
});
