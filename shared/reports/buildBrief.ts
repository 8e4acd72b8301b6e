import { assumptionSources, type NegotiationDetail, toEvaluationInput } from '../domain/negotiation/detail.ts';
import { type CitedUncertainty, citedUncertainty } from '../domain/negotiation/citedRanges.ts';
import { comparatorTable } from '../domain/negotiation/comparatorTable.ts';
import { answersFinding } from '../domain/negotiation/findingAnswer.ts';
import { simulationForPaper } from '../domain/negotiation/scenarioSimulation.ts';
import type { StoredScenario } from '../domain/negotiation/scenario.ts';
import { roundFen } from '../domain/money.ts';
import { breakEvenCurve } from '../domain/wage/breakEvenCurve.ts';
import { type Evaluation, evaluate } from '../domain/wage/evaluate.ts';
import type { EvaluationInput } from '../domain/wage/evaluationInput.ts';
import { baselineGross, costPerLeaver, leaverCostParts } from '../domain/wage/leaverCost.ts';
import { buildModel } from '../domain/wage/model.ts';
import type { YearFigures } from '../domain/wage/report.ts';
import { computeRow } from '../domain/wage/rows.ts';
import type { BriefGroup, BriefModel, PrintedYear } from './briefModel.ts';
import { paperHeadOf, type PaperOptions } from './paperHead.ts';
import { priceTable } from './priceTable.ts';
import { toWholeYuan, wholeYuanLines } from './wholeYuan.ts';

/**
 * The model of a brief. Confidential are the notes of negotiation and scenario and the scenario's title, a working name
 * such as "our bottom line": they are in the internal copy alone. Sources are written to be printed, so both have them.
 * @throws invalid-input with the field's path where the scenario cannot be evaluated
 */
export function buildBrief(detail: NegotiationDetail, scenario: StoredScenario, options: PaperOptions): BriefModel {
  const { negotiation } = detail;
  const input = toEvaluationInput(detail, scenario);
  const evaluation = evaluate(input, assumptionSources(detail, scenario));
  const printed = printYears(evaluation.years);
  const groups = describeGroups(detail, input, evaluation, printed.total);
  const { totals, runRate } = evaluation;
  return {
    modelVersion: 2,
    kind: 'brief',
    ...paperHeadOf(negotiation, options),
    internal:
      options.copy === 'internal'
        ? { scenarioTitle: scenario.title, scenarioNotes: scenario.notes, negotiationNotes: negotiation.notes }
        : null,
    period: {
      startMonth: input.scenario.startMonth,
      signedMonth: input.scenario.signedMonth,
      horizonYears: input.scenario.horizonYears,
      discountRate: input.scenario.discountRate,
    },
    claim: { components: input.scenario.components, averageRaise: averageRaise(groups) },
    workforce: describeWorkforce(groups, runRate.leaversAvoided),
    printed,
    figures: {
      leaversAvoided: evaluation.years.reduce((sum, { leaversAvoided }) => sum + leaversAvoided, 0),
      benefitCost: totals.benefitCost,
      presentValue: totals.presentValue,
      runRate: {
        cost: runRate.cost,
        lossAvoided: runRate.lossAvoided,
        net: runRate.net,
        leaversAvoided: runRate.leaversAvoided,
      },
      carryOver: [...evaluation.carryOver],
      backPay: evaluation.backPay,
      offsetRatio: evaluation.offsetRatio,
      breakEvenPoints: evaluation.breakEvenPoints,
      breakEvenCostPerLeaver: evaluation.breakEvenCostPerLeaver,
      impliedCostPerLeaver: evaluation.impliedCostPerLeaver,
      impliedCostShareOfPay: evaluation.impliedCostShareOfPay,
      paybackMonth: evaluation.paybackMonth,
      labourCostShare: [...evaluation.labourCostShare],
    },
    breakEven: describeBreakEven(input),
    groups,
    onCosts: input.onCosts,
    contributionBase: input.contributionBase,
    revenue: input.revenue ?? null,
    comparators: input.comparators,
    response: input.scenario.response,
    responseSource: scenario.responseSource,
    findings: evaluation.findings.map((finding) => ({ ...finding, values: { ...finding.values } })),
    uncertainty: describeUncertainty(input, citedUncertainty(detail, scenario)),
    ...describeComparators(detail, input, evaluation, options.day),
    prices: describePrices(input, printed, runRate.cost),
    presets: describePresets(detail, scenario),
    // An answer to a finding that is gone is kept in the scenario but not printed.
    answers: scenario.answers.filter(
      (answer) => answer.text.trim() !== '' && evaluation.findings.some((finding) => answersFinding(answer, finding)),
    ),
  };
}

function describeUncertainty(input: EvaluationInput, uncertainty: CitedUncertainty): BriefModel['uncertainty'] {
  const drawn = simulationForPaper(input, uncertainty);
  if (!drawn) return null;
  const { histogram, ...rest } = drawn.simulation;
  return {
    inputs: [...drawn.inputs],
    simulation: { ...rest, histogram: { edges: [...histogram.edges], counts: [...histogram.counts] } },
  };
}

