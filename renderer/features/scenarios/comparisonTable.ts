import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import type { Evaluation } from '../../../shared/domain/wage/evaluate.ts';
import type { Format } from '../../../shared/i18n/format.ts';
import type { Translate } from '../../../shared/i18n/texts.ts';
import type { Assessment } from './assessment.ts';
import { componentSentence, responseSentence } from './componentText.ts';

export const MOST_COMPARED = 4;

export interface ComparedScenario {
  readonly scenario: StoredScenario;
  readonly assessment: Assessment;
}

export interface ComparedCell {
  /** One line, or one for each component. */
  readonly lines: readonly string[];
  /** The difference from the first scenario with its sign; null where there is none or it is not a number. */
  readonly delta: string | null;
  readonly differs: boolean;
  /** For a spreadsheet: numbers without grouping, amounts in yuan. */
  readonly plain: string;
}

export interface ComparedRow {
  readonly label: string;
  readonly unit: string;
  readonly isFigure: boolean;
  readonly isStrong: boolean;
  readonly cells: readonly ComparedCell[];
}

export interface ComparedSection {
  readonly title: string;
  readonly rows: readonly ComparedRow[];
}

interface Words {
  readonly t: Translate;
  readonly format: Format;
}

/** Results and, below them, what they come from as rows, scenarios as columns; differences are those from the first column. */
export function compareScenarios(
  words: Words,
  detail: NegotiationDetail,
  compared: readonly ComparedScenario[],
): ComparedSection[] {
  const { t, format } = words;
  const scenarios = compared.map(({ scenario }) => scenario);
  const evaluations = compared.map(({ assessment }) => (assessment.state === 'valid' ? assessment.evaluation : null));
  const textRow = (label: string, linesOf: (scenario: StoredScenario) => string[]): ComparedRow =>
    describe(label, scenarios.map(linesOf));
  const figure = (label: string, kind: FigureKind, of: (evaluation: Evaluation) => number | null, isStrong = false) =>
    figureRow(
      words,
      { label, kind, isStrong },
      evaluations.map((evaluation) => (evaluation ? of(evaluation) : null)),
    );
  const hasDiscount = scenarios.some(({ discountRate }) => discountRate > 0);
  const years = Math.max(...scenarios.map(({ horizonYears }) => horizonYears));

  return [
    {
      title: t('comparison.totals'),
      rows: [
        figure(t('comparison.cost'), 'yuan', ({ totals }) => totals.cost),
        figure(t('comparison.saving'), 'yuan', ({ totals }) => totals.lossAvoided),
        figure(t('comparison.net'), 'yuan', ({ totals }) => totals.net, true),
        ...(hasDiscount ? [figure(t('comparison.present-value'), 'yuan', ({ totals }) => totals.presentValue)] : []),
        figure(t('comparison.benefit-cost'), 'yuanPerYuan', ({ totals }) => totals.benefitCost),
        figure(t('comparison.payback'), 'month', ({ paybackMonth }) => paybackMonth),
      ],
    },
    {
      title: t('comparison.run-rate'),
      rows: [
        figure(t('comparison.run-rate-cost'), 'yuan', ({ runRate }) => runRate.cost),
        figure(t('comparison.run-rate-saving'), 'yuan', ({ runRate }) => runRate.lossAvoided),
        figure(t('comparison.run-rate-net'), 'yuan', ({ runRate }) => runRate.net, true),
        figure(t('comparison.offset'), 'percent', ({ offsetRatio }) => offsetRatio),
        figure(t('comparison.break-even'), 'points', ({ breakEvenPoints }) => breakEvenPoints),
      ],
    },
    {
      title: t('comparison.by-year'),
      rows: [
        ...Array.from({ length: years }, (_, year) =>
          figure(t('comparison.year-cost', { year: year + 1 }), 'yuan', (each) => each.years[year]?.cost ?? null),
        ),
        figure(t('comparison.one-off'), 'yuan', (each) => each.years.reduce((sum, { oneOff }) => sum + oneOff, 0)),
        figure(t('comparison.carry-over'), 'yuan', ({ carryOver }) => carryOver[0] ?? null),
        figure(t('comparison.back-pay'), 'yuan', ({ backPay }) => backPay),
        ...(detail.negotiation.revenue === null
          ? []
          : [
              figure(t('comparison.labour-cost-share'), 'percent', ({ labourCostShare }) => labourCostShare[0] ?? null),
            ]),
      ],
    },
    {
      title: t('comparison.inputs'),
      rows: [
        textRow(t('scenarios.components'), ({ components, startMonth }) =>
          components.map(({ terms }) => componentSentence(words, { terms, startMonth, detail })),
        ),
        textRow(t('comparison.response'), ({ response }) => [responseSentence(words, response)]),
        textRow(t('scenarios.period'), ({ startMonth, horizonYears }) => [
          t('comparison.period', {
            month: format.month(startMonth),
            years: t('scenarios.years', { count: horizonYears }),
          }),
        ]),
        textRow(t('scenarios.signed-month'), ({ signedMonth }) => [
          signedMonth === null ? t('scenarios.signed-before') : format.month(signedMonth),
        ]),
        textRow(t('scenarios.discount-rate'), ({ discountRate }) => [format.percent(discountRate)]),
      ],
    },
  ];
}

