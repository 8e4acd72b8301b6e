import { INDUSTRIES } from '../enterprise/industries.ts';
import { REGISTRATION_TYPES } from '../units/registrationTypes.ts';

/** Texts of a cell, plain, with what each stands for. */
type Choices = ReadonlyMap<string, string | number>;

const choices = (table: Readonly<Record<string, string>>): Choices =>
  new Map(Object.entries(table).flatMap(([value, texts]) => texts.split(' ').map((text) => [text, value] as const)));

const YES_NO: Choices = new Map<string, number>([
  ...'是 有 已 对 已建 已建立 已实行 实行 正常 y yes true 1 √ ✓ ☑'.split(' ').map((text) => [text, 1] as const),
  ...'否 无 没有 未 未建 未建立 未实行 不 n no false 0 × ✗ ☐'.split(' ').map((text) => [text, 0] as const),
]);

/** Fields whose cells say one of a few things, as ledgers write them in Chinese and English. */
export const FIELD_CHOICES = {
  kind: choices({
    enterprise: '企业 用人单位 公司 enterprise company',
    industry: '行业 行业性 行业工会 行业工会联合会 industry',
    area: '区域 区域性 园区 街道 乡镇 区域工会 工会联合会 area park',
  }),
  industry: new Map([
    ...INDUSTRIES.flatMap(({ code, zh, en }) =>
      [code, zh, `${code}${zh}`, en].map((text) => [plainChoice(text), code] as const),
    ),
    ...choices({
      A: '农业 林业 畜牧业 渔业 农林牧渔',
      B: '采矿 采掘业',
      C: '制造 工业',
      D: '电力 电热燃水 电力热力燃气水生产供应业',
      E: '建筑',
      F: '批发零售 批发零售业 批发业 零售业 商贸',
      G: '交通运输 交通运输业 物流 交通运输仓储邮政业',
      H: '住宿餐饮 餐饮业 住宿业 住宿餐饮业',
      I: '信息技术 软件业 信息传输软件信息技术服务业',
      J: '金融',
      K: '房地产',
      L: '租赁商务 租赁商务服务业',
      M: '科学研究技术服务业',
      N: '水利环境公共设施管理业',
      O: '居民服务 居民服务业 居民服务修理其他服务业',
      Q: '卫生 社会工作 卫生社会工作',
      R: '文化体育娱乐业',
      S: '公共管理 公共管理社会保障社会组织',
    }),
  ]),
  ownership: new Map([
    ...choices({
      '110': '国有 国企 全民 stateowned',
      '120': '集体 collective',
      '130': '股份合作',
      '140': '联营',
      '141': '国有联营',
      '142': '集体联营',
      '143': '国有集体联营',
      '149': '其他联营',
      '150': '有限公司 limitedliability',
      '151': '国有独资',
      '160': '股份公司 jointstock',
      '170': '私营 民营 民营企业 private',
      '171': '私营独资',
      '172': '私营合伙',
      '173': '私营有限公司',
      '190': '其他内资企业',
      '200': '港澳台 港澳台投资',
      '210': '合资经营企业港澳台资 合资经营企业港或澳台资 港澳台合资',
      '220': '合作经营企业港澳台资 合作经营企业港或澳台资 港澳台合作',
      '230': '港澳台独资',
      '300': '外资 foreign foreigninvested',
      '310': '中外合资',
      '320': '中外合作',
      '330': '外资企业独资 外商独资',
    }),
    ...REGISTRATION_TYPES.flatMap(({ code, zh, en }) => [zh, en].map((text) => [plainChoice(text), code] as const)),
  ]),
  hasCongress: YES_NO,
  hasOpenness: YES_NO,
  isOperating: new Map([
    ...YES_NO,
    ...'存续 在营 开业 正常经营 生产经营 operating'.split(' ').map((text) => [text, 1] as const),
    ...'停业 停产 歇业 注销 吊销 破产 倒闭 迁出 筹建 closed'.split(' ').map((text) => [text, 0] as const),
  ]),
  isPieceRate: new Map([...YES_NO, ['计件', 1], ['计时', 0], ['piecerate', 1]]),
  unionStatus: choices({
    unknown: '不详 未知 待查 unknown',
    none: '未建会 未建 未建立 未组建 否 无 没有 none no n 0',
    joint: '联合建会 联合 联合工会 联合基层工会 joint',
    own: '单独建会 单独 独立 独立建会 单建 已建会 已建 已建立 是 有 own separate yes y 1',
  }),
  condition: choices({
    unknown: '不详 未知 待查 unknown',
    good: '良好 好 正常 较好 正常较好 稳定 good normal',
    decline: '下滑 暂时下滑 下降 一般 decline declining',
    difficult: '困难 生产经营困难 经营困难 亏损 difficult indifficulty',
  }),
  sizeClass: choices({
    unknown: '不详 未知 unknown',
    large: '大型 大 大型企业 large',
    medium: '中型 中 中型企业 medium',
    small: '小型 小 小型企业 small',
    micro: '微型 微 微型企业 micro',
  }),
  agreementKind: choices({
    comprehensive: '综合 综合集体合同 集体合同 综合性 comprehensive collectivecontract',
    wage: '工资 工资专项 工资专项集体合同 工资集体合同 工资协议 工资集体协议 wage wages',
    women: '女职工 女职工专项 女职工权益保护专项集体合同 女职工专项集体合同 women',
    safety: '安全卫生 劳动安全卫生 劳动安全卫生专项 劳动安全卫生专项集体合同 safety',
  }),
  agreementLevel: choices({
    own: '单独 独立 企业 单独签订 own enterprise',
    area: '区域 区域性 园区 area regional',
    industry: '行业 行业性 industry industrial',
  }),
  review: choices({
    unknown: '不详 未知 未审查 待审查 审查中 unknown pending',
    passed: '通过 已通过 审查通过 是 合格 passed yes',
    objected: '异议 提出异议 未通过 不通过 否 退回 objected no',
  }),
} as const;

export type ChoiceField = keyof typeof FIELD_CHOICES;

export function isChoiceField(field: string): field is ChoiceField {
  return field in FIELD_CHOICES;
}

/** A cell as it is compared with the known texts. */
function plainChoice(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()（）、，,.。/和及\-_]/g, '');
}

/** What a cell of such a field says, undefined for what is not among the choices. */
export function readChoice(field: ChoiceField, text: string): string | number | undefined {
  const known: Choices = FIELD_CHOICES[field];
  const exact = known.get(text) ?? known.get(plainChoice(text));
  if (exact !== undefined) return exact;
  // 国统字〔2011〕86号 numbers its types; a ledger may give the number alone or before the name.
  const number = field === 'ownership' ? /^[1-3]\d\d/.exec(text)?.[0] : undefined;
  if (number !== undefined) return number;
  // GB/T 4754: a letter, alone or before the number of a class, such as C13.
  return field === 'industry' ? /^([A-T])\d{0,4}(?![a-z])/.exec(text.toUpperCase())?.[1] : undefined;
}
