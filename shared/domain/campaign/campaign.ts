import { z } from 'zod';
import { longText, requiredName, shortText } from '../negotiation/texts.ts';
import { rulePack, SHIPPED_PACKS } from '../procedure/rulePack.ts';
import { OWNERSHIP_CLASSES } from '../units/ownership.ts';
import { regionCode, unitDay } from '../units/unit.ts';
import type { RuleIssue } from '../wage/inputIssues.ts';
import { denominators, RATE_IDS } from './rates.ts';
import { TARGET_RULES } from './targetRules.ts';

const fraction = z.number().min(0).max(1);

export const campaignGoal = z.strictObject({ rate: z.enum(RATE_IDS), threshold: fraction });
export type CampaignGoal = z.infer<typeof campaignGoal>;

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

export const regionTask = z.strictObject({
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
  /** Confidential. */
  notes: longText.default(''),
});
export type CampaignFields = z.infer<typeof campaignFields>;

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
