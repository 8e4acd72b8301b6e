import type { ReactNode } from 'react';
import { type CostColumn, costTable } from '../../../shared/domain/wage/costTable.ts';
import type { EvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import type { Figures } from '../../../shared/domain/wage/report.ts';
import { yearName } from '../../../shared/i18n/chartText.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';
import { CopyTableButton } from './CopyTableButton.tsx';

interface CostTablePanelProps {
  readonly input: EvaluationInput;
  readonly figures: Figures;
}

interface Line {
  readonly name: string;
  readonly note?: string;
  readonly kind: 'line' | 'total' | 'of-it';
  /** Fen or, of the last line, shares; null where the column knows none. */
  readonly values: readonly (number | null)[];
}

/** What is paid by year, in all, in a full year, and what of it comes once, comes later or was due before. */
export function CostTablePanel({ input, figures }: CostTablePanelProps) {
  const { t, format } = useTexts();
  const { startMonth, horizonYears } = input.scenario;
  const { years, horizon, runRate } = costTable(input, figures);
  const hasHorizon = horizonYears > 1;
  const columns = [
    ...years.map((_, at) => yearName(t, startMonth, at + 1)),
    ...(hasHorizon ? [t('results.costs-horizon', { years: horizonYears })] : []),
    t('results.costs-run-rate'),
  ];
  const across = (valueOf: (column: CostColumn) => number) => [
    ...years.map(valueOf),
    ...(hasHorizon ? [valueOf(horizon)] : []),
    valueOf(runRate),
  ];
  const ofYears = (values: readonly number[], ofHorizon: number | null) => [
    ...values,
    ...(hasHorizon ? [ofHorizon] : []),
    null,
  ];
  const lines: Line[] = [
    {
      name: t('results.costs-wages'),
      note: t('results.costs-wages-note'),
      kind: 'line',
      values: across(({ wages }) => wages),
    },
    { name: t('results.costs-on-costs'), kind: 'line', values: across(({ onCosts }) => onCosts) },
    { name: t('results.costs-welfare'), kind: 'line', values: across(({ welfare }) => welfare) },
    { name: t('results.costs-total'), kind: 'total', values: across(({ total }) => total) },
    {
      name: t('results.costs-one-off'),
      kind: 'of-it',
      values: ofYears(
        years.map(({ oneOff }) => oneOff),
        horizon.oneOff,
      ),
    },
    {
      name: t('results.costs-back-pay'),
      kind: 'of-it',
      values: ofYears(
        years.map(({ backPay }) => backPay),
        horizon.backPay,
      ),
    },
    {
      name: t('results.costs-carry-over'),
      note: t('results.costs-carry-over-note'),
      kind: 'of-it',
      values: ofYears(
        years.map(({ carryOver }) => carryOver),
        null,
      ),
    },
  ];
  const shares = figures.labourCostShare.length === 0 ? null : ofYears(figures.labourCostShare, null);
  const copied = () => [
    [t('results.costs-item'), ...columns],
    ...lines.map(({ name, values }) => [name, ...values.map((value) => (value === null ? '' : String(value / 100)))]),
    ...(shares === null
      ? []
      : [
          [
            t('results.costs-share'),
            ...shares.map((share) => (share === null ? '' : String(Number(share.toFixed(6))))),
          ],
        ]),
  ];

  return (
    <Panel title={t('results.costs')} note={t('results.costs-unit')} actions={<CopyTableButton rows={copied} />}>
      <div className="results__scroll">
        <table className="figures" aria-label={t('results.costs')}>
          <thead>
            <tr>
              <th scope="col">{t('results.costs-item')}</th>
              {columns.map((column, at) => (
                <th
                  key={column}
                  scope="col"
                  title={at === columns.length - 1 ? t('results.costs-run-rate-note') : undefined}
                >
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ name, note, kind, values }) => (
              <TableRow
                key={name}
                name={name}
                note={note}
                kind={kind}
                columns={columns}
                cells={values.map((fen) => format.yuan(fen))}
              />
            ))}
            {shares !== null && (
              <TableRow
                name={t('results.costs-share')}
                note={t('results.costs-share-note')}
                kind="of-it"
                columns={columns}
                cells={shares.map((share) => format.percent(share, 1))}
              />
            )}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

interface TableRowProps {
  readonly name: string;
  readonly note?: string | undefined;
  readonly kind: Line['kind'];
  readonly columns: readonly string[];
  readonly cells: readonly ReactNode[];
}

function TableRow({ name, note, kind, columns, cells }: TableRowProps) {
  return (
    <tr className={`figures__${kind}`}>
      <th scope="row" title={note}>
        {name}
      </th>
      {cells.map((cell, at) => (
        <td key={columns[at]}>{cell}</td>
      ))}
    </tr>
  );
}
