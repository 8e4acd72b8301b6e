import type { InputIssue } from '../domain/wage/inputIssues.ts';
import type { PointRule } from '../domain/procedure/resolvePack.ts';
import { type ClockEvent, type Point, POINTS, type StepRule, STEPS } from '../domain/procedure/rulePack.ts';
import { issueText } from './errorText.ts';
import { PROCEDURE_STEP_TEXTS } from './procedureText.ts';
import type { TextKey, Translate } from './texts.ts';

/** What a clock starts at, or runs up to, as a noun. */
export const CLOCK_EVENT_TEXTS = {
  'offer-received': 'rule-packs.event-offer-received',
  'reply-accepting': 'rule-packs.event-reply-accepting',
  meeting: 'rule-packs.event-meeting',
  pause: 'rule-packs.event-pause',
  agreed: 'rule-packs.event-agreed',
  'not-agreed': 'rule-packs.event-not-agreed',
  'negotiation-limit': 'rule-packs.event-negotiation-limit',
  'vote-failed': 'rule-packs.event-vote-failed',
  're-agreed': 'rule-packs.event-re-agreed',
  'passing-notified': 'rule-packs.event-passing-notified',
  signed: 'rule-packs.event-signed',
  filed: 'rule-packs.event-filed',
  'authority-receipt': 'rule-packs.event-authority-receipt',
  'in-force': 'rule-packs.event-in-force',
  expiry: 'rule-packs.event-expiry',
  vacancy: 'rule-packs.event-vacancy',
  'dispute-accepted': 'rule-packs.event-dispute-accepted',
} as const satisfies Record<ClockEvent, TextKey>;

export const POINT_TEXTS = {
  quorum: 'rule-packs.point-quorum',
  majority: 'rule-packs.point-majority',
  signing: 'rule-packs.point-signing',
  minimum: 'rule-packs.point-minimum',
  aboveScaleMinimum: 'rule-packs.point-above-scale-minimum',
  maximum: 'rule-packs.point-maximum',
  balance: 'rule-packs.point-balance',
  chief: 'rule-packs.point-chief',
  frontLine: 'rule-packs.point-front-line',
  outsiders: 'rule-packs.point-outsiders',
  outsideChief: 'rule-packs.point-outside-chief',
  bothSides: 'rule-packs.point-both-sides',
  copies: 'rule-packs.point-copies',
  documents: 'rule-packs.point-documents',
  term: 'rule-packs.point-term',
} as const satisfies Record<Point, TextKey>;

const LENGTH_TEXTS = {
  calendar: 'rule-packs.days-calendar',
  working: 'rule-packs.days-working',
  months: 'rule-packs.months',
} as const satisfies Record<StepRule['unit'], TextKey>;

/** `收到要约后 20 日内`, with what else the rule says of the period. */
export function stepWords(t: Translate, rule: StepRule): string {
  const length = t(LENGTH_TEXTS[rule.unit], { count: rule.unit === 'months' ? rule.months : rule.days });
  const event = t(CLOCK_EVENT_TEXTS[rule.event]);
  const period =
    rule.direction === 'after'
      ? t('rule-packs.after', { event, length })
      : rule.bound === 'within'
        ? t('rule-packs.before-within', { event, length })
        : t('rule-packs.before-no-later', { event, length });
  const more = [
    ...(rule.doneBy === undefined ? [] : [t('rule-packs.done-by-signed')]),
    ...(rule.pausedBy === undefined ? [] : [t('rule-packs.paused-by-force')]),
    ...(rule.extension === undefined ? [] : [t('rule-packs.extension', { count: rule.extension })]),
  ];
  return [period, ...more].join(t('rule-packs.joint'));
}

