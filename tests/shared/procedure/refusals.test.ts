import { describe, expect, test } from 'vitest';
import { deadlines } from '../../../shared/domain/procedure/deadlines.ts';
import type { ProcedureEvent } from '../../../shared/domain/procedure/events.ts';
import {
  parseDeadlinesRequest,
  parseRepresentativesRequest,
  parseVoteRequest,
} from '../../../shared/domain/procedure/requests.ts';
import type { ShippedPackId } from '../../../shared/domain/procedure/rulePack.ts';
import { openPack, shippedPacks } from '../../../shared/domain/procedure/shippedPacks.ts';
import { invalidInput } from '../../../shared/domain/wage/inputIssues.ts';
import { toPlainError } from '../../../shared/errors.ts';
import { errorText, issuesOf } from '../../../shared/i18n/errorText.ts';
import { createTexts } from '../../../shared/i18n/texts.ts';
import { ZodError } from 'zod';

const zh = createTexts('zh-CN').t;
const en = createTexts('en').t;

function caught(run: () => unknown, input: unknown): unknown {
  try {
    run();
  } catch (error) {
    return error instanceof ZodError ? invalidInput(error, input) : error;
  }
  throw new Error('nothing was refused');
}

/** What a user reads of the refusal, in both languages. */
function refusal(run: () => unknown, input: unknown): string[] {
  const error = caught(run, input);
  expect(toPlainError(error).code).toBe('invalid-input');
  return [errorText(zh, error), errorText(en, error)];
}

function refusedOrder(events: ProcedureEvent[], pack: ShippedPackId = 'qinghai'): string[] {
  return refusal(() => deadlines(openPack(pack), events, '2021-12-31', { roll: false }), events);
}

const RECEIVED: ProcedureEvent = { kind: 'offer-received', day: '2021-04-01' };
const VOTE: ProcedureEvent = { kind: 'vote', day: '2021-05-18', delegates: 180, present: 150, inFavour: 120 };

describe('an order that cannot be is refused by name', () => {
  test('a reply before the receipt of the offer', () => {
    expect(refusedOrder([RECEIVED, { kind: 'reply', day: '2021-03-31', answer: 'accepts' }])).toEqual([
      'events[1].day：不能早于“对方收到要约”（2021-04-01）。请核对两个日期，或更正登错的一项。',
      'events[1].day: This cannot be before “Offer received” (2021-04-01). Check both dates, or correct the wrong entry.',
    ]);
  });

  test('a signature before the vote, or without one', () => {
    expect(refusedOrder([RECEIVED, VOTE, { kind: 'signed', day: '2021-05-17' }])).toEqual([
      'events[2].day：不能早于“职代会表决”（2021-05-18）。请核对两个日期，或更正登错的一项。',
      'events[2].day: This cannot be before “Congress vote” (2021-05-18). Check both dates, or correct the wrong entry.',
    ]);
    expect(refusedOrder([RECEIVED, { kind: 'signed', day: '2021-05-17' }])).toEqual([
      'events[1].day：要先登记“职代会表决”。',
      'events[1].day: Enter “Congress vote” first.',
    ]);
  });

  test('a signature under a draft that was voted down', () => {
    const lost: ProcedureEvent = { ...VOTE, inFavour: 89 };
    expect(refusedOrder([RECEIVED, lost, { kind: 'signed', day: '2021-05-20' }])).toEqual([
      'events[2].day：2021-05-18 的表决未获通过，草案不能签字。请先登记再次表决的结果。',
      'events[2].day: The vote on 2021-05-18 was lost, so the draft cannot be signed. Enter the result of a new vote first.',
    ]);
  });

  test('in Shanghai, where the signature comes first, it may', () => {
    const signed: ProcedureEvent = { kind: 'signed', day: '2021-05-12' };
    expect(() =>
      deadlines(openPack('shanghai'), [RECEIVED, signed, VOTE], '2021-05-20', { roll: false }),
    ).not.toThrow();
  });

  test.each<[string, ProcedureEvent[]]>([
    ['offer-received', [RECEIVED, { kind: 'offer-sent', day: '2021-04-02' }]],
    ['filed', [{ kind: 'filed', day: '2021-05-24' }]],
    ['authority-receipt', [{ kind: 'authority-receipt', day: '2021-05-24' }]],
    ['urged', [{ kind: 'urged', day: '2021-05-24' }]],
    ['reopened', [{ kind: 'reopened', day: '2021-05-24' }]],
    ['vacancy-filled', [{ kind: 'vacancy-filled', day: '2021-05-24' }]],
    ['passing-notified', [{ kind: 'passing-notified', day: '2021-05-24' }]],
    ['session', [RECEIVED, { kind: 'session', day: '2021-03-24', result: 'open' }]],
  ])('%s', (kind, events) => {
    const [text] = refusedOrder(events);
    const index = events.findIndex((event) => event.kind === kind);
    expect(text).toMatch(new RegExp(`^events\\[${index}\\]\\.day：(不能早于|要先登记)`));
  });

  test('a correction of what is not there, or comes later', () => {
    expect(refusedOrder([{ kind: 'correction', day: '2021-04-01', corrects: 'x' }])).toEqual([
      'events[0].corrects：此前没有这一编号的事件，无法更正。',
      'events[0].corrects: There is no earlier event of this id to correct.',
    ]);
    expect(
      refusedOrder([
        { ...RECEIVED, id: 'a' },
        { ...RECEIVED, id: 'a' },
      ])[0],
    ).toBe('events[1].id：编号重复。');
  });

  test('a wrong entry that was corrected refuses nothing any more', () => {
    const early: ProcedureEvent = { kind: 'reply', id: 'r', day: '2021-03-31', answer: 'accepts' };
    const correction: ProcedureEvent = { kind: 'correction', day: '2021-04-12', corrects: 'r' };
    expect(() =>
      deadlines(openPack('qinghai'), [RECEIVED, early, correction], '2021-04-12', { roll: false }),
    ).not.toThrow();
  });
});

