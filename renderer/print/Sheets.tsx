import './paper.css';
import { Fragment, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { type MeasuredBlock, packSheets, type SheetContent } from './packSheets.ts';
import { loadPaperFonts } from './paperFonts.ts';

export interface TableColumn {
  readonly key: string;
  readonly head: ReactNode;
  /** Share of the width, of 100. */
  readonly width: number;
  readonly isNumeric?: boolean;
}

export interface TableRow {
  readonly key: string;
  readonly cells: readonly ReactNode[];
  readonly isTotal?: boolean;
  /** The next row says more of the same. */
  readonly goesOn?: boolean;
}

/** What follows the first sheet. A flow block stays whole; a table may go on over sheets, its head repeated, its rows whole. */
export type Block =
  | {
      readonly kind: 'flow';
      readonly key: string;
      readonly node: ReactNode;
      readonly staysWithNext?: boolean;
      /** Stays with what it stands below. */
      readonly isNote?: boolean;
      /** Begins a sheet; in Word a title does so by itself. */
      readonly startsSheet?: boolean;
    }
  | {
      readonly kind: 'table';
      readonly key: string;
      readonly columns: readonly TableColumn[];
      readonly rows: readonly TableRow[];
    };

/** What stands in a paper: what the first sheet shows, by how much of it there is room for, and what comes after. */
export interface PaperBody {
  /** From the fullest to the shortest; the first that leaves the chart room enough is taken. Without any all flows. */
  readonly firstSheets: readonly ((chartHeight: number | null) => ReactNode)[];
  readonly blocks: readonly Block[];
}

export interface PaperContent extends PaperBody {
  /** What is printed on each sheet: footer and marks. */
  readonly furniture: (page: number, pages: number) => ReactNode;
}

export interface Layout {
  readonly content: PaperContent;
  /** Null of a paper that flows from its beginning. */
  readonly firstSheet: number | null;
  readonly chartHeight: number;
  readonly sheets: readonly SheetContent[];
  /** Whether what follows the first sheet is set a little closer, which saves a sheet. */
  readonly isTight: boolean;
}

/** CSS pixels. */
const CHART_HEIGHT = { least: 120, wanted: 135, most: 285 } as const;

interface SheetsProps {
  readonly content: PaperContent;
  readonly language: string;
  /** Called once the sheets of this content are in the page, with their number. */
  readonly onLaidOut?: (pages: number) => void;
}

/** Lays a paper out in A4 sheets by measuring it: the same component is the preview and the print. */
export function Sheets({ content, language, onLaidOut }: SheetsProps) {
  const measured = useRef<HTMLDivElement>(null);
  const [layout, setLayout] = useState<Layout | null>(null);
  const isCurrent = layout?.content === content;

  useLayoutEffect(() => {
    const element = measured.current;
    if (!element) return;
    let isWanted = true;
    void loadPaperFonts(element.textContent ?? '').then(() => {
      if (!isWanted) return;
      // Not shown before: each face that arrives would lay the whole paper out anew.
      element.classList.add('paper--laid-out');
      setLayout(measure(element, content));
    });
    return () => {
      isWanted = false;
    };
  }, [content]);

  useEffect(() => {
    if (layout && isCurrent) onLaidOut?.(pagesOf(layout));
  }, [layout, isCurrent, onLaidOut]);

  return (
    <>
      {!isCurrent && createPortal(<Measured of={content} language={language} ref={measured} />, document.body)}
      {layout && <LaidOut layout={layout} language={language} />}
    </>
  );
}

const TIGHT = 'sheet--tight';

const pagesOf = ({ firstSheet, sheets }: Layout) => sheets.length + (firstSheet === null ? 0 : 1);

function LaidOut({ layout, language }: { layout: Layout; language: string }) {
  const { content, firstSheet, sheets, isTight } = layout;
  const pages = pagesOf(layout);
  const blocks = new Map(content.blocks.map((block) => [block.key, block]));
  const frame = (page: number, body: ReactNode, tight = '') => (
    <div key={page} className="sheet-frame">
      <section className="sheet" lang={language}>
        <div className={`sheet__body ${tight}`}>{body}</div>
        {content.furniture(page, pages)}
      </section>
    </div>
  );
  return (
    <div className="paper" lang={language}>
      {firstSheet !== null && frame(1, content.firstSheets[firstSheet]?.(layout.chartHeight))}
      {sheets.map((pieces, at) =>
        frame(
          at + (firstSheet === null ? 1 : 2),
          pieces.map(({ key, rows }) => {
            const block = blocks.get(key);
            if (block?.kind === 'flow') return <Fragment key={key}>{block.node}</Fragment>;
            return (
              block && <PaperTable key={key} columns={block.columns} rows={block.rows.slice(rows?.from, rows?.to)} />
            );
          }),
          isTight ? TIGHT : '',
        ),
      )}
    </div>
  );
}

/** The whole paper in its column, to be measured. */
export function Measured({
  of,
  language,
  ref,
}: {
  of: PaperContent;
  language: string;
  ref: React.Ref<HTMLDivElement>;
}) {
  return (
    <div className="paper paper--measured" ref={ref} lang={language} aria-hidden="true">
      <div className="sheet">
        <div className="sheet__body" data-measure="sheet" />
      </div>
      {of.firstSheets.map((render, at) => (
        <div key={`${at}`} className="sheet__column" data-measure="first">
          {render(null)}
        </div>
      ))}
      <div className="sheet__column" data-measure="blocks">
        {of.blocks.map((block) => (
          <div key={block.key} className="sheet__block" data-measure="block">
            {block.kind === 'flow' ? block.node : <PaperTable columns={block.columns} rows={block.rows} />}
          </div>
        ))}
      </div>
      {of.furniture(1, 1)}
    </div>
  );
}

/** A table whose column widths depend on nothing but the columns, so that each row is as high on whatever sheet it is. */
export function PaperTable({ columns, rows }: { columns: readonly TableColumn[]; rows: readonly TableRow[] }) {
  return (
    <table className="paper-table">
      <colgroup>
        {columns.map(({ key, width }) => (
          <col key={key} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ key, head, isNumeric }) => (
            <th key={key} scope="col" className={isNumeric ? 'paper-table__number' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells, isTotal, goesOn }) => (
          <tr key={key} className={isTotal ? 'paper-table__total' : goesOn ? 'paper-table__going-on' : undefined}>
            {columns.map((column, at) => (
              <td key={column.key} className={column.isNumeric ? 'paper-table__number' : undefined}>
                {cells[at]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const heightOf = (element: Element | null | undefined) => element?.getBoundingClientRect().height ?? 0;

/** How a paper that stands in the page to be measured is laid out in sheets. */
export function measure(element: HTMLElement, content: PaperContent): Layout {
  const all = (name: string) => [...element.querySelectorAll(`[data-measure="${name}"]`)];
  const capacity = heightOf(all('sheet')[0]);
  const room = all('first').map((first) => capacity - heightOf(first));
  const fitting = room.findIndex((height) => height >= CHART_HEIGHT.wanted);
  const firstSheet = room.length === 0 ? null : fitting === -1 ? room.length - 1 : fitting;
  const [blocks] = all('blocks');
  const packed = () => packSheets(capacity, measuredBlocks(content, all('block')));
  const loose = packed();
  blocks?.classList.add(TIGHT);
  const tight = packed();
  blocks?.classList.remove(TIGHT);
  const isTight = tight.length < loose.length;
  return {
    content,
    firstSheet,
    chartHeight: Math.max(CHART_HEIGHT.least, Math.min(CHART_HEIGHT.most, Math.floor(room[firstSheet ?? 0] ?? 0))),
    sheets: isTight ? tight : loose,
    isTight,
  };
}

function measuredBlocks({ blocks }: PaperContent, elements: readonly Element[]): MeasuredBlock[] {
  return blocks.map((block, at) => {
    const element = elements[at];
    if (block.kind === 'flow') {
      const { key, staysWithNext = false, isNote = false, startsSheet = false } = block;
      return { key, height: heightOf(element), staysWithNext, isNote, startsSheet };
    }
    const lines = [...(element?.querySelectorAll('tbody > tr') ?? [])];
    const rows = lines.map((line, row) => ({ height: heightOf(line), goesOn: block.rows[row]?.goesOn ?? false }));
    return {
      key: block.key,
      headHeight: heightOf(element) - rows.reduce((sum, { height }) => sum + height, 0),
      rows,
    };
  });
}
