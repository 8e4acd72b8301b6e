import { Segmented } from 'antd';
import { useMemo } from 'react';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { type RatesAnswer, rateValue } from '../../../shared/domain/campaign/rates.ts';
import { RATE_TEXTS } from '../../../shared/i18n/rateText.ts';
import { type Texts, useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { CopyTableButton } from '../results/CopyTableButton.tsx';
import type { NumberBehind } from './behind.ts';
import { allRatesShown, sortChosen, useDashboardView } from './dashboardView.ts';
import { columnName, RegionTable } from './RegionTable.tsx';
import { LEVELS, type RegionColumn, regionColumns, type RegionRow, regionRow, sortRegions } from './regionTable.ts';

interface RegionPanelProps {
  readonly campaign: Campaign;
  readonly answer: RatesAnswer;
  readonly nameOf: (code: string | null) => string;
  readonly onRegion: (row: RegionRow) => void;
  readonly onOpen: (number: NumberBehind) => void;
}

/** The regions next below the one shown, each with its rates. */
export function RegionPanel({ campaign, answer, nameOf, onRegion, onOpen }: RegionPanelProps) {
  const texts = useTexts();
  const { t } = texts;
  const sort = useDashboardView((view) => view.sort);
  const showsAll = useDashboardView((view) => view.showsAllRates);
  const words = useMemo(
    () => ({ nameOf, ownLevelOf: (code: string | null) => t('dashboard.own-level', { region: nameOf(code) }) }),
    [nameOf, t],
  );
  const total = regionRow(answer.total, campaign, words);
  const { children } = answer;
  const { regionCode: shown } = answer.total;
  const rows = useMemo(
    () => children.map((child) => regionRow(child, campaign, words, child.regionCode === shown)),
    [children, shown, campaign, words],
  );
  const columns = useMemo(() => regionColumns(campaign, showsAll), [campaign, showsAll]);
  const sorted = useMemo(() => sortRegions(rows, sort), [rows, sort]);
  const title = t('dashboard.regions-of', { region: total.name });
  const actions = (
    <>
      <CopyTableButton rows={() => copiedTable(texts, [...sorted, total], columns)} />
      <Segmented<boolean>
        size="small"
        aria-label={t('dashboard.columns')}
        value={showsAll}
        options={[
          { value: false, label: t('dashboard.columns-usual') },
          { value: true, label: t('dashboard.columns-all') },
        ]}
        onChange={allRatesShown}
      />
    </>
  );
  return (
    <Panel title={title} note={t('dashboard.unit-percent')} actions={actions}>
      {rows.length === 0 ? (
        <Empty text={t('dashboard.no-regions')} />
      ) : (
        <>
          <RegionTable
            label={title}
            rows={sorted}
            total={total}
            columns={columns}
            goalRate={campaign.goal.rate}
            sort={sort}
            onSort={sortChosen}
            onRegion={onRegion}
            onOpen={onOpen}
          />
          <Legend />
        </>
      )}
    </Panel>
  );
}

function Legend() {
  const { t, format } = useTexts();
  return (
    <div className="region-legend">
      {LEVELS.map(({ level, from }) => (
        <span key={level}>
          <i className={`region-legend__${level}`} />
          {level === 'lowest'
            ? t('dashboard.level-lowest', { below: format.percent(LEVELS[2].from) })
            : t('dashboard.level-from', { from: format.percent(from) })}
        </span>
      ))}
    </div>
  );
}

/** What a spreadsheet gets: each count in a cell of its own, so that it can be counted on. */
function copiedTable(
  { t, format }: Pick<Texts, 't' | 'format'>,
  rows: readonly RegionRow[],
  columns: readonly RegionColumn[],
): string[][] {
  const head = columns.flatMap((column) => {
    const name = columnName(t, column).replace('\n', ' ');
    if (column === 'needed') return [name];
    const rate = t(RATE_TEXTS[column]);
    return [`${name} %`, t('dashboard.numerator-of', { rate }), t('dashboard.denominator-of', { rate })];
  });
  const last = rows.length - 1;
  return [
    [t('dashboard.region'), ...head],
    ...rows.map((row, at) => [
      at === last ? t('dashboard.total') : row.name,
      ...columns.flatMap((column) => {
        if (column === 'needed') return [row.needed === null ? '' : String(row.needed)];
        const count = row.rates[column];
        const value = rateValue(count);
        return [value === null ? '' : format.rate(value), String(count.numerator), String(count.denominator)];
      }),
    ]),
  ];
}
