import type { Block } from './documentBody.ts';
import type { DocumentFacts } from './documentFacts.ts';
import { closed, type LetterParty, partiesOf, partyName, sections, signedBy } from './letterParts.ts';
import { dayOrBlank, dayText, isUnderRulesOf, stated, stepRule } from './officialForms.ts';
import { blank, line, numbered, orBlank, para, phrase, title, type Words } from './writing.ts';
import type { WrittenDocument } from './writtenDocument.ts';

/** 提请责令改正 to the labour authority after a refusal without reason (工会法 art. 54), or after silence. */
export function authorityRequest(facts: DocumentFacts): WrittenDocument {
  const heading = '关于提请责令改正拒绝工资集体协商行为的函';
  const { offering, replying } = partiesOf(facts);
  return {
    title: heading,
    number: facts.numbers['authority-request'],
    body: {
      type: 'doc',
      content: [
        title(heading),
        line(phrase(orBlank(facts.labourAuthority, '人力资源和社会保障行政部门名称', 14), '：')),
        para(
          phrase(
            partyName(replying),
            refusal(facts),
            `我方提出的${facts.year}年度工资集体协商要约，现将有关情况函告如下，提请依法处理。`,
          ),
        ),
        ...sections([
          { heading: '对方基本情况', blocks: respondent(facts, replying) },
          { heading: '事实经过', blocks: course(facts, replying) },
          { heading: '法律依据和提请事项', blocks: request(facts, replying) },
        ]),
        para('以上情况属实，请予处理，并将处理结果书面告知我方。'),
        ...enclosures(facts),
        ...signedBy(offering, facts.day),
      ],
    },
  };
}

function refusal({ reply, offer, day }: DocumentFacts): string {
  if (reply?.answer === 'declines') return reply.reason.trim() === '' ? '未说明正当理由，拒绝了' : '拒绝了';
  if (reply) return '未同意';
  return offer.replyDue !== null && offer.replyDue < day ? '逾期未答复' : '未答复';
}

function respondent({ enterprise }: DocumentFacts, replying: LetterParty): Block[] {
  const name = para(phrase('名称：', partyName(replying)));
  if (replying.side === 'union') {
    return [name, para(stated('地址', replying.address, 18)), para(stated('联系电话', replying.telephone, 10))];
  }
  const employees = enterprise.employees === null ? '' : `${enterprise.employees}人`;
  return [
    name,
    para(stated('统一社会信用代码', enterprise.uscc, 12)),
    para(stated('地址', enterprise.address, 18)),
    para(stated('法定代表人', enterprise.legalRepresentative, 8)),
    para(stated('联系电话', enterprise.telephone, 10)),
    para(stated('职工人数', employees, 5)),
  ];
}

/** What happened, in the order of the days; what the log does not know is left to be filled in. */
function course(facts: DocumentFacts, replying: LetterParty): Block[] {
  const { offer, reply, urgedOn, day } = facts;
  const rule = stepRule(facts.rules, 'reply');
  const steps: { readonly on: string | null; readonly words: Words }[] = [
    {
      on: offer.issuedOn,
      words: phrase('我方发出工资集体协商要约书（编号：', orBlank(offer.number, '要约书编号', 8), '）。'),
    },
    ...(offer.sentOn === null ? [] : [{ on: offer.sentOn, words: '我方送出要约书。' }]),
    { on: offer.receivedOn, words: phrase(partyName(replying), '收到要约书。') },
    {
      on: offer.replyDue,
      words: `答复期限届满${rule === null ? '' : `（${rule.article}）`}，${
        reply === null || (offer.replyDue !== null && reply.day > offer.replyDue) ? '对方没有书面答复' : '对方已经答复'
      }。`,
    },
    ...(urgedOn === null ? [] : [{ on: urgedOn, words: '我方书面催告对方答复。' }]),
    ...(reply === null ? [] : [{ on: reply.day, words: answered(reply) }]),
  ];
  return [
    ...numbered(inOrderOfDays(steps).map(({ on, words }) => phrase(dayOrBlank(on, '日期'), '，', words))),
    ...(reply === null ? [para(`截至${dayText(day)}，我方没有收到对方的书面答复。`)] : []),
  ];
}

/** Known days in their order; what has none follows what it follows in the order of the procedure. */
function inOrderOfDays<S extends { readonly on: string | null }>(steps: readonly S[]): S[] {
  const dayOf = ({ on }: S) => on ?? '';
  const ordered = steps
    .filter(({ on }) => on !== null)
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
  steps.forEach((step, at) => {
    const before = steps[at - 1];
    if (step.on === null) ordered.splice(before ? ordered.indexOf(before) + 1 : 0, 0, step);
  });
  return ordered;
}

const ANSWERS = {
  accepts: '对方书面答复，同意进行协商',
  counters: '对方书面答复，提出修改意见',
  declines: '对方书面答复，不同意进行协商',
  other: '对方作出书面答复',
} as const satisfies Record<NonNullable<DocumentFacts['reply']>['answer'], string>;

function answered({ answer, reason }: NonNullable<DocumentFacts['reply']>): string {
  if (reason.trim() !== '') return `${ANSWERS[answer]}，所述理由为：${closed(reason)}`;
  return `${ANSWERS[answer]}${answer === 'declines' ? '，没有说明理由' : ''}。`;
}

function request(facts: DocumentFacts, replying: LetterParty): Block[] {
  const duty = '一方提出协商要求的，另一方无正当理由不得拒绝进行集体协商（《集体合同规定》第三十二条）。';
  if (replying.side === 'union') {
    return [
      para(
        `${duty}协商过程中发生争议，双方当事人不能协商解决的，可以申请劳动保障行政部门协调处理（《集体合同规定》第四十九条）。`,
      ),
      para('据此，提请贵单位协调处理，督促对方与我方进行工资集体协商。'),
    ];
  }
  return [
    para(
      `${duty}无正当理由拒绝进行平等协商的，由县级以上人民政府责令改正（《中华人民共和国工会法》第五十四条）。${
        isUnderRulesOf(facts, 'qinghai')
          ? '企业无正当理由不开展、拒绝开展或者拖延工资集体协商的，由县级以上人民政府人力资源和社会保障主管部门予以通报批评，责令限期改正；拒不改正的，依照《青海省企业工资集体协商条例》第四十一条处理。'
          : ''
      }`,
    ),
    para(
      phrase(
        // Elsewhere it is for the government to order, not for its labour authority.
        isUnderRulesOf(facts, 'qinghai')
          ? '据此，提请贵单位依法处理，责令'
          : '据此，提请贵单位依法处理，报请人民政府责令',
        partyName(replying),
        '改正，在',
        blank('要求改正的期限', 5),
        '内对要约书作出书面答复，并与我方进行工资集体协商。',
      ),
    ),
  ];
}

function enclosures({ urgedOn, reply }: DocumentFacts): Block[] {
  return [
    para('附件：'),
    ...numbered([
      '工资集体协商要约书',
      '要约书送达回证',
      ...(urgedOn === null ? [] : ['催告书及其送达回证']),
      ...(reply === null ? [] : ['对方的书面答复']),
      phrase('其他材料：', blank('其他材料', 14)),
    ]),
  ];
}
