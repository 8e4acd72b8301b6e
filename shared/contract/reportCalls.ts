import { z } from 'zod';
import { type FormationEntry, type FormationStage, formationStep } from '../domain/formation/formation.ts';
import { recordId } from '../domain/negotiation/texts.ts';
import type { SurveySummary } from '../domain/surveys/latestSurveys.ts';
import { checkSurvey, type Survey, surveyFields } from '../domain/surveys/survey.ts';
import { regionCode, unitDay } from '../domain/units/unit.ts';
import { unitSelection } from '../domain/units/unitList.ts';
import { checkWorkReport, type WorkReport, workReportFields } from '../domain/workReports/workReport.ts';
import { command, lazily, query } from './define.ts';
import { byId, nothing, patchOf } from './inputs.ts';

/** What unions report beside the rates: surveys, work reports, the way to a union. */
export const reportCalls = {
  surveys: {
    /** Of a campaign by day, the newest first. */
    list: query<Survey[]>('surveys')(lazily(() => z.strictObject({ campaignId: recordId }))),
    /**
     * Example: `{"campaignId":"…","rows":[{"kind":"awareness","regionCode":"630100","day":"2021-05-20","asked":100,
     * "valid":75,"yes":70}]}`.
     */
    create: command<{ ids: string[] }>('surveys')(
      lazily(() =>
        z.strictObject({
          campaignId: recordId,
          rows: z.array(surveyFields.superRefine(checkSurvey)).min(1).max(10_000),
        }),
      ),
    ),
    update: command<void>('surveys')(lazily(() => patchOf(surveyFields))),
    remove: command<void>('surveys')(lazily(() => z.strictObject({ ids: z.array(recordId).min(1).max(10_000) }))),
    /** The newest of each kind up to a day, of the region or of the whole campaign. */
    latest: query<SurveySummary[]>('surveys')(
      lazily(() => z.strictObject({ campaignId: recordId, asOf: unitDay, region: regionCode.exactOptional() })),
    ),
  },
  workReports: {
    /** All of them, the latest period first. */
    list: query<WorkReport[]>('work-reports')(nothing.parse),
    /**
     * Figures are counted, or approximate and kept apart. Example: `{"rows":[{"unionName":"陵城区总工会","regionCode":
     * "371403","fromDay":"2021-01-01","toDay":"2021-03-31","figures":{"demandsRaised":{"value":137},
     * "demandsAdopted":{"value":73},"visits":{"value":130,"isApproximate":true}}}]}`.
     */
    create: command<{ ids: string[] }>('work-reports')(
      lazily(() => z.strictObject({ rows: z.array(workReportFields.superRefine(checkWorkReport)).min(1).max(10_000) })),
    ),
    update: command<void>('work-reports')(lazily(() => patchOf(workReportFields))),
    remove: command<void>('work-reports')(lazily(() => z.strictObject({ ids: z.array(recordId).min(1).max(10_000) }))),
  },
  formation: {
    /** Operating enterprises without a union by stage, and those that got one on the way; `region` stands for all below it. */
    counts: query<Record<FormationStage, number>>('units')(
      lazily(() => z.strictObject({ region: regionCode.exactOptional() })),
    ),
    /** The steps of one enterprise, the latest first. */
    history: query<FormationEntry[]>('units')(lazily(() => z.strictObject({ unitId: recordId }))),
    /**
     * Enters a step for enterprises. `formed` also notes the union in their facts from the day. Those of which newer
     * facts are known keep these and are counted. Example:
     * `{"selection":{"ids":["…"]},"step":{"stage":"formed","unionStatus":"own","day":"2021-04-20"}}`.
     */
    enter: command<{ entered: number; newer: number }>('units')(
      lazily(() => z.strictObject({ selection: unitSelection, step: formationStep })),
    ),
    /** Takes a step that was entered by mistake out again. */
    remove: command<void>('units')(lazily(() => byId)),
  },
};
