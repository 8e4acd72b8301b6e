import type { ColDef, GridApi } from 'ag-grid-community';
import { useMemo } from 'react';
import { DEMAND_STATES, type Demand } from '../../../shared/domain/demands/demand.ts';
import { currentState, raisedDay } from '../../../shared/domain/demands/history.ts';
import { DEMAND_CATEGORY_TEXTS, DEMAND_STATE_TEXTS } from '../../../shared/i18n/demandText.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { useRun } from '../../ui/useRun.ts';
import { type GridKey, WalkedGrid } from '../../ui/WalkedGrid.tsx';

/** Keys that are the register's own. */
const isOwnKey = ({ key, altKey }: KeyboardEvent) => key === 'Delete' || (altKey && key.startsWith('Arrow'));

interface DemandGridProps {
  readonly rows: readonly Demand[];
  readonly selectedIds: readonly string[];
  /** Nothing is filtered out, so that places in the list are places in the register. */
  readonly isWhole: boolean;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onRemove: (ids: readonly string[]) => void;
}

/** Any number of demands; arrows walk through them, the chosen one opens beside. */
export function DemandGrid({ rows, selectedIds, isWhole, onSelect, onRemove }: DemandGridProps) {
  const { t, language, format } = useTexts();
  const run = useRun();
  const columns = useMemo((): ColDef<Demand>[] => {
    const order = new Map(DEMAND_STATES.map((state, at) => [t(DEMAND_STATE_TEXTS[state]), at]));
    return [
      {
        colId: 'title',
        headerName: t('demands.title'),
        flex: 1,
        minWidth: 150,
        valueGetter: ({ data }) => data?.title,
        tooltipValueGetter: ({ data }) => data?.title,
      },
      {
        colId: 'state',
        headerName: t('demands.state'),
        width: language === 'en' ? 122 : 106,
        valueGetter: ({ data }) => data && t(DEMAND_STATE_TEXTS[currentState(data).state]),
        comparator: (a: string, b: string) => (order.get(a) ?? 0) - (order.get(b) ?? 0),
        cellClass: ({ data }) => (data ? `demand-state demand-state--${currentState(data).state}` : ''),
      },
      {
        colId: 'category',
        headerName: t('demands.category'),
        width: language === 'en' ? 94 : 84,
        valueGetter: ({ data }) => data && t(DEMAND_CATEGORY_TEXTS[data.category]),
      },
      {
        colId: 'groups',
        headerName: t('demands.groups'),
        width: language === 'en' ? 102 : 110,
        valueGetter: ({ data }) => data?.groups.join(t('scenarios.list-separator')),
        tooltipValueGetter: ({ value }) => (value === '' ? null : value),
      },
      {
        colId: 'raised',
        headerName: t('demands.raised-day'),
        width: 96,
        valueGetter: ({ data }) => data && raisedDay(data),
      },
      {
        colId: 'supporters',
        headerName: t('demands.supporters'),
        width: language === 'en' ? 86 : 78,
        type: 'rightAligned',
        valueGetter: ({ data }) => data?.supporters,
        valueFormatter: ({ value }) => (value === null || value === undefined ? '' : format.count(value)),
      },
    ];
  }, [t, language, format]);

  const move = async (grid: GridApi<Demand>, id: string, to: number) => {
    await run(() => api.demands.move({ id, to }));
    const column = grid.getFocusedCell()?.column;
    if (column) grid.setFocusedCell(to, column);
  };
  const onKeyDown = ({ event: key, data }: GridKey<Demand>, grid: GridApi<Demand>) => {
    if (!(key instanceof KeyboardEvent) || !data) return;
    if (key.key === 'Delete') onRemove(selectedIds.length > 0 ? selectedIds : [data.id]);
    else if (key.altKey && (key.key === 'ArrowUp' || key.key === 'ArrowDown') && isWhole) {
      const isSorted = grid.getColumnState().some(({ sort }) => sort);
      // The grid keeps the focus at its place while the row goes on: what is selected is meant.
      const [id = data.id] = selectedIds.length === 1 ? selectedIds : [];
      const to = rows.findIndex((row) => row.id === id) + (key.key === 'ArrowUp' ? -1 : 1);
      if (!isSorted && to >= 0 && to < rows.length) void move(grid, id, to);
    }
  };

  return (
    <WalkedGrid
      className="demand-grid"
      rows={rows}
      columns={columns}
      choice="many"
      chosenIds={selectedIds}
      onChoose={onSelect}
      onKeyDown={onKeyDown}
      isOwnKey={isOwnKey}
    />
  );
}
