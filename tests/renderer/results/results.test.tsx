import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { expect, test, vi } from 'vitest';
import { LanguageContext } from '../../../renderer/app/texts.ts';
import { Results } from '../../../renderer/features/results/Results.tsx';
import type { Language } from '../../../shared/contract/settings.ts';
import { breakEvenCurve } from '../../../shared/domain/wage/breakEvenCurve.ts';
import type { FindingAnswer } from '../../../shared/domain/negotiation/findingAnswer.ts';
import { evaluate } from '../../../shared/domain/wage/evaluate.ts';
import { type EvaluationInputJson, parseEvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { createTexts } from '../../../shared/i18n/texts.ts';
import { caseA, percent, wageGroup, wageInput } from '../../fixtures/wageInput.ts';

// A field knows the way to the service; nothing is sent while results are only drawn.
vi.hoisted(() => vi.stubGlobal('window', {}));

/** Words of the results, a bar between elements. A chart is drawn once its width is known: here its table stands for it. */
function wordsOf(
  json: EvaluationInputJson,
  language: Language = 'zh-CN',
  answers: readonly FindingAnswer[] = [],
): string {
  const input = parseEvaluationInput(json);
  const markup = renderToStaticMarkup(
    <I18nextProvider i18n={createTexts(language)}>
      <LanguageContext value={language}>
        <Results
          input={input}
          evaluation={evaluate(input)}
          curve={breakEvenCurve(input)}
          answers={answers}
          onAnswer={() => {}}
        />
      </LanguageContext>
    </I18nextProvider>,
  );
  return markup.replaceAll(/<[^>]*>/gu, '|').replaceAll(/\|[|\s]*/gu, '|');
}

test('the table behind the break-even chart has the figures of both marks', () => {
  expect(wordsOf(caseA)).toContain('|3.75|300,000|300,000|0|5|300,000|400,000|+100,000|');
});

test('costs are told apart by year and basis, and one group has no table of groups', () => {
  const words = wordsOf(caseA);
  expect(words).toContain('|项目|2021|全年口径|工资|300,000|300,000|');
  expect(words).not.toContain('|各组|');
});

test('several years and groups are shown with their totals in both languages', () => {
  const groups = [wageGroup({ id: 'a', name: '甲组' }), wageGroup({ id: 'b', name: '乙组', headcount: 20 })];
  const json = wageInput({ groups, scenario: { startMonth: '2021-04', horizonYears: 2, components: [percent(0.03)] } });
  expect(wordsOf(json)).toContain('|项目|第 1 年|第 2 年|2 年合计|全年口径|工资|108,000|108,000|216,000|108,000|');
  expect(wordsOf(json, 'en')).toContain(
    '|甲组|10|72,000|0|-72,000|0|—|乙组|20|144,000|0|-144,000|0|—|Total|30|216,000|',
  );
});

test('a package has a price list whose total is that of the cost table, a single raise has none', () => {
  const insurance = {
    kind: 'benefit' as const,
    fromMonth: 7,
    name: '子女医保',
    cost: { kind: 'shared' as const, people: 6, unitPrice: 40_000, employerShare: 0.5 },
    countsAsPay: false,
  };
  const words = wordsOf(wageInput({ scenario: { components: [percent(0.03), insurance] } }));
  expect(words).toContain('|月工资上调 3%|第 1 月|10|36,000|36,000|3,600|');
  expect(words).toContain('|第 7 月|10|600|1,200|60|合计|10|36,600|37,200|3,660|');
  expect(wordsOf(caseA)).not.toContain('|分项价格|');
});

test('a scenario without a component says what to do, and still what is unlawful today', () => {
  const words = wordsOf(wageInput({ groups: [wageGroup({ overtimeHours: { weekday: 40, restDay: 0, holiday: 0 } })] }));
  expect(words).toContain('添加一项涨薪或福利');
  expect(words).toContain('每人每月加班 40 小时，超过法定的 36 小时。');
});

test('an answer stands with its finding, and one to what no longer comes up is kept apart', () => {
  const words = wordsOf(caseA, 'zh-CN', [
    { code: 'leaver-cost-high', text: '人事科三年的招聘台账' },
    { code: 'offset-below-one', text: '还有质量收益' },
  ]);
  expect(words).toContain('|答复|人事科三年的招聘台账|改答复|');
  expect(words).toContain('|以下答复对应的问题已不再出现，简报不印|抵回比例|还有质量收益|删去|');
  expect(words.split('|准备答复|').length - 1).toBe(1);
});
