import { z } from 'zod';
import { RANKED_BY } from '../domain/workReports/ranking.ts';
import { WORK_FIGURES } from '../domain/workReports/workReport.ts';
import { paperRegion } from './campaignPaper.ts';
import { paperHead } from './paperHead.ts';

const count = z.number().int();
/** What was counted, by how many reports, and apart from it what is approximate. */
const sum = z.strictObject({ counted: count, countedReports: count, approximate: count, approximateReports: count });
const sums = z.record(z.enum(WORK_FIGURES), sum);
/** Of the reports that counted both, and of how many. */
const adoption = z.strictObject({ raised: count, adopted: count, reports: count });
const union = { name: z.string(), region: paperRegion };

export const workReportModel = z.strictObject({
  modelVersion: z.literal(1),
  kind: z.literal('work-report'),
  ...paperHead,
  /** Both days included: reports of periods that lie within. */
  from: z.iso.date(),
  to: z.iso.date(),
  /** Null for all. */
  region: paperRegion.nullable(),
  reportCount: count,
  unionCount: count,
  /** Reports of the region of which only a part lies within; nothing of them is counted. */
  partlyOutside: count,
  /** Unions of which two reports tell of the same days. */
  unionsOverlapping: count,
  total: z.strictObject({ figures: sums, adoption }),
  /** The first by demands adopted, the other by what was chosen. */
  rankings: z.array(
    z.strictObject({
      by: z.enum(RANKED_BY),
      rankedCount: count,
      unions: z.array(z.strictObject({ ...union, rank: count, value: z.number() })),
    }),
  ),
  /** By region and name; of very many not all. */
  unions: z.array(z.strictObject({ ...union, reports: count, figures: sums, adoption })),
  periods: z.array(z.strictObject({ from: z.iso.date(), to: z.iso.date(), reports: count, figures: sums, adoption })),
});

/** What grassroots unions did in a period: nothing in it is confidential. */
export type WorkReportModel = z.infer<typeof workReportModel>;
