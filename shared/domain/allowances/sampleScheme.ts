import type { Language } from '../../contract/settings.ts';
import type { AllowanceFields } from './terms.ts';

const YUAN = 100;

const TEXTS: Readonly<Record<Language, { title: string; incomeDefinition: string; source: string }>> = {
  'zh-CN': {
    title: '肇庆困难职工分档补助（示例）',
    incomeDefinition: '报道没有写怎样计算家庭收入，请按本地办法填写',
    source:
      '《工人日报》2021 年春：2020 年 10 月出台，2020 年 11 月至 2023 年 10 月执行，市财政每年 200 万元，约 300 户。报道没有写各档户数、含不含本数、收入口径；示例把 300 户都放在 1,000 元一档，是最省的情形',
  },
  en: {
    title: 'Zhaoqing, tiered allowance for workers in hardship (example)',
    incomeDefinition: 'The report does not say how household income is reckoned: put the local rule here',
    source:
      'Workers’ Daily, spring 2021: plan of October 2020, in force November 2020 to October 2023, 2 million yuan of city money a year, about 300 households. It does not state households per tier, whether bounds are included, or how income is reckoned; the example puts all 300 into the tier of 1,000 yuan, the cheapest case',
  },
};

/** The scheme of Zhaoqing as the newspaper tells it (工人日报, spring 2021); what it does not say is named in `source`. */
export function sampleScheme(language: Language): AllowanceFields {
  const { title, incomeDefinition, source } = TEXTS[language];
  return {
    title,
    terms: {
      tiers: [
        { below: 2_000 * YUAN, monthly: 1_000 * YUAN, people: 300 },
        { below: 1_500 * YUAN, monthly: 1_300 * YUAN, people: 0 },
        { below: 1_000 * YUAN, monthly: 1_500 * YUAN, people: 0 },
      ],
      boundary: 'below',
      income: 'gross',
      incomeDefinition,
      fromMonth: '2020-11',
      toMonth: '2023-10',
      fundYearly: 2_000_000 * YUAN,
      source,
    },
  };
}
