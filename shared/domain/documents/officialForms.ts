import { createFormat } from '../../i18n/format.ts';
import type { Point, Step, StepRule } from '../procedure/rulePack.ts';
import type { PointRule, ResolvedPack } from '../procedure/resolvePack.ts';
import type { Side } from '../proposals/proposal.ts';
import type { Inline } from './documentBody.ts';
import type { DocumentFacts, RosterEntry } from './documentFacts.ts';
import { blank, orBlank, phrase, type Words } from './writing.ts';

/** Days, amounts, articles and thresholds as Chinese official papers write them. */
const format = createFormat('zh-CN');

export const dayText = (day: string): string => format.day(day);

/** 2021年4月1日, or year, month and day as lines to fill in. */
export const dayOrBlank = (day: string | null, label: string): Words =>
  day === null || day === ''
    ? [blank(`${label}（年）`, 3), '年', blank(`${label}（月）`, 2), '月', blank(`${label}（日）`, 2), '日']
    : dayText(day);

/** A place for the day under a signature. */
export const DAY_TO_SIGN = '　　　　年　　月　　日';

export const SIDE_NAMES = { union: '职工方', employer: '企业方' } as const satisfies Record<Side, string>;

export const yuanText = (fen: number): string => `${format.agreedYuan(fen)}元`;

/** A fraction as a percentage: 0.03 → 3%. */
export const percentText = (fraction: number): string => format.percent(fraction);

/** How wages stand to those of before, from a fraction: they may rise, stay or fall; a line where nobody has stated it. */
export function changeText(change: number | null): Words {
  if (change === null) return phrase('调整幅度为', blank('调整幅度', 3), '%');
  const size = percentText(Math.abs(change));
  if (size === percentText(0)) return '与协商前持平';
  return `比协商前${change > 0 ? '增长' : '下降'}${size}`;
}

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 1 to 999 in words: 十二, 一百零五. */
export function numeral(value: number): string {
  const digit = (at: number) => DIGITS[at] ?? '';
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  if (hundreds === 0 && tens === 0) return digit(ones);
  const rest = `${tens === 0 ? '' : `${tens === 1 && hundreds === 0 ? '' : digit(tens)}十`}${ones === 0 ? '' : digit(ones)}`;
  if (hundreds === 0) return rest;
  return `${digit(hundreds)}百${tens === 0 && ones > 0 ? '零' : ''}${rest}`;
}

/** `《A》第一条` and `《A》第二条` become 《A》第一条、第二条; each is named once. */
export function cited(articles: readonly (string | null)[]): string {
  const byRule = new Map<string, Set<string>>();
  for (const article of articles) {
    if (article === null) continue;
    const rule = ruleTitle(article);
    byRule.set(rule, (byRule.get(rule) ?? new Set()).add(article.slice(rule.length)));
  }
  return [...byRule].map(([rule, places]) => `${rule}${[...places].join('、')}`).join('、');
}

/** `《集体合同规定》` of `《集体合同规定》第十九条`. */
const ruleTitle = (article: string): string => article.slice(0, article.indexOf('》') + 1);

/** What the rules set on a point; null where they say nothing or nobody has verified what they say. */
export function pointRule<P extends Point>(rules: ResolvedPack, point: P): PointRule<P> | null {
  const found = rules.point(point);
  return found.kind === 'set' ? found.rule : null;
}

export function stepRule(rules: ResolvedPack, step: Step): StepRule | null {
  const found = rules.step(step);
  return found.kind === 'set' ? found.rule : null;
}

/** 20日, 10个工作日, 2个月. */
export function lengthText(rule: StepRule): string {
  if (rule.unit === 'months') return `${rule.months}个月`;
  return rule.unit === 'working' ? `${rule.days}个工作日` : `${rule.days}日`;
}

/** 三分之二以上, 半数以上, 过半数: the last leaves the half itself out. */
export function shareText([part, whole]: readonly [number, number], isOver = false): string {
  if (part * 2 === whole) return isOver ? '过半数' : '半数以上';
  return isOver ? `超过${numeral(whole)}分之${numeral(part)}` : `${numeral(whole)}分之${numeral(part)}以上`;
}

/** The province whose own rules a document may name beside the pack: where the enterprise is, else that of the pack. */
export function isUnderRulesOf({ regionCode, rules }: DocumentFacts, packId: 'qinghai' | 'shandong'): boolean {
  const prefix = { qinghai: '63', shandong: '37' }[packId];
  return rules.id === packId || regionCode.startsWith(prefix);
}

/** The wage rule that the negotiation goes by, by its title; null where the pack sets nothing. */
export function wageRuleTitle(rules: ResolvedPack): string | null {
  const article = stepRule(rules, 'reply')?.article ?? stepRule(rules, 'filing')?.article;
  return article === undefined ? null : ruleTitle(article);
}

export const chiefOf = (side: readonly RosterEntry[]): RosterEntry | undefined => side.find(({ isChief }) => isChief);

/** 王强（工会主席）. */
export const withPost = ({ name, post }: RosterEntry): string => (post.trim() === '' ? name : `${name}（${post}）`);

/** `name`, `name`（首席代表）: those of a side in one sentence, the chief first, or a line to fill in. */
export function namesOf(side: readonly RosterEntry[], label: string): string | Inline {
  const ordered = [...side.filter(({ isChief }) => isChief), ...side.filter(({ isChief }) => !isChief)];
  return orBlank(ordered.map(({ name, isChief }) => (isChief ? `${name}（首席代表）` : name)).join('、'), label, 18);
}

/** `label：known`, or a line. */
export const stated = (label: string, known: string, width = 10): Words =>
  phrase(`${label}：`, orBlank(known, label, width));

/** With a full stop where it has none. */
export const sentence = (text: string): string =>
  /[。！？；：…]$/.test(text) ? text : `${text.replace(/[.;，,]$/, '')}。`;

/** A heading that names the enterprise on a line of its own. */
export const headedBy = (enterprise: string, heading: string): Words =>
  enterprise === '' ? heading : `${enterprise}\n${heading}`;

/** Lines that a person wrote, without empty ones. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '');
