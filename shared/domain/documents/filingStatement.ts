import type { Block } from './documentBody.ts';
import { agreedAverages, agreedContents } from './agreedContents.ts';
import type { DocumentFacts } from './documentFacts.ts';
import {
  changeText,
  chiefOf,
  dayOrBlank,
  dayText,
  headedBy,
  lengthText,
  namesOf,
  numeral,
  pointRule,
  sentence,
  stated,
  stepRule,
  withPost,
  yuanText,
} from './officialForms.ts';
import { blank, line, numbered, orBlank, para, phrase, section, signature, title, type Words } from './writing.ts';
import type { WrittenDocument } from './writtenDocument.ts';

/** 报送说明 of the enterprise to the labour authority, with the enclosures of the pack. */
export function filingStatement(facts: DocumentFacts): WrittenDocument {
  const { year, enterprise, labourAuthority, day } = facts;
  const heading = `关于报送${year}年度工资专项集体合同的说明`;
  return {
    title: heading,
    number: '',
    body: {
      type: 'doc',
      content: [
        title(headedBy(enterprise.name, heading)),
        line(phrase(orBlank(labourAuthority, '人力资源和社会保障行政部门名称', 14), '：')),
        para(opening(facts)),
        section('一、双方当事人'),
        ...parties(facts),
        section('二、双方协商代表'),
        ...representatives(facts),
        section('三、协商过程'),
        ...course(facts),
        section('四、职工代表大会审议情况'),
        para(vote(facts)),
        section('五、合同主要内容'),
        ...contents(facts),
        section('六、报送材料'),
        ...enclosures(facts),
        ...unionFiling(facts),
        para('以上说明及所附材料真实、完整，请予审查。'),
        para(
          phrase('联系人：', blank('企业联系人', 5), '　联系电话：', orBlank(enterprise.telephone, '企业联系电话', 8)),
        ),
        signature(phrase(orBlank(enterprise.name, '企业名称', 14), '（盖章）'), dayText(day)),
      ],
    },
  };
}

function opening({ rules, agreement, enterprise, union, year, deadlines }: DocumentFacts): Words {
  const filing = stepRule(rules, 'filing');
  const due = deadlines.dates.filingDue;
  const from = filing?.event === 'passing-notified' ? '收到通过情况的告知' : '签订';
  return phrase(
    orBlank(enterprise.name, '企业名称', 14),
    '与',
    orBlank(union.name, '工会名称', 14),
    `经平等协商，于`,
    dayOrBlank(agreement?.signedDay ?? null, '签订日期'),
    `签订了${year}年度工资专项集体合同。`,
    filing === null
      ? '现将合同及有关材料报送审查，并说明如下。'
      : `依照${filing.article}关于自${from}之日起${lengthText(filing)}内报送的规定${
          due === null ? '' : `（期限为${dayText(due)}）`
        }，现将合同及有关材料报送审查，并说明如下。`,
  );
}

function parties({ enterprise, union }: DocumentFacts): Block[] {
  return [
    para(phrase('企业方：', orBlank(enterprise.name, '企业名称', 16))),
    para(stated('统一社会信用代码', enterprise.uscc)),
    para(stated('住所', enterprise.address, 16)),
    para(stated('法定代表人', enterprise.legalRepresentative, 6)),
    para(stated('职工人数', enterprise.employees === null ? '' : `${enterprise.employees}人`, 6)),
    para(phrase('职工方：', orBlank(union.name, '工会名称', 16))),
    para(stated('工会主席', union.chair, 6)),
  ];
}

function representatives({ representatives: { union, employer }, noteTaker, rules }: DocumentFacts): Block[] {
  const minimum = pointRule(rules, 'minimum');
  const count = (side: readonly unknown[], label: string) =>
    phrase(side.length === 0 ? blank(label, 3) : String(side.length), '人');
  const chief = (side: DocumentFacts['representatives']['union'], label: string) => {
    const found = chiefOf(side);
    return orBlank(found ? withPost(found) : '', label, 7);
  };
  return [
    para(
      phrase(
        minimum === null ? '' : `协商代表每方不少于${minimum.count}人（${minimum.article}）。`,
        '职工方协商代表',
        count(union, '职工方代表人数'),
        '，首席代表',
        chief(union, '职工方首席代表'),
        '；企业方协商代表',
        count(employer, '企业方代表人数'),
        '，首席代表',
        chief(employer, '企业方首席代表'),
        '。',
      ),
    ),
    para(phrase('职工方代表：', namesOf(union, '职工方代表姓名'))),
    para(phrase('企业方代表：', namesOf(employer, '企业方代表姓名'))),
    para(phrase('会议记录员：', orBlank(noteTaker, '记录员姓名', 6))),
  ];
}

const ANSWERS = {
  accepts: '同意进行协商',
  counters: '同意进行协商并提出修改意见',
  declines: '不同意进行协商',
  other: '作出答复',
} as const satisfies Record<NonNullable<DocumentFacts['reply']>['answer'], string>;

const RESULTS = { open: '协商继续进行', agreed: '双方达成一致', 'not-agreed': '双方未达成一致' } as const;

