import { expect, test } from 'vitest';
import {
  checkTargetLog,
  LISTED,
  openStandingRules,
  standingOf,
} from '../../../shared/domain/campaign/targetStanding.ts';
import type { ProcedureEvent } from '../../../shared/domain/procedure/events.ts';
import { SHIPPED_HOLIDAYS } from '../../../shared/domain/procedure/shippedHolidays.ts';

const rules = openStandingRules('qinghai', SHIPPED_HOLIDAYS);
const received: ProcedureEvent[] = [
  { kind: 'offer-issued', day: '2021-03-29', number: '7' },
  { kind: 'offer-sent', day: '2021-03-30' },
  { kind: 'offer-received', day: '2021-04-01' },
];

test('a target without an event is on the list and waits for its offer', () => {
  expect(standingOf([], rules)).toEqual(LISTED);
});

test('an offer received on 1 April is to be answered by 21 April', () => {
  expect(standingOf(received, rules)).toEqual({
    ...LISTED,
    status: 'received',
    statusDay: '2021-04-01',
    receivedOn: '2021-04-01',
    replyDue: '2021-04-21',
    nextStep: 'await-reply',
    nextDue: '2021-04-21',
  });
});

test('an offer that was sent and has not come back with its receipt is still to be delivered', () => {
  expect(standingOf(received.slice(0, 2), rules)).toMatchObject({
    status: 'sent',
    statusDay: '2021-03-30',
    nextStep: 'deliver-offer',
  });
});

test.each([
  ['accepts', 'accepted'],
  ['counters', 'accepted'],
  ['declines', 'declined'],
  ['other', 'answered'],
] as const)('a reply that %s leaves the target %s', (answer, status) => {
  const standing = standingOf([...received, { kind: 'reply', day: '2021-04-15', answer }], rules);
  expect(standing).toMatchObject({ status, statusDay: '2021-04-15', repliedOn: '2021-04-15', answer });
});

test('who declined first and agreed later has agreed, and replied on the first day', () => {
  const events: ProcedureEvent[] = [
    ...received,
    { kind: 'reply', day: '2021-04-12', answer: 'declines', reason: '订单不足' },
    { kind: 'urged', day: '2021-04-14' },
    { kind: 'reply', day: '2021-04-19', answer: 'accepts' },
  ];
  expect(standingOf(events, rules)).toMatchObject({ status: 'accepted', repliedOn: '2021-04-12', answer: 'accepts' });
});

test('urging after the reply was due does not turn what is awaited into something of that day', () => {
  const standing = standingOf([...received, { kind: 'urged', day: '2021-04-25' }], rules);
  expect(standing).toMatchObject({ status: 'received', nextStep: 'await-reply', nextDue: '2021-04-21' });
});

test('a signature without a vote that anybody entered is to be filed', () => {
  const events: ProcedureEvent[] = [...received, { kind: 'signed', day: '2021-05-20', expires: '2022-05-19' }];
  expect(checkTargetLog(events, rules)).toHaveLength(4);
  expect(standingOf(events, rules)).toMatchObject({
    status: 'signed',
    signedOn: '2021-05-20',
    filingDue: '2021-05-27',
    filedOn: null,
    nextStep: 'file',
  });
});

test('a signature on a draft that the congress turned down is refused', () => {
  const events: ProcedureEvent[] = [
    ...received,
    { kind: 'vote', day: '2021-05-10', delegates: 180, present: 120, inFavour: 89 },
    { kind: 'signed', day: '2021-05-20' },
  ];
  expect(() => checkTargetLog(events, rules)).toThrow('vote lost on 2021-05-10');
});

test('a lost vote brings a target back to the table', () => {
  const events: ProcedureEvent[] = [
    ...received,
    { kind: 'draft', day: '2021-05-01' },
    { kind: 'vote', day: '2021-05-10', delegates: 180, present: 120, inFavour: 89 },
  ];
  expect(standingOf(events, rules)).toMatchObject({ status: 'negotiating', statusDay: '2021-05-10' });
});

test('parties that broke off are broken off until a later draft', () => {
  const events: ProcedureEvent[] = [...received, { kind: 'session', day: '2021-05-01', result: 'not-agreed' }];
  expect(standingOf(events, rules)).toMatchObject({ status: 'broken-off', statusDay: '2021-05-01' });
  expect(standingOf([...events, { kind: 'draft', day: '2021-05-08' }], rules).status).toBe('draft');
});

test('what the authority objects to is signed and no longer filed', () => {
  const events: ProcedureEvent[] = [
    ...received,
    { kind: 'signed', day: '2021-05-20' },
    { kind: 'filed', day: '2021-05-22' },
    { kind: 'authority-receipt', day: '2021-05-23' },
  ];
  expect(standingOf(events, rules)).toMatchObject({ status: 'filed', statusDay: '2021-05-23', filedOn: '2021-05-22' });
  expect(standingOf([...events, { kind: 'objected', day: '2021-05-28' }], rules).status).toBe('signed');
  expect(standingOf([...events, { kind: 'review-passed', day: '2021-05-28' }], rules)).toMatchObject({
    status: 'in-force',
    statusDay: '2021-05-28',
  });
});

test('a withdrawn offer is withdrawn until it is taken up again', () => {
  const withdrawn: ProcedureEvent[] = [...received, { kind: 'withdrawn', day: '2021-04-10' }];
  expect(standingOf(withdrawn, rules)).toMatchObject({ status: 'withdrawn', nextStep: null, nextDue: null });
  expect(standingOf([...withdrawn, { kind: 'reopened', day: '2021-04-12' }], rules).status).toBe('received');
});

test.each<[string, ProcedureEvent, string]>([
  ['a reply', { kind: 'reply', day: '2021-04-10', answer: 'accepts' }, 'reply without offer-received'],
  ['an urging', { kind: 'urged', day: '2021-04-10' }, 'urged without offer-received'],
  ['a filing', { kind: 'filed', day: '2021-04-10' }, 'filed without signed'],
])('%s without what it follows is refused by name', (_, event, message) => {
  expect(() => checkTargetLog([event], rules)).toThrow(message);
});

test('two rows of one enterprise that were merged have a standing, even out of order', () => {
  const merged: ProcedureEvent[] = [
    { kind: 'reply', day: '2021-03-15', answer: 'accepts' },
    ...received,
    { kind: 'offer-received', day: '2021-04-06' },
  ];
  expect(standingOf(merged, rules)).toMatchObject({ receivedOn: '2021-04-01', replyDue: '2021-04-21' });
});

test('an agreement that ends soon is filed first: its renewal may be asked for until the end', () => {
  const signed: ProcedureEvent[] = [
    ...received,
    { kind: 'reply', day: '2021-04-12', answer: 'accepts' },
    { kind: 'signed', day: '2021-05-10', expires: '2021-06-30' },
  ];
  expect(standingOf(signed, rules)).toMatchObject({
    nextStep: 'file',
    filingDue: '2021-05-17',
    nextDue: '2021-05-17',
  });
});
