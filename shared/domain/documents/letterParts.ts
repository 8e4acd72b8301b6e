import { numeral, chiefOf, dayText, isUnderRulesOf, stepRule, lengthText, withPost } from './officialForms.ts';
import type { Block } from './documentBody.ts';
import type { DocumentFacts, RosterEntry } from './documentFacts.ts';
import {
  blank,
  bold,
  centred,
  line,
  numbered,
  orBlank,
  para,
  phrase,
  section,
  signature,
  slip,
  type Words,
} from './writing.ts';

/** One side of a letter: whoever writes it, or whom it goes to. */
export interface LetterParty {
  readonly side: 'union' | 'employer';
  readonly name: string;
  /** What the name is, where nobody has stated it. */
  readonly label: string;
  readonly contact: string;
  readonly telephone: string;
  readonly address: string;
}

/** Who made the offer and who replies to it. */
export function partiesOf({ offer, sender, enterprise }: DocumentFacts): {
  readonly offering: LetterParty;
  readonly replying: LetterParty;
} {
  const { name, contact, telephone, address } = sender;
  const union: LetterParty = { side: 'union', name, label: '工会名称', contact, telephone, address };
  const employer: LetterParty = {
    side: 'employer',
    name: enterprise.name,
    label: '企业名称',
    contact: '',
    telephone: enterprise.telephone,
    address: enterprise.address,
  };
  return offer.from === 'union' ? { offering: union, replying: employer } : { offering: employer, replying: union };
}

export const partyName = ({ name, label }: LetterParty): Words => orBlank(name, label, 14);

/** Articles that an offer and the reply to it rest on, of the rules that hold; 《…》第…条 each. */
export function offerArticles({ rules }: DocumentFacts): string[] {
  const reply = rules.step('reply');
  const ofPlace = reply.kind === 'set' ? [reply.rule.article] : [];
  const national = ['《集体合同规定》第三十二条', '《工资集体协商试行办法》第十七条'].filter((article) =>
    rules.rules.some((rule) => article.startsWith(`《${rule}》`)),
  );
  return [...new Set(['《中华人民共和国劳动合同法》第五十一条', ...national, ...ofPlace])];
}

/** Sections are numbered as they come: those without anything to say are left out. */
export function sections(parts: readonly { readonly heading: string; readonly blocks: readonly Block[] }[]): Block[] {
  return parts
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ heading, blocks }, at) => [section(`${numeral(at + 1)}、${heading}`), ...blocks]);
}

/** 20日, or a line where no verified rule says how long. */
export function replyLength({ rules }: DocumentFacts): Words {
  const rule = stepRule(rules, 'reply');
  return rule === null ? blank('答复期限', 4) : lengthText(rule);
}

/** When materials are due, 首次协商会议召开前5日内; `null` where no verified rule says so. */
export function materialsTime({ rules }: DocumentFacts): { readonly words: string; readonly article: string } | null {
  const rule = stepRule(rules, 'materials');
  if (rule === null || rule.event !== 'meeting' || rule.direction !== 'before') return null;
  const { article } = rule;
  return rule.bound === 'within'
    ? { words: `协商会议召开前${lengthText(rule)}内`, article }
    : { words: `协商会议召开的${lengthText(rule)}前`, article };
}

/** 我方首席代表 and the others by name, or lines for them. */
export function ownRepresentatives(roster: readonly RosterEntry[]): Block[] {
  const chief = chiefOf(roster);
  const others = roster.filter((one) => one !== chief);
  return [
    para(phrase('我方首席代表：', chief ? withPost(chief) : blank('我方首席代表姓名、职务', 12), '。')),
    para(
      phrase(
        '我方其他协商代表：',
        others.length > 0 ? others.map(withPost).join('、') : blank('我方其他协商代表姓名、职务', 15),
        '。',
      ),
    ),
  ];
}

/** 本方主张及理由: known, or two places for them where the rule of the place asks for them. */
export function positionBlocks(facts: DocumentFacts, position: DocumentFacts['position']): Block[] {
  if (position && position.claim !== '') {
    return [para(`主张：${closed(position.claim)}`), ...reasonBlocks(position.reasons)];
  }
  if (!isUnderRulesOf(facts, 'qinghai')) return [];
  return [para(phrase('主张：', blank('主张', 22))), para(phrase('理由：', blank('理由', 22)))];
}

function reasonBlocks(reasons: readonly string[]): Block[] {
  const [only, ...more] = reasons;
  if (only === undefined) return [para(phrase('理由：', blank('理由', 22)))];
  return more.length === 0 ? [para(`理由：${closed(only)}`)] : [para('理由：'), ...numbered(reasons.map(closed))];
}

/** With a full stop, unless it ends with a mark already. */
export const closed = (sentence: string): string =>
  /[。！？!?…]$/u.test(sentence.trim()) ? sentence : `${sentence}。`;

/** Whom to turn to, and who signs on which day. */
export function signedBy(party: LetterParty, day: string): Block[] {
  return [
    para(
      phrase('联系人：', orBlank(party.contact, '联系人', 5), '　联系电话：', orBlank(party.telephone, '联系电话', 8)),
    ),
    para(phrase('地址：', orBlank(party.address, '地址', 20))),
    signature(phrase(partyName(party), '（盖章）'), dayText(day)),
  ];
}

interface Delivery {
  /** What the letter is called. */
  readonly of: string;
  readonly from: LetterParty;
  readonly to: LetterParty;
  readonly numberLabel?: string;
}

/** 送达回证 of a letter, cut off below it: by the number a returned slip is booked. */
export function receiptSlip(facts: DocumentFacts, { of, from, to, numberLabel = '编号' }: Delivery): Block {
  const { offer, enterprise } = facts;
  const addressee = to.side === 'employer' ? enterprise.addressee : '';
  return slip(
    centred(bold('送达回证')),
    line(phrase(`${numberLabel}：`, orBlank(offer.slipNumber, numberLabel, 8), `　送达文书：${of}`)),
    line(phrase('送达单位：', partyName(from))),
    line(phrase('受送达单位：', partyName(to), addressee.trim() === '' ? '' : `（${addressee}）`)),
    line(phrase('收件人（签名）：', blank('收件人签名', 8), '　受送达单位（盖章）：')),
    line(
      phrase(
        '收到日期：',
        blank('收到日期（年）', 3),
        '年',
        blank('收到日期（月）', 2),
        '月',
        blank('收到日期（日）', 2),
        '日',
      ),
    ),
  );
}
