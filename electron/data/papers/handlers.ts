import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { dataContract, IssuedPaper, PreparedPaper } from '../../../shared/contract/data.ts';
import type { InputOf } from '../../../shared/contract/define.ts';
import { AppError } from '../../../shared/errors.ts';
import { buildBrief } from '../../../shared/reports/buildBrief.ts';
import { buildDemandsReport, yearUpTo } from '../../../shared/reports/buildDemandsReport.ts';
import { buildHistory } from '../../../shared/reports/buildHistory.ts';
import { buildPreparation } from '../../../shared/reports/buildPreparation.ts';
import type { PaperOptions } from '../../../shared/reports/paperHead.ts';
import { canonicalPaper, isDocument, type PaperModel, parsePaper } from '../../../shared/reports/paperModel.ts';
import { selectAgreementOf } from '../agreements/queries.ts';
import { selectCampaign } from '../campaigns/queries.ts';
import { selectDemands } from '../demands/queries.ts';
import { selectMeetings } from '../meetings/queries.ts';
import { enterWith } from '../documents/documentEntry.ts';
import { selectDocument } from '../documents/queries.ts';
import { selectDetail } from '../negotiations/detail.ts';
import { selectNegotiationIdOf } from '../negotiations/ordering.ts';
import { selectProposals } from '../proposals/queries.ts';
import { selectScenario } from '../scenarios/queries.ts';
import type { GroupHandlers, Service } from '../serve.ts';
import type { documentPaper } from '../documents/documentPaper.ts';
import type { buildWorkReport } from '../../../shared/reports/buildWorkReport.ts';
import { selectWorkReports } from '../workReports/queries.ts';
import type { buildCampaignPaper, CampaignPaperWish } from './campaignPapers.ts';
import { insertPaper, selectDocx, selectModelJson, selectNextNumber, selectPapers, selectPdf } from './queries.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

type PaperWish = InputOf<typeof dataContract.papers.prepare>;
type WorkReportWish = Extract<PaperWish, { kind: 'work-report' }>;
type DocumentWish = Extract<PaperWish, { documentId: string }>;
type NegotiationPaperWish = Exclude<PaperWish, CampaignPaperWish | WorkReportWish | DocumentWish>;
type Subject = { readonly scenarioId: string } | { readonly negotiationId: string };

const negotiationIdOf = (db: Database, subject: Subject): string =>
  'scenarioId' in subject ? selectNegotiationIdOf(db, 'scenarios', subject.scenarioId) : subject.negotiationId;

const isOfNegotiation = <T extends object>(subject: T): subject is Extract<T, Subject> =>
  'scenarioId' in subject || 'negotiationId' in subject;

type IssueSubject = DistributiveOmit<
  InputOf<typeof dataContract.papers.issue>,
  'canonicalJson' | 'sha256' | 'pdf' | 'docx'
>;
type DistributiveOmit<T, K extends string> = T extends unknown ? Omit<T, K> : never;

/** Where a paper is filed. */
function placeOf(
  db: Database,
  subject: IssueSubject,
): Pick<IssuedPaper, 'negotiationId' | 'scenarioId' | 'campaignId' | 'unitId' | 'documentId'> {
  const nowhere = { negotiationId: null, scenarioId: null, campaignId: null, unitId: null, documentId: null };
  if ('documentId' in subject) {
    const { negotiationId, campaignId, unitId } = selectDocument(db, subject.documentId);
    return { ...nowhere, negotiationId, campaignId, unitId, documentId: subject.documentId };
  }
  if ('campaignId' in subject) return { ...nowhere, campaignId: selectCampaign(db, subject.campaignId).id };
  if (!isOfNegotiation(subject)) return nowhere;
  const negotiationId = negotiationIdOf(db, subject);
  return { ...nowhere, negotiationId, scenarioId: 'scenarioId' in subject ? subject.scenarioId : null };
}

