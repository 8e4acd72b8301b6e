import type { PrintedYear } from '../../shared/reports/briefModel.ts';
import { yearName } from '../../shared/i18n/chartText.ts';
import type { BriefPart } from './BriefFirstPage.tsx';
import type { TableColumn, TableRow } from './Sheets.tsx';

type Line = keyof PrintedYear;

const SHORT: readonly Line[] = ['cost', 'lossAvoided', 'net'];
const FULL: readonly Line[] = ['wages', 'onCosts', 'welfare', 'cost', 'oneOff', 'lossAvoided', 'net'];
const SUMS: ReadonlySet<Line> = new Set(['cost', 'net']);

/** Cost and saving by year in whole yuan, years across; the model made lines and totals add up. */
export function briefYearsTable(
  { model, t, format }: BriefPart,
  extent: 'short' | 'full',
): { columns: TableColumn[]; rows: TableRow[] } {
  const names: Readonly<Record<Line, string>> = {
    wages: t('brief.years-wages'),
    onCosts: t('brief.years-on-costs'),
    welfare: t('brief.years-welfare'),
    cost: t('brief.years-cost'),
    oneOff: t('brief.years-one-off'),
    lossAvoided: t('brief.years-saving'),
    net: t('brief.years-net'),
  };
  const { years, total } = model.printed;
  const width = 76 / (years.length + 1);
  return {
    columns: [
      { key: 'line', head: t('brief.years-line'), width: 24 },
      ...years.map((_year, at) => ({
        key: `year-${at}`,
        head: yearName(t, model.period.startMonth, at + 1),
        width,
        isNumeric: true,
      })),
      { key: 'total', head: t('brief.years-total'), width, isNumeric: true },
    ],
    rows: (extent === 'full' ? FULL : SHORT).map((line) => ({
      key: line,
      isTotal: extent === 'full' && SUMS.has(line),
      cells: [names[line], ...[...years, total].map((year) => format.count(year[line]))],
    })),
  };
}
