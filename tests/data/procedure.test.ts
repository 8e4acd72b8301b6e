import { expect, test } from 'vitest';
import { callDoor } from '../fixtures/shellDoor.ts';
import type { ProcedureEvent } from '../../shared/domain/procedure/events.ts';
import { openTestService } from '../fixtures/testService.ts';

const RECEIVED = { kind: 'offer-received', day: '2021-04-01' };

test('the clocks of an offer answer on the shell door, by the name of a pack, without a file', async () => {
  const request = { pack: 'qinghai', events: [RECEIVED], asOf: '2021-04-10', roll: false, closes: '2021-05-31' };

  const { status, output } = await callDoor(['procedure.deadlines', JSON.stringify(request)]);

  expect(status).toBe(0);
  expect(output).toMatchObject({
    packId: 'qinghai',
    dates: { replyDue: '2021-04-21', negotiationLimit: '2021-05-31', lastOffer: '2021-05-11' },
    next: { action: 'await-reply', step: 'reply', due: '2021-04-21' },
    yearsWithoutHolidays: [2021],
  });
  expect(output).toHaveProperty('steps.0', {
    step: 'reply',
    state: 'running',
    rule: {
      unit: 'calendar',
      days: 20,
      event: 'offer-received',
      direction: 'after',
      bound: 'within',
      article: '《青海省企业工资集体协商条例》第二十五条',
    },
    article: '《青海省企业工资集体协商条例》第二十五条',
    packId: 'qinghai',
    start: { event: 'offer-received', day: '2021-04-01', id: null },
    raw: '2021-04-21',
    rolled: '2021-04-21',
    due: '2021-04-21',
    isProvisional: { raw: false, rolled: true },
    until: null,
    doneOn: null,
    doneBy: null,
  });
});

test('a pack that a user copied and changed is taken as a whole, and a slip in it is named', async () => {
  const { api } = openTestService();
  const shandong = (await api.procedure.packs({})).find(({ id }) => id === 'shandong');
  if (!shandong?.steps.reply) throw new Error('no pack');
  const request = { events: [RECEIVED], asOf: '2021-04-10' };
  const copy = (days: number) => ({
    ...shandong,
    id: 'my-county',
    steps: { ...shandong.steps, reply: { ...shandong.steps.reply, days } },
  });

  const answer = await callDoor(['procedure.deadlines'], { stdin: JSON.stringify({ pack: copy(12), ...request }) });
  const refused = await callDoor(['procedure.deadlines'], { stdin: JSON.stringify({ pack: copy(-12), ...request }) });

  expect(answer).toMatchObject({ status: 0, output: { packId: 'my-county', dates: { replyDue: '2021-04-13' } } });
  expect(refused).toMatchObject({
    status: 1,
    output: { code: 'invalid-input', details: { path: 'pack.steps.reply.days' } },
  });
});

test('an agreement that ends before it is signed is refused by the field, as nothing could be due by it', async () => {
  const { api } = openTestService();
  const signed: ProcedureEvent = { kind: 'signed', day: '2021-05-20', expires: '2020-05-19' };
  await expect(
    api.procedure.deadlines({ pack: 'shanghai', events: [signed], asOf: '2021-05-20', roll: false }),
  ).rejects.toMatchObject({
    code: 'invalid-input',
    details: { path: 'events[0].expires', issues: [{ code: 'ends-before-start', day: '2021-05-20' }] },
  });
});

test('a vote is adopted or not, and says why', async () => {
  const { api } = openTestService();

  expect(await api.procedure.vote({ pack: 'national', delegates: 180, present: 120, inFavour: 90 })).toMatchObject({
    isAdopted: true,
  });
  expect(await api.procedure.vote({ pack: 'zhejiang', delegates: 100, present: 67, inFavour: 50 })).toMatchObject({
    isAdopted: false,
    reasons: ['votes-missing'],
    inFavour: { needed: 51, missing: 1, article: '《浙江省集体合同条例》第二十四条' },
  });
  await expect(
    api.procedure.vote({ pack: 'national', delegates: 180, present: 181, inFavour: 90 }),
  ).rejects.toMatchObject({ code: 'invalid-input', details: { path: 'present' } });
});

test('representatives are checked by the rule of the place', async () => {
  const { api } = openTestService();
  const side = (prefix: string) => [1, 2, 3].map((number) => ({ name: `${prefix}${number}`, isChief: number === 1 }));

  const check = await api.procedure.representatives({
    pack: 'qinghai',
    union: side('工'),
    employer: side('企'),
    vacancies: [{ side: 'union', day: '2021-04-20' }],
  });

  expect(check).toMatchObject({
    isInOrder: false,
    findings: [{ code: 'too-few-front-line', needed: 1, article: '《青海省企业工资集体协商条例》第八条' }],
    vacancies: [{ due: '2021-05-05' }],
  });
});

test('nine packs come with the product, and an order that cannot be crosses the wire as a refusal', async () => {
  const { api } = openTestService();

  expect((await api.procedure.packs({})).map(({ id }) => id)).toHaveLength(9);
  await expect(
    api.procedure.deadlines({
      pack: 'qinghai',
      events: [
        { kind: 'offer-received', day: '2021-04-01' },
        { kind: 'reply', day: '2021-03-31', answer: 'accepts' },
      ],
      asOf: '2021-04-10',
      roll: false,
    }),
  ).rejects.toMatchObject({ code: 'invalid-input', details: { path: 'events[1].day' } });
});
