import { AppError } from '../../errors.ts';
import { roundFen } from '../money.ts';
import { type NegotiationDetail, toInterchange } from '../negotiation/detail.ts';
import { type StoredScenario, UNEXPLAINED } from '../negotiation/scenario.ts';
import {
  type EvaluationInput,
  type EvaluationInputJson,
  parseEvaluationInput,
  type TurnoverResponse,
} from '../wage/evaluationInput.ts';
import type { InputIssue } from '../wage/inputIssues.ts';
import { buildModel } from '../wage/model.ts';
import { NOTHING_FEN } from '../wage/nothing.ts';
import { reportFigures } from '../wage/report.ts';
import { computeRow, wholeOf } from '../wage/rows.ts';
import { equivalentRaise } from './equivalentRaise.ts';
import type { ProposalFigures, ProposalPricing, ProposalTerms } from './proposal.ts';

/** The scenario whose response prices a proposal: the one asked for, else the first; null where there is none. */
export function responseScenario(detail: NegotiationDetail, scenarioId: string | null): StoredScenario | null {
  return detail.scenarios.find(({ id }) => id === scenarioId) ?? detail.scenarios[0] ?? null;
}

/** What turnover does without a scenario that says otherwise. */
export const NO_RESPONSE: TurnoverResponse = { kind: 'none' };

/** The model's input for a proposal against the negotiation's baseline as it is now. */
export function proposalInput(
  detail: NegotiationDetail,
  terms: ProposalTerms,
  response: TurnoverResponse,
): EvaluationInputJson {
  return toInterchange(detail, {
    ...UNEXPLAINED,
    id: '',
    title: '',
    startMonth: terms.startMonth,
    signedMonth: null,
    horizonYears: terms.horizonYears,
    discountRate: 0,
    components: terms.components.map((component) => ({ id: '', terms: component })),
    response,
  });
}

/**
 * Prices terms at once against the baseline of the negotiation.
 * @throws invalid-input with paths as in `terms.components[0].fromMonth`, where the parts do not fit together
 */
export function priceProposal(
  detail: NegotiationDetail,
  terms: ProposalTerms,
  response: TurnoverResponse,
): { readonly input: EvaluationInputJson; readonly pricing: ProposalPricing } {
  const json = proposalInput(detail, terms, response);
  const input = inTermsOfProposal(() => parseEvaluationInput(json));
  const named = new Set(terms.components.flatMap(({ groups = [] }) => groups));
  const groupNames = Object.fromEntries(
    detail.groups.filter(({ id }) => named.has(id)).map(({ id, name }) => [id, name]),
  );
  return { input: json, pricing: { figures: priceInput(input), response: input.scenario.response, groupNames } };
}

/** The figures of a checked input. The same input gives the same figures, so that a frozen pricing can be repeated. */
export function priceInput(input: EvaluationInput): ProposalFigures {
  const model = buildModel(input);
  const rows = model.groups.map((group) => computeRow(model, group));
  const whole = wholeOf(rows, model);
  const figures = reportFigures(whole, rows, input);
  const headcount = model.groups.reduce((sum, group) => sum + group.headcount, 0);
  const { runRate } = whole;
  return {
    headcount,
    firstYearCost: figures.years[0]?.cost ?? 0,
    runRateCost: figures.runRate.cost,
    horizonCost: figures.totals.cost,
    oneOff: roundFen(whole.years.oneOff.reduce((sum, amount) => sum + amount, 0)),
    costPerHead: headcount > 0 ? roundFen(runRate.cost / headcount) : null,
    averageRaise:
      runRate.baselineGross >= NOTHING_FEN ? withoutMinusZero(runRate.gross / runRate.baselineGross - 1) : null,
    equivalentRaise: equivalentRaise(input, runRate.cost),
    lossAvoided: figures.totals.lossAvoided,
    net: figures.totals.net,
    runRateLossAvoided: figures.runRate.lossAvoided,
    runRateNet: figures.runRate.net,
  };
}

const withoutMinusZero = (value: number) => (value === 0 ? 0 : value);

/** A refusal names the field that was given: the model's `scenario.components[0]` is the proposal's `terms.components[0]`. */
function inTermsOfProposal<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid-input') throw error;
    const toTerms = (path: string) => path.replace(/^scenario\./, 'terms.');
    // Safe: `invalid-input` of the wage model always lists its issues.
    const issues = (error.details['issues'] ?? []) as readonly InputIssue[];
    throw new AppError('invalid-input', error.message, {
      path: toTerms(issues[0]?.path ?? ''),
      issues: issues.map((issue) => ({ ...issue, path: toTerms(issue.path) })),
    });
  }
}
