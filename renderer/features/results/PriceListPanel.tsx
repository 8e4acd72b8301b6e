import './priceList.css';
import { useMemo } from 'react';
import { costTable } from '../../../shared/domain/wage/costTable.ts';
import type { EvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import type { Figures } from '../../../shared/domain/wage/report.ts';
import { calendarMonth } from '../../../shared/domain/wage/scenarioCalendar.ts';
import { yearName } from '../../../shared/i18n/chartText.ts';
import { claimItemText } from '../../../shared/i18n/claimText.ts';
import { type PriceLine, priceTable } from '../../../shared/reports/priceTable.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';
import { CopyTableButton } from './CopyTableButton.tsx';

interface PriceListPanelProps {
  readonly input: EvaluationInput;
  readonly figures: Figures;
}

type Priced = Pick<PriceLine, 'firstYear' | 'runRate' | 'horizon' | 'perHead'>;

/** The package item by item: what each adds to the cost of those before it. The total is that of the cost table. */
export function PriceListPanel({ input, figures }: PriceListPanelProps) {
  const { t, format } = useTexts();
  const { startMonth, horizonYears } = input.scenario;
  const isLong = horizonYears > 1;
  const { lines, total } = useMemo(() => {
    const costs = costTable(input, figures);
    return priceTable(input, {
      firstYear: (costs.years[0]?.total ?? 0) / 100,
      runRate: costs.runRate.total / 100,
      horizon: costs.horizon.total / 100,
    });
  }, [input, figures]);
  const notes: Readonly<Record<string, string>> = {
    [t('results.column-headcount')]: t('results.prices-heads-note'),
    [t('results.prices-per-head')]: t('results.prices-per-head-note', { years: horizonYears }),
  };
  const heads = [
    t('results.prices-item'),
    t('results.prices-from'),
    t('results.column-headcount'),
    yearName(t, startMonth, 1),
    ...(isLong ? [t('results.costs-horizon', { years: horizonYears })] : []),
    t('results.costs-run-rate'),
    t('results.prices-per-head'),
  ];
  const yuanOf = ({ firstYear, runRate, horizon, perHead }: Priced) => [
    firstYear,
    ...(isLong ? [horizon] : []),
    runRate,
    perHead,
  ];
  const copied = () => [
    heads,
    ...lines.map(({ component, heads: people, ...price }) => [
      claimItemText(t, format, component),
      calendarMonth(startMonth, component.fromMonth),
      String(people),
      ...yuanOf(price).map((yuan) => (yuan === null ? '' : String(yuan))),
    ]),
    [t('results.costs-total'), '', String(total.heads), ...yuanOf(total).map((yuan) => String(yuan ?? ''))],
  ];

  return (
    <Panel title={t('results.prices')} note={t('results.prices-note')} actions={<CopyTableButton rows={copied} />}>
      <div className="price-list">
        <table className="figures" aria-label={t('results.prices')}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col" title={notes[head]}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ component, heads: people, ...price }, at) => {
              const name = claimItemText(t, format, component);
              return (
                // A component of the model has no name of its own: its place in the list is what it is known by.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <tr key={at}>
                  <th scope="row" title={name}>
                    {name}
                  </th>
                  <td>{t('scenarios.month', { month: component.fromMonth })}</td>
                  <td>{format.count(people)}</td>
                  <PriceCells values={yuanOf(price)} columns={heads.slice(3)} />
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr className="figures__total">
              <th scope="row" colSpan={2}>
                {t('results.costs-total')}
              </th>
              <td>{format.count(total.heads)}</td>
              <PriceCells values={yuanOf(total)} columns={heads.slice(3)} />
            </tr>
          </tfoot>
        </table>
      </div>
    </Panel>
  );
}

function PriceCells({ values, columns }: { values: readonly (number | null)[]; columns: readonly string[] }) {
  const { format } = useTexts();
  return values.map((yuan, at) => <td key={columns[at]}>{format.count(yuan)}</td>);
}
