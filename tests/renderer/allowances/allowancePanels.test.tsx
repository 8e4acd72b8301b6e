import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, test, vi } from 'vitest';
import { LanguageContext } from '../../../renderer/app/texts.ts';
import { AllowanceCosts } from '../../../renderer/features/allowances/AllowanceCosts.tsx';
import { tierRange } from '../../../renderer/features/allowances/allowanceTexts.ts';
import type { Language } from '../../../shared/contract/settings.ts';
import { costOfAllowance } from '../../../shared/domain/allowances/cost.ts';
import { sampleScheme } from '../../../shared/domain/allowances/sampleScheme.ts';
import type { AllowanceTerms } from '../../../shared/domain/allowances/terms.ts';
import { createFormat } from '../../../shared/i18n/format.ts';
import { createTexts } from '../../../shared/i18n/texts.ts';
import { yuan } from '../../fixtures/wageInput.ts';

// A field knows the way to the service; nothing is sent while a panel is only drawn.
vi.hoisted(() => vi.stubGlobal('window', {}));

const { terms } = sampleScheme('zh-CN');

function costsInWords(of: AllowanceTerms, language: Language = 'zh-CN'): string {
  const markup = renderToStaticMarkup(
    <I18nextProvider i18n={createTexts(language)}>
      <LanguageContext value={language}>
        <AllowanceCosts terms={of} cost={costOfAllowance(of)} />
      </LanguageContext>
    </I18nextProvider>,
  );
  return markup.replaceAll(/<[^>]*>/gu, '|').replaceAll(/\|[|\s]*/gu, '|');
}

describe('the costs of a scheme', () => {
  test('say how many households the fund covers, and for how long those that are there', () => {
    const words = costsInWords(terms);
    expect(words).toContain('|一年|3,600,000 元|');
    expect(words).toContain('|36 个月，共 10,800,000 元|');
    expect(words).toContain('每年 2,000,000 元够 111 户（都按 1,500 元）到 166 户（都按 1,000 元）发满一年。');
    expect(words).toContain('缺 1,600,000 元：按现在的分布够 166 户发满一年，全都发则够 6.6 个月。');
    expect(costsInWords(terms, 'en')).toContain('2,000,000 yuan a year covers 111 households');
  });

  test('say what is left where the fund is enough', () => {
    const few = { ...terms, tiers: terms.tiers.map((tier) => ({ ...tier, people: 10 })) };
    expect(costsInWords(few)).toContain('资金够，还余 1,544,000 元。');
  });

  test('lead on where fund or months are not given', () => {
    const words = costsInWords({ ...terms, fundYearly: null, toMonth: null });
    expect(words).toContain('填上每年资金');
    expect(words).toContain('填上执行起止月份');
  });
});

describe('the incomes of a tier', () => {
  const { t } = createTexts('zh-CN');
  const rangeOf = (changes: Partial<AllowanceTerms>, at: number) =>
    tierRange(t, createFormat('zh-CN'), { ...terms, ...changes }, at);

  test('are told with the boundary rule', () => {
    expect(rangeOf({}, 0)).toBe('1,500 ≤ 收入 < 2,000');
    expect(rangeOf({}, 2)).toBe('收入 < 1,000');
    expect(rangeOf({ boundary: 'atMost' }, 0)).toBe('1,500 < 收入 ≤ 2,000');
    expect(rangeOf({ boundary: 'atMost' }, 2)).toBe('收入 ≤ 1,000');
  });

  test('are none for a tier that the next one lies above', () => {
    const tiers = [1_000, 2_000].map((below) => ({ below: yuan(below), monthly: 0, people: 0 }));
    expect(rangeOf({ tiers }, 0)).toBe('—');
  });
});
