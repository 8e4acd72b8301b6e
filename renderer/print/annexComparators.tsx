import type { ComparatorFigure } from '../../shared/domain/negotiation/comparatorFigures.ts';
import { AGE_TEXTS, COMPARATOR_TEXTS, comparatorFigureText } from '../../shared/i18n/comparatorText.ts';
import type { BriefModel } from '../../shared/reports/briefModel.ts';
import { heading, row, rowsOf, subheading } from './annexBlocks.tsx';
import type { BriefPart } from './briefPart.ts';
import type { Block } from './Sheets.tsx';

/** What prices, guideline and the pay of others are, and what they say of the claim. */
export function comparatorBlocks(part: BriefPart): Block[] {
  const { model, t, format } = part;
  if (model.comparatorRows.length === 0) return [];
  return [
    heading('comparators', t('brief.comparators-title')),
    {
      kind: 'table',
      key: 'comparators',
      columns: [
        { key: 'name', head: t('brief.inputs-on-cost-name'), width: 26 },
        { key: 'value', head: t('brief.measure-value'), width: 22, isNumeric: true },
        { key: 'day', head: t('brief.comparators-day'), width: 18 },
        { key: 'source', head: t('brief.sources-source'), width: 34 },
      ],
      rows: model.comparatorRows.flatMap((one) =>
        rowsOf(
          `comparator-${one.name}`,
          [
            t(COMPARATOR_TEXTS[one.name]),
            one.kind === 'text' ? '' : valueText(part, one),
            one.day === null
              ? t('comparators.mark-undated')
              : one.age === 'old'
                ? t('brief.comparators-old', { day: format.day(one.day), mark: t(AGE_TEXTS.old) })
                : format.day(one.day),
          ],
          one.kind === 'text'
            ? t('brief.comparators-told', { text: valueText(part, one), source: sourceText(part, one) })
            : sourceText(part, one),
        ),
      ),
    },
    ...figureBlocks(part),
  ];
}

function figureBlocks({ model, t, format }: BriefPart): Block[] {
  if (model.comparatorFigures.length === 0) return [];
  return [
    subheading('comparator-figures', t('brief.comparators-figures')),
    {
      kind: 'table',
      key: 'comparator-figures',
      columns: [
        { key: 'name', head: t('brief.measure'), width: 26 },
        { key: 'value', head: t('brief.measure-value'), width: 22, isNumeric: true },
        { key: 'meaning', head: t('brief.measure-meaning'), width: 52 },
      ],
      rows: model.comparatorFigures.map((figure) => {
        // Safe: values of a code are what the domain gave it when the paper was made.
        const { label, value, sentence } = comparatorFigureText(t, format, {
          ...figure,
          missing: null,
        } as ComparatorFigure);
        return row(figure.code, label, value ?? '', sentence);
      }),
    },
  ];
}

const sourceText = ({ t }: BriefPart, { source }: Row): string => source.trim() || t('brief.comparators-no-source');

type Row = BriefModel['comparatorRows'][number];

function valueText({ t, format }: BriefPart, { kind, value }: Row): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object') {
    return [value.lower, value.baseline, value.upper].map((line) => format.percent(line)).join(' / ');
  }
  switch (kind) {
    case 'yuan-a-month':
      return t('brief.comparators-a-month', { amount: format.agreedYuan(value) });
    case 'yuan-a-year':
      return t('brief.comparators-a-year', { amount: format.agreedYuan(value) });
    default:
      return format.percent(value);
  }
}
