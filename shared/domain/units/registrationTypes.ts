/** A registration type (登记注册类型) of enterprises. */
export interface RegistrationType {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** 国统字〔2011〕86号, in its order; a type that ends in 0 is the group of those after it. */
export const REGISTRATION_TYPES: readonly RegistrationType[] = [
  { code: '110', zh: '国有企业', en: 'State-owned' },
  { code: '120', zh: '集体企业', en: 'Collective' },
  { code: '130', zh: '股份合作企业', en: 'Share co-operative' },
  { code: '140', zh: '联营企业', en: 'Joint operation' },
  { code: '141', zh: '国有联营企业', en: 'State joint operation' },
  { code: '142', zh: '集体联营企业', en: 'Collective joint operation' },
  { code: '143', zh: '国有与集体联营企业', en: 'State and collective joint operation' },
  { code: '149', zh: '其他联营企业', en: 'Other joint operation' },
  { code: '150', zh: '有限责任公司', en: 'Limited liability company' },
  { code: '151', zh: '国有独资公司', en: 'Wholly state-owned company' },
  { code: '159', zh: '其他有限责任公司', en: 'Other limited liability company' },
  { code: '160', zh: '股份有限公司', en: 'Company limited by shares' },
  { code: '170', zh: '私营企业', en: 'Private' },
  { code: '171', zh: '私营独资企业', en: 'Private sole proprietorship' },
  { code: '172', zh: '私营合伙企业', en: 'Private partnership' },
  { code: '173', zh: '私营有限责任公司', en: 'Private limited liability company' },
  { code: '174', zh: '私营股份有限公司', en: 'Private company limited by shares' },
  { code: '190', zh: '其他企业', en: 'Other domestic' },
  { code: '200', zh: '港澳台商投资企业', en: 'Hong Kong, Macao or Taiwan investment' },
  { code: '210', zh: '港澳台合资经营企业', en: 'Hong Kong, Macao or Taiwan equity joint venture' },
  { code: '220', zh: '港澳台合作经营企业', en: 'Hong Kong, Macao or Taiwan contractual joint venture' },
  { code: '230', zh: '港澳台商独资经营企业', en: 'Wholly Hong Kong, Macao or Taiwan owned' },
  { code: '240', zh: '港澳台商投资股份有限公司', en: 'Hong Kong, Macao or Taiwan company limited by shares' },
  { code: '290', zh: '其他港澳台商投资企业', en: 'Other Hong Kong, Macao or Taiwan investment' },
  { code: '300', zh: '外商投资企业', en: 'Foreign investment' },
  { code: '310', zh: '中外合资经营企业', en: 'Sino-foreign equity joint venture' },
  { code: '320', zh: '中外合作经营企业', en: 'Sino-foreign contractual joint venture' },
  { code: '330', zh: '外资企业', en: 'Wholly foreign-owned' },
  { code: '340', zh: '外商投资股份有限公司', en: 'Foreign-invested company limited by shares' },
  { code: '390', zh: '其他外商投资企业', en: 'Other foreign investment' },
];
