import { z } from 'zod';
import { type Agreement, agreementFields, newAgreement } from '../domain/agreement/agreement.ts';
import {
  type Demand,
  demandFields,
  demandHistory,
  demandLink,
  newDemand,
  stateEntry,
} from '../domain/demands/demand.ts';
import { type Meeting, meetingFields, type MeetingSeries, seriesFields } from '../domain/meetings/meeting.ts';
import type { HouseholdCount } from '../domain/allowances/households.ts';
import { allowanceFields, type AllowanceScheme, usableTerms } from '../domain/allowances/terms.ts';
import type { NegotiationDetail } from '../domain/negotiation/detail.ts';
import { type NegotiationSummary, negotiationFields } from '../domain/negotiation/negotiation.ts';
import { SAMPLES } from '../domain/negotiation/sample.ts';
import { recordId, requiredName } from '../domain/negotiation/texts.ts';
import { DOCUMENT_KINDS } from '../domain/documents/documentKind.ts';
import { ratesRequest } from '../domain/campaign/rates.ts';
import { regionCode } from '../domain/units/unit.ts';
import type { Deadlines } from '../domain/procedure/deadlines.ts';
import type { RepresentationCheck } from '../domain/procedure/representatives.ts';
import { parseDeadlinesRequest, parseRepresentativesRequest, parseVoteRequest } from '../domain/procedure/requests.ts';
import type { RulePack } from '../domain/procedure/rulePack.ts';
import type { VoteOutcome } from '../domain/procedure/vote.ts';
import { scenarioFields } from '../domain/negotiation/scenario.ts';
import { newProposal, newReversal, type PricedProposal, type ProposalEntry } from '../domain/proposals/proposal.ts';
import { groupFields, onCostFields } from '../domain/negotiation/workforce.ts';
import { type UserPreset, userPresetFields } from '../domain/presets/preset.ts';
import { type RosterSummary, rosterColumns } from '../domain/negotiation/roster.ts';
import type { RuleIssue } from '../domain/wage/inputIssues.ts';
import type { Evaluation } from '../domain/wage/evaluate.ts';
import { component, type EvaluationInputJson, parseEvaluationInput } from '../domain/wage/evaluationInput.ts';
import type { ResponseGrid } from '../domain/wage/tools/responseGrid.ts';
import type { Sensitivity } from '../domain/wage/tools/sensitivity.ts';
import type { Simulation } from '../domain/wage/tools/simulate.ts';
import type { Solution } from '../domain/wage/tools/solve.ts';
import { gridRequest, sensitivityRequest, simulationRequest, solveRequest } from '../domain/wage/tools/toolRequests.ts';
import { RANKED_BY } from '../domain/workReports/ranking.ts';
import { PAPER_COPIES, PAPER_KINDS, type PaperCopy, type PaperKind } from '../reports/paperHead.ts';
import type { PaperModel } from '../reports/paperModel.ts';
import { campaignCalls } from './campaignCalls.ts';
import { command, log, pure, query, SAVED_TOPICS, task } from './define.ts';
import { documentCalls } from './documentCalls.ts';
import { holidayCalls } from './holidayCalls.ts';
import { importCalls } from './importCalls.ts';
import { byId, bytes, move, nothing, patchOf } from './inputs.ts';
import { letterCalls } from './letterCalls.ts';
import { reminderCalls } from './reminderCalls.ts';
import { procedureLogCalls } from './procedureLogCalls.ts';
import { reportCalls } from './reportCalls.ts';
import { rulePackCalls } from './rulePackCalls.ts';
import { targetCalls } from './targetCalls.ts';
import { templateCalls } from './templateCalls.ts';
import { unitAgreementCalls } from './unitAgreementCalls.ts';
import { unitCalls } from './unitCalls.ts';

const day = z.iso.date();

export interface UndoState {
  /** The call that the next undo takes back, such as `scenarios.update`; null at the beginning. */
  readonly undo: string | null;
  readonly redo: string | null;
}

