import { z } from 'zod';
import { letterSettings } from '../letters/letterSettings.ts';
import { longText, requiredName, shortText } from '../negotiation/texts.ts';
import { rulePack, SHIPPED_PACKS } from '../procedure/rulePack.ts';
import { OWNERSHIP_CLASSES } from '../units/ownership.ts';
import { regionCode, unitDay } from '../units/unit.ts';
import type { RuleIssue } from '../wage/inputIssues.ts';
import { denominators, RATE_IDS } from './rates.ts';
import { TARGET_RULES, type TargetRule } from './targetRules.ts';

const fraction = z.number().min(0).max(1);

export const campaignGoal = z.strictObject({ rate: z.enum(RATE_IDS), threshold: fraction });

/** An empty list does not narrow. A region stands for all below it. */
export const campaignScope = z.strictObject({
  regions: z.array(regionCode).max(5000).default([]),
  industries: z
    .array(z.string().regex(/^[A-T]$/))
    .max(20)
    .default([]),
  ownerships: z.array(z.enum(OWNERSHIP_CLASSES)).max(3).default([]),
});
export type CampaignScope = z.infer<typeof campaignScope>;

/** How this campaign counts. */
export const campaignOptions = z.strictObject({
  /** Also counts enterprises that an agreement of their area or industry binds by rule alone. */
  countsByRule: z.boolean().default(false),
  /** Days after expiry within which a renewal still counts. */
  graceDays: z.number().int().min(0).max(366).default(0),
  list: z.enum(['frozen', 'current']).default('frozen'),
  denominators: denominators.default({}),
});
export type CampaignOptions = z.infer<typeof campaignOptions>;

const regionTask = z.strictObject({
  regionCode,
  number: z.number().int().min(0).max(100_000_000),
});

/** An "offer" campaign (集中要约行动). */
export const campaignFields = z.strictObject({
  name: requiredName,
  slogan: shortText.default(''),
  /** First and last day. */
  opens: unitDay,
  closes: unitDay,
  goal: campaignGoal.default({ rate: 'establishment', threshold: 0.9 }),
  scope: campaignScope.prefault({}),
  rules: z.array(z.enum(TARGET_RULES)).max(TARGET_RULES.length).default([]),
  /** Task numbers (任务数) set from above. */
  tasks: z.array(regionTask).max(5000).default([]),
  rulePack: z.union([z.enum(SHIPPED_PACKS), rulePack]).default('national'),
  options: campaignOptions.prefault({}),
  letters: letterSettings.prefault({}),
  /** Confidential. */
  notes: longText.default(''),
});
export type CampaignFields = z.infer<typeof campaignFields>;

/** A campaign does not close before it opens. */
export function checkWindow(
  { opens, closes }: Pick<CampaignFields, 'opens' | 'closes'>,
  context: z.RefinementCtx,
): void {
  if (closes >= opens) return;
  const params: RuleIssue = { code: 'ends-before-start', day: opens };
  context.addIssue({ code: 'custom', path: ['closes'], message: `before ${opens}`, params });
}

export interface Campaign extends CampaignFields {
  readonly id: string;
  /** The day on which its list was frozen; null before. */
  readonly frozenOn: string | null;
  readonly isSample: boolean;
  readonly isArchived: boolean;
  readonly createdAtMs: number;
}

/** What can be set up of a campaign, without what its list and the file know of it. */
export function fieldsOfCampaign(campaign: CampaignFields): CampaignFields {
  const { name, slogan, opens, closes, goal, scope, rules, tasks, rulePack: pack, options, letters, notes } = campaign;
  return { name, slogan, opens, closes, goal, scope, rules, tasks, rulePack: pack, options, letters, notes };
}

export type CampaignState = 'preparing' | 'running' | 'over';

/** 筹备、进行中、已结束, by the day alone. */
export function campaignState(
  { opens, closes }: Pick<CampaignFields, 'opens' | 'closes'>,
  today: string,
): CampaignState {
  if (today < opens) return 'preparing';
  return today > closes ? 'over' : 'running';
}

/** What the frozen list of a campaign no longer lets change. */
export const FROZEN_FIELDS = ['scope', 'rules'] as const satisfies readonly (keyof CampaignFields)[];

export const LIST_CHANGES = ['frozen', 'reopened', 'added', 'removed'] as const;

/** Who changed the list of a campaign, when and why. */
export interface ListChange {
  readonly id: string;
  readonly change: (typeof LIST_CHANGES)[number];
  /** Null where the change took all that the rules named. */
  readonly unit: { readonly id: string; readonly name: string } | null;
  /** Units that it touched. */
  readonly count: number;
  readonly day: string;
  readonly reason: string;
  readonly recordedAtMs: number;
  readonly recordedBy: string;
}

/** How many units the list has, and why. */
export interface ListSummary {
  /** On the list now. */
  readonly current: number;
  readonly frozen: number;
  readonly added: number;
  readonly removed: number;
  /** Of those on the list now; one may fall under several. */
  readonly byRule: Readonly<Record<TargetRule, number>>;
}

/** What the rules of a campaign would take on its opening day, and what was chosen by hand besides. */
export interface RuleCounts {
  readonly byRule: Readonly<Record<TargetRule, number>>;
  /** Distinct units that the chosen rules name, less those taken out by hand. */
  readonly union: number;
  readonly addedByHand: number;
  readonly takenOutByHand: number;
}
