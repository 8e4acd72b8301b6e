import { z } from 'zod';
import { LANGUAGES } from '../contract/settings.ts';
import { DOCUMENT_KINDS } from '../domain/documents/documentKind.ts';

export const NEGOTIATION_PAPER_KINDS = ['brief', 'negotiation-history', 'demands-report', 'preparation-sheet'] as const;
export type NegotiationPaperKind = (typeof NEGOTIATION_PAPER_KINDS)[number];

/** 通报、任务清单、回复到期清单. */
export const CAMPAIGN_PAPER_KINDS = ['bulletin', 'task-list', 'reply-due-list'] as const;
export type CampaignPaperKind = (typeof CAMPAIGN_PAPER_KINDS)[number];

/** 工作报告 is of neither a negotiation nor a campaign. */
export const REPORT_KINDS = [...NEGOTIATION_PAPER_KINDS, ...CAMPAIGN_PAPER_KINDS, 'work-report'] as const;
/** Built from the data as a whole; a document is written from it and then edited. */
export type ReportKind = (typeof REPORT_KINDS)[number];

export const PAPER_KINDS = [...REPORT_KINDS, ...DOCUMENT_KINDS] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

const KINDS_FOR_ALL: readonly PaperKind[] = [
  'demands-report',
  ...CAMPAIGN_PAPER_KINDS,
  'work-report',
  ...DOCUMENT_KINDS,
];

/** Made in one copy for everybody, which has no other to be told from. */
export const isForAll = (kind: PaperKind): boolean => KINDS_FOR_ALL.includes(kind);

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
