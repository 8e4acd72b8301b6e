import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { neededText, outcomeText, voteProblem, wholeVotes } from '../../../renderer/features/procedure/voteCount.ts';
import { openPack } from '../../../shared/domain/procedure/shippedPacks.ts';
import { voteOutcome } from '../../../shared/domain/procedure/vote.ts';
import { createFormat } from '../../../shared/i18n/format.ts';
import { createTexts } from '../../../shared/i18n/texts.ts';

const { t } = createTexts('zh-CN');
const format = createFormat('zh-CN');

test.each([
  [180, 119, 95, '未通过：到会 119 人，还差 1 人。'],
  [180, 120, 89, '未通过：赞成 89 人，还差 1 人。以全体代表计，不以到会代表计。'],
  [180, 100, 80, '未通过：到会还差 20 人，赞成还差 10 人。'],
  [180, 120, 90, '通过：到会 120 人，赞成 90 人，均达到要求。'],
])('of %d delegates, %d present and %d in favour: %s', (delegates, present, inFavour, said) => {
  const votes = { delegates, present, inFavour };
  const outcome = voteOutcome(openPack('national'), votes);

  expect(neededText(t, format, outcome)).toBe('需要到会 120 人、赞成 90 人。');
  expect(outcomeText(t, format, votes, outcome)).toBe(said);
});

test('where the local rule is not verified nothing is said of the outcome', () => {
  const votes = { delegates: 100, present: 100, inFavour: 100 };
  const outcome = voteOutcome(openPack('shanghai'), votes);
  const unknown = { ...outcome, isAdopted: null, present: { ...outcome.present, isVerified: false } };

  expect(neededText(t, format, unknown)).toBe(t('vote.needed-unknown'));
  expect(outcomeText(t, format, votes, unknown)).toBeNull();
});

test.each([
  [{ delegates: 180, present: 150, inFavour: 200 }, '赞成 200 人，多于代表总数 180 人，请核对。'],
  [{ delegates: 180, present: 190, inFavour: null }, '到会 190 人，多于代表总数 180 人，请核对。'],
  [{ delegates: 180, present: 100, inFavour: 120 }, '赞成 120 人，多于到会 100 人，请核对。'],
  [{ delegates: null, present: 100, inFavour: 120 }, null],
])('figures that cannot be beside each other are named: %j', (count, said) => {
  expect(voteProblem(t, format, count)).toBe(said);
});

const heads = fc.nat({ max: 500 });
property.prop([heads, heads, heads])(
  'a count is whole exactly where nothing is wrong with it',
  (delegates, present, inFavour) => {
    const count = { delegates, present, inFavour };
    expect(wholeVotes(count) !== null).toBe(delegates > 0 && voteProblem(t, format, count) === null);
  },
);