function describe(label: string, lines: readonly string[][]): ComparedRow {
  const first = lines[0]?.join('\n');
  return {
    label,
    unit: '',
    isFigure: false,
    isStrong: false,
    cells: lines.map((each) => {
      const text = each.join('\n');
      return { lines: each.length === 0 ? ['—'] : each, delta: null, differs: text !== first, plain: text };
    }),
  };
}

type FigureKind = 'yuan' | 'percent' | 'points' | 'yuanPerYuan' | 'month';

/** Differences below this share of the unit shown are noise of the arithmetic. */
const SAME = 1e-9;

function figureRow(
  words: Words,
  { label, kind, isStrong }: Pick<ComparedRow, 'label' | 'isStrong'> & { readonly kind: FigureKind },
  values: readonly (number | null)[],
): ComparedRow {
  const { t } = words;
  const units = {
    yuan: t('comparison.unit-yuan'),
    percent: '',
    points: t('scenarios.points'),
    yuanPerYuan: t('comparison.unit-yuan'),
    month: '',
  } as const satisfies Record<FigureKind, string>;
  const first = values[0] ?? null;
  return {
    label,
    unit: units[kind],
    isFigure: true,
    isStrong,
    cells: values.map((value) => {
      const hasDelta = value !== null && first !== null && Math.abs(value - first) > SAME;
      return {
        lines: [shownFigure(words, kind, value)],
        delta: hasDelta ? shownDelta(words, kind, value - first) : null,
        differs: hasDelta || (value === null) !== (first === null),
        plain: plainFigure(kind, value),
      };
    }),
  };
}

function shownFigure({ t, format }: Words, kind: FigureKind, value: number | null): string {
  switch (kind) {
    case 'yuan':
      return format.yuan(value);
    case 'percent':
      return format.percent(value, 1);
    case 'points':
      return format.points(value);
    case 'yuanPerYuan':
      return format.number(value);
    case 'month':
      return value === null ? '—' : t('scenarios.month', { month: value });
  }
}

function shownDelta({ t, format }: Words, kind: FigureKind, delta: number): string {
  const sign = delta > 0 ? '+' : '-';
  const size = Math.abs(delta);
  switch (kind) {
    case 'yuan':
      return `${sign}${format.yuan(size)}`;
    case 'percent':
      return t('comparison.points-delta', { delta: `${sign}${format.points(size, 1)}` });
    case 'points':
      return `${sign}${format.points(size)}`;
    case 'yuanPerYuan':
      // Less than what two digits show is still a difference.
      return `${sign}${format.number(size, size < 0.01 ? 4 : 2)}`;
    case 'month':
      return t('comparison.months-delta', { delta: `${sign}${format.count(size)}` });
  }
}

function plainFigure(kind: FigureKind, value: number | null): string {
  if (value === null) return '';
  switch (kind) {
    case 'yuan':
      return (value / 100).toFixed(2);
    case 'percent':
      return `${Number((value * 100).toFixed(4))}%`;
    case 'points':
      return String(Number((value * 100).toFixed(4)));
    case 'yuanPerYuan':
      return String(Number(value.toFixed(4)));
    case 'month':
      return String(value);
  }
}

/** The comparison as the lines of a table for a spreadsheet, its first line the titles. */
export function comparisonLines(
  t: Translate,
  sections: readonly ComparedSection[],
  titles: readonly string[],
): string[][] {
  return [
    ['', ...titles.map(asText)],
    ...sections.flatMap(({ title, rows }) => [
      [title],
      ...rows.map(({ label, unit, isFigure, cells }) => [
        unit === '' ? label : t('comparison.with-unit', { label, unit }),
        ...cells.map(({ plain }) => (isFigure ? plain : asText(plain))),
      ]),
    ]),
  ];
}

/** What a person typed must not start a formula where the table is opened. */
function asText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** RFC 4180, with the mark by which spreadsheets know UTF-8. */
export function toCsv(lines: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return `\uFEFF${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;
}
