import './negotiationGrid.css';
import { type KeyboardEvent, memo, type MouseEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
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
  const { t } = useTexts();
  const gridId = useId();
  const grid = useRef<HTMLDivElement>(null);
  const sortBy = useListView((view) => view.sortBy);
  const isDescending = useListView((view) => view.isDescending);
  const selectedIds = useListView((view) => view.selectedIds);
  const focusedId = useListView((view) => view.focusedId);
  const anchor = useRef<string | null>(null);
  /** Rows scrolled past: a state by rows and not by pixels, so that most scroll events draw nothing. */
  const [passed, setPassed] = useState(0);
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

  const first = Math.max(0, passed - OVERSCAN);
  const last = Math.min(rows.length, passed + Math.ceil(height / ROW_HEIGHT) + OVERSCAN);

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

  /** The row and the part of it that a click is about; none for the head. */
  const targetOf = (event: MouseEvent) => {
    const element = event.target instanceof Element ? event.target : null;
    const at = Number(element?.closest<HTMLElement>('[role="row"]')?.dataset['at'] ?? -1);
    return { at, row: rows[at], part: element?.closest<HTMLElement>('[data-part]')?.dataset['part'] };
  };

  const onRowClick = (event: MouseEvent) => {
    const { at, row, part } = targetOf(event);
    if (!row) return;
    if (part === 'checkbox' || event.ctrlKey || event.metaKey) toggle(row.id);
    else if (part === 'title' && !event.shiftKey) onOpen(row.id);
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
      onScroll={(event) => setPassed(Math.floor(event.currentTarget.scrollTop / ROW_HEIGHT))}
      onKeyDown={onKeyDown}
      onClick={onRowClick}
      onDoubleClick={(event) => {
        const { row, part } = targetOf(event);
        if (row && part === undefined) onOpen(row.id);
      }}
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
        {rows.slice(first, last).map((row, offset) => (
          <GridRow
            key={row.id}
            row={row}
            at={first + offset}
            domId={`${gridId}-${first + offset}`}
            isSelected={selectedIds.has(row.id)}
            isFocused={row.id === focusedId}
          />
        ))}
      </div>
    </div>
  );
}

interface GridRowProps {
  readonly row: NegotiationSummary;
  readonly at: number;
  readonly domId: string;
  readonly isSelected: boolean;
  readonly isFocused: boolean;
}

/** Drawn anew only when something of its own changes: scrolling and selecting leave the other rows alone. */
const GridRow = memo(function GridRow({ row, at, domId, isSelected, isFocused }: GridRowProps) {
  const { t, format } = useTexts();
  return (
    <div
      id={domId}
      role="row"
      aria-rowindex={at + 2}
      aria-selected={isSelected}
      data-at={at}
      data-focused={isFocused}
      className="negotiation-grid__row negotiation-grid__row--data"
      style={{ insetBlockStart: at * ROW_HEIGHT }}
    >
      <span role="gridcell">
        <input
          type="checkbox"
          tabIndex={-1}
          readOnly
          data-part="checkbox"
          aria-label={t('negotiations.select-one', { title: row.title })}
          checked={isSelected}
        />
      </span>
      <span role="gridcell" className="negotiation-grid__title" title={row.title}>
        <button type="button" tabIndex={-1} data-part="title">
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
});
