import { type Fen, roundFen } from '../../../shared/domain/money.ts';
import type { BreakEvenCurve } from '../../../shared/domain/wage/breakEvenCurve.ts';
import type { EvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import type { Figures } from '../../../shared/domain/wage/report.ts';
import { membership } from '../../../shared/domain/wage/wagePath.ts';
import type { Texts } from '../../app/texts.ts';

export type KeyFigureName = 'cost' | 'saving' | 'net' | 'break-even';

/** One of the four figures that make a sentence, and in small how it came about. */
export interface KeyFigure {
  readonly name: KeyFigureName;
  readonly label: string;
  /** What the figure adds up; empty where the unit says it. */
  readonly period: string;
  readonly value: string;
  readonly unit: string;
  readonly note: string;
}

type Words = Pick<Texts, 't' | 'format'>;

export function keyFigures(
  { t, format }: Words,
  input: EvaluationInput,
  figures: Figures,
  curve: BreakEvenCurve,
): readonly KeyFigure[] {
  const { totals, breakEvenPoints } = figures;
  const years = input.scenario.horizonYears;
  // Beside each other they compare at a glance.
  const like = Math.max(Math.abs(totals.cost), Math.abs(totals.lossAvoided), Math.abs(totals.net));
  const amount = (fen: Fen, signed = false) => {
    const { value, unit } = format.scaled(fen, { signed, like });
    return years === 1
      ? { value, unit: t('results.unit-a-year', { unit }), period: '' }
      : { value, unit, period: t('results.period-years', { years }) };
  };
  return [
    {
      name: 'cost',
      label: t('results.key-cost'),
      ...amount(totals.cost),
      note: costNote({ t, format }, input, figures),
    },
    {
      name: 'saving',
      label: t('results.key-saving'),
      ...amount(totals.lossAvoided),
      note: savingNote({ t, format }, input, figures),
    },
    {
      name: 'net',
      label: t('results.key-net'),
      ...amount(totals.net, true),
      note: netNote({ t, format }, input, figures),
    },
    {
      name: 'break-even',
      label: t('results.key-break-even'),
      period: '',
      value: format.points(breakEvenPoints),
      unit: breakEvenPoints === null ? '' : t('results.unit-points'),
      note: breakEvenNote({ t, format }, input, figures, curve),
    },
  ];
}

/** A product only where it is exactly the cost: one component and nothing beside it. */
function costNote({ t, format }: Words, input: EvaluationInput, figures: Figures): string {
  const { cost } = figures.totals;
  if (cost === 0) return t('results.cost-none');
  const product = costProduct({ t, format }, input, cost);
  if (product !== null) return product;
  const years = input.scenario.horizonYears;
  if (years > 1) {
    return t('results.cost-average', {
      average: format.money(roundFen(cost / years)),
      runRate: format.money(figures.runRate.cost),
    });
  }
  const { wages = 0, onCosts = 0, welfare = 0 } = figures.years[0] ?? {};
  const parts = { wages: format.money(wages), onCosts: format.money(onCosts) };
  if (welfare !== 0) return t('results.cost-parts', { ...parts, welfare: format.money(welfare) });
  return onCosts === 0 ? t('results.cost-wages') : t('results.cost-wages-and-on-costs', parts);
}

function costProduct({ t, format }: Words, { groups, scenario }: EvaluationInput, cost: Fen): string | null {
  const [component, another] = scenario.components;
  if (component === undefined || another !== undefined || component.kind === 'benefit') return null;
  const isFor = membership(component);
  const concerned = groups.filter(({ id }) => isFor(id));
  const heads = concerned.reduce((sum, { headcount }) => sum + headcount, 0);
  const months = 12 * scenario.horizonYears - component.fromMonth + 1;
  const wage = concerned[0]?.monthlyWage ?? 0;
  const holes = { heads: format.count(heads), months };
  switch (component.kind) {
    case 'flat':
      return heads * component.monthly * months === cost
        ? t('results.cost-flat', { ...holes, amount: format.number(component.monthly / 100) })
        : null;
    case 'percent':
      return concerned.every(({ monthlyWage }) => monthlyWage === wage) &&
        roundFen(heads * wage * component.rate * months) === cost
        ? t('results.cost-percent', { ...holes, wage: format.number(wage / 100), rate: format.percent(component.rate) })
        : null;
    case 'lumpSum':
      return heads * component.perHead === cost
        ? t('results.cost-lump-sum', { heads: holes.heads, amount: format.number(component.perHead / 100) })
        : null;
  }
}

function savingNote({ t, format }: Words, input: EvaluationInput, figures: Figures): string {
  const { horizonYears, response } = input.scenario;
  if (response.kind === 'none') return t('results.saving-not-stated');
  const leavers = figures.years.reduce((sum, { leaversAvoided }) => sum + leaversAvoided, 0);
  if (leavers < 0) return t('results.saving-more-leave', { leavers: format.number(-leavers) });
  if (figures.impliedCostPerLeaver === null) return t('results.saving-none');
  if (horizonYears > 1) {
    return t('results.saving-years', {
      average: format.money(roundFen(figures.totals.lossAvoided / horizonYears)),
      leavers: format.number(leavers, 1),
    });
  }
  const holes = { leavers: format.number(leavers), cost: format.money(figures.impliedCostPerLeaver) };
  return input.groups.length === 1 ? t('results.saving-product', holes) : t('results.saving-average', holes);
}

function netNote({ t, format }: Words, { scenario }: EvaluationInput, { totals }: Figures): string {
  const years = scenario.horizonYears;
  if (totals.benefitCost === null) return t('results.net-no-cost');
  if (scenario.response.kind === 'none') return t('results.net-not-stated');
  const ratio = format.number(totals.benefitCost);
  if (years === 1) return t('results.net-ratio', { ratio });
  return t('results.net-ratio-years', { ratio, average: format.money(roundFen(totals.net / years), { signed: true }) });
}

function breakEvenNote(
  { t, format }: Words,
  input: EvaluationInput,
  { breakEvenPoints, runRate }: Figures,
  { expected }: BreakEvenCurve,
): string {
  if (breakEvenPoints === null) return t('results.break-even-out-of-reach');
  if (breakEvenPoints === 0 && runRate.cost <= 0) return t('results.break-even-no-cost');
  if (expected === null) return t('results.break-even-plain');
  const points = format.points(expected.fall);
  // With several groups and a response that is not in points each group falls by its own.
  const isUniform = input.scenario.response.kind === 'points' || input.groups.length === 1;
  return isUniform ? t('results.break-even-expected', { points }) : t('results.break-even-equivalent', { points });
}