/** What a rule says on a point, in words. */
export function pointWords<P extends Point>(t: Translate, point: P, rule: PointRule<P>): string {
  if ('count' in rule) {
    return point === 'copies'
      ? t('rule-packs.copies', { count: rule.count })
      : t('rule-packs.people', { count: rule.count });
  }
  if ('isOver' in rule) {
    const share = shareWords(rule.share);
    return rule.isOver ? t('rule-packs.majority-over', { share }) : t('rule-packs.majority-from', { share });
  }
  if ('share' in rule) {
    const share = shareWords(rule.share);
    return point === 'outsiders' ? t('rule-packs.share-most', { share }) : t('rule-packs.share-least', { share });
  }
  if ('when' in rule) {
    return rule.when === 'after-vote' ? t('rule-packs.signing-after') : t('rule-packs.signing-before');
  }
  if ('rule' in rule) return rule.rule === 'equal' ? t('rule-packs.balance-equal') : t('rule-packs.balance-union');
  if ('isAllowed' in rule) return rule.isAllowed ? t('rule-packs.allowed') : t('rule-packs.not-allowed');
  if ('items' in rule) return rule.items.join(t('units.and'));
  const { usual, shortest, longest } = rule;
  return [
    ...(usual === undefined ? [] : [t('rule-packs.term-usual', { count: usual })]),
    ...(shortest === undefined ? [] : [t('rule-packs.term-shortest', { count: shortest })]),
    ...(longest === undefined ? [] : [t('rule-packs.term-longest', { count: longest })]),
  ].join(t('rule-packs.joint'));
}

function shareWords([part, whole]: readonly [number, number]): string {
  return `${part}/${whole}`;
}

const FIELD_TEXTS: Readonly<Record<string, TextKey>> = {
  id: 'rule-packs.id',
  name: 'rule-packs.name',
  region: 'rule-packs.region',
  base: 'rule-packs.base',
  rule: 'rule-packs.rule',
  version: 'rule-packs.version',
  source: 'rule-packs.source',
  checked: 'rule-packs.checked',
  steps: 'rule-packs.steps',
  points: 'rule-packs.points',
  silent: 'rule-packs.silent',
  unit: 'rule-packs.field-unit',
  days: 'rule-packs.field-days',
  months: 'rule-packs.field-months',
  event: 'rule-packs.field-event',
  direction: 'rule-packs.field-direction',
  bound: 'rule-packs.field-bound',
  extension: 'rule-packs.field-extension',
  article: 'rule-packs.article',
  share: 'rule-packs.field-share',
  count: 'rule-packs.field-count',
  when: 'rule-packs.point-signing',
  isOver: 'rule-packs.field-is-over',
  isAllowed: 'rule-packs.field-is-allowed',
  items: 'rule-packs.point-documents',
  usual: 'rule-packs.field-usual',
  shortest: 'rule-packs.field-shortest',
  longest: 'rule-packs.field-longest',
};

/** A problem of a pack with the field in words, what was written there, and the way out. */
export function packIssueText(t: Translate, issue: InputIssue): string {
  const parts = issue.path.split(/[.[\]]+/).filter((part) => part !== '');
  const words = parts.flatMap((part, at) => {
    const inList = parts[at - 1];
    const step = inList === 'steps' ? STEPS.find((each) => each === part) : undefined;
    if (step) return [t(PROCEDURE_STEP_TEXTS[step])];
    const point = inList === 'points' ? POINTS.find((each) => each === part) : undefined;
    if (point) return [t(POINT_TEXTS[point])];
    if ((part === 'steps' || part === 'points') && parts.length > 1) return [];
    const known = inList === 'steps' || inList === 'points' ? undefined : FIELD_TEXTS[part];
    return [known ? t(known) : part];
  });
  return t('rule-packs.issue', {
    field: words.length === 0 ? t('rule-packs.file') : words.join(t('rule-packs.field-of')),
    reason: reasonOf(t, issue, parts),
  });
}

function reasonOf(t: Translate, issue: InputIssue, parts: readonly string[]): string {
  const [first, second] = parts;
  const last = parts.at(-1);
  if (issue.code === 'unknown-key' && parts.length === 2 && first === 'steps') return t('rule-packs.unknown-step');
  if (issue.code === 'unknown-key' && parts.length === 2 && first === 'points') return t('rule-packs.unknown-point');
  if (first === 'base' && second === undefined && issue.code !== 'missing') return t('rule-packs.unknown-base');
  if (issue.code === 'wrong-format' && last === 'article') return t('rule-packs.article-form');
  if (issue.code === 'wrong-format' && last === 'id') return t('rule-packs.id-form');
  if (issue.code === 'wrong-format' && last === 'region') return t('rule-packs.region-form');
  return issueText(t, issue);
}
