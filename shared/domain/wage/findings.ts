import { HOME_COUNTRY } from '../presets/countries.ts';
import type { PresetUse } from '../presets/presetUse.ts';
import { guidelinePosition, realRaise } from './comparators.ts';
import type { EvaluationInput } from './evaluationInput.ts';
import { payLevel, runRateTurnover } from './figures.ts';
import type { WageModel } from './model.ts';
import { NOBODY } from './nothing.ts';
import { LEGAL_OVERTIME_HOURS } from './overtime.ts';
import { payRiseOf, RISE_PLACES, SAME_RISE } from './payRise.ts';
import type { Figures } from './report.ts';
import type { Row } from './rows.ts';
import { isCut, isRaised, outsidePay } from './turnover.ts';

/** Codes are stable: texts, papers and answers of the user hang on them. */
export const FINDING_CODES = [
  'leaver-cost-high',
  'response-above-turnover',
  'offset-below-one',
  'quit-elasticity-high',
  'raise-below-cpi',
  'raise-below-outside',
  'outside-guideline',
  'below-minimum-wage',
  'overtime-above-limit',
  'unequal-raises',
  'cut-with-response',
  'preset-outside-country',
  'assumption-without-source',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** `notice`: know it before the other side asks. `doubt`: an assumption that will not stand. `alarm`: against the law or the claim's own aim. */
export type FindingSeverity = 'notice' | 'doubt' | 'alarm';

/**
 * What a check found. A check whose input is missing is reported too: severity `notice` and nothing in `values` but
 * `missing`, the path of that input (`comparators.cpi`, `scenario.response`, `sources`).
 *
 * | code | values (fen, fractions, months, hours a month) |
 * |---|---|
 * | leaver-cost-high | costPerLeaver, shareOfPay, threshold |
 * | response-above-turnover | response, turnover |
 * | offset-below-one | offsetRatio |
 * | quit-elasticity-high | elasticity (null: no finite one explains it), threshold, turnover, newTurnover, payRise, outsideRise |
 * | raise-below-cpi | annualRise, cpi, realRaise (a year) |
 * | raise-below-outside | annualRise, outsideGrowth |
 * | outside-guideline | annualRise, position, lower, baseline, upper |
 * | below-minimum-wage | minimumWage, wage, endWage |
 * | overtime-above-limit | hours, limit |
 * | unequal-raises | lowest, lowestGroupId, highest, highestGroupId |
 * | cut-with-response | wage, lowestWage |
 * | preset-outside-country | assumption (`turnover`, `leaverCost`, `response`), presetId, name, country, year |
 * | assumption-without-source | assumption (`turnover`, `leaverCost`, `response`, `onCost`), path, name |
 */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: FindingSeverity;
  readonly groupId?: string;
  readonly values: Readonly<Record<string, number | string | null>>;
}

/** Where the assumptions come from, in the user's words; absent or blank is no source. */
export interface AssumptionSources {
  /** By group id. */
  readonly turnover?: Readonly<Record<string, string>>;
  /** By group id. */
  readonly leaverCost?: Readonly<Record<string, string>>;
  readonly response?: string;
  /** Cited figures in use, by group id; absent or null is a figure of the enterprise's own. */
  readonly turnoverPreset?: Readonly<Record<string, PresetUse | null>>;
  readonly leaverCostPreset?: Readonly<Record<string, PresetUse | null>>;
  readonly responsePreset?: PresetUse | null;
}

interface Subject {
  readonly input: EvaluationInput;
  readonly model: WageModel;
  readonly rows: readonly Row[];
  /** Of the whole. */
  readonly figures: Figures;
  readonly sources: AssumptionSources | undefined;
}

/** Of a year's pay: the mean of the newer review of turnover costs, and where a figure stops being believed. */
const LEAVER_COST_REVIEW_MEAN = 0.4;
const LEAVER_COST_DOUBTFUL = 1.5;
/** The top of the range that the cited studies of quits found. */
const QUIT_ELASTICITY_TOP = 4.5;
/** One point of wage between groups: from there on raises invite comparison. */
const PEER_GAP = 0.01;

/** Runs every check in the order of the codes; more than one finding where several groups are concerned. */
export function findingsOf(subject: Subject): Finding[] {
  return [
    ...checkLeaverCost(subject),
    ...checkResponse(subject),
    ...checkOffset(subject),
    ...checkQuitElasticity(subject),
    ...checkPrices(subject),
    ...checkOutsidePay(subject),
    ...checkGuideline(subject),
    ...checkMinimumWage(subject),
    ...checkOvertime(subject),
    ...checkPeers(subject),
    ...checkCuts(subject),
    ...checkPresets(subject),
    ...checkSources(subject),
  ];
}

export function isNotChecked(finding: Finding): boolean {
  return 'missing' in finding.values;
}

function notChecked(code: FindingCode, missing: string): Finding[] {
  return [{ code, severity: 'notice', values: { missing } }];
}

