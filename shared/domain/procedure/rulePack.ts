import { z } from 'zod';
import type { RuleIssue } from '../wage/inputIssues.ts';

/** What a clock of the procedure is for, in the order in which it comes up. */
export const STEPS = [
  'reply',
  'union-report',
  'materials',
  'negotiate',
  'resume',
  'draft',
  'congress',
  'resubmit',
  'filing',
  'union-filing',
  'review',
  'publish',
  'renewal',
  'vacancy',
  'dispute-apply',
  'dispute-settle',
] as const;
export type Step = (typeof STEPS)[number];

/**
 * What a clock runs from or up to. Most are events as they are entered; some follow from them: `agreed` and
 * `not-agreed` from a session, `re-agreed` from one after a lost vote, `in-force` from the review or from silence.
 */
export const CLOCK_EVENTS = [
  'offer-received',
  'reply-accepting',
  'meeting',
  'pause',
  'agreed',
  'not-agreed',
  'negotiation-limit',
  'vote-failed',
  're-agreed',
  'passing-notified',
  'signed',
  'filed',
  'authority-receipt',
  'in-force',
  'expiry',
  'vacancy',
  'dispute-accepted',
] as const;
export type ClockEvent = (typeof CLOCK_EVENTS)[number];

/** `《集体合同规定》第三十六条`. */
const article = z
  .string()
  .max(200)
  .regex(/^《[^《》]+》第[零〇一二三四五六七八九十百]+条(之[一二三四五六七八九十]+)?(第[一二三四五六七八九十]+款)?$/);

const LONGEST_DAYS = 366;
const clock = {
  event: z.enum(CLOCK_EVENTS),
  direction: z.enum(['after', 'before']),
  /** Before an event: 前五日内 is `within`, 五日前 is `no-later`. After one both mean the same. */
  bound: z.enum(['within', 'no-later']),
  /** Where the period ends with something other than what usually ends it. */
  doneBy: z.literal('signed').exactOptional(),
  /** A pause for this reason does not count towards the period; any other does. */
  pausedBy: z.literal('force-majeure').exactOptional(),
  /** Days by which an office may lengthen the period. */
  extension: z.number().int().min(0).max(LONGEST_DAYS).exactOptional(),
  article,
};
const stepRule = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.enum(['calendar', 'working']), days: z.number().int().min(0).max(LONGEST_DAYS), ...clock }),
  z.strictObject({ unit: z.literal('months'), months: z.number().int().min(1).max(36), ...clock }),
]);
export type StepRule = z.infer<typeof stepRule>;

/** A part as numerator and denominator, so that thresholds stay in whole numbers. */
const share = z
  .tuple([z.number().int().min(1).max(100), z.number().int().min(1).max(100)])
  .refine(([part, whole]) => part <= whole, { params: { code: 'not-allowed' } satisfies RuleIssue });
const people = z.number().int().min(1).max(1000);
const months = z.number().int().min(1).max(120);

const presentRule = z.strictObject({ share, article });
/** `isOver`: 过半数 leaves the half itself out, 半数以上 does not (民法典 art. 1259). */
const inFavourRule = z.strictObject({ share, isOver: z.boolean(), article });
const signingRule = z.strictObject({ when: z.enum(['after-vote', 'before-vote']), article });
const countRule = z.strictObject({ count: people, article });
const balanceRule = z.strictObject({ rule: z.enum(['equal', 'union-not-fewer']), article });
const shareRule = z.strictObject({ share, article });
const permission = z.strictObject({ isAllowed: z.boolean(), article });
const documentsRule = z.strictObject({ items: z.array(z.string().trim().min(1).max(200)).min(1).max(50), article });
/** Months; `usual` is what the rule says 一般. */
const termRule = z.strictObject({
  usual: months.exactOptional(),
  shortest: months.exactOptional(),
  longest: months.exactOptional(),
  article,
});

/** Null or left out: not verified, which is not the same as a rule that says nothing (`silent`). */
const open = <S extends z.ZodType>(rule: S) => rule.nullable().exactOptional();
const step = open(stepRule);

const steps = z.strictObject({
  reply: step,
  'union-report': step,
  materials: step,
  negotiate: step,
  resume: step,
  draft: step,
  congress: step,
  resubmit: step,
  filing: step,
  'union-filing': step,
  review: step,
  publish: step,
  renewal: step,
  vacancy: step,
  'dispute-apply': step,
  'dispute-settle': step,
} satisfies Record<Step, typeof step>);

/** What a pack rules on beside days, `minimum` to `bothSides` on the representatives of a side. */
const points = z.strictObject({
  quorum: open(presentRule),
  majority: open(inFavourRule),
  signing: open(signingRule),
  minimum: open(countRule),
  aboveScaleMinimum: open(countRule),
  maximum: open(countRule),
  balance: open(balanceRule),
  chief: open(countRule),
  frontLine: open(shareRule),
  outsiders: open(shareRule),
  outsideChief: open(permission),
  bothSides: open(permission),
  copies: open(countRule),
  documents: open(documentsRule),
  term: open(termRule),
});
export type Points = z.infer<typeof points>;
export type Point = keyof Points;
/** In the order in which they come up. */
export const POINTS = z.keyof(points).options;

/** Packs that come with the product; a pack of a user stands on one of them, or on none. */
export const SHIPPED_PACKS = [
  'general',
  'national',
  'qinghai',
  'beijing',
  'shanghai',
  'zhejiang',
  'shandong',
  'henan',
  'chongqing',
] as const;
export type ShippedPackId = (typeof SHIPPED_PACKS)[number];

const title = z.string().trim().min(1).max(200);

/**
 * The rules of a place as data. A value holds only with its article. What `silent` names was looked for in the rule
 * and is not there: the pack beneath (`base`) decides. What is neither set nor silent has not been verified, and no
 * pack beneath is asked, because the rule may well say something else.
 */
export const rulePack = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
    name: z.strictObject({ 'zh-CN': title, en: title }),
    /** GB/T 2260, two digits; null for the whole country. */
    region: z
      .string()
      .regex(/^\d{2}$/)
      .nullable(),
    base: z.enum(SHIPPED_PACKS).nullable(),
    rule: title,
    /** Of the text that was read, in the words of that text. */
    version: title,
    source: title,
    /** The day on which the text was read. */
    checked: z.iso.date(),
    steps,
    points,
    silent: z.array(z.enum([...STEPS, ...POINTS])).max(STEPS.length + POINTS.length),
  })
  .superRefine((pack, context) => {
    const set = new Set(Object.entries({ ...pack.steps, ...pack.points }).flatMap(([key, rule]) => (rule ? key : [])));
    pack.silent.forEach((key, index) => {
      const params: RuleIssue = { code: 'set-and-silent' };
      if (set.has(key)) context.addIssue({ code: 'custom', path: ['silent', index], message: `${key} is set`, params });
    });
  });
export type RulePack = z.infer<typeof rulePack>;
