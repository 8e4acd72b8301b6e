import './negotiationGrid.css';
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { NegotiationSummary } from '../../../shared/domain/negotiation/negotiation.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { useTexts } from '../../app/texts.ts';
import { columnSorted, rowsSelected, useListView } from './listView.ts';
import { STATE_TEXTS } from './stateTexts.ts';
import { SORT_COLUMNS, type SortColumn } from './visibleNegotiations.ts';

const ROW_HEIGHT = 36;
/** Rows drawn beyond the edges, so that scrolling never shows a gap. */
const OVERSCAN = 8;

const HEAD_TEXTS = {
  title: 'negotiations.title',
  enterpriseName: 'negotiations.enterprise',
  state: 'negotiations.state',
  headcount: 'negotiations.headcount',
  scenarioCount: 'negotiations.scenario-count',
  paperCount: 'negotiations.paper-count',
  updatedAtMs: 'negotiations.updated',
} as const satisfies Record<SortColumn, TextKey>;

const NUMERIC: ReadonlySet<SortColumn> = new Set(['headcount', 'scenarioCount', 'paperCount', 'updatedAtMs']);

interface NegotiationGridProps {
  readonly rows: readonly NegotiationSummary[];
  readonly onOpen: (id: string) => void;
  readonly onRename: (id: string) => void;
  readonly onDelete: () => void;
}