/** What happened, a line for each day. */
function course(facts: DocumentFacts): Block[] {
  const { offer, reply, urgedOn, authorityAskedOn, sessions, vote: voted, agreement, deadlines, day } = facts;
  const [offering, answering] = offer.from === 'union' ? ['职工方', '企业方'] : ['企业方', '职工方'];
  const materials = deadlines.steps.find(({ step }) => step === 'materials');
  const drafted = deadlines.steps.find(({ step }) => step === 'draft');
  const happened: readonly (readonly [string | null | undefined, string])[] = [
    [offer.receivedOn, `${answering}收到${offering}的工资集体协商要约书。`],
    [urgedOn, `${offering}书面催告${answering}答复要约。`],
    [reply?.day, reply ? `${answering}书面答复，${ANSWERS[reply.answer]}。` : ''],
    [authorityAskedOn, `${offering}提请人力资源和社会保障行政部门处理。`],
    [materials?.doneBy === 'materials-given' ? materials.doneOn : null, '双方提供与协商有关的情况和资料。'],
    ...sessions.map(
      (each) =>
        [
          each.day,
          `召开第${numeral(each.number)}次协商会议${each.result === null ? '' : `，${RESULTS[each.result]}`}。`,
        ] as const,
    ),
    [drafted?.doneBy === 'draft' ? drafted.doneOn : null, '形成工资专项集体合同草案文本。'],
    [voted?.day, '职工代表大会审议合同草案。'],
    [agreement?.signedDay, '双方首席代表签订工资专项集体合同。'],
  ];
  const known = happened
    .flatMap(([when, what]) => (when && when <= day ? [{ when, what }] : []))
    .sort((a, b) => (a.when === b.when ? 0 : a.when < b.when ? -1 : 1));
  if (known.length > 0) return numbered(known.map(({ when, what }) => `${dayText(when)}，${what}`));
  return numbered(
    ['送达要约书', '书面答复', '召开协商会议', '双方达成一致', '职工代表大会审议', '签订合同'].map((what) =>
      phrase(dayOrBlank(null, `${what}日期`), `，${what}。`),
    ),
  );
}

function vote({ vote: voted, rules }: DocumentFacts): Words {
  const majority = pointRule(rules, 'majority');
  const result = voted?.isAdopted ? '合同草案获得通过' : voted?.isAdopted === false ? '合同草案未获通过' : null;
  const article = majority === null ? '' : `（${majority.article}）`;
  return phrase(
    '合同草案于',
    dayOrBlank(voted?.day ?? null, '职工代表大会日期'),
    '提交职工代表大会审议。应到代表',
    voted ? String(voted.delegates) : blank('应到代表人数', 4),
    '人，实到',
    voted ? String(voted.present) : blank('实到代表人数', 4),
    '人，同意',
    voted ? String(voted.inFavour) : blank('同意人数', 4),
    '人，',
    result ?? blank('表决结果', 8),
    `${article}。`,
  );
}

function contents(facts: DocumentFacts): Block[] {
  const { agreement } = facts;
  const { before, after, change: raise } = agreedAverages(facts);
  const money = (fen: number | null, label: string): Words =>
    fen === null ? phrase(blank(label, 5), '元') : yuanText(fen);
  const terms = agreedContents(facts);
  return [
    para(
      phrase(
        '合同期限：自',
        dayOrBlank(agreement?.fromDay ?? null, '合同起始日期'),
        '至',
        dayOrBlank(agreement?.toDay ?? null, '合同终止日期'),
        '。',
      ),
    ),
    para(
      phrase(
        '职工月平均工资',
        before !== null ? '（不含固定津贴、补贴和加班工资）' : '',
        '由',
        money(before, '协商前月平均工资'),
        '调整为',
        money(after, '协商后月平均工资'),
        '，',
        changeText(raise),
        '。',
      ),
    ),
    ...(terms.length > 0
      ? numbered(terms.map(sentence))
      : numbered([1, 2, 3].map((at) => blank(`主要内容${numeral(at)}`, 22)))),
  ];
}

/** Papers that explain the procedure and that an office asks for even where the rule names only a statement. */
const USUAL = ['职工代表大会或者全体职工讨论通过合同草案的决议', '双方协商代表名单'] as const;
const STATEMENT = '说明';

function enclosures({ rules }: DocumentFacts): Block[] {
  const [documents, copies] = [pointRule(rules, 'documents'), pointRule(rules, 'copies')];
  const count: Words = copies === null ? blank('份数', 3) : numeral(copies.count);
  const isOnlyStatement = documents !== null && documents.items.every((item) => item === STATEMENT);
  const items: Words[] =
    documents === null || isOnlyStatement
      ? [
          phrase('工资专项集体合同文本一式', count, `份${copies === null ? '' : `（${copies.article}）`}`),
          `本说明${documents === null ? '' : `（${documents.article}）`}`,
          ...USUAL,
        ]
      : documents.items;
  const articles = isOnlyStatement || documents === null ? '' : `依照${documents.article}，`;
  const number =
    isOnlyStatement || documents === null
      ? []
      : [para(phrase('合同文本一式', count, `份${copies === null ? '' : `（${copies.article}）`}。`))];
  return [para(`${articles}随本说明报送下列材料：`), ...numbered(enumerated(items)), ...number];
}

/** Each ends with a semicolon, the last with a full stop. */
const enumerated = (items: readonly Words[]): Words[] =>
  items.map((item, at) => phrase(item, at === items.length - 1 ? '。' : '；'));

function unionFiling({ rules, upperUnion }: DocumentFacts): Block[] {
  const rule = stepRule(rules, 'union-filing');
  if (rule === null) return [];
  const start = rule.event === 'in-force' ? '合同生效' : '合同签订';
  return [
    section('七、工会备案'),
    para(
      phrase(
        `职工方自${start}之日起${lengthText(rule)}内将合同报`,
        orBlank(upperUnion, '上一级工会（或者地方总工会）名称', 12),
        `备案（${rule.article}）。`,
      ),
    ),
  ];
}
