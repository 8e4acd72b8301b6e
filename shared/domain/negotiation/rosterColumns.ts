import {
  REQUIRED_ROSTER_FIELDS,
  ROSTER_FIELDS,
  type RosterCell,
  type RosterColumns,
  type RosterField,
  type RosterRow,
} from './roster.ts';
import { readRosterDay } from './rosterDays.ts';

/**
 * Heads as people write them, without blanks, brackets and case; the first list that fits any column wins, so that of
 * 岗位, 班组 and 部门 in one roster the finest division of work is taken and of several kinds of pay the agreed one.
 */
const KNOWN_HEADS: Readonly<Record<RosterField, readonly (readonly string[])[]>> = {
  group: [
    words('分组 组别 群体 人员类别 员工类别 岗位类别 人员分类 group category'),
    words('岗位 岗位名称 工作岗位 所在岗位 职位 职位名称 position jobtitle job post role'),
    words('工种 工种名称 职务 职务名称 trade occupation'),
    words('班组 班组名称 所在班组 所属班组 team crew'),
    words('部门 部门名称 所在部门 所属部门 一级部门 department dept'),
    words('车间 所在车间 所属车间 生产线 workshop line'),
    words('职级 岗级 级别 薪级 职等 grade level rank'),
  ],
  pay: [
    words('月工资 月工资标准 月薪 月薪标准 工资标准 月标准工资 月均工资 月平均工资 平均月工资'),
    words('monthlypay monthlywage monthlysalary wagepermonth paypermonth'),
    words('基本工资 基本月薪 基础工资 底薪 合同工资 basepay basewage basesalary basicpay basicwage basicsalary'),
    words('应发工资 应发合计 月应发工资 应发 应发薪资 grosspay grosswage grosssalary gross'),
    words('工资 薪资 薪酬 工资额 pay wage wages salary'),
    words('岗位工资'),
  ],
  entered: [
    words('入职日期 入职时间 入职日 入职年月 入厂日期 入厂时间 进厂日期 进厂时间 入司日期 入司时间 到岗日期 到岗时间'),
    words('到职日期 报到日期 聘用日期 录用日期 进单位日期 来厂日期'),
    words('hiredate datehired dateofhire startdate entrydate dateofentry joindate joiningdate dateofjoining'),
    words('employmentdate onboarddate onboardingdate entered joined hired started start entry'),
  ],
  left: [
    words('离职日期 离职时间 离职日 离职年月 离厂日期 离厂时间 离司日期 离司时间 离岗日期 离岗时间 辞职日期 退工日期'),
    words('解除日期 解除合同日期 解除劳动合同日期 终止劳动关系日期 减员日期'),
    words('leavedate leavingdate dateleft dateofleaving exitdate terminationdate separationdate resignationdate'),
    words('enddate lastday left leaving exit'),
  ],
  reason: [
    words('离职原因 离职类型 离职类别 离职性质 离职方式 离职分类 离厂原因 退工原因 解除原因 减员原因'),
    words('leavingreason leavereason reasonforleaving reasonleft typeofleaving exitreason exittype'),
    words('terminationreason terminationtype separationreason separationtype reason'),
  ],
};

/** Tried where no head fits exactly, the telling ones first: 岗位工资 is pay and no group, 离职原因 no day. */
const TELLING_PARTS: readonly (readonly [RosterField, RegExp])[] = [
  ['reason', /(离职|离厂|离司).*(原因|类|性质)|reason/],
  ['left', /(离职|离厂|离司|离岗|退工).*(日|时间|年月)|(leav|exit|terminat|separat|resign).*(date|day)/],
  ['entered', /(入职|进厂|入厂|入司|到岗|到职).*(日|时间|年月)|(hire|join|entry|onboard).*(date|day)/],
  ['pay', /月.*(工资|薪)|(基本|应发|标准).*(工资|薪)|salary|wage/],
  ['group', /岗位|工种|班组|部门|车间|department|position|workshop/],
];
/** Net or yearly pay, allowances, contract dates, numbers and codes of things are something else. */
const MISLEADING =
  /实发|年薪|年度|年工资|补贴|津贴|奖金|合同|试用|转正|编号|编码|代码|工号|code|number|annual|yearly|net/;

