import { plainHead } from '../negotiation/rosterColumns.ts';
import { IMPORT_FIELDS, type ImportCell, type ImportColumns, type ImportField } from './fields.ts';

const words = (list: string): readonly string[] => list.split(' ');

/**
 * Heads as ledgers of unions write them, without blanks, brackets and case; for each field the likeliest first. Heads of
 * this product's own template and exports stand among them in both languages.
 */
const KNOWN_HEADS: Readonly<Record<ImportField, readonly string[]>> = {
  name: words(
    '单位名称 企业名称 用人单位名称 用人单位 协商单位 单位 企业 公司名称 名称 工会名称 基层单位名称 unit unitname enterprise enterprisename company companyname name employer',
  ),
  uscc: words(
    '统一社会信用代码 社会信用代码 信用代码 统一信用代码 组织机构代码 uscc creditcode unifiedsocialcreditcode socialcreditcode unifiedcode',
  ),
  region: words(
    '行政区划 行政区划代码 区划代码 所属地区 所在地区 地区 区域 所属区域 所属区县 区县 县区 县市区 所在区县 所在县 属地 地区代码 region regioncode district county area areacode',
  ),
  kind: words('单位类别 单位类型 协商单位类别 主体类型 协商主体 unitkind kind unittype'),
  industry: words('行业 行业门类 所属行业 行业类别 行业分类 国民经济行业 industry industrysection sector'),
  ownership: words(
    '登记注册类型 注册类型 所有制 所有制性质 企业性质 单位性质 经济类型 企业类型 ownership registrationtype ownershiptype',
  ),
  legalRepresentative: words('法定代表人 法人代表 法人 企业负责人 负责人 legalrepresentative representative'),
  unionChair: words('工会主席 工会主席姓名 工会负责人 unionchair chair chairperson'),
  chairElection: words('主席产生方式 工会主席产生方式 产生方式 chairelection howthechairwaselected elected'),
  chairTerm: words('主席任期 工会主席任期 任期 届期 chairterm termofthechair term'),
  hasCongress: words(
    '职代会 建立职代会 是否建立职代会 是否建立职工代表大会 职工代表大会 congress workers’congress workerscongress hascongress',
  ),
  congressLastMet: words('职代会召开日期 最近职代会日期 最近一次职代会 职代会召开时间 congresslastmet lastcongress'),
  hasOpenness: words('厂务公开 实行厂务公开 是否厂务公开 是否实行厂务公开 openness opennessinforce factoryaffairsopen'),
  instructor: words('集体协商指导员 协商指导员 指导员 instructor bargaininginstructor'),
  addressee: words('收件人 联系人 接收人 要约收件人 addressee contact contactperson'),
  address: words('地址 单位地址 通讯地址 详细地址 住所 注册地址 address'),
  postcode: words('邮编 邮政编码 postcode zip zipcode postalcode'),
  telephone: words('电话 联系电话 电话号码 手机 手机号 联系方式 telephone phone tel mobile'),
  notes: words('备注 说明 notes note remarks remark comment'),
  employees: words(
    '职工人数 职工数 员工人数 员工数 从业人数 用工人数 在职职工 在职职工人数 职工总数 employees staff headcount workers',
  ),
  technicalWorkers: words('技术工人 技术工人数 技术工人人数 技能人才 technicalworkers skilledworkers'),
  members: words('会员人数 会员数 工会会员 工会会员人数 工会会员数 members unionmembers membership'),
  unionStatus: words('建会情况 建会状态 工会组建情况 是否建会 建会 工会情况 建会形式 unionstatus union'),
  isOperating: words('是否正常经营 正常经营 是否在营 存续 存续状态 营业状态 isoperating operating inoperation'),
  condition: words('经营状况 生产经营状况 经营情况 企业状况 condition businesscondition'),
  isPieceRate: words('计件工资 是否计件 实行计件 是否计件工资 piecerate ispiecerate piecework'),
  sizeClass: words('企业规模 规模 单位规模 规模类型 size sizeclass'),
  factsFrom: words('数据日期 统计日期 情况截至 截至日期 统计时点 factsfrom asof factsasof dataday'),
  agreementKind: words('合同类型 合同种类 协议类型 集体合同类型 合同类别 agreementkind contractkind typeofagreement'),
  agreementLevel: words('合同层级 签订层级 协商层级 合同级别 agreementlevel level'),
  agreementTitle: words('合同名称 协议名称 集体合同名称 agreementtitle titleofagreement contracttitle'),
  signedDay: words(
    '签订日期 签订时间 合同签订日期 签约日期 最近签订日期 最近一次签订日期 signed signedon datesigned signingdate lastsigned',
  ),
  filedDay: words('报备日期 报送日期 报审日期 备案日期 filed filedon filingdate'),
  review: words('审查结果 审查情况 是否审查通过 是否通过审查 劳动部门审查 人社审查 review reviewresult reviewpassed'),
  fromDay: words(
    '生效日期 合同生效日期 起始日期 合同起始日期 有效期起 合同期起 开始日期 有效期自 from inforcefrom startdate validfrom',
  ),
  toDay: words(
    '到期日期 合同到期日期 终止日期 合同终止日期 有效期止 合同期止 届满日期 截止日期 有效期至 to until expires expiry enddate validto inforceuntil',
  ),
  raise: words('工资涨幅 涨幅 工资增长幅度 约定涨幅 增长幅度 工资增幅 raise raiseagreed wageraise increase'),
  timesRenewed: words('续签次数 续订次数 签订次数 timesrenewed renewals'),
};

const HEADER_SEARCH_ROWS = 30;

export interface LedgerHeader {
  /** Place among the given rows, 0 first. */
  readonly index: number;
  readonly heads: readonly string[];
  readonly columns: ImportColumns;
}

/**
 * The row of heads among the first rows of a sheet, below titles and notes: the one that names most fields. Where none
 * names two, the first row of words will do and the columns have to be chosen.
 */
export function findLedgerHeader(rows: readonly (readonly ImportCell[])[]): LedgerHeader | undefined {
  let best: LedgerHeader | undefined;
  let wordsOnly: LedgerHeader | undefined;
  for (const [index, cells] of rows.slice(0, HEADER_SEARCH_ROWS).entries()) {
    const heads = cells.map((cell) => (cell === null ? '' : String(cell).trim()));
    const columns = recogniseImportColumns(heads);
    const found = Object.keys(columns).length;
    if (found > (best ? Object.keys(best.columns).length : 1)) best = { index, heads, columns };
    const filled = heads.filter((head) => head !== '');
    if (filled.length >= 2 && filled.every((head) => Number.isNaN(Number(head))))
      wordsOnly ??= { index, heads, columns };
  }
  return best ?? wordsOnly;
}

/** The column of each field that a head names; a column serves one field. */
export function recogniseImportColumns(heads: readonly string[]): ImportColumns {
  const plain = heads.map(plainHead);
  const columns: ImportColumns = {};
  const taken = new Set<number>();
  for (const field of IMPORT_FIELDS) {
    const column = KNOWN_HEADS[field]
      .map((known) => plain.findIndex((head, at) => !taken.has(at) && head === known))
      .find((at) => at >= 0);
    if (column === undefined) continue;
    columns[field] = column;
    taken.add(column);
  }
  return columns;
}

/** The layout of a file as text: the same heads in the same order are the same layout. */
export function layoutOf(heads: readonly string[]): string {
  return heads.map(plainHead).join('\n');
}
