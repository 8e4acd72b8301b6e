import type { Language } from '../../contract/settings.ts';
import { buildCarPark } from '../demands/sampleCarPark.ts';
import { UNSTATED } from './negotiation.ts';
import type { Sample } from './sample.ts';
import { UNEXPLAINED } from './scenario.ts';

/** Only ties components to groups; each row gets a new id when it is written. */
const OPERATORS = 'operators';
const YUAN = 100;

interface SampleTexts {
  readonly title: string;
  readonly enterpriseName: string;
  readonly unionName: string;
  readonly group: string;
  readonly scenario: string;
  readonly turnoverSource: string;
  readonly leaverCostSource: string;
  readonly responseSource: string;
}

const TEXTS: Readonly<Record<Language, SampleTexts>> = {
  'zh-CN': {
    title: '苏州三洋能源 2021 年度工资协商',
    enterpriseName: '三洋能源（苏州）有限公司',
    unionName: '三洋能源（苏州）工会委员会',
    group: '一线职工',
    scenario: '平均涨 3%',
    turnoverSource: '假定：报道未写明流失率，示例取 20%，请换成本企业近十二个月的数字',
    leaverCostSource: '假定：按年收入的 80% 取 64,000 元，报道只写“避免损失约 40 万元”',
    responseSource:
      '《工人日报》2021 年春报道写“流失率降低约 5%”，示例按 5 个百分点理解（报道未写明）；125 人、12 个月亦为假定',
  },
  en: {
    title: 'Sanyo Energy (Suzhou), wage negotiation 2021',
    enterpriseName: 'Sanyo Energy (Suzhou) Co., Ltd.',
    unionName: 'Union committee of Sanyo Energy (Suzhou)',
    group: 'Front-line workers',
    scenario: 'Average raise of 3%',
    turnoverSource:
      'Assumed: the report does not state turnover; the sample takes 20%. Replace with your last twelve months',
    leaverCostSource:
      'Assumed: 80% of annual pay is 64,000 yuan; the report only says “avoids a loss of about 400,000 yuan”',
    responseSource:
      'Workers’ Daily, spring 2021, says “turnover falls by about 5%”; the sample reads it as 5 percentage points (not stated); 125 people and 12 months are assumed too',
  },
};

/**
 * The newspaper case of 苏州三洋能源 in one of its possible readings (工人日报, spring 2021): 300,000 yuan for 200 yuan a
 * head and month against a loss of 400,000 avoided. Headcount, turnover and loss per leaver are ours, and say so.
 */
export function buildSampleA(language: Language): Sample {
  const texts = TEXTS[language];
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
        id: OPERATORS,
        name: texts.group,
        headcount: 125,
        monthlyWage: 6667 * YUAN,
        fixedMonthly: 0,
        overtimeHours: { weekday: 0, restDay: 0, holiday: 0 },
        bonusMonths: 0,
        annualTurnover: 0.2,
        leaverCost: { kind: 'direct', amount: 64_000 * YUAN },
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
        startMonth: '2021-01',
        signedMonth: null,
        horizonYears: 1,
        discountRate: 0,
        components: [{ id: OPERATORS, terms: { kind: 'flat', fromMonth: 1, monthly: 200 * YUAN } }],
        response: { kind: 'points', value: 0.05 },
        responseSource: texts.responseSource,
      },
    ],
    demands: [buildCarPark(language)],
  };
}
