import type { Demand, DemandState } from '../domain/demands/demand.ts';
import { isSettled, stateOn } from '../domain/demands/history.ts';
import type { Meeting } from '../domain/meetings/meeting.ts';
import { citedUncertainty } from '../domain/negotiation/citedRanges.ts';
import { type NegotiationDetail, toEvaluationInput } from '../domain/negotiation/detail.ts';
import { factorChecklist } from '../domain/negotiation/factors.ts';
import type { StoredScenario } from '../domain/negotiation/scenario.ts';
import { proposalHistory } from '../domain/proposals/history.ts';
import type { ProposalEntry } from '../domain/proposals/proposal.ts';
import { positionWarnings, settlementZone } from '../domain/proposals/settlementZone.ts';
import { sensitivity } from '../domain/wage/tools/sensitivity.ts';
import { statedSpreads } from '../domain/wage/tools/statedSpreads.ts';
import { AppError } from '../errors.ts';
import type { BriefModel } from './briefModel.ts';
import { buildBrief } from './buildBrief.ts';
import { paperHeadOf, type PaperOptions } from './paperHead.ts';
import type { PreparationModel } from './preparationModel.ts';

const MOST_SENSITIVE = 5;
const MOST_DEMANDS = 40;

/** What is known of a negotiation beside its scenarios. */
export interface AroundTheTable {
  readonly proposals: readonly ProposalEntry[];
  readonly demands: readonly Demand[];
  readonly meetings: readonly Meeting[];
}

/**
 * The model of a preparation sheet.
 * @throws paper-internal-only for a table copy; invalid-input where the scenario cannot be evaluated
 */
export function buildPreparation(
  detail: NegotiationDetail,
  scenario: StoredScenario,
  { proposals, demands, meetings }: AroundTheTable,
  options: PaperOptions,
): PreparationModel {
  const { negotiation } = detail;
  const { copy } = options;
  if (copy !== 'internal') {
    throw new AppError('paper-internal-only', 'a preparation sheet is for the union alone', { copy });
  }
  const { union, employer } = proposalHistory(proposals);
  const standing = { union: union.standing, employer: employer.standing };
  const { state, width } = settlementZone(negotiation.positions, proposals);
  return {
    modelVersion: 1,
    kind: 'preparation-sheet',
    ...paperHeadOf(negotiation, options),
    copy,
    brief: bodyOf(buildBrief(detail, scenario, options)),
    positions: negotiation.positions,
    zone: { state, width },
    warnings: positionWarnings(negotiation.positions, standing).map(({ code, values: [one, other] }) => ({
      code,
      values: [one, other],
    })),
    standing: {
      union: standing.union?.pricing.figures.equivalentRaise ?? null,
      employer: standing.employer?.pricing.figures.equivalentRaise ?? null,
    },
    sensitivity: mostSensitive(detail, scenario),
    missingFactors: factorChecklist(negotiation, options.day).flatMap(({ factor, isFilled }) =>
      isFilled ? [] : [factor],
    ),
    meeting: nextMeeting(meetings, options.day),
    ...openDemands(demands, options.day),
  };
}

function bodyOf({
  modelVersion: _1,
  kind: _2,
  copy: _3,
  language: _4,
  day: _5,
  issuedBy: _6,
  number: _7,
  appVersion: _8,
  title: _9,
  enterpriseName: _10,
  unionName: _11,
  isSample: _12,
  ...body
}: BriefModel): PreparationModel['brief'] {
  return body;
}

function mostSensitive(detail: NegotiationDetail, scenario: StoredScenario): PreparationModel['sensitivity'] {
  const input = toEvaluationInput(detail, scenario);
  const { ranges, cited } = citedUncertainty(detail, scenario);
  const inputs = statedSpreads(input, ranges, cited).map(({ which, as, low, high }) => ({
    which,
    as,
    low,
    high,
  }));
  if (inputs.length === 0) return [];
  return sensitivity({ input, inputs })
    .bars.filter(({ netAtLow, netAtHigh }) => netAtLow !== netAtHigh)
    .slice(0, MOST_SENSITIVE)
    .map(({ which, as, low, high, netAtLow, netAtHigh }) => ({ which, as, low, high, netAtLow, netAtHigh }));
}

function nextMeeting(meetings: readonly Meeting[], day: string): PreparationModel['meeting'] {
  const [next] = meetings
    .filter((meeting) => meeting.state === 'planned' && meeting.day >= day)
    .sort((a, b) => (a.day === b.day ? (a.time < b.time ? -1 : 1) : a.day < b.day ? -1 : 1));
  if (!next) return null;
  const { title, time, place, chair, attendees } = next;
  return { title, day: next.day, time, place, chair, attendees };
}

function openDemands(demands: readonly Demand[], day: string): Pick<PreparationModel, 'demands' | 'otherDemands'> {
  const open = demands.flatMap((demand) => {
    const state = stateOn(demand, day)?.state;
    if (state === undefined || isSettled(state)) return [];
    const { title, category, supporters, evidence, plan } = demand;
    return [{ title, category, supporters, state, evidence, plan }];
  });
  const inState = (wanted: DemandState) => open.filter(({ state }) => state === wanted);
  const listed = [...inState('on-agenda'), ...inState('plan-kept')].slice(0, MOST_DEMANDS);
  return { demands: listed, otherDemands: open.length - listed.length };
}