export const papers: GroupHandlers<'papers'> = {
  list: ({ db }, of) => selectPapers(db, of),
  prepare: {
    // The service starts without the table of regions and the texts that these papers need.
    load: async () => {
      const [{ buildCampaignPaper: ofCampaign }, { buildWorkReport: ofReports }, { documentPaper: ofDocument }] =
        await Promise.all([
          import('./campaignPapers.ts'),
          import('../../../shared/reports/buildWorkReport.ts'),
          import('../documents/documentPaper.ts'),
        ]);
      return (service, wish) => preparePaper(service, wish, { ofCampaign, ofReports, ofDocument });
    },
  },
  issue: (service, { canonicalJson, sha256: stated, pdf, ...rest }) => {
    const { db, now, newId, appVersion } = service;
    const { docx = null, entersEvent = false, ...subject } = { docx: undefined, entersEvent: undefined, ...rest };
    if (sha256(canonicalJson) !== stated) throw new AppError('paper-mismatch', 'the model does not match its checksum');
    const model = parsePaper(canonicalJson);
    if (model.kind !== subject.kind) throw new AppError('paper-mismatch', `a ${model.kind} is not a ${subject.kind}`);
    // A paper of an earlier shape is read as one of today, whose JSON is another.
    if (canonicalPaper(model) !== canonicalJson) throw new AppError('paper-mismatch', 'the JSON is not canonical');
    const isInTemplate = isDocument(model) && model.templateName !== undefined;
    if (isInTemplate !== (docx !== null)) throw new AppError('paper-mismatch', 'a template and its file go together');
    const { number, copy, title, issuedBy } = model;
    if (number !== selectNextNumber(db)) throw new AppError('paper-number-taken', `number ${number}`, { number });
    const paper = {
      id: newId(),
      number,
      kind: subject.kind,
      copy,
      ...placeOf(db, subject),
      title,
      issuedAtMs: now(),
      issuedBy,
      appVersion,
      sha256: stated,
    };
    insertPaper(db, { ...paper, modelJson: canonicalJson, pdf, docx });
    if (entersEvent && isDocument(model) && 'documentId' in subject) {
      const draft = selectDocument(db, subject.documentId);
      enterWith(service, { ...draft, day: model.day, number: model.documentNumber }, issuedBy);
    }
    return paper;
  },
  pdf: ({ db }, { id }) => selectPdf(db, id),
  model: ({ db }, { id }) => selectModelJson(db, id),
  docx: ({ db }, { id }) => selectDocx(db, id),
  annex: async ({ db }, { id }) => {
    const { annexOf } = await import('./bulletinAnnex.ts');
    return annexOf(parsePaper(selectModelJson(db, id)));
  },
};

interface LoadedBuilders {
  readonly ofCampaign: typeof buildCampaignPaper;
  readonly ofReports: typeof buildWorkReport;
  readonly ofDocument: typeof documentPaper;
}

function preparePaper(
  { db, appVersion }: Service,
  wish: PaperWish,
  { ofCampaign, ofReports, ofDocument }: LoadedBuilders,
): PreparedPaper {
  const options = { ...wish, number: selectNextNumber(db), appVersion };
  const build = (): PaperModel => {
    if (wish.kind === 'work-report') {
      const { from, to, region = null, rankedBy = 'adoption' } = wish;
      return ofReports(selectWorkReports(db), { from, to, region, rankedBy }, options);
    }
    if ('documentId' in wish) return ofDocument(db, wish, options);
    return 'campaignId' in wish ? ofCampaign(db, wish, options) : buildPaper(db, wish, options);
  };
  const model = build();
  const canonicalJson = canonicalPaper(model);
  return { model, canonicalJson, sha256: sha256(canonicalJson) };
}

/** @throws nothing-to-print, and paper-internal-only or paper-open-only for a copy that the kind is not made in */
function buildPaper(db: Database, wish: NegotiationPaperWish, options: PaperOptions): PaperModel {
  const detail = selectDetail(db, negotiationIdOf(db, wish));
  const { negotiation } = detail;
  switch (wish.kind) {
    case 'brief':
      return buildBrief(detail, selectScenario(db, wish.scenarioId), options);
    case 'preparation-sheet': {
      const around = {
        proposals: selectProposals(db, negotiation.id),
        demands: selectDemands(db, negotiation.id),
        meetings: selectMeetings(db, negotiation.id),
      };
      return buildPreparation(detail, selectScenario(db, wish.scenarioId), around, options);
    }
    case 'negotiation-history':
      return buildHistory(
        negotiation,
        selectProposals(db, negotiation.id),
        selectAgreementOf(db, negotiation.id),
        options,
      );
    case 'demands-report': {
      const { from = yearUpTo(wish.day) } = wish;
      const [demands, meetings] = [selectDemands(db, negotiation.id), selectMeetings(db, negotiation.id)];
      return buildDemandsReport(negotiation, demands, meetings, from, options);
    }
  }
}
