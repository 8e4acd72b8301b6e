import type { Side } from '../proposals/proposal.ts';
import type { Block } from './documentBody.ts';
import type { DocumentFacts, RosterEntry } from './documentFacts.ts';
import {
  cited,
  DAY_TO_SIGN,
  numeral,
  isUnderRulesOf,
  pointRule,
  SIDE_NAMES,
  stepRule,
  lengthText,
} from './officialForms.ts';
import { numbered, orBlank, para, phrase, section, signatures, tableOf, title, type Words } from './writing.ts';
import type { WrittenDocument } from './writtenDocument.ts';

const SEX = { '': '', female: '女', male: '男' } as const;
const HEAD = ['序号', '姓名', '性别', '职务（岗位）', '代表身份', '签字'];
const WIDTHS = [44, 90, 44, 148, 164, 100];

/** 双方协商代表名单: as many rows a side as the rule asks for at least, empty where nobody is named yet. */
export function representativeRoster(facts: DocumentFacts): WrittenDocument {
  const { enterprise, union, representatives, year, rules, noteTaker } = facts;
  const heading = `${year}年度工资集体协商双方协商代表名单`;
  const minimum = pointRule(rules, 'minimum')?.count ?? 0;
  const side = (which: Side, ordinal: string, party: string): Block[] => [
    section(`${ordinal}、${SIDE_NAMES[which]}协商代表`),
    para(phrase(which === 'union' ? '工会名称：' : '企业名称：', orBlank(party, `${SIDE_NAMES[which]}名称`, 16))),
    tableOf(HEAD, rowsOf(representatives[which], Math.max(minimum, 1)), WIDTHS),
  ];
  return {
    title: heading,
    number: '',
    body: {
      type: 'doc',
      content: [
        title(heading),
        para(introduction(facts)),
        ...side('union', '一', union.name),
        ...side('employer', '二', enterprise.name),
        section('三、会议记录员'),
        para(
          phrase(
            '双方共同确定非协商代表',
            orBlank(noteTaker, '记录员姓名', 6),
            '担任协商会议记录员。记录员保持中立、公正，并为双方保密（《集体合同规定》第三十三条）。',
          ),
        ),
        section('四、有关规定'),
        ...numbered(requirements(facts)),
        ...signatures(['职工方首席代表（签字）：', '', DAY_TO_SIGN], ['企业方首席代表（签字）：', '', DAY_TO_SIGN]),
      ],
    },
  };
}

function rowsOf(side: readonly RosterEntry[], least: number): Words[][] {
  const rows = side.map(({ name, sex, post, ...marks }, at) => [
    String(at + 1),
    name,
    SEX[sex],
    post,
    marksOf(marks).join('、'),
    '',
  ]);
  const missing = Array.from({ length: Math.max(0, least - side.length) }, (_, at) => [String(side.length + at + 1)]);
  return [...rows, ...missing];
}

const marksOf = ({ isChief, isFrontLine, isOutsider }: Omit<RosterEntry, 'name' | 'sex' | 'post'>): string[] => [
  isChief ? '首席代表' : '协商代表',
  ...(isFrontLine ? ['一线职工'] : []),
  ...(isOutsider ? ['外聘'] : []),
];

function introduction({ rules, year }: DocumentFacts): string {
  const [minimum, maximum, balance, chief] = [
    pointRule(rules, 'minimum'),
    pointRule(rules, 'maximum'),
    pointRule(rules, 'balance'),
    pointRule(rules, 'chief'),
  ];
  const parts = [
    ...(minimum ? [`每方不少于${minimum.count}人`] : []),
    ...(maximum ? [`不超过${maximum.count}人`] : []),
    ...(balance ? [balance.rule === 'equal' ? '双方人数对等' : '职工方代表人数不少于企业方'] : []),
    ...(chief ? [`各设首席代表${chief.count}名`] : []),
  ];
  const list = `现将${year}年度工资集体协商双方协商代表名单确认如下。`;
  if (parts.length === 0) return list;
  const articles = [minimum, maximum, balance, chief].map((rule) => rule?.article ?? null);
  return `依照${cited(articles)}的规定，协商代表${parts.join('，')}。${list}`;
}

/** What the rules ask of those who are named; left out where nobody has verified what the rule of the place says. */
function requirements(facts: DocumentFacts): string[] {
  const { rules } = facts;
  const isQinghai = isUnderRulesOf(facts, 'qinghai');
  const [frontLine, outsiders, outsideChief, bothSides] = [
    pointRule(rules, 'frontLine'),
    pointRule(rules, 'outsiders'),
    pointRule(rules, 'outsideChief'),
    pointRule(rules, 'bothSides'),
  ];
  const vacancy = stepRule(rules, 'vacancy');
  const part = ([count, whole]: readonly [number, number]) => `${numeral(whole)}分之${numeral(count)}`;
  return [
    `职工方首席代表由工会主席担任，工会主席可以书面委托本方其他协商代表代理；企业方首席代表由企业法定代表人担任，或者由其书面委托的其他管理人员担任（${
      isQinghai ? '《青海省企业工资集体协商条例》第九条' : '《集体合同规定》第二十条、第二十一条'
    }）。有书面委托的，委托书附后。`,
    ...(frontLine ? [`职工方协商代表中，一线职工不少于${part(frontLine.share)}（${frontLine.article}）。`] : []),
    ...(isQinghai
      ? ['根据企业职工性别比例，职工方协商代表中有适当名额的女职工代表（《青海省企业工资集体协商条例》第八条）。']
      : []),
    ...(outsiders
      ? [
          `委托本企业以外的专业人员担任协商代表的，人数不超过本方代表的${part(outsiders.share)}（${outsiders.article}）${
            outsideChief?.isAllowed === false ? `，且不得担任首席代表（${outsideChief.article}）` : ''
          }。`,
        ]
      : []),
    ...(bothSides?.isAllowed === false ? [`同一人不得同时担任双方的协商代表（${bothSides.article}）。`] : []),
    ...(vacancy?.event === 'vacancy' && vacancy.direction === 'after'
      ? [`协商代表空缺的，应当自空缺之日起${lengthText(vacancy)}内产生新的代表（${vacancy.article}）。`]
      : []),
  ];
}