function checkLeaverCost({ input, figures }: Subject): Finding[] {
  const code = 'leaver-cost-high';
  if (input.scenario.response.kind === 'none') return notChecked(code, 'scenario.response');
  const { impliedCostPerLeaver: costPerLeaver, impliedCostShareOfPay: shareOfPay } = figures;
  if (shareOfPay === null || shareOfPay <= LEAVER_COST_REVIEW_MEAN) return [];
  const isDoubtful = shareOfPay > LEAVER_COST_DOUBTFUL;
  const threshold = isDoubtful ? LEAVER_COST_DOUBTFUL : LEAVER_COST_REVIEW_MEAN;
  return [{ code, severity: isDoubtful ? 'doubt' : 'notice', values: { costPerLeaver, shareOfPay, threshold } }];
}

/** Only a fall in points can be larger than the turnover it is taken from. */
function checkResponse({ input, rows }: Subject): Finding[] {
  const { response } = input.scenario;
  if (response.kind !== 'points') return [];
  return withHeads(rows)
    .filter(({ group, endWage }) => isRaised(group.wage, endWage) && response.value > group.turnover)
    .map(({ group }) => ({
      code: 'response-above-turnover',
      severity: 'doubt',
      groupId: group.id,
      values: { response: response.value, turnover: group.turnover },
    }));
}

function checkOffset({ input, figures: { offsetRatio } }: Subject): Finding[] {
  const code = 'offset-below-one';
  if (input.scenario.response.kind === 'none') return notChecked(code, 'scenario.response');
  return offsetRatio !== null && offsetRatio < 1 ? [{ code, severity: 'notice', values: { offsetRatio } }] : [];
}

/**
 * −ln(t′/t)/ln(i/o) of each group at run-rate. Outside pay grows as the elasticity response or else the comparators
 * say; where neither does, not at all, which gives the lowest elasticity that the response can mean. A fall in turnover
 * to 0, or one while pay does not outrun outside pay, has no finite elasticity.
 */
function checkQuitElasticity({ input, model, rows }: Subject): Finding[] {
  const code = 'quit-elasticity-high';
  const { response, horizonYears } = input.scenario;
  if (response.kind === 'none') return notChecked(code, 'scenario.response');
  const growth = response.kind === 'elasticity' ? response.outsideGrowth : (input.comparators.outsideGrowth ?? 0);
  const outside = outsidePay(growth, horizonYears);
  return withHeads(rows).flatMap(({ group, endWage }): Finding[] => {
    const { effective } = runRateTurnover(model, group, endWage);
    // A fall of less than a millionth is float noise, or nothing to argue about.
    if (effective >= group.turnover * (1 - 1e-6)) return [];
    const payIndex = payLevel(group, endWage) / payLevel(group, group.wage);
    const outrun = Math.log(payIndex / outside);
    const elasticity = outrun > 0 && effective > 0 ? -Math.log(effective / group.turnover) / outrun : null;
    if (elasticity !== null && elasticity <= QUIT_ELASTICITY_TOP + RISE_PLACES) return [];
    const values = {
      elasticity,
      threshold: QUIT_ELASTICITY_TOP,
      turnover: group.turnover,
      newTurnover: effective,
      payRise: payIndex - 1,
      outsideRise: outside - 1,
    };
    return [{ code, severity: 'doubt', groupId: group.id, values }];
  });
}

/**
 * What average gross rises a year: run-rate against baseline, weighted by headcount and spread evenly over the horizon,
 * so that it compares with prices, outside wages and guideline lines, which are all a year's. Lump sums are not in it.
 */
const annualRise = ({ input, rows }: Subject) => payRiseOf(rows, input.scenario.horizonYears).annualRise;

function checkPrices(subject: Subject): Finding[] {
  const code = 'raise-below-cpi';
  const { cpi } = subject.input.comparators;
  if (cpi === undefined) return notChecked(code, 'comparators.cpi');
  const rise = annualRise(subject);
  if (rise === null || rise >= cpi - SAME_RISE) return [];
  return [{ code, severity: 'alarm', values: { annualRise: rise, cpi, realRaise: realRaise(rise, cpi) } }];
}

function checkOutsidePay(subject: Subject): Finding[] {
  const code = 'raise-below-outside';
  const { outsideGrowth } = subject.input.comparators;
  if (outsideGrowth === undefined) return notChecked(code, 'comparators.outsideGrowth');
  const rise = annualRise(subject);
  if (rise === null || rise >= outsideGrowth - SAME_RISE) return [];
  return [{ code, severity: 'notice', values: { annualRise: rise, outsideGrowth } }];
}

function checkGuideline(subject: Subject): Finding[] {
  const code = 'outside-guideline';
  const lines = subject.input.comparators.guideline;
  if (lines === undefined) return notChecked(code, 'comparators.guideline');
  const rise = annualRise(subject);
  if (rise === null) return [];
  const tolerant = { ...lines, lower: lines.lower - SAME_RISE, upper: lines.upper + SAME_RISE };
  const position = guidelinePosition(rise, tolerant);
  if (position !== 'below-lower' && position !== 'above-upper') return [];
  return [{ code, severity: 'doubt', values: { annualRise: rise, position, ...lines } }];
}

