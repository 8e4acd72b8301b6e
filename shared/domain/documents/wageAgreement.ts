import { agreedAverages, agreedContents } from './agreedContents.ts';
import { amountWords } from './amountWords.ts';
import type { Block } from './documentBody.ts';
import type { DocumentFacts } from './documentFacts.ts';
import {
  changeText,
  chiefOf,
  cited,
  dayOrBlank,
  headedBy,
  DAY_TO_SIGN,
  isUnderRulesOf,
  lengthText,
  numeral,
  pointRule,
  sentence,
  stated,
  stepRule,
  wageRuleTitle,
  withPost,
  yuanText,
} from './officialForms.ts';
import {
  blank,
  bold,
  line,
  numbered,
  orBlank,
  para,
  phrase,
  section,
  signatures,
  title,
  type Words,
} from './writing.ts';
import type { WrittenDocument } from './writtenDocument.ts';

/** A clause (条) with what stands beneath its first paragraph. */
interface Clause {
  readonly words: Words;
  readonly items?: readonly Words[];
}
interface Chapter {
  readonly title: string;
  readonly clauses: readonly Clause[];
}

const clause = (...words: readonly Words[]): Clause => ({ words: phrase(...words) });

/** 工资专项集体合同, a draft until the congress carries it, in the order that such agreements have. */
export function wageAgreement(facts: DocumentFacts): WrittenDocument {
  const { year, enterprise, vote, agreement } = facts;
  const isDraft = !vote?.isAdopted && !agreement?.signedDay;
  const heading = `${year}年度工资专项集体合同${isDraft ? '（草案）' : ''}`;
  return {
    title: heading,
    number: '',
    body: {
      type: 'doc',
      content: [
        title(headedBy(enterprise.name, heading)),
        ...partiesOf(facts),
        ...numberedChapters(chapters(facts)),
        ...signatures(
          ['甲方（盖章）：', '首席代表（签字）：', '', DAY_TO_SIGN],
          ['乙方（盖章）：', '首席代表（签字）：', '', DAY_TO_SIGN],
        ),
      ],
    },
  };
}

/** Clauses are numbered through all chapters. */
function numberedChapters(all: readonly Chapter[]): Block[] {
  let count = 0;
  return all.flatMap(({ title: name, clauses }, at) => [
    section(`第${numeral(at + 1)}章　${name}`),
    ...clauses.flatMap(({ words, items = [] }) => {
      count += 1;
      return [para(phrase(bold(`第${numeral(count)}条`), '　', words)), ...numbered(items)];
    }),
  ]);
}

function partiesOf({ enterprise, union, representatives }: DocumentFacts): Block[] {
  const chief = (side: DocumentFacts['representatives']['union']) => {
    const found = chiefOf(side);
    return found ? withPost(found) : '';
  };
  return [
    line(phrase('甲方（企业）：', orBlank(enterprise.name, '企业名称', 16))),
    line(stated('统一社会信用代码', enterprise.uscc)),
    line(stated('住所', enterprise.address, 16)),
    line(stated('法定代表人', enterprise.legalRepresentative, 8)),
    line(phrase('首席代表：', orBlank(chief(representatives.employer), '企业方首席代表姓名、职务', 10))),
    line(phrase('乙方（职工方）：', orBlank(union.name, '工会名称', 16))),
    line(stated('工会主席', union.chair, 8)),
    line(phrase('地址：', orBlank(union.address, '工会地址', 16))),
    line(phrase('首席代表：', orBlank(chief(representatives.union), '职工方首席代表姓名、职务', 10))),
  ];
}

const chapters = (facts: DocumentFacts): Chapter[] => [
  { title: '总则', clauses: general(facts) },
  { title: '工资分配制度和工资标准', clauses: system() },
  { title: '年度平均工资水平和调整幅度', clauses: averages(facts) },
  { title: '企业最低工资', clauses: minimumWage() },
  { title: '计件单价和劳动定额', clauses: pieceRates(facts) },
  { title: '加班工资', clauses: overtime() },
  { title: '奖金、津贴和补贴', clauses: bonuses() },
  { title: '特殊情况下的工资', clauses: specialCases() },
  { title: '工资支付', clauses: payment() },
  { title: '技术工人', clauses: technicalWorkers() },
  { title: '合同的变更、解除和终止', clauses: changes(facts) },
  { title: '违约责任', clauses: liability() },
  { title: '争议处理', clauses: disputes(facts) },
  { title: '合同期限和生效', clauses: term(facts) },
  { title: '附则', clauses: closing(facts) },
];