/** Units that a step was to take out of the ledger, though a list, an agreement or an entry rests on them. */
export interface UnitsHeld {
  /** Of the first of them. */
  readonly names: readonly string[];
  readonly count: number;
}

export interface WorkbenchInfo {
  readonly id: string;
  readonly schemaVersion: number;
  readonly createdAtMs: number;
}

export interface BackupInfo {
  readonly name: string;
  readonly atMs: number;
  readonly sizeBytes: number;
  /** Titles of negotiations that the open file has beside the backup, has lost since, or holds changed. */
  readonly since: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly changed: readonly string[];
    readonly papers: number;
  };
}

export interface IssuedPaper {
  readonly id: string;
  readonly number: number;
  readonly kind: PaperKind;
  readonly copy: PaperCopy;
  /** Null for a paper of a campaign and for a work report. */
  readonly negotiationId: string | null;
  /** Null for a paper on the whole negotiation. */
  readonly scenarioId: string | null;
  /** Null for a paper of a negotiation and for a work report. */
  readonly campaignId: string | null;
  /** Of a document to a target of the campaign. */
  readonly unitId: string | null;
  /** The draft that a document was issued from, which may be gone. */
  readonly documentId: string | null;
  readonly title: string;
  readonly issuedAtMs: number;
  readonly issuedBy: string;
  readonly appVersion: string;
  readonly sha256: string;
}

/** A paper that is ready to print: its model in canonical JSON and that JSON's SHA-256 in hex. */
export interface PreparedPaper {
  readonly model: PaperModel;
  readonly canonicalJson: string;
  readonly sha256: string;
}

const paperWish = {
  copy: z.enum(PAPER_COPIES),
  language: z.enum(['zh-CN', 'en']),
  /** The date on the paper; the day of the person's own calendar. */
  day,
  issuedBy: z.string().trim().max(200),
};
const ofScenario = { kind: z.enum(['brief', 'preparation-sheet']), scenarioId: recordId };
const ofHistory = { kind: z.literal('negotiation-history'), negotiationId: recordId };
const ofDemands = { kind: z.literal('demands-report'), negotiationId: recordId };
const ofBulletin = { kind: z.literal('bulletin'), campaignId: recordId };
const ofTaskList = { kind: z.literal('task-list'), campaignId: recordId };
const ofReplyDueList = { kind: z.literal('reply-due-list'), campaignId: recordId };
/** As it is stored now. */
const ofDocument = { kind: z.enum(DOCUMENT_KINDS), documentId: recordId };
const ofWorkReport = { kind: z.literal('work-report') };
const { filter, list, countsByRule, denominators } = ratesRequest.shape;
/** What is left out is as the campaign counts. */
const countingWish = { filter, list, countsByRule, denominators };
/** As of a day, of one region or of all that the campaign covers. */
const campaignWish = { ...paperWish, asOf: day, region: regionCode.exactOptional() };
const preparePaper = z.discriminatedUnion('kind', [
  z.strictObject({ ...ofScenario, ...paperWish }),
  z.strictObject({ ...ofHistory, ...paperWish }),
  /** From a day up to the date on the paper; without it a year. */
  z.strictObject({ ...ofDemands, ...paperWish, from: day.exactOptional() }),
  /** In the user's template that is used for its kind, or in the layout of the product where `isBuiltIn`. */
  z.strictObject({ ...ofDocument, ...paperWish, isBuiltIn: z.boolean().exactOptional() }),
  /** With the regions below each region of its table too. */
  z.strictObject({ ...ofBulletin, ...campaignWish, ...countingWish, withCounties: z.boolean().exactOptional() }),
  z.strictObject({ ...ofTaskList, ...campaignWish }),
  /** Replies due up to a day; without it a week from `asOf`. */
  z.strictObject({ ...ofReplyDueList, ...campaignWish, until: day.exactOptional() }),
  /** Reports of periods within the days; unions are ranked by demands adopted and by one more. */
  z
    .strictObject({
      ...ofWorkReport,
      ...paperWish,
      from: day,
      to: day,
      region: regionCode.exactOptional(),
      rankedBy: z.enum(RANKED_BY).exactOptional(),
    })
    .superRefine(({ from, to }, context) => {
      if (to >= from) return;
      const params: RuleIssue = { code: 'ends-before-start', day: from };
      context.addIssue({ code: 'custom', path: ['to'], message: `before ${from}`, params });
    }),
]);

