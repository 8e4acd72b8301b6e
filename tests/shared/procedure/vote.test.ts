import { describe, expect, test } from 'vitest';
import { openPack } from '../../../shared/domain/procedure/shippedPacks.ts';
import { voteOutcome } from '../../../shared/domain/procedure/vote.ts';
import type { RulePack } from '../../../shared/domain/procedure/rulePack.ts';
import { customPack } from '../../fixtures/rulePack.ts';

const everyCongress = Array.from({ length: 500 }, (_, index) => index + 1);

describe('for 1 to 500 delegates', () => {
  const [half, over] = [openPack('national'), openPack('zhejiang')];

  test('two thirds attend and at least half of all agree, or more than half', () => {
    for (const delegates of everyCongress) {
      const all = { delegates, present: delegates, inFavour: delegates };
      const [atLeast, more] = [voteOutcome(half, all), voteOutcome(over, all)];
      const quorum = atLeast.present.needed ?? 0;
      expect(3 * quorum >= 2 * delegates && 3 * (quorum - 1) < 2 * delegates).toBe(true);
      const votes = atLeast.inFavour.needed ?? 0;
      expect(2 * votes >= delegates && 2 * (votes - 1) < delegates).toBe(true);
      const moreVotes = more.inFavour.needed ?? 0;
      expect(2 * moreVotes > delegates && 2 * (moreVotes - 1) <= delegates).toBe(true);
    }
  });

  test('a draft is adopted at both thresholds and lost one head below either', () => {
    for (const delegates of everyCongress) {
      for (const pack of [half, over]) {
        const needed = voteOutcome(pack, { delegates, present: delegates, inFavour: delegates });
        const present = Math.max(needed.present.needed ?? 0, needed.inFavour.needed ?? 0);
        const inFavour = needed.inFavour.needed ?? 0;
        expect(voteOutcome(pack, { delegates, present, inFavour }).isAdopted).toBe(true);
        expect(voteOutcome(pack, { delegates, present, inFavour: inFavour - 1 }).isAdopted).toBe(false);
        const tooFew = (needed.present.needed ?? 0) - 1;
        expect(voteOutcome(pack, { delegates, present: tooFew, inFavour: Math.min(inFavour, tooFew) }).isAdopted).toBe(
          false,
        );
      }
    }
  });
});

test.each([
  ['national', 180, 120, 90],
  ['qinghai', 180, 120, 90],
  ['national', 101, 68, 51],
  ['zhejiang', 101, 68, 51],
  ['national', 100, 67, 50],
  ['beijing', 100, 67, 50],
  ['shanghai', 100, 67, 50],
  ['henan', 100, 67, 50],
  ['chongqing', 100, 67, 50],
  ['zhejiang', 100, 67, 51],
  ['shandong', 100, 67, 51],
] as const)('%s: of %i delegates %i attend and %i agree', (pack, delegates, present, inFavour) => {
  expect(voteOutcome(openPack(pack), { delegates, present, inFavour })).toMatchObject({
    isAdopted: true,
    present: { needed: present },
    inFavour: { needed: inFavour },
  });
});

test('a lost vote says how many were missing, with the article', () => {
  expect(voteOutcome(openPack('national'), { delegates: 180, present: 119, inFavour: 88 })).toEqual({
    isAdopted: false,
    present: { needed: 120, missing: 1, article: '《集体合同规定》第三十六条', packId: 'general', isVerified: true },
    inFavour: { needed: 90, missing: 2, article: '《集体合同规定》第三十六条', packId: 'general', isVerified: true },
    reasons: ['quorum-missing', 'votes-missing'],
  });
});

test('with a threshold that nobody verified a vote is at best undecided', () => {
  const majority: RulePack['points']['majority'] = { share: [1, 2], isOver: false, article: '《某地条例》第九条' };
  const pack = customPack({ points: { majority } });
  expect(voteOutcome(pack, { delegates: 10, present: 10, inFavour: 10 })).toMatchObject({
    isAdopted: null,
    reasons: ['unverified'],
  });
  expect(voteOutcome(pack, { delegates: 10, present: 10, inFavour: 4 })).toMatchObject({
    isAdopted: false,
    reasons: ['votes-missing', 'unverified'],
  });
});
