import { test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../shared/contract/settings.ts';
import { evaluate } from '../../../shared/domain/wage/evaluate.ts';
import { isNotChecked } from '../../../shared/domain/wage/findings.ts';
import { claimItemText, claimPhrase } from '../../../shared/i18n/claimText.ts';
import { createFormat } from '../../../shared/i18n/format.ts';
import { limitText, uncheckedText } from '../../../shared/i18n/limitText.ts';
import { createTexts } from '../../../shared/i18n/texts.ts';
import { evaluationInput } from '../../fixtures/wageArbitraries.ts';

const t = createTexts('zh-CN').t;
const format = createFormat('zh-CN');

test('a claim of one item for all is said as it is, several by their average', () => {
  const flat = { kind: 'flat' as const, fromMonth: 1, monthly: 20_000 };
  const percent = { kind: 'percent' as const, fromMonth: 1, rate: 0.03 };

  expect(claimPhrase(t, format, { components: [flat], averageRaise: 0.03 })).toBe('每人每月涨 200 元');
  expect(claimPhrase(t, format, { components: [percent], averageRaise: 0.03 })).toBe('涨薪 3%');
  expect(claimPhrase(t, format, { components: [{ ...percent, rate: -0.03 }], averageRaise: -0.03 })).toBe(
    '工资下调 3%',
  );
  expect(claimPhrase(t, format, { components: [flat, percent], averageRaise: 0.061 })).toBe('平均涨薪 6.1%（共 2 项）');
  expect(claimPhrase(t, format, { components: [{ ...percent, groups: ['a'] }], averageRaise: 0.01 })).toBe(
    '平均涨薪 1%（共 1 项）',
  );
  expect(claimPhrase(t, format, { components: [], averageRaise: 0 })).toBe('维持现状');
});

property.prop([evaluationInput], { numRuns: 300 })(
  'limits are whole sentences without advice or a guess at what the other side will say',
  (input) => {
    for (const language of LANGUAGES) {
      const texts = createTexts(language).t;
      const formats = createFormat(language);
      for (const finding of evaluate(input).findings) {
        const text = isNotChecked(finding)
          ? uncheckedText(texts, finding.code)
          : limitText(texts, formats, finding, (id) => id);
        expect(text ?? '').not.toMatch(/[{}]|NaN|undefined|—|对方|准备|other side|prepare/i);
      }
      for (const component of input.scenario.components) {
        expect(claimItemText(texts, formats, component)).not.toMatch(/[{}]|NaN|undefined|—/);
      }
    }
  },
);
