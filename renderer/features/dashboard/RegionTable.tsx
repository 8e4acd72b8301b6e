import './regionTable.css';
import './countPair.css';
import { type KeyboardEvent, memo, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type RateId, rateValue } from '../../../shared/domain/campaign/rates.ts';
import { RATE_TEXTS } from '../../../shared/i18n/rateText.ts';
import { type Texts, useTexts } from '../../app/texts.ts';
import { type NumberBehind, partText } from './behind.ts';
import { countsPeople } from './countsPeople.ts';
import type { TableSort } from './dashboardView.ts';
import { type Level, levelOf, type RegionColumn, type RegionRow, rowsInView } from './regionTable.ts';

const ROW_HEIGHT = 42;

interface RegionTableProps {
  readonly label: string;
  readonly rows: readonly RegionRow[];
  /** All of them together. */
  readonly total: RegionRow;
  readonly columns: readonly RegionColumn[];
  /** The rate that `needed` belongs to. */
  readonly goalRate: RateId;
  readonly sort: TableSort;
  readonly onSort: (sort: TableSort) => void;
  /** A click on the region's name. */
  readonly onRegion: (row: RegionRow) => void;
  readonly onOpen: (number: NumberBehind) => void;
}

/** Where the keys have come to: a row, the total being the last, and a number in it. */
interface Place {
  readonly row: number;
  readonly slot: string;
}

