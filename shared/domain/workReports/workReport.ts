import { z } from 'zod';
import { longText, requiredName } from '../negotiation/texts.ts';
import { regionCode, unitDay } from '../units/unit.ts';
import type { RuleIssue } from '../wage/inputIssues.ts';

/** 协商与职代会会议、提出建议、采纳建议、劳动竞赛、参赛人次、走访职工、帮扶职工. */
export const WORK_FIGURES = [
  'meetings',
  'demandsRaised',
  'demandsAdopted',
  'contests',
  'participations',
  'visits',
  'helped',
] as const;
export type WorkFigureId = (typeof WORK_FIGURES)[number];

const MOST = 1_000_000_000;

/** Counted one by one, or approximate (十余次, 130 余户): the two are never added up into one. */
export const workFigure = z.strictObject({
  value: z.number().int().min(0).max(MOST),
  isApproximate: z.boolean().default(false),
});
export type WorkFigure = z.infer<typeof workFigure>;

/** Null where the report says nothing of it. */
const figure = workFigure.nullable().default(null);
export const workFigures = z.strictObject({
  meetings: figure,
  demandsRaised: figure,
  demandsAdopted: figure,
  contests: figure,
  participations: figure,
  visits: figure,
  helped: figure,
} satisfies Record<WorkFigureId, typeof figure>);
export type WorkFigures = z.infer<typeof workFigures>;

/** A report that says nothing yet. */
export const NO_FIGURES: WorkFigures = {
  meetings: null,
  demandsRaised: null,
  demandsAdopted: null,
  contests: null,
  participations: null,
  visits: null,
  helped: null,
};

/** What a grassroots union did in a period, its first and last day included. */
export const workReportFields = z.strictObject({
  unionName: requiredName,
  regionCode,
  fromDay: unitDay,
  toDay: unitDay,
  figures: workFigures.prefault({}),
  /** Confidential. */
  notes: longText.default(''),
});
export type WorkReportFields = z.infer<typeof workReportFields>;

export interface WorkReport extends WorkReportFields {
  readonly id: string;
}

/** Of a region or one below it; an empty code stands for all. */
export function isReportOfRegion({ regionCode: of }: Pick<WorkReport, 'regionCode'>, region: string): boolean {
  return of.startsWith(region.replace(/(00)+$/, ''));
}

/** A period does not end before it starts; of what was counted, no more was adopted than raised. */
export function checkWorkReport(
  { fromDay, toDay, figures }: Pick<WorkReportFields, 'fromDay' | 'toDay' | 'figures'>,
  context: z.RefinementCtx,
): void {
  const report = (path: string[], message: string, params: RuleIssue) =>
    context.addIssue({ code: 'custom', path, message, params });
  if (toDay < fromDay) report(['toDay'], `before ${fromDay}`, { code: 'ends-before-start', day: fromDay });
  const { demandsRaised: raised, demandsAdopted: adopted } = figures;
  if (!raised || !adopted || raised.isApproximate || adopted.isApproximate) return;
  if (adopted.value > raised.value) {
    report(['figures', 'demandsAdopted'], `at most ${raised.value}`, { code: 'too-big', max: raised.value });
  }
}

/** Adopted of raised, a fraction; null unless both were counted and something was raised. */
export function adoptionRate({ demandsRaised, demandsAdopted }: WorkFigures): number | null {
  if (!demandsRaised || !demandsAdopted || demandsRaised.isApproximate || demandsAdopted.isApproximate) return null;
  return demandsRaised.value === 0 ? null : demandsAdopted.value / demandsRaised.value;
}

const APPROXIMATE = /^(?:约|近|超|超过)?\s*([\d,，]+)\s*(?:余|多|\+|以上|左右)?\s*(?:次|条|件|项|户|人|人次|场|家)?$/;

/**
 * Reads a figure as people write it: `9`, `1,200`, `130余`, `约 130 户`, `10+`. Null for an empty text, undefined for what
 * is none.
 */
export function parseWorkFigure(text: string): WorkFigure | null | undefined {
  const trimmed = text.normalize('NFKC').trim();
  if (trimmed === '') return null;
  const digits = APPROXIMATE.exec(trimmed)?.[1]?.replaceAll(/[,，]/g, '');
  if (digits === undefined || digits === '' || digits.length > 9) return undefined;
  return { value: Number(digits), isApproximate: /[约近超余多+左右以上]/.test(trimmed) };
}