const qinghai = shippedPacks().find(({ id }) => id === 'qinghai');
const reply = qinghai?.steps.reply;
const request = (pack: unknown, rest: object = {}) => ({ pack, events: [], asOf: '2021-04-01', ...rest });
const withReply = (change: object) =>
  request({ ...qinghai, steps: { ...qinghai?.steps, reply: { ...reply, ...change } } });
const refusedRequest = (input: unknown) => refusal(() => parseDeadlinesRequest(input), input);

describe('a pack with a slip in it is refused with the path', () => {
  test.each([
    ['a negative day count', withReply({ days: -20 }), 'pack.steps.reply.days：不能小于 0。'],
    ['half a day', withReply({ days: 1.5 }), 'pack.steps.reply.days：应为整数。'],
    ['a day count that is no number', withReply({ days: '二十' }), 'pack.steps.reply.days：应为数字。'],
    ['an unknown event', withReply({ event: 'full-moon' }), 'pack.steps.reply.event：不是可选的值。'],
    ['an unknown unit', withReply({ unit: 'weeks' }), 'pack.steps.reply.unit：不是可选的值。'],
    ['no article', withReply({ article: undefined }), 'pack.steps.reply.article：必须填写。'],
    ['an article that is none', withReply({ article: '某条' }), 'pack.steps.reply.article：格式不对。'],
    ['an unknown step', request({ ...qinghai, steps: { dance: reply } }), 'pack.steps.dance：没有这个字段。'],
    [
      'a share above the whole',
      request({ ...qinghai, points: { quorum: { share: [3, 2], article: '《某地条例》第一条' } } }),
      'pack.points.quorum.share：不允许这样填写。',
    ],
    [
      'a value that is called silent too',
      request({ ...qinghai, silent: ['reply'] }),
      'pack.silent[0]：该项已填数值，不能同时列为“未规定”。',
    ],
    ['a base that does not come with the product', request({ ...qinghai, base: 'tibet' }), 'pack.base：不是可选的值。'],
    ['a pack that is not there', request('tibet'), 'pack：不是可选的值。'],
    ['no pack', request(undefined), 'pack：必须填写。'],
  ])('%s', (_what, input, expected) => {
    expect(refusedRequest(input)[0]).toBe(expected);
  });

  test('a pack as it comes with the product is taken', () => {
    expect(parseDeadlinesRequest(structuredClone(request(qinghai))).pack).toEqual(qinghai);
  });
});

describe('what is asked is refused where it cannot be', () => {
  test.each([
    ['a day that does not exist', request('qinghai', { asOf: '2021-02-29' }), 'asOf：格式不对。'],
    [
      'a slip in the year',
      request('qinghai', { events: [{ ...RECEIVED, day: '0202-04-01' }] }),
      'events[0].day：格式不对。',
    ],
    [
      'an unknown event',
      request('qinghai', { events: [{ kind: 'dance', day: '2021-04-01' }] }),
      'events[0].kind：不是可选的值。',
    ],
    [
      'more ayes than present in the log',
      request('qinghai', { events: [{ ...VOTE, inFavour: 151 }] }),
      'events[0].inFavour：不能大于 150。',
    ],
    [
      'a holiday of a year that is not named',
      request('qinghai', { holidays: { years: [2021], days: [{ day: '2022-01-03', kind: 'holiday' }] } }),
      'holidays.days[0].day：2022-01-03 不是这一年的日子，请改为这一年的日期，或填到它所在的年份。',
    ],
    [
      'a holiday named twice',
      request('qinghai', {
        holidays: {
          years: [2021],
          days: [
            { day: '2021-10-01', kind: 'holiday' },
            { day: '2021-10-01', kind: 'workday' },
          ],
        },
      }),
      'holidays.days[1].day：2021-10-01 出现了两次，请去掉一次。',
    ],
  ])('%s', (_what, input, expected) => {
    expect(refusedRequest(input)[0]).toBe(expected);
  });

  test('more present than delegates, and more ayes than present', () => {
    const input = { pack: 'national', delegates: 100, present: 120, inFavour: 121 };
    expect(refusal(() => parseVoteRequest(input), input)).toEqual([
      'present：不能大于 100。',
      'present: This must be at most 100.',
    ]);
    const error = caught(() => parseVoteRequest(input), input);
    expect(issuesOf(error).map(({ path }) => path)).toEqual(['present', 'inFavour']);
  });

  test('a representative without a name', () => {
    const input = { pack: 'national', union: [{ name: ' ' }], employer: [] };
    expect(refusal(() => parseRepresentativesRequest(input), input)[0]).toBe('union[0].name：不能为空。');
  });
});
