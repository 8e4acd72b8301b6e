import { expect, test } from 'vitest';
import { paperTexts, withFixedSpaces } from '../../../renderer/print/paperTexts.ts';

test('no line ends between a number and its unit', () => {
  expect(withFixedSpaces('在 -17.7 万元到 32.9 万元之间')).toBe('在 -17.7\u00a0万元到 32.9\u00a0万元之间');
  expect(withFixedSpaces('pays 1.40 million yuan over 3 years')).toBe(
    'pays 1.40\u00a0million\u00a0yuan over 3\u00a0years',
  );
  expect(withFixedSpaces('about 3 proposals in 2021 and 20% more')).toBe('about 3 proposals in 2021 and 20% more');
});

test('the texts of a paper have such spaces', () => {
  expect(paperTexts('zh-CN').t('brief.yuan-amount', { amount: '6,667' })).toBe('6,667\u00a0元');
});
