import { type EvaluationInput, parseEvaluationInput } from '../../shared/domain/wage/evaluationInput.ts';
import { simulate } from '../../shared/domain/wage/tools/simulate.ts';
import { type SimulationRequest, simulationRequest } from '../../shared/domain/wage/tools/toolRequests.ts';
import { absoluteRow, median, type Row } from './row.ts';

const GROUPS = 10;
const DRAWS = 100_000;
const RUNS = 9;
const BUDGET_MS = 250;

/** 100,000 draws of 10 groups over 5 years on one core, with a stated response and with an elasticity. */
export function measureSimulation(): Row[] {
  const shared: SimulationRequest['inputs'] = [
    { which: 'annualTurnover', as: 'factor', distribution: { kind: 'normal', mean: 1, sd: 0.1 } },
    { which: 'leaverCost', as: 'factor', distribution: { kind: 'triangular', low: 0.5, mode: 1, high: 1.5 } },
    { which: 'headcount', as: 'factor', distribution: { kind: 'normal', mean: 1, sd: 0.02 } },
  ];
  const points = tenGroups({ kind: 'points', value: 0.05 });
  const elasticity = tenGroups({ kind: 'elasticity', epsilon: 2.5, outsideGrowth: 0.03, against: 'today' });
  return [
    row('points', points, [
      ...shared,
      { which: 'response', as: 'value', distribution: { kind: 'normal', mean: 0.05, sd: 0.02 } },
    ]),
    row('elasticity', elasticity, [
      ...shared,
      { which: 'response', as: 'value', distribution: { kind: 'triangular', low: 2, mode: 2.5, high: 4 } },
      { which: 'outsideGrowth', as: 'value', distribution: { kind: 'normal', mean: 0.03, sd: 0.01 } },
    ]),
  ];
}

function row(name: string, input: EvaluationInput, inputs: SimulationRequest['inputs']): Row {
  const request = simulationRequest.parse({ input, inputs, seed: 1, draws: DRAWS });
  const times = Array.from({ length: RUNS }, () => {
    const startedAt = performance.now();
    simulate(request);
    return performance.now() - startedAt;
  });
  return absoluteRow(`100,000 draws, 10 groups, 5 years, one core: ${name}`, median(times), 'ms', BUDGET_MS);
}

function tenGroups(response: EvaluationInput['scenario']['response']): EvaluationInput {
  return parseEvaluationInput({
    groups: Array.from({ length: GROUPS }, (_, at) => ({
      id: `g${at}`,
      name: `岗位 ${at}`,
      headcount: 40 + 10 * at,
      monthlyWage: 450_000 + 40_000 * at,
      fixedMonthly: 30_000,
      overtimeHours: { weekday: 20, restDay: 8, holiday: 2 },
      bonusMonths: 1,
      annualTurnover: 0.5 - at / 25,
      leaverCost: { kind: 'shareOfPay', share: 0.21 },
    })),
    onCosts: [
      { name: '养老', rate: 0.16, floor: 449_400, cap: 2_247_000, source: '2026', base: 'previous-year' },
      { name: '医疗', rate: 0.095, source: '2026' },
      { name: '公积金', rate: 0.08, floor: 228_000, cap: 3_400_000, source: '2026' },
      { name: '工会经费', rate: 0.02, source: '2026' },
    ],
    scenario: {
      startMonth: '2026-01',
      horizonYears: 5,
      components: [
        { kind: 'percent', fromMonth: 1, rate: 0.05 },
        { kind: 'percent', fromMonth: 13, rate: 0.05 },
        { kind: 'percent', fromMonth: 25, rate: 0.05 },
        { kind: 'lumpSum', fromMonth: 12, perHead: 100_000 },
      ],
      response,
    },
  });
}
