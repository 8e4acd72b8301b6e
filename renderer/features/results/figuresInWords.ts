import type { EvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import type { Figures } from '../../../shared/domain/wage/report.ts';
import { calendarMonth } from '../../../shared/domain/wage/scenarioCalendar.ts';
import type { Texts } from '../../app/texts.ts';

export interface FigureInWords {
  readonly name: string;
  readonly sentence: string;
}

/** Each ratio that the scenario has, as one sentence. */
export function figuresInWords(
  { t, format }: Pick<Texts, 't' | 'format'>,
  { scenario }: EvaluationInput,
  figures: Figures,
): FigureInWords[] {
  const { startMonth, horizonYears, discountRate } = scenario;
  const { totals, offsetRatio, breakEvenPoints, breakEvenCostPerLeaver, impliedCostPerLeaver, paybackMonth } = figures;
  const words: FigureInWords[] = [];
  const say = (name: string, sentence: string) => words.push({ name, sentence });

  const isStated = scenario.response.kind !== 'none';
  if (!isStated) say(t('results.words-response'), t('results.words-not-stated'));
  if (isStated && totals.benefitCost !== null) {
    const ratio = format.number(totals.benefitCost);
    say(
      t('results.words-return'),
      horizonYears === 1
        ? t('results.words-return-year-text', { ratio })
        : t('results.words-return-text', { ratio, years: horizonYears }),
    );
  }
  if (isStated && offsetRatio !== null) {
    say(t('results.words-offset'), t('results.words-offset-text', { share: offsetShare(format, offsetRatio) }));
  }
  if (figures.runRate.cost > 0) {
    say(
      t('results.words-break-even'),
      breakEvenPoints === null
        ? t('results.words-break-even-none')
        : t('results.words-break-even-text', { points: format.points(breakEvenPoints) }),
    );
  }
  if (impliedCostPerLeaver !== null) {
    say(
      t('results.words-per-leaver'),
      t('results.words-per-leaver-text', {
        cost: format.yuan(impliedCostPerLeaver),
        share: format.percent(figures.impliedCostShareOfPay, 1),
      }),
    );
  }
  if (breakEvenCostPerLeaver !== null && breakEvenCostPerLeaver > 0) {
    say(
      t('results.words-break-even-cost'),
      offsetRatio !== null && offsetRatio < 1
        ? t('results.words-break-even-cost-more', { cost: format.yuan(breakEvenCostPerLeaver) })
        : t('results.words-break-even-cost-text', { cost: format.yuan(breakEvenCostPerLeaver) }),
    );
  }
  if (isStated && (totals.cost !== 0 || totals.lossAvoided !== 0)) {
    say(
      t('results.words-payback'),
      paybackMonth === null
        ? t('results.words-payback-none')
        : t('results.words-payback-text', {
            month: format.month(calendarMonth(startMonth, paybackMonth)),
            number: paybackMonth,
          }),
    );
  }
  if (discountRate > 0) {
    say(
      t('results.words-present-value'),
      t('results.words-present-value-text', {
        rate: format.percent(discountRate),
        amount: format.money(totals.presentValue, { signed: true }),
      }),
    );
  }
  return words;
}

/** In whole percent; below 100 % to a tenth and rounded down, so that what falls short never reads as 100 %. */
function offsetShare(format: Texts['format'], ratio: number): string {
  return ratio < 1 ? format.percent(Math.floor(ratio * 1000) / 1000, 1) : format.percent(ratio, 0);
}
