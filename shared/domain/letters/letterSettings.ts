import { z } from 'zod';
import type { LetterKind } from '../documents/documentKind.ts';
import { shortText } from '../negotiation/texts.ts';
import type { RuleIssue } from '../wage/inputIssues.ts';
import { type Hole, HOLE_WORDS, holesIn } from './pattern.ts';

/** Who sends the letters of a campaign: by the union of the unit its own, the joint one or that above; or always that. */
export const SENDER_RULES = ['by-union', 'upper'] as const;
export type SenderRule = (typeof SENDER_RULES)[number];

/** A text with places that are filled in for each letter. */
const patternOf = (allowed: readonly Hole[], required?: Hole) =>
  shortText.superRefine((pattern, context) => {
    const holes = holesIn(pattern);
    const refuse = (code: RuleIssue['code'], word: string) => {
      const params: RuleIssue = { code, word: `{${word}}` };
      context.addIssue({ code: 'custom', message: `${code}: {${word}}`, params });
    };
    const unknown = holes.find((hole) => !allowed.some((one) => one === hole));
    if (unknown !== undefined) refuse('unknown-hole', wordOf(unknown));
    if (required !== undefined && pattern !== '' && !holes.includes(required)) {
      refuse('hole-missing', HOLE_WORDS[required]);
    }
  });

/** A hole as it is written; what is none stands as it was typed. */
const wordOf = (hole: string): string => Object.entries(HOLE_WORDS).find(([name]) => name === hole)?.[1] ?? hole;

const series = patternOf(['year', 'number'], 'number');

/** What the letters of a campaign say beside what the ledger knows of each unit. */
export const letterSettings = z.strictObject({
  senderRule: z.enum(SENDER_RULES).default('by-union'),
  /** `{区县}` is the county of the unit, or where the ledger knows no county, the region above. */
  upperUnion: patternOf(['region']).default('{区县}总工会'),
  /** 联合工会; where it is empty the union above sends. `{区县}` as above. */
  jointUnion: patternOf(['region']).default(''),
  /** `{单位}` is the name of the unit. */
  ownUnion: patternOf(['enterprise'], 'enterprise').default('{单位}工会委员会'),
  labourAuthority: patternOf(['region']).default('{区县}人力资源和社会保障局'),
  /** Of the union above. */
  contact: shortText.default(''),
  telephone: shortText.default(''),
  address: shortText.default(''),
  meetingPlace: shortText.default(''),
  /** 发文字号 by the kind of letter, `{年}` that of the day, `{编号}` that of the offer; empty: no number. */
  series: z
    .strictObject({
      'offer-letter': series.default('要约〔{年}〕{编号}号'),
      'reminder-letter': series.default('催告〔{年}〕{编号}号'),
      'authority-request': series.default('提请〔{年}〕{编号}号'),
    } satisfies Record<LetterKind, z.ZodType>)
    .prefault({}),
  /** Digits of a number, with zeros in front. */
  numberWidth: z.number().int().min(1).max(9).default(3),
});
export type LetterSettings = z.infer<typeof letterSettings>;
