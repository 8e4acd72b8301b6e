import { agreedContents } from './agreedContents.ts';
import type { NextAction } from '../procedure/nextStep.ts';
import type { Block } from './documentBody.ts';
import type { DocumentFacts } from './documentFacts.ts';
import { dayOrBlank, dayText, isUnderRulesOf, numeral, sentence, stated } from './officialForms.ts';
import { blank, line, numbered, orBlank, para, phrase, section, signature, title, type Words } from './writing.ts';
import type { WrittenDocument } from './writtenDocument.ts';

/** 情况通报 of the workers' representatives to all workers. */
export function statusNotice(facts: DocumentFacts): WrittenDocument {
  const { year, union, day } = facts;
  const heading = `关于${year}年度工资集体协商进展情况的通报`;
  return {
    title: heading,
    number: '',
    body: {
      type: 'doc',
      content: [
        title(heading),
        line('全体职工：'),
        para(`按照${dutyToReport(facts)}的规定，现将截至${dayText(day)}的工资集体协商进展情况通报如下。`),
        section('一、协商进展'),
        ...progress(facts),
        section('二、已经达成一致的事项'),
        ...agreed(facts),
        section('三、尚未达成一致的事项和原因'),
        ...notAgreed(facts),
        section('四、下一步安排'),
        ...ahead(facts),
        section('五、意见反映渠道'),
        para('对本次协商有意见和建议的，请向职工方协商代表反映。'),
        para(phrase(stated('联系人', union.contact, 6), '　', stated('联系电话', union.telephone, 7))),
        para(stated('地址', union.address, 18)),
        signature(orBlank(union.name, '工会名称', 12), dayText(day)),
      ],
    },
  };
}

const dutyToReport = (facts: DocumentFacts): string =>
  isUnderRulesOf(facts, 'qinghai')
    ? '《集体合同规定》第二十五条、《青海省企业工资集体协商条例》第十三条'
    : '《集体合同规定》第二十五条';

const ANSWERS = {
  accepts: '同意进行协商',
  counters: '同意进行协商，并提出了修改意见',
  declines: '不同意进行协商',
  other: '作出了书面答复',
} as const satisfies Record<NonNullable<DocumentFacts['reply']>['answer'], string>;

const RESULTS = {
  open: '双方充分交换了意见，协商继续进行',
  agreed: '双方就协商事项达成一致',
  'not-agreed': '双方未能达成一致',
} as const;

function progress({ offer, reply, sessions, day, vote, agreement }: DocumentFacts): Block[] {
  const [offering, answering] = offer.from === 'union' ? ['职工方', '企业方'] : ['企业方', '职工方'];
  const held = sessions.filter((each) => each.day <= day);
  const steps: Words[] = [
    ...(offer.receivedOn !== null ? [`${dayText(offer.receivedOn)}，${answering}收到${offering}的协商要约书。`] : []),
    ...(reply ? [`${dayText(reply.day)}，${answering}书面答复，${ANSWERS[reply.answer]}。`] : []),
    ...held.map(
      (each) =>
        `${dayText(each.day)}，召开第${numeral(each.number)}次协商会议${each.result === null ? '' : `，${RESULTS[each.result]}`}。`,
    ),
    ...(vote
      ? [
          `${dayText(vote.day)}，合同草案提交职工代表大会审议${
            vote.isAdopted === null ? '' : vote.isAdopted ? '，获得通过' : '，未获通过'
          }。`,
        ]
      : []),
    ...(agreement?.signedDay ? [`${dayText(agreement.signedDay)}，双方首席代表签订了工资专项集体合同。`] : []),
  ];
  if (steps.length > 0) return numbered(steps);
  return [
    para(
      phrase(
        '双方于',
        dayOrBlank(null, '会议日期'),
        '召开第',
        blank('会议次数', 2),
        '次协商会议，',
        blank('会议情况', 10),
        '。',
      ),
    ),
  ];
}