function general(facts: DocumentFacts): Clause[] {
  const { year, rules } = facts;
  const wageRule = wageRuleTitle(rules);
  const laws = [
    '《中华人民共和国劳动法》',
    '《中华人民共和国劳动合同法》',
    '《中华人民共和国工会法》',
    '《集体合同规定》',
    '《工资集体协商试行办法》',
    ...(wageRule === null ? [] : [wageRule]),
  ];
  return [
    clause(
      `为维护职工和企业的合法权益，建立和谐稳定的劳动关系，根据${[...new Set(laws)].join('')}等规定，甲乙双方经平等协商，就${year}年度工资分配等事项订立本合同。`,
    ),
    clause('本合同适用于甲方和与甲方建立劳动关系的全体职工。'),
    ...(isUnderRulesOf(facts, 'qinghai')
      ? [clause('甲方使用的劳务派遣工适用本合同（《青海省企业工资集体协商条例》第二十四条）。')]
      : []),
    clause(
      '甲方与职工订立的劳动合同中的劳动报酬，不得低于本合同规定的标准；本合同规定的劳动报酬，不得低于当地人民政府规定的最低标准（《中华人民共和国劳动合同法》第五十五条）。',
    ),
  ];
}

const system = (): Clause[] => [
  clause(
    '甲方的工资分配制度为',
    blank('工资分配制度', 12),
    '，工资分配形式为',
    blank('工资分配形式（计时、计件等）', 12),
    '。',
  ),
  clause('各岗位的工资标准为', blank('各岗位工资标准（可另附表）', 18), '。'),
];

function averages(facts: DocumentFacts): Clause[] {
  const { agreement, year } = facts;
  const contents = agreedContents(facts);
  const { before, after, change: raise } = agreedAverages(facts);
  return [
    clause(
      '协商前，甲方职工月平均工资',
      // The averages that are known leave these out.
      before !== null ? '（不含固定津贴、补贴和加班工资，下同）' : '',
      '为',
      amount(before, '协商前月平均工资'),
      '。自',
      dayOrBlank(agreement?.fromDay ?? null, '调整起始日期'),
      '起，职工月平均工资为',
      amount(after, '协商后月平均工资'),
      '，',
      changeText(raise),
      '。',
    ),
    {
      words: `${year}年度工资调整的具体事项如下：`,
      items:
        contents.length > 0 ? contents.map(sentence) : [1, 2, 3].map((at) => blank(`工资调整事项${numeral(at)}`, 22)),
    },
  ];
}

const amount = (fen: number | null, label: string): Words =>
  fen === null
    ? phrase(blank(label, 5), '元（大写：', blank(`${label}（大写）`, 9), '）')
    : `${yuanText(fen)}（大写：${amountWords(fen)}）`;

const minimumWage = (): Clause[] => [
  clause(
    '甲方职工在法定工作时间内提供了正常劳动的，月工资不低于',
    blank('企业最低工资', 5),
    '元，且不低于当地人民政府规定的最低工资标准。',
  ),
  clause(
    '延长工作时间工资，中班、夜班、高温、低温、井下、有毒有害等特殊工作环境、条件下的津贴，以及国家规定的劳动者福利待遇，不计入前条规定的最低工资（《最低工资规定》第十二条）。',
  ),
];

function pieceRates(facts: DocumentFacts): Clause[] {
  const article = isUnderRulesOf(facts, 'qinghai')
    ? '《青海省企业工资集体协商条例》第二十一条'
    : isUnderRulesOf(facts, 'shandong')
      ? '《山东省企业工资集体协商条例》第二十条'
      : null;
  return [
    clause(
      '实行计件工资制的岗位，计件单价为',
      blank('计件单价（可另附表）', 12),
      '，劳动定额为',
      blank('劳动定额（可另附表）', 12),
      '。',
    ),
    ...(article === null
      ? []
      : [
          clause(
            `双方协商确定的劳动定额标准，应当是本企业百分之九十以上的职工在法定工作时间内能够完成的工作量（${article}）。`,
          ),
        ]),
    clause(
      '甲方制定、修改或者决定劳动定额管理等直接涉及职工切身利益的事项，应当经职工代表大会或者全体职工讨论，提出方案和意见，与乙方平等协商确定（《中华人民共和国劳动合同法》第四条）。',
    ),
    clause('职工完成合理的劳动定额的，计件工资不低于当地人民政府规定的最低工资标准（《最低工资规定》第十二条）。'),
  ];
}

