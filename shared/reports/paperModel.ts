import canonicalize from 'canonicalize';
import { z } from 'zod';
import { isDocumentKind } from '../domain/documents/documentKind.ts';
import { AppError } from '../errors.ts';
import { asVersion1, type BriefModel, briefModel, oldBriefModel } from './briefModel.ts';
import { type BulletinModel, bulletinModel } from './bulletinModel.ts';
import { type DocumentModel, documentModel } from './documentModel.ts';
import { type DemandsReportModel, demandsReportModel } from './demandsReportModel.ts';
import { type HistoryModel, historyModel } from './historyModel.ts';
import { type PreparationModel, preparationModel } from './preparationModel.ts';
import { type ReplyDueListModel, replyDueListModel, type TaskListModel, taskListModel } from './unitListModel.ts';
import { type WorkReportModel, workReportModel } from './workReportModel.ts';

/** All that a paper of any kind says. A later shape of a kind gets the next `modelVersion`; the earlier stays readable. */
export type PaperModel =
  | BriefModel
  | HistoryModel
  | DemandsReportModel
  | PreparationModel
  | BulletinModel
  | TaskListModel
  | ReplyDueListModel
  | WorkReportModel
  | DocumentModel;

export type ReportModel = Exclude<PaperModel, DocumentModel>;

export const isDocument = (model: PaperModel): model is DocumentModel => isDocumentKind(model.kind);

const readable = z.union([
  briefModel,
  oldBriefModel,
  historyModel,
  demandsReportModel,
  preparationModel,
  bulletinModel,
  taskListModel,
  replyDueListModel,
  workReportModel,
  documentModel,
]);

/** The one JSON of a model (RFC 8785): what its checksum is taken of and what the issue log keeps. */
export function canonicalPaper(model: PaperModel): string {
  const json = canonicalize(model);
  if (json === undefined) throw new Error('a paper always has a JSON form');
  return json;
}

/**
 * Reads the model of a paper; one of an earlier shape comes as one of today that is silent on what it did not say.
 * @throws paper-mismatch for what is not a paper that this version knows
 */
export function parsePaper(json: string): PaperModel {
  try {
    return readable.parse(JSON.parse(json));
  } catch (error) {
    throw new AppError('paper-mismatch', `not a paper: ${String(error)}`);
  }
}

/** Whether an issued paper says what one made now does, whatever their numbers and the versions that built them. */
export function saysTheSame(now: PaperModel, issued: PaperModel): boolean {
  const { number, appVersion } = issued;
  const isOld = now.kind === 'brief' && issued.kind === 'brief' && issued.modelVersion === 1;
  const comparable = isOld ? asVersion1(now) : now;
  return canonicalPaper({ ...comparable, number, appVersion }) === canonicalPaper(issued);
}
