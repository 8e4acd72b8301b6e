import { describe, expect, test } from 'vitest';
import type { DocumentFacts } from '../../../shared/domain/documents/documentFacts.ts';
import { OFFER_MATRIX } from '../../../shared/domain/campaign/offerContent.ts';
import {
  TEMPLATE_LISTS,
  TEMPLATE_VALUES,
  type TemplateListName,
  type TemplateRow,
  type TemplateValueName,
} from '../../../shared/domain/templates/templateValues.ts';
import { bareFacts, signedFacts } from '../../fixtures/documentFacts.ts';

const DOCUMENT = { title: '工资集体协商要约书', number: '青昆工要〔2021〕7号' };

const signed = signedFacts();
/** A signed negotiation of which everything is known that a field may say. */
const FACTS: DocumentFacts = {
  ...signed,
  sender: {
    kind: 'upper',
    name: '西宁市城东区总工会',
    contact: '马建国',
    telephone: '0971-2222222',
    address: '西宁市城东区大众街2号',
  },
  campaign: { name: '2021 年集中要约', slogan: '共商共享', closes: '2021-05-31' },
  offer: {
    ...signed.offer,
    slipNumber: '007',
    recommended: OFFER_MATRIX.rows.filter(({ id }) => id === 'good'),
    content: { items: ['raise', 'quotas'], own: ['夜班车'] },
    meetingDay: '2021-04-15',
    meetingTime: '上午9:30',
    meetingPlace: '公司二楼会议室',
  },
  position: { claim: '全体职工月工资提高5%', reasons: ['物价上涨2.5%', '利润增长8%'], kinds: ['percent', 'lumpSum'] },
  reply: { day: '2021-04-08', answer: 'other', reason: '须待年度审计结束' },
};

const VALUES: Readonly<Record<TemplateValueName, string>> = {
  标题: '工资集体协商要约书',
  文号: '青昆工要〔2021〕7号',
  日期: '2021年5月10日',
  年度: '2021',
  企业名称: '青海昆仑机械有限公司',
  统一社会信用代码: '91630100MA0TE8T14T',
  法定代表人: '周㛃',
  收件人: '总经理',
  企业地址: '西宁市城东区昆仑路1号',
  邮政编码: '810000',
  企业电话: '0971-1234567',
  职工人数: '320',
  工会名称: '青海昆仑机械有限公司工会',
  工会主席: '王䶮',
  工会联系人: '李芳',
  工会电话: '0971-7654321',
  工会地址: '西宁市城东区昆仑路1号工会办公室',
  发文单位: '西宁市城东区总工会',
  发文单位联系人: '马建国',
  发文单位电话: '0971-2222222',
  发文单位地址: '西宁市城东区大众街2号',
  上级工会: '西宁市城东区总工会',
  劳动行政部门: '西宁市人力资源和社会保障局',
  行动名称: '2021 年集中要约',
  行动主题: '共商共享',
  要约编号: '青昆工要〔2021〕7号',
  回证编号: '007',
  要约日期: '2021年3月31日',
  收到日期: '2021年4月1日',
  答复期限: '2021年4月21日',
  协商日期: '2021年4月15日',
  协商时间: '上午9:30',
  协商地点: '公司二楼会议室',
  本方主张: '全体职工月工资提高5%',
  答复日期: '2021年4月8日',
  答复理由: '须待年度审计结束',
  职工方首席代表: '王䶮',
  企业方首席代表: '周㛃',
  记录员: '陈静',
  职代会日期: '2021年5月6日',
  应到代表: '180',
  实到代表: '150',
  赞成票: '120',
  签订日期: '2021年5月8日',
  生效日期: '2021年6月1日',
  终止日期: '2022年5月31日',
  工资增幅: '3%',
};

const LISTS: Readonly<Record<TemplateListName, readonly TemplateRow[]>> = {
  协商内容: [
    { 序号: '1', 内容: '工资增长幅度' },
    { 序号: '2', 内容: '劳动定额' },
    { 序号: '3', 内容: '夜班车' },
    { 序号: '4', 内容: '奖金、津贴、补贴分配办法' },
  ],
  主张理由: [
    { 序号: '1', 内容: '物价上涨2.5%' },
    { 序号: '2', 内容: '利润增长8%' },
  ],
  职工方代表: [
    { 序号: '1', 姓名: '王䶮', 性别: '男', 职务: '工会主席', 首席: '首席代表' },
    { 序号: '2', 姓名: '赵龘', 性别: '女', 职务: '车工', 首席: '' },
    { 序号: '3', 姓名: '钱强', 性别: '男', 职务: '装配班长', 首席: '' },
    { 序号: '4', 姓名: '孙律', 性别: '', 职务: '律师', 首席: '' },
  ],
  企业方代表: [
    { 序号: '1', 姓名: '周㛃', 性别: '女', 职务: '总经理', 首席: '首席代表' },
    { 序号: '2', 姓名: '吴明', 性别: '男', 职务: '财务部经理', 首席: '' },
    { 序号: '3', 姓名: '郑华', 性别: '女', 职务: '人力资源部经理', 首席: '' },
    { 序号: '4', 姓名: '冯军', 性别: '男', 职务: '生产部经理', 首席: '' },
  ],
  合同条款: [
    { 序号: '1', 内容: '自2021年6月起，全体职工月工资在现有基础上提高3%' },
    { 序号: '2', 内容: '自2021年6月起，技术工人技能津贴：每人每月200元' },
  ],
};

describe('fields of a template', () => {
  test.each(Object.entries(TEMPLATE_VALUES))('{%s} says what is known', (name, valueOf) => {
    // Safe: the entries of the record have its names.
    expect(valueOf(FACTS, DOCUMENT)).toBe(VALUES[name as TemplateValueName]);
  });

  test.each(Object.entries(TEMPLATE_LISTS))('{#%s} has a row for each', (name, { fields, rows }) => {
    const filled = rows(FACTS);
    // Safe: the entries of the record have its names.
    expect(filled).toEqual(LISTS[name as TemplateListName]);
    for (const row of filled) expect(Object.keys(row)).toEqual([...fields]);
  });

  test('what nobody has stated leaves its place empty', () => {
    const bare = bareFacts();
    const stated = Object.entries(TEMPLATE_VALUES).filter(
      ([, valueOf]) => valueOf(bare, { title: '', number: '' }) !== '',
    );
    expect(stated.map(([name]) => name)).toEqual(['日期', '年度']);
    for (const { rows } of Object.values(TEMPLATE_LISTS)) expect(rows(bare)).toEqual([]);
  });
});

test('the draft of an agreement lists what the meeting agreed before anything is signed', () => {
  const facts: DocumentFacts = {
    ...FACTS,
    agreement: null,
    agreed: {
      from: 'union',
      day: '2021-04-22',
      terms: ['月工资提高3%'],
      averageWages: { before: 500_000, after: 515_000 },
    },
  };

  expect(TEMPLATE_LISTS.合同条款.rows(facts).map(({ 内容 }) => 内容)).toEqual([
    '自2021年6月起全体职工月工资提高3%',
    '设立技能津贴',
  ]);
  expect(TEMPLATE_VALUES.工资增幅(facts)).toBe('3%');
});

test('a raise of the averages is told as the agreement tells it', () => {
  const { agreement } = FACTS;
  const averages = { raise: null, averageWageBefore: 600_000, averageWageAfter: 637_800 };

  expect(TEMPLATE_VALUES.工资增幅({ ...FACTS, agreement: agreement && { ...agreement, ...averages } })).toBe('6.3%');
});
