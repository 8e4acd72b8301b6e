import { z } from 'zod';
import { longText, requiredName, shortText } from '../negotiation/texts.ts';

/** 企业、行业、区域（园区）. */
export const UNIT_KINDS = ['enterprise', 'industry', 'area'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** 未建会、联合建会、单独建会; unknown where nobody has asked. */
export const UNION_STATUSES = ['unknown', 'none', 'joint', 'own'] as const;
export type UnionStatus = (typeof UNION_STATUSES)[number];

/** How business is, as the matrix of offer contents asks: 正常、较好 · 暂时下滑 · 困难. */
export const CONDITIONS = ['unknown', 'good', 'decline', 'difficult'] as const;
export type Condition = (typeof CONDITIONS)[number];

export const SIZE_CLASSES = ['unknown', 'large', 'medium', 'small', 'micro'] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number];

export const unitDay = z.iso.date();
const MOST_PEOPLE = 100_000_000;
const people = z.number().int().min(0).max(MOST_PEOPLE).nullable();

/** What is known of a unit from a day on; rates read it as it stood on theirs. Null where nobody has asked. */
export const unitFacts = z.strictObject({
  employees: people.default(null),
  technicalWorkers: people.default(null),
  members: people.default(null),
  unionStatus: z.enum(UNION_STATUSES).default('unknown'),
  isOperating: z.boolean().default(true),
  condition: z.enum(CONDITIONS).default('unknown'),
  isPieceRate: z.boolean().nullable().default(null),
  sizeClass: z.enum(SIZE_CLASSES).default('unknown'),
});
export type UnitFacts = z.infer<typeof unitFacts>;

/** GB/T 2260, six digits; whether there is such a region is asked where the table is. */
export const regionCode = z.string().regex(/^\d{6}$/);

/** What does not depend on a day. */
const unitDescription = z.strictObject({
  kind: z.enum(UNIT_KINDS).default('enterprise'),
  name: requiredName,
  /** 统一社会信用代码, GB 32100; empty where it is not known. A failed check digit warns and does not block. */
  uscc: z.string().trim().max(30).default(''),
  regionCode,
  /** Section letter of GB/T 4754; empty where it is not known. */
  industry: z
    .string()
    .regex(/^[A-T]?$/)
    .default(''),
  /** Registration type, 国统字〔2011〕86号, or the owner who controls it; empty where it is not known. */
  ownership: z
    .string()
    .regex(/^([1-3]\d\d)?$/)
    .default(''),
  legalRepresentative: shortText.default(''),
  unionChair: shortText.default(''),
  /** How the chair came to office: 直接选举、间接选举、任命. */
  chairElection: shortText.default(''),
  chairTerm: shortText.default(''),
  hasCongress: z.boolean().nullable().default(null),
  congressLastMet: unitDay.nullable().default(null),
  /** 厂务公开. */
  hasOpenness: z.boolean().nullable().default(null),
  /** 集体协商指导员. */
  instructor: shortText.default(''),
  addressee: shortText.default(''),
  address: shortText.default(''),
  postcode: shortText.default(''),
  telephone: shortText.default(''),
  /** Confidential. */
  notes: longText.default(''),
});

/** A unit (协商单位) as it is entered. */
export const unitFields = unitDescription.extend(unitFacts.shape);
export type UnitFields = z.infer<typeof unitFields>;

export interface Unit extends UnitFields {
  readonly id: string;
  /** The day from which the facts stand. */
  readonly factsFrom: string;
  readonly isSample: boolean;
}

/** Facts that stood from a day on. */
export interface DatedFacts extends UnitFacts {
  readonly from: string;
}