const overtime = (): Clause[] => [
  clause(
    '加班工资的计算基数为',
    blank('加班工资计算基数', 14),
    '。日工资按月计算基数除以21.75天折算，小时工资按日工资除以8小时折算。',
  ),
  clause(
    '甲方安排职工延长工作时间的，支付不低于工资的百分之一百五十的工资报酬；休息日安排工作又不能安排补休的，支付不低于工资的百分之二百的工资报酬；法定休假日安排工作的，支付不低于工资的百分之三百的工资报酬（《中华人民共和国劳动法》第四十四条）。',
  ),
];

const bonuses = (): Clause[] => [
  clause('奖金的分配办法为', blank('奖金分配办法', 18), '。'),
  clause('津贴、补贴的项目和标准为', blank('津贴、补贴项目和标准', 18), '。'),
];

const specialCases = (): Clause[] => [
  clause('职工患病或者非因工负伤，在规定的医疗期内的病假工资为', blank('病假工资标准', 12), '。'),
  clause('女职工孕期、产期、哺乳期的工资待遇为', blank('女职工孕期、产期、哺乳期工资待遇', 12), '。'),
  clause('职工依法享受年休假、婚假、丧假等带薪假期的工资待遇为', blank('带薪假期工资待遇', 12), '。'),
  clause('试用期工资为', blank('试用期工资标准', 12), '。'),
  clause(
    '非因职工原因停工、停产，在一个工资支付周期内的，甲方按照劳动合同规定的标准支付工资；超过一个工资支付周期，职工提供了正常劳动的，支付的劳动报酬不低于当地人民政府规定的最低工资标准；职工没有提供正常劳动的，按照国家有关规定办理（《工资支付暂行规定》第十二条），生活费标准为',
    blank('停工期间生活费标准', 8),
    '。',
  ),
];

const payment = (): Clause[] => [
  clause(
    '甲方以货币形式按月足额支付工资，每月',
    blank('发薪日', 2),
    '日支付',
    blank('当月或者上月', 3),
    '工资，支付方式为',
    blank('工资支付方式', 8),
    '。遇法定休假日或者休息日的，提前在最近的工作日支付。',
  ),
  clause('甲方支付工资时，应当向职工提供本人的工资清单。'),
];

const technicalWorkers = (): Clause[] => [
  clause(
    '技术工人的平均工资水平为',
    blank('技术工人平均工资水平', 6),
    '，工资增长幅度为',
    blank('技术工人工资增幅', 4),
    '，技能工资（津贴）标准为',
    blank('技能工资标准', 8),
    '。',
  ),
  clause(
    '技术要素和创新成果按贡献参与分配的办法为',
    blank('技术要素和创新成果参与分配的办法', 10),
    '，职称评审、技能培训、岗位聘任和职务职级晋升的办法为',
    blank('技术工人培训和晋升办法', 10),
    '。没有技术工人的，本章不适用。',
  ),
];

function changes(facts: DocumentFacts): Clause[] {
  const isQinghai = isUnderRulesOf(facts, 'qinghai');
  const renewal = stepRule(facts.rules, 'renewal');
  return [
    clause('甲乙双方协商一致，可以变更或者解除本合同。变更或者解除适用集体协商程序。'),
    {
      words: `有下列情形之一的，可以变更或者解除本合同${isQinghai ? '（《青海省企业工资集体协商条例》第三十四条）' : ''}：`,
      items: [
        '企业因兼并、重组、解散、破产等原因，致使本合同无法履行的；',
        '因不可抗力等原因致使本合同无法履行或者部分无法履行的；',
        phrase('双方约定的变更或者解除条件出现的：', blank('约定的变更或者解除条件', 10), '；'),
        '法律、法规规定的其他情形。',
      ],
    },
    clause(
      '本合同期满或者双方约定的终止条件出现，即行终止',
      isQinghai ? '（《青海省企业工资集体协商条例》第三十五条）' : '',
      '。约定的终止条件为',
      blank('约定的终止条件', 10),
      '。',
    ),
    ...(renewal === null
      ? []
      : [
          clause(
            `本合同期满前${lengthText(renewal)}内，${
              isQinghai ? '双方重新启动工资集体协商' : '任何一方可以书面向对方提出重新进行工资集体协商的要求'
            }（${renewal.article}）。`,
          ),
        ]),
  ];
}

const liability = (): Clause[] => [
  clause('任何一方违反本合同的，应当承担下列违约责任：', blank('违约责任', 18), '。'),
  clause(
    '甲方违反本合同，侵犯职工劳动权益的，乙方可以依法要求甲方承担责任（《中华人民共和国劳动合同法》第五十六条）。',
  ),
];