/** The wage alone: fixed pay mixes allowances that do not count towards the minimum. */
function checkMinimumWage({ input, rows }: Subject): Finding[] {
  const code = 'below-minimum-wage';
  const { minimumWage } = input.comparators;
  if (minimumWage === undefined) return notChecked(code, 'comparators.minimumWage');
  return withHeads(rows)
    .filter(({ group, endWage }) => Math.min(group.wage, endWage) < minimumWage)
    .map(({ group, endWage }) => ({
      code,
      severity: 'alarm',
      groupId: group.id,
      values: { minimumWage, wage: group.wage, endWage },
    }));
}

function checkOvertime({ input }: Subject): Finding[] {
  return input.groups.flatMap(({ id, headcount, overtimeHours: { weekday, restDay, holiday } }): Finding[] => {
    const hours = weekday + restDay + holiday;
    if (headcount === 0 || hours <= LEGAL_OVERTIME_HOURS) return [];
    const values = { hours, limit: LEGAL_OVERTIME_HOURS };
    return [{ code: 'overtime-above-limit', severity: 'alarm', groupId: id, values }];
  });
}

/** People compare: a raise counts for less beside a larger one (Dube, Giuliano and Leonard, AER 2019). */
function checkPeers({ rows }: Subject): Finding[] {
  const raises = withHeads(rows)
    .map(({ group, endWage }) => ({ groupId: group.id, raise: endWage / group.wage - 1 }))
    .sort((a, b) => a.raise - b.raise);
  const lowest = raises[0];
  const highest = raises.at(-1);
  if (lowest === undefined || highest === undefined) return [];
  if (highest.raise - lowest.raise <= PEER_GAP + RISE_PLACES) return [];
  const values = {
    lowest: lowest.raise,
    lowestGroupId: lowest.groupId,
    highest: highest.raise,
    highestGroupId: highest.groupId,
  };
  return [{ code: 'unequal-raises', severity: 'notice', values }];
}

/** A stated response knows only falls in turnover: what a cut drives away is not in it. */
function checkCuts({ input, rows }: Subject): Finding[] {
  const { kind } = input.scenario.response;
  if (kind !== 'points' && kind !== 'relative') return [];
  return withHeads(rows)
    .filter(({ group, lowestWage }) => isCut(group.wage, lowestWage))
    .map(({ group, lowestWage }) => ({
      code: 'cut-with-response',
      severity: 'doubt',
      groupId: group.id,
      values: { wage: group.wage, lowestWage },
    }));
}

/**
 * A notice, as for an assumption without any source: a cited figure from elsewhere is not worse than none. Without
 * sources, as at the shell door, nobody knows where a figure comes from: not checked.
 */
function checkPresets({ input, sources }: Subject): Finding[] {
  const code = 'preset-outside-country';
  if (sources === undefined) return notChecked(code, 'sources');
  const finding = (assumption: string, use: PresetUse | null | undefined, groupId?: string): Finding[] => {
    if (use === null || use === undefined || use.country === HOME_COUNTRY) return [];
    const { presetId, name, country, year } = use;
    return [
      {
        code,
        severity: 'notice',
        ...(groupId === undefined ? {} : { groupId }),
        values: { assumption, presetId, name, country, year },
      },
    ];
  };
  const groups = input.groups
    .filter(({ headcount, annualTurnover }) => headcount > 0 && annualTurnover > NOBODY)
    .flatMap(({ id }) => [
      ...finding('turnover', sources.turnoverPreset?.[id], id),
      ...finding('leaverCost', sources.leaverCostPreset?.[id], id),
    ]);
  const { kind } = input.scenario.response;
  return kind === 'none' ? groups : [...groups, ...finding('response', sources.responsePreset)];
}

function checkSources({ input, sources }: Subject): Finding[] {
  const code = 'assumption-without-source';
  const isMissing = (text: string | undefined) => text === undefined || text.trim() === '';
  const finding = (assumption: string, path: string, name: string, groupId?: string): Finding => ({
    code,
    severity: 'notice',
    ...(groupId === undefined ? {} : { groupId }),
    values: { assumption, path, name },
  });
  const onCosts = input.onCosts.flatMap(({ name, source }, at) =>
    isMissing(source) ? [finding('onCost', `onCosts[${at}].source`, name)] : [],
  );
  if (sources === undefined) return [...notChecked(code, 'sources'), ...onCosts];
  const groups = input.groups.flatMap(({ id, name, annualTurnover }, at) => [
    ...(annualTurnover > NOBODY && isMissing(sources.turnover?.[id])
      ? [finding('turnover', `groups[${at}].annualTurnover`, name, id)]
      : []),
    ...(annualTurnover > NOBODY && isMissing(sources.leaverCost?.[id])
      ? [finding('leaverCost', `groups[${at}].leaverCost`, name, id)]
      : []),
  ]);
  const response =
    input.scenario.response.kind !== 'none' && isMissing(sources.response)
      ? [finding('response', 'scenario.response', '')]
      : [];
  return [...groups, ...response, ...onCosts];
}

/** A group without people raises no question. */
function withHeads(rows: readonly Row[]): Row[] {
  return rows.filter(({ group }) => group.headcount > 0);
}
