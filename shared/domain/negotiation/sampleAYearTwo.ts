import type { Language } from '../../contract/settings.ts';
import type { BenefitCost } from '../wage/evaluationInput.ts';
import { UNSTATED } from './negotiation.ts';
import type { Sample } from './sample.ts';
import { UNEXPLAINED } from './scenario.ts';

const WORKERS = 'workers';
const YUAN = 100;

type ItemName = 'raise' | 'insurance' | 'birthday' | 'venue' | 'upkeep';

interface SampleTexts {
  readonly title: string;
  readonly enterpriseName: string;
  readonly unionName: string;
  readonly group: string;
  readonly scenario: string;
  readonly turnoverSource: string;
  readonly leaverCostSource: string;
  readonly items: Readonly<Record<Exclude<ItemName, 'raise'>, string>>;
}

const TEXTS: Readonly<Record<Language, SampleTexts>> = {
  'zh-CN': {
    title: '苏州三洋能源 2022 年度工资协商',
    enterpriseName: '三洋能源（苏州）有限公司',
    unionName: '三洋能源（苏州）工会委员会',
    group: '一线职工',
    scenario: '涨 5% 加福利',
    turnoverSource:
      '假定：上一年示例的 20% 降 5 个百分点后为 15%；报道没有写。人数 125 人、月工资 6,867 元（上一年 6,667 元加 200 元）亦为假定',
    leaverCostSource: '假定：沿用上一年示例的年收入 80%；报道没有写',
    items: {
      insurance: '子女医疗保险费补贴 50%（人数、保费为假定）',
      birthday: '生日慰问提高（金额为假定）',
      venue: '活动场地建设（金额为假定）',
      upkeep: '活动场地维护（金额为假定）',
    },
  },
  en: {
    title: 'Sanyo Energy (Suzhou), wage negotiation 2022',
    enterpriseName: 'Sanyo Energy (Suzhou) Co., Ltd.',
    unionName: 'Union committee of Sanyo Energy (Suzhou)',
    group: 'Front-line workers',
    scenario: '5% and benefits',
    turnoverSource:
      'Assumed: the 20% of the year before less 5 points; the report does not say. 125 people at 6,867 yuan (6,667 of the year before and 200) are assumed too',
    leaverCostSource: 'Assumed: 80% of annual pay, as in the sample of the year before; the report does not say',
    items: {
      insurance: 'Half of children’s medical insurance (people and premium assumed)',
      birthday: 'Larger birthday allowance (amount assumed)',
      venue: 'Activity venue, set up (amount assumed)',
      upkeep: 'Activity venue, upkeep (amount assumed)',
    },
  },
};

/**
 * The year after sample A in the newspaper case (工人日报, spring 2021): business was good, and the package was a raise of
 * 5 % with half of children's medical insurance, a larger birthday allowance and an activity venue. The report gives no
 * other figure: children, premium, amounts, the calendar year and the workforce are ours, and say so by their names and
 * sources. It says nothing of turnover that year, so the scenario counts no saving.
 */
export function buildSampleAYearTwo(language: Language): Sample {
  const texts = TEXTS[language];
  const benefit = (name: Exclude<ItemName, 'raise'>, cost: BenefitCost) => ({
    id: name,
    terms: { kind: 'benefit' as const, fromMonth: 1, name: texts.items[name], cost, countsAsPay: false },
  });
  return {
    negotiation: {
      ...UNSTATED,
      title: texts.title,
      enterpriseName: texts.enterpriseName,
      unionName: texts.unionName,
      industry: 'C',
    },
    groups: [
      {
        id: WORKERS,
        name: texts.group,
        headcount: 125,
        monthlyWage: 6867 * YUAN,
        fixedMonthly: 0,
        overtimeHours: { weekday: 0, restDay: 0, holiday: 0 },
        bonusMonths: 0,
        annualTurnover: 0.15,
        leaverCost: { kind: 'shareOfPay', share: 0.8 },
        turnoverSource: texts.turnoverSource,
        leaverCostSource: texts.leaverCostSource,
        turnoverPreset: null,
        leaverCostPreset: null,
      },
    ],
    onCosts: [],
    scenarios: [
      {
        ...UNEXPLAINED,
        title: texts.scenario,
        startMonth: '2022-01',
        signedMonth: null,
        horizonYears: 1,
        discountRate: 0,
        components: [
          { id: 'raise' satisfies ItemName, terms: { kind: 'percent', fromMonth: 1, rate: 0.05 } },
          benefit('insurance', { kind: 'shared', people: 60, unitPrice: 400 * YUAN, employerShare: 0.5 }),
          benefit('birthday', { kind: 'perHeadYearly', amount: 100 * YUAN }),
          benefit('venue', { kind: 'lumpOnce', amount: 50_000 * YUAN }),
          benefit('upkeep', { kind: 'lumpYearly', amount: 10_000 * YUAN }),
        ],
        response: { kind: 'none' },
      },
    ],
  };
}
