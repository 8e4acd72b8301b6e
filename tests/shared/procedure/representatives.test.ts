import { expect, test } from 'vitest';
import { workCalendar } from '../../../shared/domain/procedure/days.ts';
import {
  checkRepresentatives,
  type Representation,
  type Representative,
} from '../../../shared/domain/procedure/representatives.ts';
import { openPack } from '../../../shared/domain/procedure/shippedPacks.ts';
import type { ShippedPackId } from '../../../shared/domain/procedure/rulePack.ts';

const check = (pack: ShippedPackId, representation: Representation) =>
  checkRepresentatives(openPack(pack), representation, workCalendar());

/** People of one side, the first of them chief. */
function people(
  prefix: string,
  count: number,
  changes: Record<number, Partial<Representative>> = {},
): Representative[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `${prefix}${index + 1}`,
    isChief: index === 0,
    ...changes[index],
  }));
}
const workers = (count: number, changes: Record<number, Partial<Representative>> = {}) =>
  people('工', count, {
    ...Object.fromEntries(Array.from({ length: Math.ceil(count / 3) }, (_, index) => [index, { isFrontLine: true }])),
    ...changes,
  });
const employer = (count: number, changes: Record<number, Partial<Representative>> = {}) => people('企', count, changes);

const codes = (pack: ShippedPackId, representation: Representation) =>
  check(pack, representation).findings.map(({ code, side }) => `${code} ${side ?? 'both'}`);

test('three on either side with one from the front line are in order in Qinghai', () => {
  expect(check('qinghai', { union: workers(3), employer: employer(3) })).toEqual({
    isInOrder: true,
    findings: [],
    vacancies: [],
    unverified: [],
  });
});

test('in Qinghai each side has three to nine', () => {
  expect(codes('qinghai', { union: workers(2), employer: employer(2) })).toEqual(['too-few union', 'too-few employer']);
  expect(check('qinghai', { union: workers(10), employer: employer(10) }).findings[0]).toEqual({
    code: 'too-many',
    side: 'union',
    count: 10,
    needed: 9,
    names: [],
    article: '《青海省企业工资集体协商条例》第七条',
    packId: 'qinghai',
  });
});

test.each<[ShippedPackId, number, number, string[]]>([
  ['national', 20, 20, []],
  ['national', 4, 3, ['not-equal both']],
  ['beijing', 10, 10, []],
  ['beijing', 11, 11, ['too-many union', 'too-many employer']],
  ['shanghai', 4, 3, []],
  ['shanghai', 3, 4, ['union-fewer union']],
  ['zhejiang', 5, 3, []],
  ['shandong', 4, 3, ['not-equal both']],
  ['chongqing', 15, 3, []],
  ['chongqing', 16, 3, ['too-many union']],
])('under the %s rule %i for the union and %i for the employer: %j', (pack, union, other, expected) => {
  expect(codes(pack, { union: workers(union), employer: employer(other) })).toEqual(expected);
});

test('in Zhejiang an enterprise above scale needs five on a side', () => {
  const three = { union: workers(3), employer: employer(3) };
  expect(codes('zhejiang', three)).toEqual([]);
  expect(codes('zhejiang', { ...three, isAboveScale: true })).toEqual(['too-few union', 'too-few employer']);
  expect(codes('qinghai', { ...three, isAboveScale: true })).toEqual([]);
});

test('a third of the union side is from the front line where the rule asks for it', () => {
  const office = workers(4, { 0: { isFrontLine: true, isChief: true }, 1: { isFrontLine: false } });
  for (const pack of ['qinghai', 'shandong', 'henan'] as const) {
    expect(check(pack, { union: office, employer: employer(4) }).findings).toMatchObject([
      { code: 'too-few-front-line', side: 'union', count: 1, needed: 2 },
    ]);
  }
  expect(codes('national', { union: office, employer: employer(4) })).toEqual([]);
});

test('outsiders are a third at most, and none of them is chief', () => {
  const union = workers(3, { 0: { isOutsider: true, isChief: true, isFrontLine: true } });
  expect(check('qinghai', { union, employer: employer(3) }).findings).toMatchObject([
    { code: 'outside-chief', names: ['工1'], article: '《集体合同规定》第二十三条', packId: 'general' },
  ]);
  const two = employer(3, { 1: { isOutsider: true }, 2: { isOutsider: true } });
  expect(check('qinghai', { union: workers(3), employer: two }).findings).toMatchObject([
    { code: 'too-many-outsiders', side: 'employer', count: 2, needed: 1, names: ['企2', '企3'] },
  ]);
});

test('in Shandong outsiders as representatives are unverified, so they are neither refused nor passed', () => {
  const two = employer(3, { 1: { isOutsider: true }, 2: { isOutsider: true } });
  const { findings, unverified } = check('shandong', { union: workers(3), employer: two });
  expect([findings, unverified]).toEqual([[], ['outsiders']]);
});

test('each side has one chief', () => {
  const none = workers(3, { 0: { isFrontLine: true, isChief: false } });
  const two = employer(3, { 1: { isChief: true } });
  expect(codes('national', { union: none, employer: two })).toEqual([
    'chief-missing union',
    'too-many-chiefs employer',
  ]);
});

test('nobody sits on both sides; people of one name are told apart by their ids', () => {
  const union = workers(3, { 2: { name: '王伟' } });
  expect(check('qinghai', { union, employer: employer(3, { 1: { name: '王伟' } }) }).findings).toMatchObject([
    { code: 'on-both-sides', side: null, names: ['王伟'] },
  ]);
  const known = workers(3, { 2: { name: '王伟', id: '1' } });
  expect(codes('qinghai', { union: known, employer: employer(3, { 1: { name: '王伟', id: '2' } }) })).toEqual([]);
});

test('a vacancy is due after fifteen days; where the rule ties it to a meeting no day is given', () => {
  const vacancies = [{ side: 'union' as const, day: '2021-04-20' }];
  const sides = { union: workers(3), employer: employer(3), vacancies };
  expect(check('qinghai', sides).vacancies).toEqual([
    {
      side: 'union',
      day: '2021-04-20',
      due: '2021-05-05',
      isProvisional: false,
      article: '《集体合同规定》第三十一条',
    },
  ]);
  expect(check('chongqing', sides).vacancies).toMatchObject([{ due: null, article: '《重庆市集体合同条例》第十五条' }]);
});
