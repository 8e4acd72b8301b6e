import { z } from 'zod';
import { LANGUAGES } from '../contract/settings.ts';

export const NEGOTIATION_PAPER_KINDS = ['brief', 'negotiation-history', 'demands-report', 'preparation-sheet'] as const;
export type NegotiationPaperKind = (typeof NEGOTIATION_PAPER_KINDS)[number];

/** 通报、任务清单、回复到期清单. */
export const CAMPAIGN_PAPER_KINDS = ['bulletin', 'task-list', 'reply-due-list'] as const;
export type CampaignPaperKind = (typeof CAMPAIGN_PAPER_KINDS)[number];

export const PAPER_KINDS = [...NEGOTIATION_PAPER_KINDS, ...CAMPAIGN_PAPER_KINDS] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export const isCampaignPaper = (kind: PaperKind): kind is CampaignPaperKind =>
  CAMPAIGN_PAPER_KINDS.some((one) => one === kind);

/** `table` copies go to the other side and hold nothing confidential; `internal` ones say so on every page. */
export const PAPER_COPIES = ['table', 'internal'] as const;
export type PaperCopy = (typeof PAPER_COPIES)[number];

/** What every paper has in its head and at its foot. */
export const paperHead = {
  copy: z.enum(PAPER_COPIES),
  language: z.enum(LANGUAGES),
  /** The date on the paper. */
  day: z.iso.date(),
  issuedBy: z.string(),
  number: z.number().int().positive(),
  appVersion: z.string(),
  title: z.string(),
  enterpriseName: z.string(),
  unionName: z.string(),
  isSample: z.boolean(),
};
export type PaperHead = z.infer<z.ZodObject<typeof paperHead>>;

/** What is chosen for a paper; the rest of its head is the negotiation's. */
export type PaperOptions = Pick<PaperHead, 'copy' | 'language' | 'day' | 'issuedBy' | 'number' | 'appVersion'>;

/** The head of a paper on a negotiation. */
export function paperHeadOf(
  negotiation: Pick<PaperHead, 'title' | 'enterpriseName' | 'unionName' | 'isSample'>,
  { copy, language, day, issuedBy, number, appVersion }: PaperOptions,
): PaperHead {
  const { title, enterpriseName, unionName, isSample } = negotiation;
  return { copy, language, day, issuedBy, number, appVersion, title, enterpriseName, unionName, isSample };
}
