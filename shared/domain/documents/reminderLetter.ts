import { daysBetween } from '../procedure/days.ts';
import type { Block } from './documentBody.ts';
import type { DocumentFacts } from './documentFacts.ts';
import { partiesOf, partyName, receiptSlip, replyLength, signedBy } from './letterParts.ts';
import { dayOrBlank, dayText, isUnderRulesOf, stepRule } from './officialForms.ts';
import { blank, line, orBlank, para, phrase, title, type Words } from './writing.ts';
import type { WrittenDocument } from './writtenDocument.ts';

/** 催告书 to the side whose reply is overdue. */
export function reminderLetter(facts: DocumentFacts): WrittenDocument {
  const heading = '关于答复工资集体协商要约的催告书';
  const { offering, replying } = partiesOf(facts);
  return {
    title: heading,
    number: facts.numbers['reminder-letter'],
    body: {
      type: 'doc',
      content: [
        title(heading),
        line(phrase(partyName(replying), '：')),
        para(delivery(facts)),
        para(delay(facts)),
        para(demand()),
        ...meeting(facts),
        ...consequences(facts).map(para),
        para('特此催告。'),
        ...signedBy(offering, facts.day),
        receiptSlip(facts, { of: heading, from: offering, to: replying }),
      ],
    },
  };
}

function delivery(facts: DocumentFacts): Words {
  const { number, issuedOn, receivedOn } = facts.offer;
  const rule = stepRule(facts.rules, 'reply');
  return phrase(
    '我方于',
    dayOrBlank(issuedOn, '要约书日期'),
    '向贵方发出工资集体协商要约书（编号：',
    orBlank(number, '要约书编号', 8),
    '），贵方于',
    dayOrBlank(receivedOn, '收到要约书日期'),
    `收到。${rule === null ? '按照规定，' : `根据${rule.article}的规定，`}贵方应当自收到要约书之日起`,
    replyLength(facts),
    '内，即不迟于',
    dayOrBlank(facts.offer.replyDue, '答复期限届满日期'),
    '，以书面形式答复。',
  );
}

function delay({ offer, day, urgedOn }: DocumentFacts): Words {
  const overdue = offer.replyDue === null ? 0 : daysBetween(offer.replyDue, day);
  return phrase(
    urgedOn !== null && urgedOn < day ? `我方曾于${dayText(urgedOn)}催告贵方答复。` : '',
    `截至${dayText(day)}，`,
    offer.replyDue === null
      ? phrase('已逾期', blank('逾期天数', 3), '日，')
      : overdue > 0
        ? `已逾期${overdue}日，`
        : '',
    '我方仍未收到贵方的书面答复。',
  );
}

const demand = (): Words =>
  phrase(
    '现催告贵方于',
    dayOrBlank(null, '重新提出的答复日期'),
    '前，对上述要约书以书面形式答复我方，并将贵方首席代表和其他协商代表的姓名、职务书面告知我方。',
  );

const meeting = ({ offer, day }: DocumentFacts): Block[] =>
  offer.meetingDay !== null && offer.meetingDay > day
    ? [para(`首次协商会议拟于${dayText(offer.meetingDay)}召开，请贵方做好准备。`)]
    : [];

/** What the law says of silence; only an enterprise can be ordered and fined. */
function consequences(facts: DocumentFacts): string[] {
  const duty = '一方提出协商要求的，另一方无正当理由不得拒绝进行集体协商（《集体合同规定》第三十二条）。';
  if (facts.offer.from === 'employer') return [duty];
  return [
    duty,
    '无正当理由拒绝进行平等协商的，由县级以上人民政府责令改正（《中华人民共和国工会法》第五十四条）。逾期仍不答复的，我方将依法提请处理。',
    ...(isUnderRulesOf(facts, 'qinghai')
      ? [
          '企业无正当理由不开展、拒绝开展或者拖延工资集体协商的，由县级以上人民政府人力资源和社会保障主管部门予以通报批评，责令限期改正；拒不改正的，企业及其法定代表人均不得授予荣誉称号，记入企业劳动保障守法诚信档案，向社会公布，可以对企业处以2000元以上20000元以下罚款，对企业法定代表人和其他直接责任人员处以1000元以上5000元以下罚款（《青海省企业工资集体协商条例》第四十一条）。',
        ]
      : []),
  ];
}
