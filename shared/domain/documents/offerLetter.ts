import type { Block } from './documentBody.ts';
import type { DocumentFacts } from './documentFacts.ts';
import {
  type LetterParty,
  materialsTime,
  offerArticles,
  ownRepresentatives,
  partiesOf,
  partyName,
  positionBlocks,
  receiptSlip,
  replyLength,
  sections,
  signedBy,
} from './letterParts.ts';
import { offerSubjects } from './offerSubjects.ts';
import { cited, dayOrBlank, dayText, isUnderRulesOf, lengthText, pointRule, stepRule } from './officialForms.ts';
import { blank, line, orBlank, para, phrase, ticks, title, type Words } from './writing.ts';
import type { WrittenDocument } from './writtenDocument.ts';

/** 要约书, sections and blanks as in the models that are in use; 本方主张及理由 where the rule of the place asks for it. */
export function offerLetter(facts: DocumentFacts): WrittenDocument {
  const heading = '工资集体协商要约书';
  const { offering, replying } = partiesOf(facts);
  return {
    title: heading,
    number: facts.numbers['offer-letter'],
    body: {
      type: 'doc',
      content: [
        title(heading),
        line(phrase(partyName(replying), '：')),
        para(purpose(facts, offering)),
        ...sections([
          // Ahead of the long lists: whoever opens the letter sees it on the first sheet.
          {
            heading: '本方主张及理由',
            blocks: positionBlocks(facts, offering.side === 'union' ? facts.position : null),
          },
          { heading: '协商时间和地点', blocks: timeAndPlace(facts) },
          { heading: '协商内容', blocks: subjects(facts) },
          { heading: '协商代表', blocks: representatives(facts, offering) },
          { heading: '请提供的资料', blocks: materials(facts, offering) },
          { heading: '答复期限', blocks: replyTerm(facts) },
        ]),
        para('特此要约。'),
        ...enclosures(facts, offering),
        ...signedBy(offering, facts.day),
        receiptSlip(facts, { of: heading, from: offering, to: replying }),
      ],
    },
  };
}

/**
 * The regulation of the place (《…条例》) that the letter rests on: named in full there and 《条例》 from then on. `null`
 * where it rests on none, or on more than one.
 */
function regulationOf(facts: DocumentFacts): string | null {
  const names = facts.rules.rules.filter((name) => name.endsWith('条例')).map((name) => `《${name}》`);
  const [name, ...more] = names.filter((each) => offerArticles(facts).some((article) => article.startsWith(each)));
  return name === undefined || more.length > 0 || names.length > 1 ? null : name;
}

function namedInFull(facts: DocumentFacts, articles: string): string {
  const name = regulationOf(facts);
  return name === null ? articles : articles.replace(name, `${name}（以下简称《条例》）`);
}

function inShort(facts: DocumentFacts, articles: string): string {
  const name = regulationOf(facts);
  return name === null ? articles : articles.replaceAll(name, '《条例》');
}

/** What an offer rests on and is for; whom a union that is not the enterprise's own writes for. */
function purpose(facts: DocumentFacts, offering: LetterParty): Words {
  const { year, campaign } = facts;
  const factors = isUnderRulesOf(facts, 'qinghai')
    ? inShort(facts, '《青海省企业工资集体协商条例》第二十二条')
    : '《工资集体协商试行办法》第八条';
  return phrase(
    '为维护职工和企业合法权益，构建和谐劳动关系，',
    `根据${namedInFull(facts, cited(offerArticles(facts)))}，`,
    campaign && offering.side === 'union' ? `按照${campaignWords(campaign)}的安排，` : '',
    writer(facts, offering),
    `就${year}年度工资集体协商向贵方提出要约。协商依据${factors}，参照当地企业工资指导线、劳动力市场工资指导价位、居民消费价格指数，结合企业劳动生产率和经济效益进行。`,
  );
}

function campaignWords({ name, slogan }: NonNullable<DocumentFacts['campaign']>): string {
  return slogan.trim() === '' || name.includes(slogan) ? name : `${name}（${slogan}）`;
}

function writer({ sender, union }: DocumentFacts, offering: LetterParty): string {
  if (offering.side === 'employer') return '我方';
  if (sender.kind === 'own') return '我方代表全体职工';
  if (sender.kind === 'joint') return '我方代表贵方职工';
  return union.name === '' || union.name === sender.name ? '我方指导贵方职工一方，' : `我方会同${union.name}，`;
}

function timeAndPlace(facts: DocumentFacts): Block[] {
  const { meetingDay, meetingTime, meetingPlace } = facts.offer;
  return [
    para(
      phrase(
        '首次协商会议拟于',
        dayOrBlank(meetingDay, '首次协商会议日期'),
        orBlank(meetingTime, '首次协商会议时间', 4),
        '在',
        orBlank(meetingPlace, '会议地点', 12),
        '召开，',
        isUnderRulesOf(facts, 'qinghai')
          ? `由我方首席代表主持（${inShort(facts, '《青海省企业工资集体协商条例》第二十六条')}）。`
          : '由双方首席代表轮流主持（《集体合同规定》第三十四条）。',
        lastMeeting(facts),
      ),
    ),
  ];
}

