import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { nextDocumentNumber } from '../../../shared/domain/documents/documentNumber.ts';

describe('the number of a document', () => {
  it.each([
    ['德工要约〔2026〕1号', 2026, '德工要约〔2026〕2号'],
    ['德工要约〔2026〕9号', 2026, '德工要约〔2026〕10号'],
    ['德工要约〔2025〕31号', 2026, '德工要约〔2026〕1号'],
    ['德工要约[2026]第007号', 2026, '德工要约[2026]第008号'],
    ['德工要约[2025]第017号', 2026, '德工要约[2026]第001号'],
    ['2026-12', 2026, '2026-13'],
    ['第 8 号', 2026, '第 9 号'],
    ['要约甲', 2026, ''],
    ['', 2026, ''],
    ['㛃工（2026）龘号', 2026, ''],
  ])('after %s in %i it is %s', (last, year, next) => {
    expect(nextDocumentNumber(last, year)).toBe(next);
  });

  test.prop([fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 100_000 })])(
    'counts on within a year whatever the year',
    (year, count) => {
      expect(nextDocumentNumber(`西工要约〔${year}〕${count}号`, year)).toBe(`西工要约〔${year}〕${count + 1}号`);
    },
  );

  test.prop([fc.string({ unit: 'grapheme' })])('can be asked after anything that was typed', (typed) => {
    expect(typeof nextDocumentNumber(typed, 2026)).toBe('string');
  });
});
