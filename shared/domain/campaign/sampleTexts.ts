import type { Language } from '../../contract/settings.ts';
import type { SampleReasons } from './sampleHistory.ts';

/** What a made-up ledger says in words. Names of enterprises, streets and people are Chinese in either language. */
export interface SampleTexts extends SampleReasons {
  readonly campaignName: (year: number) => string;
  readonly slogan: string;
  readonly campaignNote: string;
  readonly unitNote: string;
  readonly agreementTitle: string;
  readonly elections: readonly string[];
  readonly frozen: string;
  readonly added: string;
  readonly removed: string;
  readonly survey: string;
  readonly recordedBy: string;
}

export const SAMPLE_TEXTS: Readonly<Record<Language, SampleTexts>> = {
  'zh-CN': {
    campaignName: (year) => `${year}年度集体协商集中“要约”行动（演示数据）`,
    slogan: '携手构建和谐、奋进新征程',
    campaignNote:
      '演示数据：单位、人员、电话、信用代码、要约、答复和合同都由程序生成，与任何真实单位无关。行动的起止日期、目标和对象类别取自《工人日报》2021年对青海省集中要约行动的报道，报道没有给出名单和结果。',
    unitNote: '演示数据，由程序生成。',
    agreementTitle: '工资专项集体合同（演示数据）',
    elections: ['直接选举', '间接选举', '任命'],
    declined: '演示：暂不具备协商条件',
    wrongDay: '演示：回执日期录错',
    delivery: ['直接送达', '邮寄', '电子邮件'],
    frozen: '演示：行动开始，名单冻结',
    added: '演示：新建会企业补入',
    removed: '演示：企业已注销',
    survey: '演示数据，由程序生成。',
    recordedBy: '演示',
  },
  en: {
    campaignName: (year) => `${year} concentrated “offer” campaign (sample data)`,
    slogan: 'Building harmony together, setting out anew',
    campaignNote:
      'Sample data: units, people, telephone numbers, credit codes, offers, replies and agreements are generated and belong to nobody. The window, the goal and the target groups follow a report of the Workers’ Daily on the Qinghai campaign of 2021, which gives no list and no results.',
    unitNote: 'Sample data, generated.',
    agreementTitle: 'Wage agreement (sample data)',
    elections: ['Direct election', 'Indirect election', 'Appointed'],
    declined: 'Sample: not yet in a position to negotiate',
    wrongDay: 'Sample: day of the receipt mistyped',
    delivery: ['By hand', 'By post', 'By e-mail'],
    frozen: 'Sample: the campaign opens, the list is frozen',
    added: 'Sample: newly unionised, added',
    removed: 'Sample: enterprise struck off',
    survey: 'Sample data, generated.',
    recordedBy: 'Sample',
  },
};
