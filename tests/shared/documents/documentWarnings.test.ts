import { expect, test } from 'vitest';
import type { DocumentFacts } from '../../../shared/domain/documents/documentFacts.ts';
import type { DocumentKind } from '../../../shared/domain/documents/documentKind.ts';
import { documentWarnings } from '../../../shared/domain/documents/documentWarnings.ts';
import { bareFacts, person, signedFacts, voteOf } from '../../fixtures/documentFacts.ts';

const warned = (kind: DocumentKind, facts: DocumentFacts) =>
  documentWarnings({ kind, number: '1号', day: facts.day }, facts, null).map(({ code }) => code);

test('a signed negotiation with all that the rules ask for is filed without a word', () => {
  const kinds = ['representative-roster', 'wage-agreement', 'congress-resolution', 'filing-statement'] as const;
  expect(kinds.map((kind) => warned(kind, signedFacts()))).toEqual([[], [], [], []]);
});

test('a bare negotiation is told what each document lacks', () => {
  const facts = bareFacts();
  expect(warned('representative-roster', facts)).toEqual(['no-representatives']);
  expect(warned('minutes', facts)).toEqual(['no-meeting', 'no-representatives']);
  expect(warned('wage-agreement', facts)).toEqual(['nothing-agreed', 'no-vote', 'no-representatives']);
  expect(warned('congress-resolution', facts)).toEqual(['no-vote']);
  expect(warned('filing-statement', facts)).toEqual(['not-signed', 'no-vote', 'no-representatives']);
  expect(warned('performance-check', facts)).toEqual(['not-signed']);
  expect(warned('status-notice', facts)).toEqual(['check-secrets']);
  expect(warned('offer-letter', facts)).toEqual(['condition-unknown', 'no-address']);
});

test('representatives out of order are counted by the points that they break', () => {
  const representatives = { union: [person('王䶮')], employer: [] };
  const facts = { ...signedFacts(), representatives };
  const [warning] = documentWarnings({ kind: 'representative-roster', number: '', day: facts.day }, facts, null);
  // Too few on both sides, not equal, no chief on either side, nobody from the front line.
  expect(warning).toEqual({ code: 'representatives-not-in-order', count: 6 });
});

test('a lost vote and one whose threshold nobody verified are told apart', () => {
  const facts = signedFacts();
  const vote = voteOf(facts.rules, '2021-05-06', { delegates: 100, present: 66, inFavour: 60 });
  expect(warned('congress-resolution', { ...facts, vote })).toEqual(['not-adopted']);
  expect(warned('congress-resolution', { ...facts, vote: vote && { ...vote, isAdopted: null } })).toEqual([
    'vote-unclear',
  ]);
});

test('in Shanghai, where the chiefs sign first, a draft without a vote is in order', () => {
  expect(warned('wage-agreement', { ...signedFacts({ pack: 'shanghai' }), vote: null })).not.toContain('no-vote');
});

test.each([
  ['2021-06-01', '2024-05-31', []],
  ['2021-06-01', '2024-06-01', [{ code: 'term-too-long', months: 36 }]],
  ['2021-06-01', '2022-05-31', []],
  ['2021-06-01', '2022-05-30', [{ code: 'term-too-short', months: 12 }]],
])('a term from %s to %s by the rule of Chongqing', (fromDay, toDay, found) => {
  const facts = signedFacts({ pack: 'chongqing' });
  const agreement = facts.agreement && { ...facts.agreement, fromDay, toDay };
  const all = documentWarnings({ kind: 'wage-agreement', number: '', day: facts.day }, { ...facts, agreement }, null);
  expect(all.filter(({ code }) => code.startsWith('term'))).toEqual(found);
});

test('what rests on a rule that nobody verified is said', () => {
  expect(warned('filing-statement', signedFacts({ pack: 'zhejiang' }))).toEqual([]);
  expect(warned('representative-roster', signedFacts({ pack: 'shandong' }))).toContain('rule-unverified');
});
