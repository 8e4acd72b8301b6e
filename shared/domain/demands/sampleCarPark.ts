import type { Language } from '../../contract/settings.ts';
import type { Demand } from './demand.ts';

interface CarParkTexts {
  readonly title: string;
  readonly details: string;
  readonly source: string;
  readonly evidence: string;
  readonly plan: string;
  readonly raised: string;
  readonly refused: string;
  readonly agreed: string;
}

const TEXTS: Readonly<Record<Language, CarParkTexts>> = {
  'zh-CN': {
    title: '建职工停车场',
    details: '《工人日报》2021 年春报道：企业先以造价为由没有同意，发生一起交通事故后同意，因为方案早已备好。',
    source: '职工恳谈会（报道未写明是哪一次）',
    evidence: '后来发生的一起交通事故。报道未写明时间、地点和经过。',
    plan: '工会备好的停车场方案。报道未写明车位数、位置和造价，请换成本企业的方案。',
    raised: '日期为假定，报道未写明',
    refused: '造价高（报道未写明金额）；方案留存。日期为假定',
    agreed: '发生交通事故后，企业按备好的方案同意建停车场。日期为假定',
  },
  en: {
    title: 'A car park for the staff',
    details:
      'Workers’ Daily, spring 2021: refused at first for its cost; agreed after a road accident, because the plan lay ready.',
    source: 'Workers’ forum (the report does not say which)',
    evidence: 'A road accident later on. The report does not state when, where or how.',
    plan: 'The union’s plan for a car park. The report does not state spaces, place or cost: put your own plan here.',
    raised: 'Assumed day: the report states none',
    refused: 'Too dear (the report states no amount); the plan is kept. Assumed day',
    agreed: 'After a road accident the employer agreed to the plan that lay ready. Assumed day',
  },
};

/** The staff car park of 苏州三洋能源 (工人日报, spring 2021). Its days are ours, and say so. */
export function buildCarPark(language: Language): Omit<Demand, 'id'> {
  const { title, details, source, evidence, plan, raised, refused, agreed } = TEXTS[language];
  return {
    title,
    details,
    category: 'facilities',
    groups: [],
    meetingId: null,
    source,
    supporters: null,
    evidence,
    plan,
    links: [],
    history: [
      { state: 'raised', day: '2019-03-15', reason: raised },
      { state: 'plan-kept', day: '2019-06-14', reason: refused },
      { state: 'agreed', day: '2020-05-15', reason: agreed },
    ],
  };
}
