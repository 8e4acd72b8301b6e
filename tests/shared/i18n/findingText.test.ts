import { expect, test } from 'vitest';
import { evaluate } from '../../../shared/domain/wage/evaluate.ts';
import { type EvaluationInputJson, parseEvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { type AssumptionSources, FINDING_CODES, type Finding } from '../../../shared/domain/wage/findings.ts';
import { findingText } from '../../../shared/i18n/findingText.ts';
import { createFormat } from '../../../shared/i18n/format.ts';
import { createTexts } from '../../../shared/i18n/texts.ts';
import { presetUseOf } from '../../fixtures/presets.ts';
import { caseA, flat, percent, wageGroup, wageInput, yuan } from '../../fixtures/wageInput.ts';

const LANGUAGES = ['zh-CN', 'en'] as const;

function textOf(finding: Finding, language: (typeof LANGUAGES)[number] = 'zh-CN', names: Record<string, string> = {}) {
  return findingText(createTexts(language).t, createFormat(language), finding, (id) => names[id] ?? id);
}

function findingsOf(json: EvaluationInputJson, sources?: AssumptionSources): readonly Finding[] {
  return evaluate(parseEvaluationInput(json), sources).findings;
}

const leaver = { kind: 'direct', amount: yuan(150_000) } as const;
const short = wageGroup({ id: 'a', name: '甲组', monthlyWage: yuan(2_000), annualTurnover: 0.03, leaverCost: leaver });
const long = wageGroup({
  id: 'b',
  name: '乙组',
  monthlyWage: yuan(5_000),
  annualTurnover: 0.3,
  leaverCost: leaver,
  overtimeHours: { weekday: 40, restDay: 8, holiday: 0 },
});
const comparators = {
  cpi: 0.2,
  outsideGrowth: 0.25,
  guideline: { lower: 0.3, baseline: 0.4, upper: 0.5 },
  minimumWage: yuan(2_590),
};
/** Between them these raise every finding there is. */
const TROUBLED: readonly Finding[] = [
  ...findingsOf(
    wageInput({
      groups: [short, long],
      onCosts: [{ name: '医疗', rate: 0.1 }],
      comparators,
      scenario: {
        components: [flat(50), percent(-0.1, 3, ['b']), percent(0.2, 9, ['b'])],
        response: { kind: 'points', value: 0.05 },
      },
    }),
    {},
  ),
  ...findingsOf(wageInput({ groups: [long], comparators, scenario: { components: [percent(0.6)] } })),
  ...findingsOf(
    wageInput({ groups: [long], scenario: { components: [percent(2)], response: { kind: 'relative', value: 0.01 } } }),
  ),
];

/** As a user of English would have taken them: their names are kept as they were shown. */
const abroad = presetUseOf({ name: 'Quit elasticity: experiments' });
const FROM_ABROAD = findingsOf(
  wageInput({
    groups: [long],
    scenario: { components: [percent(0.6)], response: { kind: 'elasticity', epsilon: 2.5, outsideGrowth: 0 } },
  }),
  { turnoverPreset: { b: abroad }, leaverCostPreset: { b: abroad }, responsePreset: abroad },
).filter(({ code }) => code === 'preset-outside-country');

test('every check has raised something for the texts to say', () => {
  expect(new Set(TROUBLED.map(({ code }) => code))).toEqual(new Set(FINDING_CODES));
});

/** What no sentence of a language may hold: holes, dashes of missing figures, words of the other language. */
const FOREIGN = {
  'zh-CN': /[{}—]|NaN|undefined|null/u,
  en: /[{}—]|NaN|undefined|null|(?![甲乙组医疗])\p{Script=Han}/u,
} as const;

test.each(LANGUAGES)('every finding reads as whole sentences without a hole or a dash in %s', (language) => {
  const sentences = [...TROUBLED, ...FROM_ABROAD, ...findingsOf(caseA)].flatMap((finding) => {
    const { statement, basis, advice } = textOf(finding, language);
    return [statement, basis, advice];
  });
  expect(sentences.filter((sentence) => !/[。.]$/u.test(sentence))).toEqual([]);
  expect(sentences.filter((sentence) => FOREIGN[language].test(sentence))).toEqual([]);
});

test('sample A is told what the employer will say of its leaver cost and of its turnover', () => {
  const said = findingsOf(caseA).map((finding) => textOf(finding).statement);
  expect(said[0]).toBe('每流失一人的损失按 64,000 元算，相当于年收入的 80%，高于较新综述的均值 40%。');
  expect(said).toContain('收入涨 3%，流失率就由 20% 降到 15%，相当于离职弹性 9.7，高于研究所见的 2 至 4.5。');
  expect(said).toContain('还没有填居民消费价格涨幅，算不出实际涨幅。');
});

test('an elasticity that no figure can express is told by its reason', () => {
  const values = { elasticity: null, threshold: 4.5, turnover: 0.2, newTurnover: 0, payRise: 0.03, outsideRise: 0 };
  const finding = { code: 'quit-elasticity-high', severity: 'doubt', values } as const;
  expect(textOf(finding).statement).toContain('一个人也不走');
  const lagging = { ...finding, values: { ...values, newTurnover: 0.15, outsideRise: 0.04 } };
  expect(textOf(lagging).statement).toContain('没有跑赢外面的 4%');
});

test('a figure from abroad is told with its country, for each assumption in its own words', () => {
  expect(FROM_ABROAD.map((finding) => textOf(finding, 'en').statement)).toEqual([
    'Today’s turnover is a figure from abroad: “Quit elasticity: experiments” (United States, 2022).',
    'The cost per leaver is a figure from abroad: “Quit elasticity: experiments” (United States, 2022).',
    'The fall in turnover rests on a figure from abroad: “Quit elasticity: experiments” (United States, 2022).',
  ]);
});

test('what pays back nearly all of a raise never reads as all of it', () => {
  const finding = { code: 'offset-below-one', severity: 'notice', values: { offsetRatio: 0.99999 } } as const;
  expect(textOf(finding).statement).toContain('99.9%');
});

test('a finding about a group carries its name, one about the whole none', () => {
  const names = { a: '甲组', b: '乙组' };
  const ofGroup = TROUBLED.find(({ code }) => code === 'below-minimum-wage');
  const unequal = TROUBLED.find(({ code }) => code === 'unequal-raises');
  expect(ofGroup && textOf(ofGroup, 'zh-CN', names).group).toBe('甲组');
  expect(unequal && textOf(unequal, 'zh-CN', names)).toMatchObject({
    group: null,
    statement: expect.stringContaining('“乙组”涨'),
  });
});
