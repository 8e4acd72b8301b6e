import './unitGrid.css';
import { App, Button, Dropdown, Popover } from 'antd';
import { type ReactNode, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { UnitColumn } from '../../../shared/domain/units/unitColumns.ts';
import type { UnitFilter, UnitQuery, UnitRow, UnitSelection } from '../../../shared/domain/units/unitList.ts';
import { UNIT_COLUMN_TEXTS } from '../../../shared/i18n/unitColumnText.ts';
import { api } from '../../api/bridge.ts';
import { useMenuAction } from '../../app/menuActions.ts';
import { useTexts } from '../../app/texts.ts';
import { useUndoOffer } from '../../app/useUndoOffer.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { TaskBar } from '../../ui/TaskBar.tsx';
import { useRun } from '../../ui/useRun.ts';
import { useRegionNames } from '../unit-agreements/useRegionNames.ts';
import { BatchChange } from './BatchChange.tsx';
import { readCell } from './cellEdit.ts';
import { chosenCount, createChosen, NONE_CHOSEN, toSelection } from './chosenUnits.ts';
import { ColumnChooser } from './ColumnChooser.tsx';
import { firstRows, MOST_COPIED } from './copyUnits.ts';
import { FilterPanel } from './FilterPanel.tsx';
import { FilterChips } from './FilterChips.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { SavedViews } from './SavedViews.tsx';
import { type ListCounts, UnitTable } from './UnitTable.tsx';
import { lastColumns, rememberColumns } from './unitView.ts';
import { useTableOut } from './useTableOut.ts';

/** What is chosen, as the page around the list acts on it. */
export interface Chosen {
  readonly selection: UnitSelection;
  readonly count: number;
  readonly clear: () => void;
}

interface UnitGridProps {
  /** Shows the list of this campaign, else the ledger. */
  readonly campaignId?: string | undefined;
  /** Of a campaign: shows those taken off the list too. */
  readonly withRemoved?: boolean;
  /** Where the list starts; another one given later takes its place. */
  readonly filter?: UnitFilter;
  /** The order that it starts with. */
  readonly order?: UnitQuery['sort'];
  /** The row that it starts with at the top. */
  readonly firstRow?: number;
  /** 'YYYY-MM-DD' of today. */
  readonly asOf: string;
  /** Buttons of the page. */
  readonly tools?: ReactNode;
  /** Actions of the page on what is chosen. */
  readonly actions?: (chosen: Chosen) => ReactNode;
  /** Shown where there is no unit at all. */
  readonly empty: ReactNode;
  /** Tells the row at the top too, for the way back. */
  readonly onOpen: (row: UnitRow, firstRow: number) => void;
  /** The list as it is filtered and ordered. */
  readonly onQuery?: (query: UnitQuery) => void;
}

const CREATED: UnitQuery['sort'] = { by: 'created', descending: false };
const NO_FILTER: UnitFilter = {};

/** A list of any number of units: searched, filtered, ordered, edited in place, chosen, changed together, taken out. */
export function UnitGrid({ campaignId, filter: given = NO_FILTER, ...rest }: UnitGridProps) {
  // Another filter from outside starts the list anew.
  return <OpenGrid key={`${campaignId} ${JSON.stringify(given)}`} campaignId={campaignId} given={given} {...rest} />;
}

type OpenGridProps = Omit<UnitGridProps, 'filter'> & { readonly given: UnitFilter };

function OpenGrid({
  campaignId,
  withRemoved = false,
  given,
  order = CREATED,
  firstRow = 0,
  asOf,
  tools,
  actions,
  empty,
  onOpen,
  onQuery,
}: OpenGridProps) {
  const { t, format } = useTexts();
  const list = campaignId === undefined ? 'units' : 'targets';
  const regionNames = useRegionNames();
  const regionName = (code: string) => regionNames(code).join('');
  const { message, modal } = App.useApp();
  const run = useRun();
  const offerUndo = useUndoOffer();
  const search = useRef<HTMLInputElement>(null);
  useMenuAction('find', () => search.current?.focus());
  const [filter, setFilter] = useState(given);
  const [sort, setSort] = useState(order);
  const [columns, setColumns] = useState(() => lastColumns(list));
  const [counts, setCounts] = useState<ListCounts | null>(null);
  const [chosen] = useState(createChosen);
  const choice = useStore(chosen);
  const [dialog, setDialog] = useState<'batch' | 'merge' | null>(null);

  const query = useMemo(
    (): UnitQuery => ({
      filter,
      sort,
      ...(campaignId === undefined ? {} : { campaignId }),
      ...(withRemoved ? { withRemoved } : {}),
    }),
    [filter, sort, campaignId, withRemoved],
  );
  useEffect(() => onQuery?.(query), [query, onQuery]);
  // A key is typed at once; the list follows.
  const shownQuery = useDeferredValue(query);
  const clear = () => chosen.setState(NONE_CHOSEN, true);
  const narrow = (next: UnitFilter) => {
    setFilter(next);
    if (chosen.getState().all) clear();
  };
  const changeColumns = (next: readonly UnitColumn[]) => {
    setColumns(next);
    rememberColumns(list, next);
  };

  const onEdit = useCallback(
    async (row: UnitRow, column: UnitColumn, typed: string): Promise<UnitRow> => {
      const read = readCell(column, typed);
      const label = t(UNIT_COLUMN_TEXTS[column]);
      if ('problem' in read) {
        void message.error(t('units.cell-refused', { label, reason: t(read.problem, { label }) }));
        return row;
      }
      const saved = await run(() => api.units.update({ id: row.id, patch: read.patch }).then(() => true));
      if (!saved) return row;
      if (read.warning) void message.warning(t(read.warning, { label }));
      return { ...row, ...read.patch };
    },
    [message, run, t],
  );

  const selection = toSelection(choice, query);
  const count = counts === null ? 0 : chosenCount(choice, counts.count);

  const { copy, exportAs, running } = useTableOut({ query, selection, columns, asOf, regionName });

  const remove = () =>
    modal.confirm({
      title: t('units.remove-title', { count: format.count(count) }),
      content: t('units.remove-note'),
      okText: t('units.remove'),
      okButtonProps: { danger: true },
      onOk: () =>
        run(async () => {
          const rows = await firstRows(query, selection);
          await api.units.remove({ ids: rows.map(({ id }) => id) });
          clear();
          offerUndo({
            step: api.units.remove.path,
            text: t('units.removed', { count: format.count(rows.length) }),
          });
        }),
    });

  const isFiltered = counts !== null && counts.count !== counts.total;
  const isEmptyLedger = counts?.total === 0;
  return (
    <div className="unit-grid">
      <div className="unit-grid__tools">
        <input
          ref={search}
          type="search"
          className="unit-grid__search"
          placeholder={t('units.search')}
          aria-label={t('units.search')}
          value={filter.text ?? ''}
          maxLength={200}
          onChange={({ target }) => {
            const { text: _old, ...other } = filter;
            narrow(target.value === '' ? other : { ...other, text: target.value });
          }}
        />
        <Popover
          trigger="click"
          placement="bottomLeft"
          destroyOnHidden
          content={
            <FilterPanel filter={filter} isOfCampaign={campaignId !== undefined} asOf={asOf} onChange={narrow} />
          }
        >
          <Button>{t('units.filter')}</Button>
        </Popover>
        <SavedViews
          list={list}
          view={{ filter, sort, columns: [...columns] }}
          onChoose={(view) => {
            narrow(view.filter);
            setSort(view.sort);
            changeColumns(view.columns);
          }}
        />
        <ColumnChooser list={list} columns={columns} onChange={changeColumns} />
        <span className="unit-grid__page-tools">
          <Button onClick={() => void copy(selection === null ? (counts?.count ?? 0) : count)}>
            {t('units.copy')}
          </Button>
          <Dropdown
            trigger={['click']}
            menu={{
              items: [
                { key: 'xlsx', label: t('units.export-xlsx'), onClick: () => void exportAs('xlsx') },
                { key: 'csv', label: t('units.export-csv'), onClick: () => void exportAs('csv') },
              ],
            }}
          >
            <Button>{t('units.export')}</Button>
          </Dropdown>
          {tools}
        </span>
      </div>
      <FilterChips filter={filter} regionName={regionName} onChange={narrow} />
      {selection !== null && (
        <div className="unit-grid__chosen" role="toolbar" aria-label={t('units.chosen-tools')}>
          <strong>
            {choice.all
              ? t('units.chosen-all', { count: format.count(count) })
              : t('units.chosen', { count: format.count(count) })}
          </strong>
          {choice.all && choice.ids.size > 0 && (
            <span>{t('units.chosen-except', { count: format.count(choice.ids.size) })}</span>
          )}
          {actions?.({ selection, count, clear })}
          <Button size="small" onClick={() => setDialog('batch')}>
            {t('units.batch')}
          </Button>
          {!choice.all && choice.ids.size === 2 && (
            <Button size="small" onClick={() => setDialog('merge')}>
              {t('units.merge')}
            </Button>
          )}
          {campaignId === undefined && (
            <Button size="small" danger disabled={count > MOST_COPIED} onClick={() => void remove()}>
              {t('units.remove')}
            </Button>
          )}
          <button type="button" className="text-button" onClick={clear}>
            {t('units.choose-none')}
          </button>
        </div>
      )}
      {running && <TaskBar label={t('units.exporting')} task={running} />}
      <div className="unit-grid__body">
        <UnitTable
          query={shownQuery}
          columns={columns}
          chosen={chosen}
          asOf={asOf}
          regionNames={regionNames}
          firstRow={firstRow}
          onSort={setSort}
          onCounts={setCounts}
          onEdit={onEdit}
          onOpen={onOpen}
        />
        {isEmptyLedger && <div className="unit-grid__empty">{empty}</div>}
        {counts !== null && counts.count === 0 && !isEmptyLedger && (
          <div className="unit-grid__empty">
            <Empty
              text={t('units.none-found')}
              action={<Button onClick={() => narrow({})}>{t('units.clear-filter')}</Button>}
            />
          </div>
        )}
      </div>
      <div className="unit-grid__foot" role="status">
        {counts !== null &&
          (isFiltered
            ? t('units.count-filtered', { total: format.count(counts.total), count: format.count(counts.count) })
            : t('units.count', { total: format.count(counts.total) }))}
        <span className="unit-grid__hint">{t('units.keys')}</span>
      </div>
      {dialog === 'batch' && selection && (
        <BatchChange selection={selection} count={count} onClose={() => setDialog(null)} />
      )}
      {dialog === 'merge' && selection && 'ids' in selection && (
        <MergeDialog
          ids={selection.ids}
          onClose={(isMerged) => {
            setDialog(null);
            if (isMerged) clear();
          }}
        />
      )}
    </div>
  );
}