/** What a period of the whole negotiation is counted from. */
const LIMIT_FROM: Readonly<Record<string, string>> = {
  'offer-received': '自贵方收到本要约书之日起',
  'reply-accepting': '自贵方答复同意协商之日起',
};

function lastMeeting(facts: DocumentFacts): Words {
  const rule = stepRule(facts.rules, 'negotiate');
  const limit = facts.deadlines.dates.negotiationLimit;
  const from = rule === null ? undefined : LIMIT_FROM[rule.event];
  if (rule === null || from === undefined) {
    return phrase('最后一次协商会议拟不迟于', dayOrBlank(limit, '最后一次协商会议日期'), '召开。');
  }
  const until = limit === null ? '' : `，即不迟于${dayText(limit)}`;
  return `协商${from}${lengthText(rule)}内完成（${inShort(facts, rule.article)}）${until}。`;
}

function subjects(facts: DocumentFacts): Block[] {
  return [
    para('我方提出就下列事项进行协商（划勾的为本次协商内容）：'),
    ...ticks([
      ...offerSubjects(facts).map(({ words, isAsked }) => ({ words, checked: isAsked })),
      { words: phrase('其他：', blank('其他协商内容', 18)), checked: false },
    ]),
  ];
}

function representatives(facts: DocumentFacts, offering: LetterParty): Block[] {
  const { rules, sender, union } = facts;
  const roster = facts.representatives[offering.side];
  const [minimum, maximum, balance] = [
    pointRule(rules, 'minimum'),
    pointRule(rules, 'maximum'),
    pointRule(rules, 'balance'),
  ];
  const number = [
    ...(balance ? [balance.rule === 'equal' ? '双方人数对等' : '企业方人数不多于职工方人数'] : []),
    ...(minimum ? [maximum ? `每方${minimum.count}至${maximum.count}人` : `每方不少于${minimum.count}人`] : []),
    '双方各确定首席代表一名',
  ];
  const articles = inShort(
    facts,
    cited([balance?.article ?? null, minimum?.article ?? null, maximum?.article ?? null]),
  );
  const isWithoutUnion = offering.side === 'union' && sender.kind === 'upper' && union.name === '';
  return [
    para(
      phrase(
        `协商代表${number.join('，')}${articles === '' ? '' : `（${articles}）`}。我方协商代表`,
        roster.length > 0 ? String(roster.length) : blank('我方协商代表人数', 3),
        '人。',
      ),
    ),
    ...ownRepresentatives(roster),
    ...(isWithoutUnion
      ? [
          para(
            '贵方尚未建立工会的，职工方协商代表由职工民主推荐，并经半数以上职工同意（《集体合同规定》第二十条），我方予以指导（《中华人民共和国劳动合同法》第五十一条）。',
          ),
        ]
      : []),
    para('请贵方答复时书面告知首席代表和其他代表的姓名、职务。'),
  ];
}

const MATERIALS_OF_EMPLOYER = [
  '营业收入情况',
  '利润情况',
  '资产负债表',
  '利润表',
  '现金流量表',
  '职工工资总额和平均工资',
  '上一期工资专项集体合同履行情况的报告（已签订的）',
] as const;

function materials(facts: DocumentFacts, { side }: LetterParty): Block[] {
  const due = materialsTime(facts);
  const time: Words = due ? `${due.words}（${inShort(facts, due.article)}）` : blank('提供资料的时间', 8);
  const listed = side === 'union' ? MATERIALS_OF_EMPLOYER : ['职工对工资分配的意见和建议'];
  return [
    para(phrase('请贵方在', time, '，向我方提供下列与协商有关的情况和资料：')),
    ...ticks([
      ...listed.map((words) => ({ words, checked: true })),
      { words: phrase('其他：', blank('其他资料', 18)), checked: false },
    ]),
    para(
      `我方${isUnderRulesOf(facts, 'qinghai') ? '同期向贵方提供有关情况和资料，并' : ''}对协商中知悉的商业秘密予以保密（《集体合同规定》第二十六条）。`,
    ),
  ];
}

function replyTerm(facts: DocumentFacts): Block[] {
  const rule = stepRule(facts.rules, 'reply');
  const due = facts.offer.replyDue;
  const contents = isUnderRulesOf(facts, 'qinghai')
    ? '答复书应当写明协商的时间、地点、内容、贵方代表，并对贵方主张作出说明。'
    : '';
  return [
    para(
      phrase(
        '请贵方自收到本要约书之日起',
        replyLength(facts),
        `内书面答复${rule === null ? '' : `（${inShort(facts, rule.article)}）`}`,
        due === null ? '' : `，即不迟于${dayText(due)}`,
        `，无正当理由不得拒绝集体协商。${contents}`,
      ),
    ),
  ];
}

const enclosures = ({ representatives: rosters }: DocumentFacts, { side }: LetterParty): Block[] =>
  rosters[side].length > 0 ? [para('附件：协商代表名单')] : [];
