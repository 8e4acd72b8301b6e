import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/errors.ts';
import { canonicalBrief, parseBrief } from '../../../shared/reports/briefModel.ts';
import { buildBrief } from '../../../shared/reports/buildBrief.ts';
import { selectDetail } from '../negotiations/detail.ts';
import { selectNegotiationIdOf } from '../negotiations/ordering.ts';
import { selectScenario } from '../scenarios/queries.ts';
import type { GroupHandlers } from '../serve.ts';
import { insertPaper, selectModelJson, selectNextNumber, selectPapers, selectPdf } from './queries.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

export const papers: GroupHandlers<'papers'> = {
  list: ({ db }, { negotiationId }) => selectPapers(db, negotiationId),
  prepareBrief: ({ db, appVersion }, { scenarioId, copy, language, day, issuedBy }) => {
    const scenario = selectScenario(db, scenarioId);
    const detail = selectDetail(db, selectNegotiationIdOf(db, 'scenarios', scenarioId));
    const number = selectNextNumber(db);
    const model = buildBrief(detail, scenario, { copy, language, day, issuedBy, number, appVersion });
    const canonicalJson = canonicalBrief(model);
    return { model, canonicalJson, sha256: sha256(canonicalJson) };
  },
  issue: ({ db, now, newId, appVersion }, { scenarioId, canonicalJson, sha256: stated, pdf }) => {
    if (sha256(canonicalJson) !== stated) throw new AppError('paper-mismatch', 'the model does not match its checksum');
    const model = parseBrief(canonicalJson);
    if (canonicalBrief(model) !== canonicalJson) throw new AppError('paper-mismatch', 'the JSON is not canonical');
    const { number, copy, title, issuedBy } = model;
    if (number !== selectNextNumber(db)) throw new AppError('paper-number-taken', `number ${number}`, { number });
    const paper = {
      id: newId(),
      number,
      kind: 'brief' as const,
      copy,
      negotiationId: selectNegotiationIdOf(db, 'scenarios', scenarioId),
      scenarioId,
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
