import type { PrintedYear } from '../../shared/reports/briefModel.ts';
import { yearName } from '../../shared/i18n/chartText.ts';
import type { BriefPart } from './briefPart.ts';
import type { TableColumn, TableRow } from './Sheets.tsx';

type Line = keyof PrintedYear;

const SHORT: readonly Line[] = ['cost', 'lossAvoided', 'net'];
const FULL: readonly Line[] = ['wages', 'onCosts', 'welfare', 'cost', 'oneOff', 'lossAvoided', 'net'];
/** Shown even where there is nothing of it. */
const ALWAYS: ReadonlySet<Line> = new Set(['wages', 'cost', 'lossAvoided', 'net']);
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
  // A single year is its own total.
  const shown = years.length === 1 ? years : [...years, total];
  const lineWidth = shown.length > 4 ? 15 : 24;
  const totalWidth = shown.length > 4 ? 17 : (100 - lineWidth) / shown.length;
  const yearWidth = shown.length === 1 ? totalWidth : (100 - lineWidth - totalWidth) / years.length;
  const lines =
    extent === 'short' ? SHORT : FULL.filter((line) => ALWAYS.has(line) || shown.some((year) => year[line] !== 0));
  return {
    columns: [
      { key: 'line', head: t('brief.years-line'), width: lineWidth },
      ...years.map((_year, at) => ({
        key: `year-${at}`,
        head: yearName(t, model.period.startMonth, at + 1),
        width: yearWidth,
        isNumeric: true,
      })),
      ...(shown.length === 1
        ? []
        : [{ key: 'total', head: t('brief.years-total'), width: totalWidth, isNumeric: true }]),
    ],
    rows: lines.map((line) => ({
      key: line,
      isTotal: extent === 'full' && SUMS.has(line),
      cells: [names[line], ...shown.map((year) => format.count(year[line]))],
    })),
  };
}