/** Regions × rates with the counts beneath each percentage; thousands of rows are drawn as far as they are in view. */
export function RegionTable(props: RegionTableProps) {
  const { label, rows, total, columns, goalRate, sort, onSort, onRegion, onOpen } = props;
  const { t, format, language } = useTexts();
  // The rows are kept as long as their words stay the same.
  const texts = useMemo(() => ({ t, format, language }), [t, format, language]);
  const box = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState({ scrollTop: 0, height: 600 });
  const [place, setPlace] = useState<Place>({ row: 0, slot: NAME });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => setScroll({ scrollTop: element.scrollTop, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const { from, to } = rowsInView(rows.length, { ...scroll, rowHeight: ROW_HEIGHT });
  const shown = rows.slice(from, to);
  // The tab key leads to the number last reached, or to the first row in view where that is not.
  const isDrawn = place.row === rows.length || (place.row >= from && place.row < to);
  const reached = isDrawn ? place : { row: from, slot: NAME };

  const go = ({ row, slot }: Place) => {
    if (row < rows.length) scrollTo(box.current, row);
    setPlace({ row, slot });
    // The row may only be drawn once the box has scrolled.
    requestAnimationFrame(() => requestAnimationFrame(() => focusNumber(box.current, row, slot)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const numbers = numbersOf(box.current, reached.row);
    const at = numbers.findIndex(({ dataset }) => dataset['slot'] === reached.slot);
    const page = Math.max(1, Math.floor(scroll.height / ROW_HEIGHT) - 2);
    const slotAt = (index: number) => numbers.at(index)?.dataset['slot'] ?? NAME;
    const inRow = (index: number): Place => ({ row: reached.row, slot: slotAt(index) });
    const inSlot = (wanted: number): Place => {
      return { row: Math.min(rows.length, Math.max(0, wanted)), slot: reached.slot };
    };
    const steps: Readonly<Record<string, () => Place>> = {
      ArrowRight: () => inRow(Math.min(numbers.length - 1, at + 1)),
      ArrowLeft: () => inRow(Math.max(0, at - 1)),
      ArrowDown: () => inSlot(reached.row + 1),
      ArrowUp: () => inSlot(reached.row - 1),
      PageDown: () => inSlot(reached.row + page),
      PageUp: () => inSlot(reached.row - page),
      Home: () => (event.ctrlKey ? { row: 0, slot: NAME } : inRow(0)),
      End: () => (event.ctrlKey ? { row: rows.length, slot: NAME } : inRow(-1)),
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    go(step());
  };

  const row = (of: RegionRow, at: number) => (
    <Row
      key={of.code ?? ''}
      row={of}
      at={at}
      isTotal={at === rows.length}
      columns={columns}
      goalRate={goalRate}
      texts={texts}
      reachedSlot={reached.row === at ? reached.slot : null}
      onRegion={onRegion}
      onOpen={onOpen}
    />
  );
  return (
    <div
      ref={box}
      className="region-table"
      onScroll={({ currentTarget }) =>
        setScroll({ scrollTop: currentTarget.scrollTop, height: currentTarget.clientHeight })
      }
    >
      <table
        // Its numbers are walked with the arrow keys: a grid stands above a table's rows and cells.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 2}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          const { slot, at } = target.dataset;
          if (slot !== undefined && at !== undefined) setPlace({ row: Number(at), slot });
        }}
      >
        <thead>
          <tr aria-rowindex={1}>
            <Head by="region" sort={sort} onSort={onSort}>
              {texts.t('dashboard.region')}
            </Head>
            {columns.map((column) => (
              <Head key={column} by={column} sort={sort} onSort={onSort}>
                {columnName(texts.t, column)}
              </Head>
            ))}
          </tr>
        </thead>
        <tbody>
          {from > 0 && <tr aria-hidden style={{ blockSize: from * ROW_HEIGHT }} />}
          {shown.map((one, at) => row(one, from + at))}
          {to < rows.length && <tr aria-hidden style={{ blockSize: (rows.length - to) * ROW_HEIGHT }} />}
        </tbody>
        <tfoot>{row(total, rows.length)}</tfoot>
      </table>
    </div>
  );
}

const NAME = 'name';

export function columnName(t: Texts['t'], column: RegionColumn): string {
  if (column === 'needed') return t('dashboard.column-needed');
  return column === 'task' ? t('dashboard.column-task') : t(RATE_TEXTS[column]);
}

interface HeadProps {
  readonly by: TableSort['by'];
  readonly sort: TableSort;
  readonly onSort: (sort: TableSort) => void;
  readonly children: ReactNode;
}

function Head({ by, sort, onSort, children }: HeadProps) {
  const isSorted = sort.by === by;
  const direction = isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined;
  // Regions start in their order, figures with those that lack most.
  return (
    <th scope="col" aria-sort={direction}>
      <button type="button" onClick={() => onSort({ by, descending: isSorted ? !sort.descending : by === 'needed' })}>
        {children}
        {isSorted && <span aria-hidden>{sort.descending ? ' ↓' : ' ↑'}</span>}
      </button>
    </th>
  );
}

interface RowProps extends Pick<RegionTableProps, 'columns' | 'goalRate' | 'onRegion' | 'onOpen'> {
  readonly row: RegionRow;
  readonly at: number;
  readonly isTotal: boolean;
  readonly texts: Texts;
  /** The number that the tab key leads to; null in all other rows. */
  readonly reachedSlot: string | null;
}

const Row = memo(function Row(props: RowProps) {
  const { row, at, isTotal, columns, goalRate, texts, reachedSlot, onRegion, onOpen } = props;
  const { t } = texts;
  const link = (slot: string) => ({ 'data-at': at, 'data-slot': slot, tabIndex: reachedSlot === slot ? 0 : -1 });
  return (
    <tr aria-rowindex={at + 2} className={isTotal ? 'region-table__total' : undefined}>
      <th scope="row">
        {isTotal || row.isOwnLevel ? (
          <span className="region-table__name">{isTotal ? t('dashboard.total') : row.name}</span>
        ) : (
          <button
            type="button"
            className="region-table__name number-link"
            title={row.hasBelow ? t('dashboard.drill-down') : t('dashboard.to-units')}
            {...link(NAME)}
            onClick={() => onRegion(row)}
          >
            {row.name}
          </button>
        )}
      </th>
      {columns.map((column) =>
        column === 'needed' ? (
          <NeededCell key={column} {...{ row, goalRate, texts, onOpen }} link={link(column)} />
        ) : (
          <RateCell key={column} {...{ row, texts, onOpen }} rate={column} linkOf={link} />
        ),
      )}
    </tr>
  );
});

type LinkProps = { readonly 'data-at': number; readonly 'data-slot': string; readonly tabIndex: number };

interface NeededCellProps extends Pick<RowProps, 'row' | 'goalRate' | 'texts' | 'onOpen'> {
  readonly link: LinkProps;
}

function NeededCell({ row, goalRate, texts: { t, format }, onOpen, link }: NeededCellProps) {
  const { needed } = row;
  if (needed === null || needed === 0 || goalRate === 'task') {
    return <td>{needed === 0 || needed === null ? '—' : format.count(needed)}</td>;
  }
  const words = { region: row.name, rate: t('dashboard.column-needed'), value: format.count(needed) };
  return (
    <td>
      <button
        type="button"
        className="number-link"
        aria-label={t('dashboard.cell', { ...words, part: partText(t, { rate: goalRate, part: 'missing' }) })}
        {...link}
        onClick={() => onOpen({ rate: goalRate, part: 'missing', ...placeOf(row) })}
      >
        {format.count(needed)}
      </button>
    </td>
  );
}

interface RateCellProps extends Pick<RowProps, 'row' | 'texts' | 'onOpen'> {
  readonly rate: RateId;
  readonly linkOf: (slot: string) => LinkProps;
}

function RateCell({ row, rate, texts, onOpen, linkOf }: RateCellProps) {
  const { t, format } = texts;
  const count = row.rates[rate];
  const level = levelOf(rate, count);
  const value = rateValue(count);
  const percent = value === null ? t('dashboard.not-computable') : format.rate(value);
  const isNothing = count.numerator === 0 && count.denominator === 0;
  if (rate === 'task' || isNothing) {
    const denominator = count.denominator === 0 ? '—' : format.count(count.denominator);
    return (
      <td className={value === null ? 'region-table__none' : levelClass(level)}>
        <span className="region-table__percent">{value === null ? '—' : percent}</span>
        <small>{isNothing ? t('dashboard.not-computable') : `${format.count(count.numerator)}/${denominator}`}</small>
      </td>
    );
  }
  const link = (part: NumberBehind['part'], shown: string, spoken: string, className: string) => (
    <button
      type="button"
      className={className}
      aria-label={t('dashboard.cell', {
        region: row.name,
        rate: t(RATE_TEXTS[rate]),
        value: spoken,
        part: partText(t, { rate, part }),
      })}
      {...linkOf(`${rate}-${part}`)}
      onClick={() => onOpen({ rate, part, ...placeOf(row) })}
    >
      {shown}
    </button>
  );
  const { numerator, denominator } = count;
  // Hundreds of thousands of people would take the width of two rates.
  const shown = (of: number) => (countsPeople(rate) ? format.people(of, denominator).value : format.count(of));
  const unit = countsPeople(rate) ? format.people(denominator).unit : '';
  return (
    <td className={levelClass(level)}>
      <span className="region-table__percent">
        {level === 'lowest' && (
          <span className="region-table__mark" aria-hidden>
            ▾
          </span>
        )}
        {link('missing', percent, `${format.rate(value)}%`, 'number-link region-table__value')}
      </span>
      <small>
        {link('numerator', shown(numerator), shown(numerator) + unit, 'number-link')}/
        {link('denominator', shown(denominator), shown(denominator) + unit, 'number-link')}
        {unit}
      </small>
    </td>
  );
}

const placeOf = ({ code, isOwnLevel }: RegionRow) => ({
  region: code,
  ...(isOwnLevel ? { isOwnLevel } : {}),
});

const levelClass = (level: Level | null) => (level === null ? undefined : `region-table__${level}`);

function numbersOf(box: HTMLElement | null, row: number): HTMLElement[] {
  return box === null ? [] : [...box.querySelectorAll<HTMLElement>(`[data-at="${row}"]`)];
}

/** The number in that place of the row, else the region's name, else the first number there is. */
function focusNumber(box: HTMLElement | null, row: number, slot: string): void {
  const numbers = numbersOf(box, row);
  const wanted = numbers.find(({ dataset }) => dataset['slot'] === slot) ?? numbers[0];
  wanted?.focus({ preventScroll: false });
}

/** Brings a row between the sticky head and the sticky total. */
function scrollTo(box: HTMLElement | null, row: number): void {
  if (box === null) return;
  const head = box.querySelector('thead')?.clientHeight ?? 0;
  const foot = box.querySelector('tfoot')?.clientHeight ?? 0;
  const top = row * ROW_HEIGHT;
  const room = box.clientHeight - head - foot;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + ROW_HEIGHT > box.scrollTop + room) box.scrollTop = top + ROW_HEIGHT - room;
}