const blanks = (label: string) => numbered([1, 2].map((at) => blank(`${label}${numeral(at)}`, 22)));

function agreed(facts: DocumentFacts): Block[] {
  const contents = agreedContents(facts);
  return contents.length > 0 ? numbered(contents.map(sentence)) : blanks('达成一致的事项');
}

function notAgreed({ agreement, proposals, sessions, day }: DocumentFacts): Block[] {
  const last = sessions.findLast((each) => each.day <= day && each.result !== null);
  if (agreement?.signedDay || last?.result === 'agreed') return [para('本次协商的事项双方已经达成一致。')];
  const sides = [
    ...(proposals.union === null ? [] : [para(`职工方的方案：${sentence(proposals.union)}`)]),
    ...(proposals.employer === null ? [] : [para(`企业方的方案：${sentence(proposals.employer)}`)]),
  ];
  return [
    ...(sides.length > 0 ? sides : blanks('尚未达成一致的事项')),
    para(phrase('未能达成一致的原因：', blank('未能达成一致的原因', 15))),
  ];
}

/** What happens next, told to the workers; null where a blank says it better. */
const NEXT: Readonly<Record<NextAction, string | null>> = {
  'issue-offer': '职工方将向企业方发出工资集体协商要约书',
  'deliver-offer': '工资集体协商要约书将送达对方',
  'await-reply': '等待对方对要约作出书面答复',
  'urge-reply': '对方逾期未作答复，将书面催告',
  'ask-authority': '对方拒绝协商，将依法提请人力资源和社会保障行政部门处理',
  'await-authority': '已提请人力资源和社会保障行政部门处理，等待处理结果',
  'report-to-union': '将协商有关情况报告上级工会',
  'give-materials': '双方在会议召开前相互提供与协商有关的情况和资料',
  negotiate: '双方继续协商',
  resume: '双方恢复协商',
  'write-draft': '由企业方制作工资专项集体合同草案文本',
  'hold-vote': '将合同草案提交职工代表大会或者全体职工讨论',
  resubmit: '双方对合同草案重新协商修改后，再次提交职工代表大会或者全体职工讨论',
  'notify-passing': '将合同草案获得通过的情况书面告知企业方',
  sign: '由双方首席代表签订工资专项集体合同',
  file: '由企业方将工资专项集体合同报送人力资源和社会保障行政部门审查',
  'file-with-union': '由职工方将工资专项集体合同报上级工会备案',
  'get-receipt': '取得人力资源和社会保障行政部门的收件回执',
  'await-review': '等待人力资源和社会保障行政部门审查',
  'settle-objection': '双方就审查意见重新协商修改，再次报送',
  publish: '工资专项集体合同生效后，向全体职工公布',
  'await-renewal': '双方按照工资专项集体合同履行各自义务，协商代表监督履行情况',
  'ask-renewal': '合同即将期满，双方重新进行工资集体协商',
  'fill-vacancy': '补选空缺的协商代表',
  'apply-for-mediation': '就协商争议申请人力资源和社会保障行政部门协调处理',
  'await-mediation': '由人力资源和社会保障行政部门协调处理协商争议',
  nothing: null,
};

function ahead({ deadlines, sessions, day }: DocumentFacts): Block[] {
  const { action, due } = deadlines.next;
  const text = NEXT[action];
  const next = sessions.find((each) => each.day > day);
  const steps: Words[] = [
    ...(text === null ? [] : [`${text}${due !== null && due >= day ? `，期限为${dayText(due)}` : ''}。`]),
    ...(next
      ? [`第${numeral(next.number)}次协商会议定于${dayText(next.day)}${next.time === '' ? '' : ` ${next.time}`}召开。`]
      : []),
  ];
  const [only = blank('下一步安排', 22)] = steps;
  return steps.length > 1 ? numbered(steps) : [para(only)];
}
