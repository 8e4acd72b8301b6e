import type { Block } from './documentBody.ts';
import type { DocumentFacts } from './documentFacts.ts';
import {
  closed,
  type LetterParty,
  materialsTime,
  offerArticles,
  ownRepresentatives,
  partiesOf,
  partyName,
  positionBlocks,
  receiptSlip,
  sections,
  signedBy,
} from './letterParts.ts';
import { offerSubjects } from './offerSubjects.ts';
import { cited, dayOrBlank } from './officialForms.ts';
import { blank, line, orBlank, para, phrase, tableOf, ticks, title, type Words } from './writing.ts';
import type { WrittenDocument } from './writtenDocument.ts';

/** 答复书 of the side that an offer went to: the enterprise's, or the union's where the enterprise made the offer. */
export function replyLetter(facts: DocumentFacts): WrittenDocument {
  const heading = '工资集体协商要约答复书';
  const { offering, replying } = partiesOf(facts);
  const isRefusal = facts.reply?.answer === 'declines';
  return {
    title: heading,
    number: '',
    body: {
      type: 'doc',
      content: [
        title(heading),
        line(phrase(partyName(offering), '：')),
        para(receipt(facts)),
        ...sections([
          { heading: '对要约的答复', blocks: answer(facts) },
          // Who refuses to negotiate has no day, no subjects and no representatives to name.
          ...(isRefusal
            ? []
            : [
                { heading: '协商时间和地点', blocks: timeAndPlace(facts) },
                { heading: '协商内容', blocks: subjects(facts) },
                { heading: '协商代表', blocks: ownRepresentatives(facts.representatives[replying.side]) },
                { heading: '资料提供', blocks: materials(facts) },
              ]),
          { heading: '本方主张及理由', blocks: positionBlocks(facts, ownPosition(facts, replying)) },
        ]),
        para('特此答复。'),
        ...signedBy(replying, facts.day),
        receiptSlip(facts, { of: heading, from: replying, to: offering, numberLabel: '要约书编号' }),
      ],
    },
  };
}

function receipt(facts: DocumentFacts): Words {
  const { number, issuedOn, receivedOn } = facts.offer;
  return phrase(
    '贵方',
    dayOrBlank(issuedOn, '要约书日期'),
    `发出的工资集体协商要约书（编号：`,
    orBlank(number, '要约书编号', 8),
    '），我方已于',
    dayOrBlank(receivedOn, '收到要约书日期'),
    `收到。根据${cited(offerArticles(facts))}的规定，现答复如下：`,
  );
}

function answer({ reply }: DocumentFacts): Block[] {
  const tick = (words: string, kind: NonNullable<DocumentFacts['reply']>['answer']) => ({
    words,
    checked: reply?.answer === kind,
  });
  const reason = reply?.reason.trim() ?? '';
  const isPlain = reply?.answer === 'accepts' && reason === '';
  const isRefusal = reply?.answer === 'declines';
  return [
    ...ticks([
      tick('同意按照要约书进行协商', 'accepts'),
      tick('同意进行协商，并提出修改意见', 'counters'),
      tick('不同意进行协商', 'declines'),
      ...(reply?.answer === 'other' ? [tick('其他答复', 'other')] : []),
    ]),
    ...(isPlain
      ? []
      : [
          para(
            phrase(
              isRefusal ? '不同意进行协商的正当理由：' : '修改意见或者理由：',
              // As long as its line.
              reason === '' ? blank('修改意见或者正当理由', isRefusal ? 12 : 16) : closed(reason),
            ),
          ),
        ]),
  ];
}

function timeAndPlace({ offer }: DocumentFacts): Block[] {
  return [
    para(
      phrase(
        '首次协商会议的时间为',
        dayOrBlank(offer.meetingDay, '首次协商会议日期'),
        orBlank(offer.meetingTime, '首次协商会议时间', 4),
        '，地点为',
        orBlank(offer.meetingPlace, '会议地点', 12),
        '。',
      ),
    ),
  ];
}

const EMPTY_ROWS = 3;

/** Each subject of the offer with a place to accept it, change it or leave it for another time. */
function subjects(facts: DocumentFacts): Block[] {
  const isAccepted = facts.reply?.answer === 'accepts';
  const asked = offerSubjects(facts).filter(({ isAsked }) => isAsked);
  const rows: Words[][] = [
    ...asked.map(({ words }): Words[] => [words, isAccepted ? '同意' : '', '']),
    ...Array.from({ length: EMPTY_ROWS }, (): Words[] => ['', '', '']),
  ];
  return [
    para('对要约书提出的协商内容，逐项答复（同意、修改、暂不协商）如下；我方另行提出的事项列于其后：'),
    tableOf(['协商内容', '答复', '说明'], rows, [240, 110, 240]),
  ];
}

function materials(facts: DocumentFacts): Block[] {
  const due = materialsTime(facts);
  return [
    para(
      phrase(
        '要约书所列资料，我方在',
        due ? `${due.words}（${due.article}）` : blank('提供资料的时间', 8),
        '提供，拟提供的日期为',
        dayOrBlank(null, '提供资料日期'),
        '。暂不能提供的资料及原因：',
        blank('暂不能提供的资料及原因', 14),
        '。',
      ),
    ),
  ];
}

/** The claim of the brief is the union's; of the enterprise only what it laid on the table is known. */
function ownPosition({ position, proposals }: DocumentFacts, { side }: LetterParty): DocumentFacts['position'] {
  if (side === 'union') return position;
  return proposals.employer === null ? null : { claim: proposals.employer, reasons: [], kinds: [] };
}
