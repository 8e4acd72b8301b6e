import './groupTable.css';
import { useMemo, useState } from 'react';
import type { Evaluation } from '../../../shared/domain/wage/evaluate.ts';
import type { EvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { toWholeYuan, wholeYuanLines } from '../../../shared/reports/wholeYuan.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';
import { CopyTableButton } from './CopyTableButton.tsx';
import { type GroupColumn, type GroupOrder, groupRows, nextOrder, sortGroupRows } from './groupRows.ts';

interface GroupTablePanelProps {
  readonly input: EvaluationInput;
  readonly evaluation: Evaluation;
}

const HEADS: readonly { readonly column: GroupColumn; readonly text: TextKey }[] = [
  { column: 'name', text: 'results.column-group' },
  { column: 'headcount', text: 'results.column-headcount' },
  { column: 'cost', text: 'results.column-cost' },
  { column: 'saving', text: 'results.column-saving' },
  { column: 'net', text: 'results.column-net' },
  { column: 'leaversAvoided', text: 'results.column-leavers' },
  { column: 'breakEven', text: 'results.column-break-even' },
];

const ROW_HEIGHT = 30;
/** More rows than this scroll within the panel, and only those in sight are drawn. */
const ROWS_IN_SIGHT = 14;
const ROWS_BEYOND = 6;

/** What each group costs and saves; ten thousand of them scroll as fast as ten. */
export function GroupTablePanel({ input, evaluation }: GroupTablePanelProps) {
  const { t, format, language } = useTexts();
  const [order, setOrder] = useState<GroupOrder | null>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const rows = useMemo(() => groupRows(input, evaluation), [input, evaluation]);
  const sorted = useMemo(() => sortGroupRows(rows, order, language), [rows, order, language]);
  const years = input.scenario.horizonYears;
  // Lines in whole yuan that add up to the totals of the cost table.
  const yuan = useMemo(() => printedYuan(evaluation), [evaluation]);
  const lineOf = useMemo(() => new Map(rows.map(({ id }, at) => [id, at])), [rows]);
  const cellsOf = (row: (typeof rows)[number]) => {
    const at = lineOf.get(row.id) ?? 0;
    const cost = yuan.cost[at] ?? 0;
    const saving = yuan.saving[at] ?? 0;
    return { cost, saving, net: saving - cost };
  };

  const first = Math.max(0, Math.floor(scrollTop / ROW_HEIGHT) - ROWS_BEYOND);
  const shown = sorted.slice(first, first + ROWS_IN_SIGHT + 2 * ROWS_BEYOND);
  const after = sorted.length - first - shown.length;
  const heads = input.groups.reduce((sum, { headcount }) => sum + headcount, 0);
  const leavers = evaluation.years.reduce((sum, { leaversAvoided }) => sum + leaversAvoided, 0);

  const copied = () => [
    HEADS.map(({ text }) => t(text)),
    ...sorted.map((row) => {
      const { cost, saving, net } = cellsOf(row);
      return [
        row.name,
        String(row.headcount),
        String(cost),
        String(saving),
        String(net),
        plainNumber(row.leaversAvoided),
        row.breakEven === null ? '' : plainNumber(row.breakEven * 100),
      ];
    }),
  ];

  const count = format.count(rows.length);
  return (
    <Panel
      title={t('results.groups')}
      note={years === 1 ? t('results.groups-note-year', { count }) : t('results.groups-note', { count, years })}
      actions={<CopyTableButton rows={copied} />}
    >
      <div
        className="group-table"
        style={{ maxBlockSize: ROW_HEIGHT * (ROWS_IN_SIGHT + 2) }}
        onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      >
        <table className="figures" aria-label={t('results.groups')} aria-rowcount={sorted.length + 2}>
          <thead>
            <tr>
              {HEADS.map(({ column, text }) => (
                <th
                  key={column}
                  scope="col"
                  aria-sort={order?.column !== column ? 'none' : order.isDescending ? 'descending' : 'ascending'}
                >
                  <button type="button" onClick={() => setOrder(nextOrder(order, column))}>
                    {t(text)}
                    <span aria-hidden="true">{order?.column !== column ? '' : order.isDescending ? '↓' : '↑'}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first > 0 && <tr aria-hidden="true" style={{ blockSize: first * ROW_HEIGHT }} />}
            {shown.map((row, at) => {
              const { cost, saving, net } = cellsOf(row);
              return (
                <tr key={row.id} aria-rowindex={first + at + 2} style={{ blockSize: ROW_HEIGHT }}>
                  <th scope="row" title={row.name}>
                    {row.name}
                  </th>
                  <td>{format.count(row.headcount)}</td>
                  <td>{format.count(cost)}</td>
                  <td>{format.count(saving)}</td>
                  <td className={net < 0 ? 'figures__negative' : undefined}>{format.signedYuan(100 * net)}</td>
                  <td>{format.number(row.leaversAvoided)}</td>
                  <td>{format.points(row.breakEven)}</td>
                </tr>
              );
            })}
            {after > 0 && <tr aria-hidden="true" style={{ blockSize: after * ROW_HEIGHT }} />}
          </tbody>
          <tfoot>
            <tr className="figures__total">
              <th scope="row">{t('results.groups-total')}</th>
              <td>{format.count(heads)}</td>
              <td>{format.count(yuan.totalCost)}</td>
              <td>{format.count(yuan.totalSaving)}</td>
              <td>{format.signedYuan(100 * (yuan.totalSaving - yuan.totalCost))}</td>
              <td>{format.number(leavers)}</td>
              <td>{format.points(evaluation.breakEvenPoints)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Panel>
  );
}

/** As a spreadsheet reads it, without the noise of the last places. */
function plainNumber(value: number): string {
  return String(Number(value.toFixed(4)));
}

function printedYuan(evaluation: Evaluation) {
  const totalCost = evaluation.years.reduce(
    (sum, { wages, onCosts, welfare }) => sum + toWholeYuan(wages) + toWholeYuan(onCosts) + toWholeYuan(welfare),
    0,
  );
  const totalSaving = evaluation.years.reduce((sum, { lossAvoided }) => sum + toWholeYuan(lossAvoided), 0);
  return {
    totalCost,
    totalSaving,
    cost: wholeYuanLines(
      evaluation.byGroup.map(({ totals }) => totals.cost),
      totalCost,
    ),
    saving: wholeYuanLines(
      evaluation.byGroup.map(({ totals }) => totals.lossAvoided),
      totalSaving,
    ),
  };
}