function describeComparators(
  detail: NegotiationDetail,
  input: EvaluationInput,
  evaluation: Evaluation,
  day: string,
): Pick<BriefModel, 'comparatorRows' | 'comparatorFigures'> {
  const { rows, figures } = comparatorTable(detail, { input, evaluation }, day);
  return {
    comparatorRows: [...rows],
    comparatorFigures: figures.flatMap(({ code, values }) =>
      values === null ? [] : [{ code, values: { ...values } }],
    ),
  };
}

function describePrices(
  input: EvaluationInput,
  { years, total }: BriefModel['printed'],
  runRateCost: number,
): BriefModel['prices'] {
  if (input.scenario.components.length === 0) return null;
  const totals = { firstYear: years[0]?.cost ?? 0, runRate: toWholeYuan(runRateCost), horizon: total.cost };
  const { lines, total: sums } = priceTable(input, totals);
  const withoutPerHead = <P extends { perHead: number | null }>({ perHead: _perHead, ...price }: P) => price;
  return { lines: lines.map(withoutPerHead), total: withoutPerHead(sums) };
}

function describePresets({ groups }: NegotiationDetail, { responsePreset }: StoredScenario): BriefModel['presets'] {
  const ofGroups = groups.flatMap(({ id, turnoverPreset, leaverCostPreset }) =>
    [turnoverPreset, leaverCostPreset].flatMap((use) => (use === null ? [] : [{ groupId: id, use }])),
  );
  return responsePreset === null ? ofGroups : [...ofGroups, { use: responsePreset }];
}

function printYears(years: readonly YearFigures[]): { years: PrintedYear[]; total: PrintedYear } {
  const lines = years.map((year): PrintedYear => {
    const [wages, onCosts, welfare] = [year.wages, year.onCosts, year.welfare].map(toWholeYuan) as [
      number,
      number,
      number,
    ]; // three in, three out
    const cost = wages + onCosts + welfare;
    const lossAvoided = toWholeYuan(year.lossAvoided);
    return { wages, onCosts, welfare, cost, oneOff: toWholeYuan(year.oneOff), lossAvoided, net: lossAvoided - cost };
  });
  const sum = (name: keyof PrintedYear) => lines.reduce((total, line) => total + line[name], 0);
  return {
    years: lines,
    total: {
      wages: sum('wages'),
      onCosts: sum('onCosts'),
      welfare: sum('welfare'),
      cost: sum('cost'),
      oneOff: sum('oneOff'),
      lossAvoided: sum('lossAvoided'),
      net: sum('net'),
    },
  };
}

function describeGroups(
  detail: NegotiationDetail,
  input: EvaluationInput,
  evaluation: Evaluation,
  total: PrintedYear,
): BriefGroup[] {
  const model = buildModel(input);
  const costs = wholeYuanLines(
    evaluation.byGroup.map(({ totals }) => totals.cost),
    total.cost,
  );
  const savings = wholeYuanLines(
    evaluation.byGroup.map(({ totals }) => totals.lossAvoided),
    total.lossAvoided,
  );
  return input.groups.map((group, at): BriefGroup => {
    const stored = detail.groups[at];
    const modelled = model.groups[at];
    const figures = evaluation.byGroup[at];
    if (!stored || !modelled || !figures) throw new Error('the model has one row for each group');
    const amount = costPerLeaver(group, input.onCosts);
    const gross = baselineGross(group);
    const cost = costs[at] ?? 0;
    const lossAvoided = savings[at] ?? 0;
    return {
      ...group,
      turnoverSource: stored.turnoverSource,
      leaverCostSource: stored.leaverCostSource,
      endWage: roundFen(computeRow(model, modelled).endWage),
      leaverCostAmount: roundFen(amount),
      leaverCostShare: gross > 0 ? amount / gross : null,
      leaverCostParts: leaverCostParts(group, input.onCosts).flatMap(({ part, amount: partAmount }) =>
        part === 'direct' || part === 'shareOfPay' ? [] : [{ part, amount: roundFen(partAmount) }],
      ),
      breakEvenPoints: figures.breakEvenPoints,
      printed: { cost, lossAvoided, net: lossAvoided - cost },
    };
  });
}

function averageRaise(groups: readonly BriefGroup[]): number | null {
  const today = groups.reduce((sum, { headcount, monthlyWage }) => sum + headcount * monthlyWage, 0);
  const then = groups.reduce((sum, { headcount, endWage }) => sum + headcount * endWage, 0);
  return today > 0 ? then / today - 1 : null;
}

function describeWorkforce(groups: readonly BriefGroup[], leaversAvoided: number): BriefModel['workforce'] {
  const headcount = groups.reduce((sum, group) => sum + group.headcount, 0);
  if (headcount === 0) return { headcount, turnover: null, turnoverAfter: null };
  const leavers = groups.reduce((sum, group) => sum + group.headcount * group.annualTurnover, 0);
  return { headcount, turnover: leavers / headcount, turnoverAfter: (leavers - leaversAvoided) / headcount };
}

function describeBreakEven(input: EvaluationInput): BriefModel['breakEven'] {
  const { saving, ticks, ...curve } = breakEvenCurve(input);
  return { ...curve, saving: [...saving], ticks: [...ticks] };
}
