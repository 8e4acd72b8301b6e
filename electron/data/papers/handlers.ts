import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';
import { buildBrief } from '../../../shared/reports/buildBrief.ts';
import type { PaperKind, PaperOptions } from '../../../shared/reports/paperHead.ts';
import { canonicalPaper, type PaperModel, parsePaper } from '../../../shared/reports/paperModel.ts';
import { selectDetail } from '../negotiations/detail.ts';
import { selectNegotiationIdOf } from '../negotiations/ordering.ts';
import { selectScenario } from '../scenarios/queries.ts';
import type { GroupHandlers } from '../serve.ts';
import { insertPaper, selectModelJson, selectNextNumber, selectPapers, selectPdf } from './queries.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** Where the rows of a paper are read. */
type Subject =
  | { readonly kind: ScenarioPaper; readonly scenarioId: string }
  | { readonly kind: WholePaper; readonly negotiationId: string };
type ScenarioPaper = 'brief' | 'preparation-sheet';
type WholePaper = Exclude<PaperKind, ScenarioPaper>;

const negotiationIdOf = (db: Database, subject: Subject): string =>
  'scenarioId' in subject ? selectNegotiationIdOf(db, 'scenarios', subject.scenarioId) : subject.negotiationId;

export const papers: GroupHandlers<'papers'> = {
  list: ({ db }, { negotiationId }) => selectPapers(db, negotiationId),
  prepare: ({ db, appVersion }, { copy, language, day, issuedBy, ...subject }) => {
    const options = { copy, language, day, issuedBy, number: selectNextNumber(db), appVersion };
    const model = buildPaper(db, subject, options);
    const canonicalJson = canonicalPaper(model);
    return { model, canonicalJson, sha256: sha256(canonicalJson) };
  },
  issue: ({ db, now, newId, appVersion }, { canonicalJson, sha256: stated, pdf, ...subject }) => {
    if (sha256(canonicalJson) !== stated) throw new AppError('paper-mismatch', 'the model does not match its checksum');
    const model = parsePaper(canonicalJson);
    if (model.kind !== subject.kind) throw new AppError('paper-mismatch', `a ${model.kind} is not a ${subject.kind}`);
    // A paper of an earlier shape is read as one of today, whose JSON is another.
    if (canonicalPaper(model) !== canonicalJson) throw new AppError('paper-mismatch', 'the JSON is not canonical');
    const { number, copy, title, issuedBy } = model;
    if (number !== selectNextNumber(db)) throw new AppError('paper-number-taken', `number ${number}`, { number });
    const paper = {
      id: newId(),
      number,
      kind: subject.kind,
      copy,
      negotiationId: negotiationIdOf(db, subject),
      scenarioId: 'scenarioId' in subject ? subject.scenarioId : null,
      title,
      issuedAtMs: now(),
      issuedBy,
      appVersion,
      sha256: stated,
    };
    insertPaper(db, { ...paper, modelJson: canonicalJson, pdf });
    return paper;
  },
  pdf: ({ db }, { id }) => selectPdf(db, id),
  model: ({ db }, { id }) => selectModelJson(db, id),
};

/** @throws nothing-to-print, and paper-internal-only or paper-open-only for a copy that the kind is not made in */
function buildPaper(db: Database, subject: Subject, options: PaperOptions): PaperModel {
  const { kind } = subject;
  if (kind === 'preparation-sheet' && options.copy !== 'internal') {
    throw new AppError('paper-internal-only', 'a preparation sheet is for the union alone', { kind });
  }
  if (kind === 'demands-report' && options.copy !== 'table') {
    throw new AppError('paper-open-only', 'a report to the workers has nothing to hide', { kind });
  }
  const detail = selectDetail(db, negotiationIdOf(db, subject));
  switch (kind) {
    case 'brief':
      return buildBrief(detail, selectScenario(db, subject.scenarioId), options);
    case 'preparation-sheet':
    case 'negotiation-history':
    case 'demands-report':
      throw new AppError('nothing-to-print', `nothing for a ${kind}`, { kind });
  }
}