const HEADER_SEARCH_ROWS = 30;

export interface RosterHeader {
  /** Place among the given rows. */
  readonly index: number;
  readonly headers: readonly string[];
  readonly columns: RosterColumns;
}

/**
 * Finds the row of heads among the first rows of a sheet, below titles and notes: the one that names most fields. Where
 * none names two, the first row of words alone will do, and the columns have to be chosen. Undefined without either, so
 * that no row of a person is ever taken for the heads.
 */
export function findRosterHeader(rows: readonly RosterRow[]): RosterHeader | undefined {
  let best: RosterHeader | undefined;
  let wordsOnly: RosterHeader | undefined;
  for (const [index, { cells }] of rows.slice(0, HEADER_SEARCH_ROWS).entries()) {
    const headers = cells.map((cell) => (cell === null ? '' : String(cell).trim()));
    const columns = recogniseColumns(headers);
    const found = Object.keys(columns).length;
    const most = best ? Object.keys(best.columns).length : 1;
    // Of two rows of heads one under the other the lower names the parts.
    const isLowerHalf = best !== undefined && index === best.index + 1 && found === most;
    if (found > most || isLowerHalf) best = { index, headers, columns };
    if (isRowOfWords(cells)) wordsOnly ??= { index, headers, columns };
  }
  return best ?? wordsOnly;
}

/** The column of each field that the heads name; a column serves one field. */
export function recogniseColumns(headers: readonly string[]): RosterColumns {
  const plain = headers.map(plainHead);
  const columns: RosterColumns = {};
  const isFree = (column: number) => !Object.values(columns).includes(column);
  for (const field of ROSTER_FIELDS) {
    const column = KNOWN_HEADS[field]
      .map((heads) => plain.findIndex((head, at) => isFree(at) && heads.includes(head)))
      .find((at) => at >= 0);
    if (column !== undefined) columns[field] = column;
  }
  for (const [column, head] of plain.entries()) {
    if (!isFree(column) || MISLEADING.test(head)) continue;
    const [field] = TELLING_PARTS.find(([, part]) => part.test(head)) ?? [];
    if (field) columns[field] ??= column;
  }
  return columns;
}

export function missingFields(columns: RosterColumns): RosterField[] {
  return REQUIRED_ROSTER_FIELDS.filter((field) => columns[field] === undefined);
}

/** Heads of columns in use that other columns bear too: the first of them was taken. */
export function duplicateHeaders(headers: readonly string[], columns: RosterColumns): string[] {
  return Object.values(columns)
    .map((column) => headers[column] ?? '')
    .filter((head) => head !== '' && headers.filter((other) => plainHead(other) === plainHead(head)).length > 1);
}

/** Yuan that a figure in a pay column under this head stands for: 工资（万元） counts in ten thousands. */
export function payUnit(head: string): number {
  if (/万/.test(head)) return 10_000;
  return /千元/.test(head) ? 1000 : 1;
}

/** A head without blanks, brackets, punctuation and case, to be compared with known ones. */
export function plainHead(head: string): string {
  return head
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*?\)|\[.*?\]|【.*?】/g, '')
    .replace(/[\s*:：_.、/\\-]/g, '');
}

function isRowOfWords(cells: readonly RosterCell[]): boolean {
  const filled = cells.filter((cell) => cell !== null && cell !== '');
  return filled.length >= 2 && filled.every((cell) => typeof cell === 'string' && !isFigureOrDay(cell));
}

function isFigureOrDay(text: string): boolean {
  return /^[\d\s.,¥￥+-]+$/.test(text.normalize('NFKC')) || readRosterDay(text).state === 'day';
}

function words(list: string): readonly string[] {
  return list.split(' ');
}