const frozenPaper = { canonicalJson: z.string(), sha256: z.string(), pdf: bytes };
const issuePaper = z.discriminatedUnion('kind', [
  z.strictObject({ ...ofScenario, ...frozenPaper }),
  z.strictObject({ ...ofHistory, ...frozenPaper }),
  z.strictObject({ ...ofDemands, ...frozenPaper }),
  z.strictObject({ ...ofBulletin, ...frozenPaper }),
  z.strictObject({ ...ofTaskList, ...frozenPaper }),
  z.strictObject({ ...ofReplyDueList, ...frozenPaper }),
  z.strictObject({ ...ofWorkReport, ...frozenPaper }),
  /** With the DOCX where a template of the user made it. `entersEvent`: what follows from it comes into the log too. */
  z.strictObject({
    ...ofDocument,
    ...frozenPaper,
    docx: bytes.exactOptional(),
    entersEvent: z.boolean().exactOptional(),
  }),
]);

/** Everything the window, the shell door and the tests can ask of the data service. Amounts are fen, rates fractions. */
export const dataContract = {
  workbench: {
    info: query<WorkbenchInfo>()(nothing.parse),
    /** Writes one closed file without a log beside it. Example: `{"path":"/home/chair/copy.workbench"}`. */
    saveCopy: task<void>()(z.strictObject({ path: z.string().min(1) }).parse),
  },
  history: {
    state: query<UndoState>('history')(nothing.parse),
    /** Takes back a step; one that is `held` stays as it is, and the next call takes back that before it. */
    undo: log<{ call: string; held?: UnitsHeld }>(...SAVED_TOPICS, 'history')(nothing.parse),
    redo: log<{ call: string; held?: UnitsHeld }>(...SAVED_TOPICS, 'history')(nothing.parse),
  },
  negotiations: {
    list: query<NegotiationSummary[]>(
      'negotiations',
      'papers',
      'proposals',
      'agreements',
      'procedure',
      'targets',
      'holidays',
    )(nothing.parse),
    get: query<NegotiationDetail>(
      'negotiations',
      'proposals',
      'agreements',
      'procedure',
      'targets',
      'holidays',
    )(byId.parse),
    /** A negotiation, with a first scenario where one is given. */
    create: command<{ id: string }>('negotiations')(
      negotiationFields.exactPartial().extend({ title: requiredName, scenario: scenarioFields.exactOptional() }).parse,
    ),
    /** A sample of the product, marked as one, in the given language; without a name it is sample A. */
    createSample: command<{ id: string }>('negotiations')(
      z.strictObject({ language: z.enum(['zh-CN', 'en']), sample: z.enum(SAMPLES).exactOptional() }).parse,
    ),
    /** A negotiation of one scenario from the model's interchange JSON. */
    importJson: command<{ id: string }>('negotiations')(
      z.strictObject({ title: requiredName, input: z.unknown() }).parse,
    ),
    /** A comparator that comes in needs its day: `comparators` {cpi} with `comparatorFacts` {cpi: {source, day}}. */
    update: command<void>('negotiations')(patchOf(negotiationFields).parse),
    /** Workforce, scenarios, positions and the demands that are not settled; no meetings, proposals or agreement. */
    duplicate: command<{ id: string }>('negotiations')(z.strictObject({ id: recordId, title: requiredName }).parse),
    /**
     * The negotiation that follows a signed one: its groups with the wages agreed, a scenario that starts when the
     * agreement ends, the demands that are not settled. Without a title that of the year after. Example: `{"id":"…","language":"zh-CN"}`.
     */
    continueFrom: command<{ id: string }>('negotiations')(
      z.strictObject({ id: recordId, language: z.enum(['zh-CN', 'en']), title: requiredName.exactOptional() }).parse,
    ),
    setArchived: command<void>('negotiations')(
      z.strictObject({ ids: z.array(recordId).min(1), isArchived: z.boolean() }).parse,
    ),
    remove: command<void>('negotiations')(z.strictObject({ ids: z.array(recordId).min(1) }).parse),
  },
  groups: {
    insert: command<{ ids: string[] }>('negotiations')(
      z.strictObject({ negotiationId: recordId, rows: z.array(groupFields).min(1).max(10_000) }).parse,
    ),
    update: command<void>('negotiations')(patchOf(groupFields).parse),
    /** The same change in several groups, as one step. */
    updateMany: command<void>('negotiations')(
      patchOf(groupFields)
        .omit({ id: true })
        .extend({ ids: z.array(recordId).min(1).max(10_000) }).parse,
    ),
    /** Also takes the groups out of the components that name them; a component left without a group goes. */
    remove: command<void>('negotiations')(z.strictObject({ ids: z.array(recordId).min(1) }).parse),
    move: command<void>('negotiations')(move.parse),
    /** Puts the rows in the place of all groups of the negotiation, matching by name so that components keep theirs. */
    replace: command<void>('negotiations')(
      z.strictObject({ negotiationId: recordId, rows: z.array(groupFields).min(1).max(10_000) }).parse,
    ),
  },
  onCosts: {
    insert: command<{ ids: string[] }>('negotiations')(
      z.strictObject({ negotiationId: recordId, rows: z.array(onCostFields).min(1).max(200) }).parse,
    ),
    /** Replaces the item: a floor or cap that is left out is gone. */
    update: command<void>('negotiations')(z.strictObject({ id: recordId, fields: onCostFields }).parse),
    remove: command<void>('negotiations')(z.strictObject({ ids: z.array(recordId).min(1) }).parse),
    move: command<void>('negotiations')(move.parse),
  },
  roster: {
    /** Reads a roster of heads (XLSX or CSV bytes) into groups; nothing of it is kept. */
    read: pure<RosterSummary>()(
      z.strictObject({
        bytes,
        /** The day that headcount and pay are taken from; turnover covers the twelve months before it. */
        asOf: day,
        /** Column of the file for each field, 0 first; without it the columns are recognised by their heads. */
        columns: rosterColumns.optional(),
        /** Of the note that says where a turnover rate comes from. */
        language: z.enum(['zh-CN', 'en']).default('zh-CN'),
      }).parse,
    ),
  },
  /** Figures from a source that the user found; those that come with the product are data of the page. */
  presets: {
    list: query<UserPreset[]>('presets')(nothing.parse),
    /**
     * Example: `{"rows":[{"assumption":"annualTurnover","name":"园区同行","value":0.3,"low":0.25,"high":0.4,
     * "country":"CN","year":"2025","source":"园区工会 2025 年调查"}]}`.
     */
    create: command<{ ids: string[] }>('presets')(
      z.strictObject({ rows: z.array(userPresetFields).min(1).max(10_000) }).parse,
    ),
    /** Replaces the preset; where it was taken over, the figure and its citation stay. */
    update: command<void>('presets')(z.strictObject({ id: recordId, fields: userPresetFields }).parse),
    remove: command<void>('presets')(z.strictObject({ ids: z.array(recordId).min(1) }).parse),
  },
  allowances: {
    list: query<AllowanceScheme[]>('allowances')(nothing.parse),
    create: command<{ id: string }>('allowances')(allowanceFields.parse),
    /** The scheme of the newspaper case, named as an example, in the given language. */
    createSample: command<{ id: string }>('allowances')(z.strictObject({ language: z.enum(['zh-CN', 'en']) }).parse),
    /** Replaces the title or all the terms. */
    update: command<void>('allowances')(patchOf(allowanceFields).parse),
    remove: command<void>('allowances')(byId.parse),
    move: command<void>('allowances')(move.parse),
    /**
     * Sorts a list of households (XLSX or CSV bytes) into the tiers of a scheme; nothing of it is kept, and of a row
     * only its number comes back. Tiers out of falling order are refused.
     */
    classify: pure<HouseholdCount>()(z.strictObject({ bytes, terms: usableTerms }).parse),
  },
  scenarios: {
    create: command<{ id: string }>('negotiations')(
      z.strictObject({ negotiationId: recordId, fields: scenarioFields }).parse,
    ),
    update: command<void>('negotiations')(patchOf(scenarioFields).parse),
    duplicate: command<{ id: string }>('negotiations')(z.strictObject({ id: recordId, title: requiredName }).parse),
    remove: command<void>('negotiations')(byId.parse),
    move: command<void>('negotiations')(move.parse),
    /** The wage model on its interchange JSON; needs no file. */
    evaluate: pure<Evaluation>()(parseEvaluationInput),
    /**
     * The percent raise, added for all groups from a month on, that meets a goal: `netZero`, `budget` {amount},
     * `benefitCost` {ratio} or `labourCostShare` {share}. `input` is that of `evaluate`, here and below.
     * Example: `{"input":{…},"goal":{"kind":"budget","amount":30000000},"fromMonth":1}`.
     */
    solve: pure<Solution>()(solveRequest.parse),
    /**
     * Each input alone at low and high, as a `value` for all groups or a `factor` on what each has; without `inputs`
     * all that are there, between usual ends.
     * Example: `{"input":{…},"inputs":[{"which":"annualTurnover","as":"factor","low":0.8,"high":1.2}]}`.
     */
    sensitivity: pure<Sensitivity>()(sensitivityRequest.parse),
    /**
     * Added raise × response, in the unit of the scenario's own response, with the raise that breaks even in each row.
     * Example: `{"input":{…},"raises":[0,0.01,0.02],"responses":[0.03,0.05],"fromMonth":1}`.
     */
    grid: pure<ResponseGrid>()(gridRequest.parse),
    /**
     * Draws of the net over the horizon, at most 1,000,000, from `fixed` {value}, `uniform` {low, high}, `triangular`
     * {low, mode, high} or `normal` {mean, sd, low?, high?}. Reports its progress in slices of draws, can be stopped.
     * Example: `{"input":{…},"seed":7,"draws":100000,
     * "inputs":[{"which":"response","as":"value","distribution":{"kind":"normal","mean":0.05,"sd":0.01}}]}`.
     */
    simulate: pure<Simulation>()(simulationRequest.parse),
  },
  demands: {
    /** The register in its order. */
    list: query<Demand[]>('demands')(z.strictObject({ negotiationId: recordId }).parse),
    /** Demands raised on a day each; a meeting that is named gives its title as the source. */
    create: command<{ ids: string[] }>('demands')(
      z.strictObject({ negotiationId: recordId, rows: z.array(newDemand).min(1).max(10_000) }).parse,
    ),
    update: command<void>('demands')(patchOf(demandFields).parse),
    /** Adds a state. Example: `{"id":"…","state":"plan-kept","day":"2026-03-10","reason":"停车场造价 80 万元"}`. */
    setState: command<void>('demands')(stateEntry.extend({ id: recordId }).parse),
    /** Adds a component to a scenario and ties the demand to it, as one step. */
    putIntoScenario: command<{ componentId: string }>(
      'demands',
      'negotiations',
    )(z.strictObject({ id: recordId, scenarioId: recordId, terms: component, title: demandLink.shape.title }).parse),
    /** Puts the history right as a whole. */
    setHistory: command<void>('demands')(z.strictObject({ id: recordId, history: demandHistory }).parse),
    remove: command<void>('demands')(z.strictObject({ ids: z.array(recordId).min(1).max(100_000) }).parse),
    move: command<void>('demands')(move.parse),
  },
  meetings: {
    /** Meetings by day, and the series that planned some of them. */
    list: query<{ meetings: Meeting[]; series: MeetingSeries[] }>('meetings')(
      z.strictObject({ negotiationId: recordId }).parse,
    ),
    create: command<{ id: string }>('meetings')(
      z.strictObject({ negotiationId: recordId, fields: meetingFields }).parse,
    ),
    /** A meeting that was changed is left alone by its series. */
    update: command<void>('meetings')(patchOf(meetingFields).parse),
    remove: command<void>('meetings')(z.strictObject({ ids: z.array(recordId).min(1).max(100_000) }).parse),
    /** Each series with its meetings, until its end or for twelve months. */
    createSeries: command<{ ids: string[] }>('meetings')(
      z.strictObject({ negotiationId: recordId, series: z.array(seriesFields).min(1).max(20) }).parse,
    ),
    /**
     * Changes the meetings planned from `today` on that nobody edited, and plans ahead to the end or for twelve months.
     */
    updateSeries: command<void>('meetings')(z.strictObject({ id: recordId, fields: seriesFields, today: day }).parse),
    /** Takes the same meetings away; the others stay as single ones. */
    removeSeries: command<void>('meetings')(z.strictObject({ id: recordId, today: day }).parse),
  },
  proposals: {
    /** The log of a negotiation by day, correcting entries among the proposals. */
    list: query<ProposalEntry[]>('proposals')(z.strictObject({ negotiationId: recordId }).parse),
    /** An entry with the input of `scenarios.evaluate` that it was priced from. */
    get: query<PricedProposal>('proposals')(byId.parse),
    /**
     * Enters a proposal and prices it at once against the baseline, with the response of a scenario. Example:
     * `{"negotiationId":"…","side":"union","day":"2026-03-12","form":"oral","terms":{"startMonth":"2026-04",
     * "components":[{"kind":"percent","fromMonth":1,"rate":0.06}]}}`.
     */
    record: log<{ id: string }>('proposals', 'negotiations')(newProposal.parse),
    /** Takes a proposal back by an entry of its own; the proposal stays and no longer counts. */
    reverse: log<{ id: string }>('proposals', 'negotiations')(newReversal.parse),
    /** A scenario of the terms; response and discount rate from the scenario named, else from the first. */
    toScenario: command<{ id: string }>('negotiations')(
      z.strictObject({ id: recordId, title: requiredName, scenarioId: recordId.exactOptional() }).parse,
    ),
  },
  agreements: {
    /** What was signed, or null. */
    get: query<Agreement | null>('agreements', 'negotiations')(z.strictObject({ negotiationId: recordId }).parse),
    /** The input of `scenarios.evaluate` that it was priced from on the day of signing. */
    pricedInput: query<EvaluationInputJson>('agreements')(byId.parse),
    /**
     * Closes a negotiation with what a scenario or a proposal holds, and freezes its figures. Example:
     * `{"negotiationId":"…","basis":{"kind":"scenario","id":"…"},"signedDay":"2026-03-20","fromDay":"2026-04-01",
     * "toDay":"2027-03-31"}`.
     */
    sign: command<{ id: string }>('agreements', 'negotiations')(newAgreement.parse),
    /** Days and notes; what was agreed is only changed by reopening. */
    update: command<void>('agreements', 'negotiations')(patchOf(agreementFields).parse),
    /** Reopens the negotiation; the attachments go too. */
    remove: command<void>('agreements', 'negotiations')(byId.parse),
  },
  attachments: {
    /** Keeps a copy of a file with an agreement, such as the scan of the signed text; at most 50 MB. */
    add: command<{ id: string }>('agreements')(
      z.strictObject({ agreementId: recordId, name: z.string().max(4096), bytes }).parse,
    ),
    read: query<Uint8Array>('agreements')(byId.parse),
    remove: command<void>('agreements')(byId.parse),
  },
  /**
   * The rules of the procedure. `pack` is the name of one that comes with the product or a whole one, as `packs` lists
   * them. Without `holidays` {years, days: [{day, kind: 'holiday' | 'workday'}]} only weekends are known, and what rests
   * on more is marked provisional.
   */
  procedure: {
    /** The packs that come with the product, each value with its article. */
    packs: pure<RulePack[]>()(nothing.parse),
    /**
     * Every step with its raw and its rolled date, its article and how it stands at the end of `asOf`, and the one
     * thing to do now. With `roll` the rolled date counts; `closes` is the last day of a campaign. Example:
     * `{"pack":"qinghai","events":[{"kind":"offer-received","day":"2021-04-01"}],"asOf":"2021-04-10","roll":false,
     * "closes":"2021-05-31"}`.
     */
    deadlines: pure<Deadlines>()(parseDeadlinesRequest),
    /** Whether a congress adopted a draft. Example: `{"pack":"national","delegates":180,"present":120,"inFavour":90}`. */
    vote: pure<VoteOutcome>()(parseVoteRequest),
    /**
     * Whether the representatives are in order, and by when vacancies are filled. Example: `{"pack":"qinghai",
     * "union":[{"name":"汪琦","isChief":true,"isFrontLine":true},…],"employer":[…],
     * "vacancies":[{"side":"union","day":"2021-04-20"}]}`.
     */
    representatives: pure<RepresentationCheck>()(parseRepresentativesRequest),
  },
  ...holidayCalls,
  ...rulePackCalls,
  ...procedureLogCalls,
  ...unitCalls,
  ...unitAgreementCalls,
  ...importCalls,
  ...campaignCalls,
  ...targetCalls,
  ...letterCalls,
  ...templateCalls,
  ...reminderCalls,
  ...reportCalls,
  ...documentCalls,
  papers: {
    list: query<IssuedPaper[]>('papers')(
      z.strictObject({
        negotiationId: recordId.optional(),
        campaignId: recordId.optional(),
        kind: z.enum(PAPER_KINDS).optional(),
      }).parse,
    ),
    /**
     * Builds a paper under the next free number, without issuing it: a `brief` or `preparation-sheet` of a scenario,
     * a `negotiation-history` or `demands-report` of a negotiation. The preparation sheet has an internal copy alone,
     * the demands report, the papers of a campaign (`bulletin`, `task-list`, `reply-due-list`) and the `work-report` none.
     * Refused as
     * `nothing-to-print` where there is nothing that the paper could tell.
     * Example: `{"kind":"brief","scenarioId":"…","copy":"table","language":"zh-CN","day":"2026-03-01","issuedBy":""}`.
     */
    prepare: query<PreparedPaper>(
      'negotiations',
      'proposals',
      'meetings',
      'demands',
      'agreements',
      'units',
      'campaigns',
      'targets',
      'work-reports',
      'documents',
      'templates',
      'papers',
    )(preparePaper.parse),
    /** Freezes a prepared paper with the bytes of its PDF. The JSON must match its SHA-256, the number must be free. */
    issue: log<IssuedPaper>('papers', 'procedure', 'negotiations', 'targets')(issuePaper.parse),
    /** The frozen bytes, for a reprint. */
    pdf: query<Uint8Array>('papers')(byId.parse),
    /** The frozen model, as canonical JSON. */
    model: query<string>('papers')(byId.parse),
    /** The Word file of a document that a template of the user made; null for any other. */
    docx: query<Uint8Array | null>('papers')(byId.parse),
    /** The figures of an issued bulletin as an XLSX workbook, made of its frozen model. */
    annex: task<Uint8Array>()(byId.parse),
  },
  backups: {
    list: query<BackupInfo[]>('backups', 'negotiations')(nothing.parse),
    create: task<void>('backups')(nothing.parse),
    /** Puts a backup in the place of the open file, after backing that up. */
    restore: task<void>(...SAVED_TOPICS, 'papers', 'history', 'backups')(z.strictObject({ name: z.string() }).parse),
  },
};

export type DataContract = typeof dataContract;