function disputes(facts: DocumentFacts): Clause[] {
  const asked = stepRule(facts.rules, 'dispute-apply')?.article ?? '《集体合同规定》第四十九条';
  const sued = [
    '《中华人民共和国劳动合同法》第五十六条',
    ...(isUnderRulesOf(facts, 'qinghai') ? ['《青海省企业工资集体协商条例》第三十八条'] : []),
  ];
  return [
    clause(`因履行本合同发生争议的，双方协商解决；协商解决不成的，可以依法申请仲裁、提起诉讼（${cited(sued)}）。`),
    clause(
      `协商变更本合同或者重新协商时发生争议，双方不能协商解决的，可以书面申请人力资源和社会保障行政部门协调处理（${asked}）。`,
    ),
  ];
}

function term({ agreement, rules }: DocumentFacts): Clause[] {
  const [signing, quorum, majority] = [
    pointRule(rules, 'signing'),
    pointRule(rules, 'quorum'),
    pointRule(rules, 'majority'),
  ];
  const [filing, review] = [stepRule(rules, 'filing'), stepRule(rules, 'review')];
  const from = filing?.event === 'passing-notified' ? '自收到草案通过情况的告知之日起' : '自签订之日起';
  const passing = cited([quorum?.article ?? null, majority?.article ?? null, signing?.article ?? null]);
  return [
    clause(
      '本合同期限自',
      dayOrBlank(agreement?.fromDay ?? null, '合同起始日期'),
      '起至',
      dayOrBlank(agreement?.toDay ?? null, '合同终止日期'),
      '止。',
    ),
    clause(
      signing?.when === 'before-vote'
        ? '本合同由双方首席代表签字后，提交职工代表大会或者全体职工讨论通过'
        : '本合同草案经职工代表大会或者全体职工讨论通过后，由双方首席代表签字、盖章',
      passing === '' ? '。' : `（${passing}）。`,
    ),
    clause(
      filing === null ? phrase('甲方在本合同签订后', blank('报送期限', 3), '内') : `甲方${from}${lengthText(filing)}内`,
      '将本合同报送人力资源和社会保障行政部门审查',
      filing === null ? '。' : `（${filing.article}）。`,
      review === null
        ? ''
        : `人力资源和社会保障行政部门自收到本合同文本之日起${lengthText(review)}内未提出异议的，本合同即行生效（${review.article}）。`,
    ),
  ];
}

/** Who has to publish what is in force, and by when. */
function publication(facts: DocumentFacts): string {
  const found = facts.rules.step('publish');
  if (found.kind === 'unverified') return '本合同生效后，应当及时向全体职工公布。';
  if (found.kind === 'none') {
    return '本合同生效后，由双方协商代表及时以适当的形式向本方全体人员公布（《集体合同规定》第四十八条）。';
  }
  const { rule, packId } = found;
  const how = PUBLISHERS[packId] ?? '向全体职工公布';
  return `自本合同生效之日起${lengthText(rule)}内，${how}（${rule.article}）。`;
}

const PUBLISHERS: Readonly<Record<string, string>> = {
  qinghai: '由甲方以书面形式向全体职工公布',
  national: '由双方以适当形式向本方全体人员公布',
};

function closing(facts: DocumentFacts): Clause[] {
  const { rules, upperUnion } = facts;
  const unionFiling = stepRule(rules, 'union-filing');
  const copies = pointRule(rules, 'copies');
  return [
    clause(publication(facts)),
    ...(unionFiling === null
      ? []
      : [
          clause(
            `乙方自${unionFiling.event === 'in-force' ? '本合同生效' : '本合同签订'}之日起${lengthText(unionFiling)}内，将本合同报`,
            orBlank(upperUnion, '上一级工会名称', 10),
            `备案（${unionFiling.article}）。`,
          ),
        ]),
    clause(
      '双方协商代表对本合同的履行情况进行监督检查，每年检查',
      blank('每年检查次数', 2),
      '次，检查结果向全体职工通报。',
    ),
    clause('本合同未尽事宜，按照国家和地方有关规定执行，或者由双方另行协商。'),
    clause(
      '本合同一式',
      blank('合同份数', 3),
      '份，甲乙双方各执',
      blank('各执份数', 2),
      '份，报送人力资源和社会保障行政部门',
      copies === null ? phrase(blank('报送份数', 2), '份。') : `${numeral(copies.count)}份（${copies.article}）。`,
    ),
  ];
}
