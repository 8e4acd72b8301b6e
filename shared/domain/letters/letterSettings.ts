import { z } from 'zod';
import type { LetterKind } from '../documents/documentKind.ts';
import { shortText } from '../negotiation/texts.ts';
import type { RuleIssue } from '../wage/inputIssues.ts';
import { holesIn } from './pattern.ts';

/** Who sends the letters of a campaign: by the union of the unit its own, the joint one or that above; or always that. */
export const SENDER_RULES = ['by-union', 'upper'] as const;
export type SenderRule = (typeof SENDER_RULES)[number];

/** A text with places that are filled in for each letter. */
const patternOf = (allowed: readonly string[], required?: string) =>
  shortText.superRefine((pattern, context) => {
    const holes = holesIn(pattern);
    const refuse = (code: RuleIssue['code'], hole: string) => {
      const params: RuleIssue = { code, word: `{${hole}}` };
      context.addIssue({ code: 'custom', message: `${code}: {${hole}}`, params });
    };
    const unknown = holes.find((hole) => !allowed.includes(hole));
    if (unknown !== undefined) refuse('unknown-hole', unknown);
    if (required !== undefined && pattern !== '' && !holes.includes(required)) refuse('hole-missing', required);
  });

const series = patternOf(['year', 'number'], 'number');

/** What the letters of a campaign say beside what the ledger knows of each unit. */
export const letterSettings = z.strictObject({
  senderRule: z.enum(SENDER_RULES).default('by-union'),
  /** `{region}` is the county of the unit, or where the ledger knows no county, the region above. */
  upperUnion: patternOf(['region']).default('{region}总工会'),
  /** 联合工会; where it is empty the union above sends. `{region}` as above. */
  jointUnion: patternOf(['region']).default(''),
  /** `{enterprise}` is the name of the unit. */
  ownUnion: patternOf(['enterprise'], 'enterprise').default('{enterprise}工会委员会'),
  labourAuthority: patternOf(['region']).default('{region}人力资源和社会保障局'),
  /** Of the union above. */
  contact: shortText.default(''),
  telephone: shortText.default(''),
  address: shortText.default(''),
  meetingPlace: shortText.default(''),
  /** 发文字号 by the kind of letter, `{year}` that of the day, `{number}` that of the offer; empty: no number. */
  series: z
    .strictObject({
      'offer-letter': series.default('要约〔{year}〕{number}号'),
      'reminder-letter': series.default('催告〔{year}〕{number}号'),
      'authority-request': series.default('提请〔{year}〕{number}号'),
    } satisfies Record<LetterKind, z.ZodType>)
    .prefault({}),
  /** Digits of a number, with zeros in front. */
  numberWidth: z.number().int().min(1).max(9).default(3),
});
export type LetterSettings = z.infer<typeof letterSettings>;
