import { agreedContents } from './agreedContents.ts';
import type { Block } from './documentBody.ts';
import type { DocumentFacts } from './documentFacts.ts';
import { dayOrBlank, DAY_TO_SIGN, dayText, numeral, pointRule } from './officialForms.ts';
import {
  blank,
  line,
  numbered,
  orBlank,
  para,
  phrase,
  section,
  SIGNING_WIDTHS,
  signatures,
  tableOf,
  title,
  type Words,
} from './writing.ts';
import type { WrittenDocument } from './writtenDocument.ts';

const HEAD = ['序号', '约定事项', '是', '否', '部分', '履行依据', '备注'];
const WIDTHS = [46, 224, 38, 38, 54, 110, 80];
/** Boxes to be ticked by hand: fulfilled, not, in part. */
const TICKS: readonly Words[] = ['□', '□', '□'];
/** Rows for what the agreement says beside what is known here. */
const FREE_ROWS = 3;

/** What an agreement on wages usually settles (工资集体协商试行办法 art. 7), where its own terms are not known. */
const USUAL_SUBJECTS = [
  '工资分配制度、工资标准和工资分配形式',
  '职工年度平均工资水平及其调整幅度',
  '奖金、津贴、补贴等分配办法',
  '工资支付办法',
] as const;

/** 履约检查表: each agreed term to be ticked by both sides, with what shows it. */
export function performanceCheck(facts: DocumentFacts): WrittenDocument {
  const { year, enterprise, union, agreement, day } = facts;
  const heading = `${year}年度工资专项集体合同履约检查表`;
  return {
    title: heading,
    number: '',
    body: {
      type: 'doc',
      content: [
        title(heading),
        line(phrase('企业方：', orBlank(enterprise.name, '企业名称', 16))),
        line(phrase('职工方：', orBlank(union.name, '工会名称', 16))),
        line(
          phrase(
            '合同期限：',
            dayOrBlank(agreement?.fromDay ?? null, '合同起始日期'),
            '至',
            dayOrBlank(agreement?.toDay ?? null, '合同终止日期'),
          ),
        ),
        line(phrase('检查日期：', dayText(day))),
        line(phrase('检查期间：', dayOrBlank(null, '检查期间开始'), '至', dayOrBlank(null, '检查期间结束'))),
        para('协商代表依照《集体合同规定》第二十五条监督合同的履行。本次逐项检查合同各项约定是否履行，检查情况如下。'),
        section('一、逐项检查'),
        tableOf(HEAD, rows(facts), WIDTHS),
        section('二、存在的问题'),
        ...lines('存在的问题'),
        section('三、整改意见和期限'),
        ...lines('整改意见'),
        para(phrase('整改期限：', dayOrBlank(null, '整改期限'), '前。')),
        section('四、检查人员签字'),
        ...checkers(facts),
        ...signatures(['职工方首席代表（签字）：', '', DAY_TO_SIGN], ['企业方首席代表（签字）：', '', DAY_TO_SIGN]),
      ],
    },
  };
}

function rows(facts: DocumentFacts): Words[][] {
  const terms = agreedContents(facts);
  const subjects = terms.length > 0 ? terms : USUAL_SUBJECTS;
  const known: Words[][] = [...subjects, ...duties(facts)].map((what, at) => [String(at + 1), what, ...TICKS]);
  const free = Array.from({ length: FREE_ROWS }, (_, at): Words[] => [String(known.length + at + 1), '', ...TICKS]);
  return [...known, ...free];
}

/** What both sides owe once an agreement is signed, with the day where it is known. */
function duties({ filedOn, publishedOn }: DocumentFacts): string[] {
  const since = (day: string | null, done: string) => (day === null ? '' : `，${dayText(day)}${done}`);
  return [
    '工资按约定的时间足额支付',
    '加班工资按约定的计算基数支付',
    `合同报送人力资源和社会保障行政部门${since(filedOn, '报送')}`,
    `合同生效后向全体职工公布${since(publishedOn, '公布')}`,
  ];
}

const lines = (label: string): Block[] => numbered([1, 2].map((at) => blank(`${label}${numeral(at)}`, 22)));

function checkers({ representatives: { union, employer }, rules }: DocumentFacts): Block[] {
  const least = pointRule(rules, 'minimum')?.count ?? 1;
  const count = Math.max(union.length, employer.length, least);
  return [
    tableOf(
      ['职工方检查人员', '签字', '企业方检查人员', '签字'],
      Array.from({ length: count }, (_, at) => [union[at]?.name ?? '', '', employer[at]?.name ?? '', '']),
      SIGNING_WIDTHS,
    ),
  ];
}
