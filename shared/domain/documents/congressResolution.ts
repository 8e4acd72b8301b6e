import type { Block } from './documentBody.ts';
import type { DocumentFacts } from './documentFacts.ts';
import { cited, dayOrBlank, dayText, headedBy, lengthText, pointRule, shareText, stepRule } from './officialForms.ts';
import { blank, centred, numbered, orBlank, para, phrase, signature, title, type Words } from './writing.ts';
import type { WrittenDocument } from './writtenDocument.ts';

/** 职工代表大会决议 on the draft, adopted or not, with the votes and the threshold of the pack. */
export function congressResolution(facts: DocumentFacts): WrittenDocument {
  const { year, enterprise, vote } = facts;
  const heading = `关于${year}年度工资专项集体合同草案的决议`;
  const day = vote?.day ?? null;
  return {
    title: heading,
    number: '',
    body: {
      type: 'doc',
      content: [
        title(headedBy(enterprise.name === '' ? '' : `${enterprise.name}职工代表大会`, heading)),
        centred(
          phrase('（', dayOrBlank(day, '职工代表大会日期'), `职工代表大会${vote?.isAdopted ? '通过' : '审议'}）`),
        ),
        para(
          phrase(
            orBlank(enterprise.name, '企业名称', 14),
            `职工代表大会听取了关于${year}年度工资集体协商情况和工资专项集体合同草案的说明，对合同草案进行了审议和表决。`,
          ),
        ),
        para(votes(facts)),
        ...threshold(facts),
        ...decision(facts),
        signature(
          phrase(orBlank(enterprise.name, '企业名称', 14), '职工代表大会（盖章）'),
          dayOrBlank(day, '决议日期'),
        ),
      ],
    },
  };
}

function votes({ vote }: DocumentFacts): Words {
  const count = (known: number | undefined, label: string): Words =>
    known === undefined ? blank(label, 4) : String(known);
  const against = vote ? vote.present - vote.inFavour : undefined;
  return phrase(
    '本次大会应到职工代表',
    count(vote?.delegates, '应到代表人数'),
    '人，实到',
    count(vote?.present, '实到代表人数'),
    '人。经表决，同意',
    count(vote?.inFavour, '同意人数'),
    '人，不同意和弃权共',
    count(against, '不同意和弃权人数'),
    '人。',
  );
}

/** What the rule asks for, as a share and, once the delegates are counted, in heads. */
function threshold({ rules, vote }: DocumentFacts): Block[] {
  const [quorum, majority] = [pointRule(rules, 'quorum'), pointRule(rules, 'majority')];
  const heads = (needed: number | null | undefined) =>
    needed === null || needed === undefined ? '' : `（不少于${needed}人）`;
  const parts = [
    ...(quorum
      ? [`讨论合同草案应当有${shareText(quorum.share)}职工代表出席${heads(vote?.thresholds.present.needed)}`]
      : []),
    ...(majority
      ? [
          `须经全体职工代表${shareText(majority.share, majority.isOver)}同意${heads(vote?.thresholds.inFavour.needed)}，合同草案方获通过`,
        ]
      : []),
  ];
  if (parts.length === 0) return [];
  const articles = cited([quorum?.article ?? null, majority?.article ?? null]);
  return [para(`依照${articles}的规定，${parts.join('，且')}。`)];
}

function decision(facts: DocumentFacts): Block[] {
  const { vote, year, rules } = facts;
  if (vote?.isAdopted === false) return rejection(facts);
  const signing = pointRule(rules, 'signing');
  const steps = [
    `通过《${year}年度工资专项集体合同（草案）》。`,
    ...(signing?.when === 'before-vote' ? [] : ['合同由双方首席代表签字、盖章。']),
    '合同签订后，由企业按照规定报送人力资源和社会保障行政部门审查，生效后向全体职工公布。',
  ];
  if (vote?.isAdopted) return [para('表决结果符合规定，大会决议如下：'), ...numbered(steps)];
  return [
    para(phrase('表决结果：', blank('表决结果（通过或者未通过）', 6), '。获得通过的，大会决议如下：')),
    ...numbered(steps),
  ];
}

function rejection({ vote, year, rules, deadlines }: DocumentFacts): Block[] {
  const missing = [
    ...(vote && vote.thresholds.present.missing > 0 ? [`出席人数少${vote.thresholds.present.missing}人`] : []),
    ...(vote && vote.thresholds.inFavour.missing > 0 ? [`同意人数少${vote.thresholds.inFavour.missing}人`] : []),
  ];
  const resubmit = stepRule(rules, 'resubmit');
  const due = deadlines.dates.resubmissionDue;
  return [
    para(`与规定相比，${missing.join('，')}，表决结果不符合规定，大会决议如下：`),
    ...numbered([
      `《${year}年度工资专项集体合同（草案）》未获通过，不得签订。`,
      resubmit === null || resubmit.event !== 'vote-failed'
        ? '双方应当根据职工代表的意见重新协商，修改合同草案后再次提交职工代表大会审议。'
        : `双方应当根据职工代表的意见重新协商，并在${lengthText(resubmit)}内${
            due === null ? '' : `（至${dayText(due)}）`
          }再次提交职工代表大会审议（${resubmit.article}）。`,
    ]),
  ];
}
