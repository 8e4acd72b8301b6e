/**
 * The upper bounds of the model's input. Section 1 of the model sets the lower ones and a few upper ones (turnover,
 * response, horizon); these keep every figure finite for any input that passes, the worst of them together included:
 * with a wage of 1 fen to 10^11 fen, an elasticity of at most 20 and outside growth of at most 100 % a year the
 * largest product is below 10^290. A figure above 2^53 fen, 90 trillion yuan, is finite but no longer exact.
 */
export const INPUT_BOUNDS = {
  horizonYears: 5,
  headcount: 10_000_000,
  /** Pay of one head in one month, fen: a billion yuan. */
  monthlyPay: 100_000_000_000,
  /** Any other amount, fen: 100 billion yuan. */
  amount: 10_000_000_000_000,
  /** Of a year, fen: ten trillion yuan. */
  revenue: 1_000_000_000_000_000,
  /** Hours of a month of 31 days. */
  monthlyHours: 744,
  bonusMonths: 60,
  /** Voluntary leavers a year ÷ average headcount; 3.0 is real in electronics assembly. */
  annualTurnover: 5,
  leaverCostShare: 100,
  /** Vacancy and ramp. */
  months: 120,
  skilledToNovice: 1000,
  unitsPerMonth: 1_000_000_000,
  onCostRate: 10,
  /** Of one raise: 1000 %. */
  raise: 10,
  elasticity: 20,
  /** Outside wages, prices, discount rate and guideline lines a year. */
  annualRate: 1,
  groups: 10_000,
  onCosts: 200,
  components: 200,
  tiers: 100,
  id: 100,
  name: 200,
  source: 2000,
} as const;
