import { carriedTexts } from '../../../shared/domain/agreement/carriedTexts.ts';
import { nextNegotiation, titleOfNextYear } from '../../../shared/domain/agreement/nextNegotiation.ts';
import { carriedDemands } from '../../../shared/domain/demands/carriedDemands.ts';
import { UNSTATED } from '../../../shared/domain/negotiation/negotiation.ts';
import { UNEXPLAINED } from '../../../shared/domain/negotiation/scenario.ts';
import type { Language } from '../../../shared/contract/settings.ts';
import type { Sample, SampleName } from '../../../shared/domain/negotiation/sample.ts';
import { buildSampleA } from '../../../shared/domain/negotiation/sampleA.ts';
import { buildSampleAYearTwo } from '../../../shared/domain/negotiation/sampleAYearTwo.ts';
import { UNSOURCED } from '../../../shared/domain/negotiation/workforce.ts';
import { parseEvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { AppError } from '../../../shared/errors.ts';
import { selectAgreementOf, selectPricedInput } from '../agreements/queries.ts';
import { selectDemands } from '../demands/queries.ts';
import { carryProcedure } from '../procedureLog/queries.ts';
import type { GroupHandlers } from '../serve.ts';
import { todayOf } from '../today.ts';
import { refuseWithoutDay } from './comparatorDays.ts';
import { insertDetail, selectDetail } from './detail.ts';
import {
  deleteNegotiations,
  selectNegotiation,
  selectSummaries,
  updateArchived,
  updateFollows,
  updateNegotiation,
} from './queries.ts';

const SAMPLE_BUILDERS: Readonly<Record<SampleName, (language: Language) => Sample>> = {
  A: buildSampleA,
  'A-year-two': buildSampleAYearTwo,
};

export const negotiations: GroupHandlers<'negotiations'> = {
  list: ({ db, now }) => selectSummaries(db, todayOf(now())),
  get: ({ db, now }, { id }) => selectDetail(db, id, todayOf(now())),
  create: (service, { scenario, ...fields }) => {
    const negotiation = { ...UNSTATED, ...fields };
    const scenarios = scenario ? [scenario] : [];
    return { id: insertDetail(service, { negotiation, groups: [], onCosts: [], scenarios }, false) };
  },
  createSample: (service, { language, sample = 'A' }) => ({
    id: insertDetail(service, SAMPLE_BUILDERS[sample](language), true),
  }),
  importJson: (service, { title, input }) => {
    const { groups, onCosts, comparators, contributionBase, revenue, scenario } = parseEvaluationInput(input);
    const components = scenario.components.map((terms) => ({ id: service.newId(), terms }));
    const detail = {
      negotiation: { ...UNSTATED, title, comparators, contributionBase, revenue: revenue ?? null },
      groups: groups.map((group) => ({ ...group, ...UNSOURCED })),
      onCosts,
      scenarios: [{ ...scenario, ...UNEXPLAINED, title, components }],
    };
    return { id: insertDetail(service, detail, false) };
  },
  update: ({ db }, { id, patch }) => {
    const before = selectNegotiation(db, id);
    const after = { ...before, ...patch };
    refuseWithoutDay(before, after);
    updateNegotiation(db, id, after);
  },
  duplicate: (service, { id, title }) => {
    const detail = selectDetail(service.db, id);
    const negotiation = { ...detail.negotiation, title };
    const demands = carriedDemands(selectDemands(service.db, id));
    const copyId = insertDetail(service, { ...detail, negotiation, demands }, negotiation.isSample);
    carryProcedure(service.db, id, copyId);
    return { id: copyId };
  },
  continueFrom: (service, { id, language, title }) => {
    const { db, newId } = service;
    const detail = selectDetail(db, id);
    const agreement = selectAgreementOf(db, id);
    if (!agreement) throw new AppError('not-signed', `${id} has no agreement`, { id });
    const input = parseEvaluationInput(selectPricedInput(db, agreement.id));
    const { negotiation } = detail;
    const texts = carriedTexts(language, negotiation.title, title ?? titleOfNextYear(negotiation.title, agreement));
    const next = nextNegotiation(detail, { ...agreement, input }, texts, newId);
    const demands = carriedDemands(selectDemands(db, id));
    const nextId = insertDetail(service, { ...next, demands }, negotiation.isSample);
    updateFollows(db, nextId, id);
    carryProcedure(db, id, nextId);
    return { id: nextId };
  },
  setArchived: ({ db, now }, { ids, isArchived }) => updateArchived(db, ids, isArchived ? now() : null),
  remove: ({ db }, { ids }) => deleteNegotiations(db, ids),
};