/** Any number of rows; only those in sight are drawn. The grid itself holds the focus and names its active row. */
export function NegotiationGrid({ rows, onOpen, onRename, onDelete }: NegotiationGridProps) {
  const { t, format } = useTexts();
  const gridId = useId();
  const grid = useRef<HTMLDivElement>(null);
  const sortBy = useListView((view) => view.sortBy);
  const isDescending = useListView((view) => view.isDescending);
  const selectedIds = useListView((view) => view.selectedIds);
  const focusedId = useListView((view) => view.focusedId);
  const anchor = useRef<string | null>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);

  useLayoutEffect(() => {
    const element = grid.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const focusedAt = rows.findIndex(({ id }) => id === focusedId);
  useEffect(() => {
    const element = grid.current;
    if (!element || focusedAt < 0) return;
    const rowTop = focusedAt * ROW_HEIGHT;
    const room = element.clientHeight - ROW_HEIGHT;
    if (rowTop < element.scrollTop) element.scrollTop = rowTop;
    else if (rowTop + ROW_HEIGHT > element.scrollTop + room) element.scrollTop = rowTop + ROW_HEIGHT - room;
  }, [focusedAt]);

  const first = Math.max(0, Math.floor(top / ROW_HEIGHT) - OVERSCAN);
  const last = Math.min(rows.length, Math.ceil((top + height) / ROW_HEIGHT) + OVERSCAN);

  const idsBetween = (from: number, to: number) =>
    new Set(rows.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ id }) => id));

  const goTo = (at: number, extends_: boolean) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, at))];
    if (!row) return;
    const anchorAt = rows.findIndex(({ id }) => id === anchor.current);
    if (extends_ && anchorAt >= 0) {
      rowsSelected(idsBetween(anchorAt, Math.max(0, Math.min(rows.length - 1, at))), row.id);
    } else {
      anchor.current = row.id;
      rowsSelected(new Set([row.id]), row.id);
    }
  };

  const toggle = (id: string) => {
    anchor.current = id;
    const next = new Set(selectedIds);
    if (!next.delete(id)) next.add(id);
    rowsSelected(next, id);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(height / ROW_HEIGHT) - 2);
    const target: Readonly<Record<string, number>> = {
      ArrowDown: focusedAt + 1,
      ArrowUp: focusedAt < 0 ? 0 : focusedAt - 1,
      Home: 0,
      End: rows.length - 1,
      PageDown: focusedAt + page,
      PageUp: focusedAt - page,
    };
    const at = target[event.key];
    if (at !== undefined) goTo(at, event.shiftKey);
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) rowsSelected(idsBetween(0, rows.length), focusedId);
    else if (focusedId === null || event.target !== grid.current) return;
    else if (event.key === 'Enter') onOpen(focusedId);
    else if (event.key === ' ') toggle(focusedId);
    else if (event.key === 'F2') onRename(focusedId);
    else if (event.key === 'Delete') onDelete();
    else return;
    event.preventDefault();
  };

  const onRowClick = (event: MouseEvent, at: number, id: string) => {
    if (event.ctrlKey || event.metaKey) toggle(id);
    else goTo(at, event.shiftKey);
  };

  return (
    <div
      ref={grid}
      className="negotiation-grid"
      role="grid"
      tabIndex={0}
      aria-label={t('negotiations.list-label')}
      aria-rowcount={rows.length + 1}
      aria-multiselectable="true"
      aria-activedescendant={focusedAt >= first && focusedAt < last ? `${gridId}-${focusedAt}` : undefined}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.target === grid.current && focusedId === null) goTo(0, false);
      }}
    >
      <div role="rowgroup" className="negotiation-grid__head">
        <div role="row" aria-rowindex={1} className="negotiation-grid__row">
          <span role="columnheader">
            <input
              type="checkbox"
              aria-label={t('negotiations.select-all')}
              checked={rows.length > 0 && selectedIds.size === rows.length}
              onChange={({ target }) =>
                rowsSelected(target.checked ? idsBetween(0, rows.length) : new Set(), focusedId)
              }
            />
          </span>
          {SORT_COLUMNS.map((column) => (
            <span
              key={column}
              role="columnheader"
              data-numeric={NUMERIC.has(column)}
              aria-sort={sortBy !== column ? 'none' : isDescending ? 'descending' : 'ascending'}
            >
              <button type="button" onClick={() => columnSorted(column)}>
                {t(HEAD_TEXTS[column])}
                {sortBy === column && <span aria-hidden="true">{isDescending ? ' ↓' : ' ↑'}</span>}
              </button>
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="negotiation-grid__body" style={{ blockSize: rows.length * ROW_HEIGHT }}>
        {rows.slice(first, last).map((row, offset) => {
          const at = first + offset;
          const isSelected = selectedIds.has(row.id);
          return (
            // The keyboard works on the grid, which names its active row.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={row.id}
              id={`${gridId}-${at}`}
              role="row"
              aria-rowindex={at + 2}
              aria-selected={isSelected}
              data-focused={row.id === focusedId}
              className="negotiation-grid__row negotiation-grid__row--data"
              style={{ insetBlockStart: at * ROW_HEIGHT }}
              onClick={(event) => onRowClick(event, at, row.id)}
              onDoubleClick={() => onOpen(row.id)}
            >
              <span role="gridcell">
                <input
                  type="checkbox"
                  tabIndex={-1}
                  aria-label={t('negotiations.select-one', { title: row.title })}
                  checked={isSelected}
                  onClick={(event) => event.stopPropagation()}
                  onChange={() => toggle(row.id)}
                />
              </span>
              <span role="gridcell" className="negotiation-grid__title" title={row.title}>
                <button
                  type="button"
                  tabIndex={-1}
                  onClick={(event) => {
                    if (event.ctrlKey || event.shiftKey || event.metaKey) return;
                    event.stopPropagation();
                    onOpen(row.id);
                  }}
                >
                  {row.title}
                </button>
                {row.isSample && <span className="tag">{t('negotiations.sample')}</span>}
                {row.isArchived && <span className="negotiation-grid__archived">{t('negotiations.archived')}</span>}
              </span>
              <span role="gridcell" title={row.enterpriseName}>
                {row.enterpriseName || '—'}
              </span>
              <span role="gridcell">{t(STATE_TEXTS[row.state])}</span>
              <span role="gridcell" data-numeric="true">
                {format.count(row.headcount)}
              </span>
              <span role="gridcell" data-numeric="true">
                {format.count(row.scenarioCount)}
              </span>
              <span role="gridcell" data-numeric="true">
                {format.count(row.paperCount)}
              </span>
              <span role="gridcell" data-numeric="true">
                {format.instant(row.updatedAtMs)}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
