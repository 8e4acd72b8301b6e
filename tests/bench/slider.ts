import { evaluate } from '../../shared/domain/wage/evaluate.ts';
import { type EvaluationInput, parseEvaluationInput } from '../../shared/domain/wage/evaluationInput.ts';
import { sensitivity } from '../../shared/domain/wage/tools/sensitivity.ts';
import { absoluteRow, median, type Row } from './row.ts';

const GROUPS = 50;
const MOVES = 400;
const BUDGET_MS = 8;

/** A slider move: the input checked anew, every figure and finding of 50 groups over 5 years, and the tornado. */
export function measureSlider(): Row[] {
  const input = wideInput();
  const times = Array.from({ length: MOVES }, (_, move) => {
    const moved = {
      ...input,
      scenario: { ...input.scenario, response: { kind: 'points' as const, value: (move % 100) / 1000 } },
    };
    const startedAt = performance.now();
    const checked = parseEvaluationInput(moved);
    evaluate(checked);
    sensitivity({ input: checked });
    return performance.now() - startedAt;
  });
  return [absoluteRow('slider to all figures and tornado, 50 groups, 5 years', median(times), 'ms', BUDGET_MS)];
}

function wideInput(): EvaluationInput {
  return parseEvaluationInput({
    revenue: 90_000_000_000,
    groups: Array.from({ length: GROUPS }, (_, at) => ({
      id: `g${at}`,
      name: `岗位 ${at}`,
      headcount: 20 + at,
      monthlyWage: 450_000 + 7_000 * at,
      fixedMonthly: 30_000,
      overtimeHours: { weekday: 20, restDay: 8, holiday: 2 },
      bonusMonths: 1,
      annualTurnover: 0.1 + at / 100,
      leaverCost: { kind: 'shareOfPay', share: 0.21 },
    })),
    onCosts: [
      { name: '养老', rate: 0.16, floor: 449_400, cap: 2_247_000, source: '2026', base: 'previous-year' },
      { name: '医疗', rate: 0.095, source: '2026' },
      { name: '公积金', rate: 0.08, floor: 228_000, cap: 3_400_000, source: '2026' },
      { name: '工会经费', rate: 0.02, source: '2026' },
    ],
    comparators: {
      cpi: 0.02,
      guideline: { lower: 0.03, baseline: 0.07, upper: 0.1 },
      minimumWage: 170_000,
      outsideGrowth: 0.04,
    },
    scenario: {
      startMonth: '2026-01',
      signedMonth: '2026-05',
      horizonYears: 5,
      discountRate: 0.05,
      components: [
        { kind: 'percent', fromMonth: 1, rate: 0.03 },
        { kind: 'percent', fromMonth: 13, rate: 0.04 },
        { kind: 'flat', fromMonth: 25, monthly: 20_000, groups: ['g1', 'g2', 'g3'] },
        { kind: 'lumpSum', fromMonth: 12, perHead: 100_000 },
        {
          kind: 'benefit',
          fromMonth: 7,
          name: '高温补贴',
          cost: { kind: 'perHeadMonthly', amount: 10_000 },
          countsAsPay: true,
        },
      ],
      response: { kind: 'points', value: 0.05 },
    },
  });
}
