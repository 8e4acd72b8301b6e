import type { Block } from './documentBody.ts';
import type { DocumentFacts } from './documentFacts.ts';
import {
  chiefOf,
  dayOrBlank,
  DAY_TO_SIGN,
  dayText,
  isUnderRulesOf,
  lengthText,
  linesOf,
  namesOf,
  numeral,
  sentence,
  SIDE_NAMES,
  stated,
  stepRule,
} from './officialForms.ts';
import {
  blank,
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

type Session = DocumentFacts['sessions'][number];

/** 会议记录 of the last meeting up to the day of the document, or of one that is still to be recorded by hand. */
export function minutes(facts: DocumentFacts): WrittenDocument {
  const { year, sessions, day } = facts;
  const session = sessions.findLast((each) => each.day <= day) ?? sessions[0] ?? null;
  const number = session?.number ?? 1;
  const heading = `${year}年度工资集体协商第${numeral(number)}次会议记录`;
  return {
    title: heading,
    number: '',
    body: {
      type: 'doc',
      content: [
        title(heading),
        ...head(facts, session, number),
        ...agenda(number),
        ...debate(facts, session, number),
        ...outcome(session),
        ...whatFollows(facts, session),
        ...signed(facts),
      ],
    },
  };
}

function head(facts: DocumentFacts, session: Session | null, number: number): Block[] {
  const { enterprise, union, representatives, noteTaker, offer } = facts;
  // The first meeting may be the one that the offer proposed.
  const day = session?.day ?? offer.meetingDay;
  const time = session ? session.time : offer.meetingTime;
  const place = session ? session.place : offer.meetingPlace;
  return [
    section('一、会议基本情况'),
    para(phrase('时间：', dayOrBlank(day, '会议日期'), ' ', orBlank(time, '会议时间', 4))),
    para(stated('地点', place)),
    para(phrase('企业方：', orBlank(enterprise.name, '企业名称', 16))),
    para(phrase('职工方：', orBlank(union.name, '工会名称', 16))),
    para(phrase('主持人：', chair(facts, session, number))),
    para(phrase('记录员（双方共同确认的非协商代表）：', orBlank(noteTaker, '记录员姓名', 6))),
    para(phrase('职工方出席代表：', namesOf(representatives.union, '职工方出席代表'))),
    para(phrase('企业方出席代表：', namesOf(representatives.employer, '企业方出席代表'))),
    para(phrase('列席人员：', blank('列席人员', 16))),
  ];
}

/** Chiefs chair in turn; in Qinghai the chief of the side that made the offer chairs the first meeting. */
function chair(facts: DocumentFacts, session: Session | null, number: number): Words {
  if (session && session.chair.trim() !== '') return session.chair;
  const offering = chiefOf(facts.representatives[facts.offer.from]);
  if (number === 1 && offering && isUnderRulesOf(facts, 'qinghai')) {
    return `${offering.name}（要约方首席代表）`;
  }
  return blank('主持人（双方首席代表轮流主持）', 10);
}

function agenda(number: number): Block[] {
  return [
    section('二、会议议程'),
    para('会议按照《集体合同规定》第三十四条规定的程序进行：'),
    ...numbered([
      '宣布会议议程和会议纪律；',
      number === 1
        ? '一方首席代表宣读要约书，提出协商的具体内容和要求，另一方首席代表作出回应；'
        : '一方首席代表提出协商的具体内容和要求，另一方首席代表作出回应；',
      '双方就商谈事项发表各自意见，开展充分讨论；',
      '双方首席代表归纳意见。达成一致的，形成集体合同草案，由双方首席代表签字。',
    ]),
  ];
}

function debate({ offer, proposals }: DocumentFacts, session: Session | null, number: number): Block[] {
  const reading =
    number === 1
      ? [
          para(
            phrase(
              `${SIDE_NAMES[offer.from]}首席代表宣读工资集体协商要约书`,
              offer.number === '' ? '' : `（${offer.number}）`,
              '。要约书于',
              dayOrBlank(offer.receivedOn, '要约书送达日期'),
              '送达对方。',
            ),
          ),
        ]
      : [];
  const told = linesOf(session?.minutes ?? '');
  return [
    section(number === 1 ? '三、宣读要约书和双方发言' : '三、双方发言'),
    ...reading,
    para(phrase('职工方提出：', said(proposals.union, '职工方的主张'))),
    para(phrase('企业方提出：', said(proposals.employer, '企业方的主张'))),
    section('四、讨论和问答'),
    ...(told.length > 0 ? told.map((each) => para(each)) : [1, 2, 3].flatMap(questionAndAnswer)),
  ];
}

const said = (known: string | null, label: string): Words => (known === null ? blank(label, 18) : sentence(known));

const questionAndAnswer = (at: number): Block[] => [
  para(phrase(`问${numeral(at)}：`, blank(`提问${numeral(at)}`, 22))),
  para(phrase('答：', blank(`回答${numeral(at)}`, 22))),
];

function outcome(session: Session | null): Block[] {
  const results = linesOf(session?.results ?? '');
  const result = session?.result ?? null;
  const listed = (known: readonly string[], label: string): Block[] =>
    known.length > 0
      ? numbered(known.map(sentence))
      : numbered([1, 2].map((at) => blank(`${label}${numeral(at)}`, 22)));
  return [
    section('五、达成一致的事项'),
    ...listed(result === 'not-agreed' ? [] : results, '达成一致的事项'),
    section('六、未达成一致的事项'),
    ...(result === 'agreed'
      ? [para('本次协商的事项双方已经达成一致。')]
      : listed(result === 'not-agreed' ? results : [], '未达成一致的事项')),
  ];
}

function whatFollows(facts: DocumentFacts, session: Session | null): Block[] {
  const { rules } = facts;
  if (session?.result === 'agreed') return afterAgreement(facts);
  const next = nextMeeting(facts, session);
  const resume = stepRule(rules, 'resume');
  return [
    section('七、下次会议'),
    para(
      phrase(
        '经双方协商，下次会议于',
        dayOrBlank(next?.day ?? null, '下次会议日期'),
        ' ',
        orBlank(next?.time ?? '', '下次会议时间', 4),
        '在',
        orBlank(next?.place ?? '', '下次会议地点'),
        '召开，协商内容为',
        blank('下次会议协商内容', 16),
        '。',
      ),
    ),
    para(
      phrase(
        '需要中止协商的，中止期限自',
        dayOrBlank(null, '中止开始日期'),
        '至',
        dayOrBlank(null, '中止结束日期'),
        resume === null
          ? '（《集体合同规定》第三十五条）。'
          : `，最长不超过${lengthText(resume)}（${resume.article}）。`,
      ),
    ),
  ];
}

/** The meeting after this one as far as it is held or set; null where nobody has set it. */
function nextMeeting({ sessions, offer }: DocumentFacts, session: Session | null) {
  if (session === null) return null;
  const held = sessions.find(({ number }) => number > session.number);
  if (held) return held;
  const { meetingDay: day, meetingTime: time, meetingPlace: place } = offer;
  return day !== null && day > session.day ? { day, time, place } : null;
}

function afterAgreement({ rules, deadlines }: DocumentFacts): Block[] {
  const draft = stepRule(rules, 'draft');
  const due = deadlines.dates.draftDue;
  return [
    section('七、后续工作'),
    para(
      draft === null
        ? '由企业方根据双方达成一致的意见制作工资专项集体合同草案文本（《工资集体协商试行办法》第二十条），提交职工代表大会或者全体职工讨论。'
        : `由企业方自达成一致之日起${lengthText(draft)}内${due === null ? '' : `（至${dayText(due)}）`}制作工资专项集体合同草案文本（${draft.article}），提交职工代表大会或者全体职工讨论。`,
    ),
  ];
}

const SIGNING_ARTICLES = {
  shandong: '《山东省企业工资集体协商条例》第二十六条',
  henan: '《河南省企业工资集体协商条例》第二十五条',
} as const;
const LEAST_ROWS = 3;

function signed(facts: DocumentFacts): Block[] {
  const { representatives, rules } = facts;
  const { union, employer } = representatives;
  const article = rules.id === 'shandong' || rules.id === 'henan' ? `（${SIGNING_ARTICLES[rules.id]}）` : '';
  const count = Math.max(union.length, employer.length, LEAST_ROWS);
  return [
    section('八、签字'),
    para(`以上记录经双方出席代表核对无误，全体签字确认${article}：`),
    tableOf(
      ['职工方代表', '签字', '企业方代表', '签字'],
      Array.from({ length: count }, (_, at) => [union[at]?.name ?? '', '', employer[at]?.name ?? '', '']),
      SIGNING_WIDTHS,
    ),
    ...signatures(['主持人（签字）：', '', DAY_TO_SIGN], ['记录员（签字）：', '', DAY_TO_SIGN]),
  ];
}
