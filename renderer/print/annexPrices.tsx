import { claimItemText } from '../../shared/i18n/claimText.ts';
import { yearName } from '../../shared/i18n/chartText.ts';
import type { BriefModel } from '../../shared/reports/briefModel.ts';
import { heading, paragraph } from './annexBlocks.tsx';
import type { BriefPart } from './briefPart.ts';
import type { Block, TableColumn } from './Sheets.tsx';

type Line = Omit<NonNullable<BriefModel['prices']>['lines'][number], 'component'>;

/** What each item of a package costs; of a single item the years say it. */
export function priceBlocks({ model, t, format }: BriefPart): Block[] {
  const { prices, period } = model;
  if (prices === null || prices.lines.length < 2) return [];
  const isLong = period.horizonYears > 1;
  const amounts = ({ heads, firstYear, horizon, runRate }: Line) =>
    [heads, firstYear, ...(isLong ? [horizon] : []), runRate].map((value) => format.count(value));
  const amount = (key: string, head: string): TableColumn => ({ key, head, width: 14, isNumeric: true });
  return [
    heading('prices', t('brief.prices-title')),
    {
      kind: 'table',
      key: 'prices',
      columns: [
        { key: 'what', head: t('brief.prices-item'), width: isLong ? 47 : 61 },
        { key: 'heads', head: t('brief.groups-heads'), width: 11, isNumeric: true },
        amount('first', yearName(t, period.startMonth, 1)),
        ...(isLong ? [amount('horizon', t('brief.prices-horizon', { years: period.horizonYears }))] : []),
        amount('run-rate', t('brief.prices-run-rate')),
      ],
      rows: [
        ...prices.lines.map(({ component, ...line }, at) => ({
          key: `price-${at}`,
          cells: [claimItemText(t, format, component), ...amounts(line)],
        })),
        { key: 'total', isTotal: true, cells: [t('brief.years-total'), ...amounts(prices.total)] },
      ],
    },
    paragraph('prices-note', t('brief.prices-note'), true),
  ];
}
