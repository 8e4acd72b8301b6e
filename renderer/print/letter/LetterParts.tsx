import { Fragment, type ReactNode } from 'react';
import {
  isDayLine,
  type ItemMark,
  type LetterBlock,
  type LetterInline,
  type LetterLine,
  type LetterPair,
  type LetterSignature,
  type LetterSlip,
  type LetterTable,
  type LetterText,
} from './letterFlow.ts';
import { rowsOnSheet } from './tableRows.ts';
import { contentBetween, type TextPlace } from './textPlaces.ts';

/** What of a block stands on a sheet; a block without it is whole. */
export interface BlockPart {
  readonly text?: { readonly from: TextPlace | null; readonly to: TextPlace | null };
  readonly rows?: { readonly from: number; readonly to: number };
}

export function LetterBlockPart({ block, part = {} }: { block: LetterBlock; part?: BlockPart }) {
  switch (block.kind) {
    case 'text':
      return <TextPart block={block} part={part.text} />;
    case 'pair':
      return <Pair block={block} />;
    case 'table':
      return <TablePart block={block} part={part.rows} />;
    case 'signature':
      return <Signature block={block} />;
    case 'slip':
      return <Slip block={block} />;
  }
}

function TextPart({ block, part }: { block: LetterText; part: BlockPart['text'] }) {
  const { look, align, isIndented, mark, number } = block;
  const content = part ? contentBetween(block.content, part.from, part.to) : block.content;
  const isBeginning = (part?.from ?? null) === null;
  const isGoingOn = (part?.to ?? null) !== null && align === 'start' && !endsLine(content.at(-1));
  const names = [
    'letter-text',
    `letter-text--${look}`,
    look === 'body' && `letter-text--${align}`,
    isIndented && isBeginning && 'letter-text--indented',
    mark !== undefined && 'letter-text--hanging',
    isGoingOn && 'letter-text--going-on',
  ];
  const Tag = look === 'title' ? 'h1' : look === 'section' ? 'h2' : look === 'subsection' ? 'h3' : 'p';
  return (
    <Tag className={names.filter(Boolean).join(' ')}>
      {mark && isBeginning && <Mark of={mark} />}
      {/* A numbered item is a paragraph that begins with its number, as in an official text. */}
      {number && isBeginning && `${number.own}. `}
      {look === 'title' ? <TitleWords of={content} /> : <Words of={content} />}
    </Tag>
  );
}

const Mark = ({ of: mark }: { of: ItemMark }) => (
  <span className="letter-text__mark">{mark === 'bullet' ? '·' : <Tick isChecked={mark === 'checked'} />}</span>
);

const Pair = ({ block: { items } }: { block: LetterPair }) => (
  <div className="letter-pair">
    {items.map(({ mark, content }, at) => (
      // Items have no identity but their place.
      // oxlint-disable-next-line react/no-array-index-key
      <p key={`${at}`} className="letter-pair__item">
        <Mark of={mark} />
        <Words of={content} />
      </p>
    ))}
  </div>
);

const endsLine = (node: LetterInline | undefined) =>
  node?.type === 'hardBreak' || (node?.type === 'text' && node.text.endsWith('\n'));

/** Where a title may go on in the next line: 回行时词意完整. */
const TITLE_BREAKS = /(?<=有限公司|有限责任公司|集团|委员会|总工会|联合会|工会|年度|关于|的)(?!委员会|$)/u;

const TitleWords = ({ of: content }: { of: readonly LetterInline[] }) =>
  content.map((node, at) =>
    node.type === 'text' ? (
      node.text.split(TITLE_BREAKS).map((words, part) => (
        // Words have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={`${at}/${part}`}>
          {part > 0 && <wbr />}
          {words}
        </Fragment>
      ))
    ) : (
      // Nodes have no identity but their place.
      // oxlint-disable-next-line react/no-array-index-key
      <Words key={`${at}`} of={[node]} />
    ),
  );

/** Each node in an element of its own, so that places in the text can be found again in the page. */
function Words({ of: content }: { of: readonly LetterInline[] }) {
  return content.map((node, at) => {
    // Nodes have no identity but their place.
    const key = `${at}`;
    if (node.type === 'hardBreak') return <br key={key} data-node={at} />;
    if (node.type === 'tick') return <Tick key={key} at={at} isChecked={node.isChecked} />;
    if (node.type === 'blank') return <Blank key={key} at={at} width={node.attrs.width} />;
    const marks = (node.marks ?? []).map(({ type }) => type);
    let words: ReactNode = node.text;
    if (marks.includes('underline')) words = <u>{words}</u>;
    if (marks.includes('bold')) words = <strong>{words}</strong>;
    return (
      <span key={key} data-node={at}>
        {words}
      </span>
    );
  });
}

/** A shorter one stays on one line. */
const LONG_BLANK = 5;

/** A line to write on, as many characters long; a long one is of cells, so that it may go on in the next line. */
const Blank = ({ at, width }: { at: number; width: number }) => {
  const cells = width < LONG_BLANK ? [width] : Array.from({ length: width }, () => 1);
  return (
    <span data-node={at}>
      {cells.map((cell, place) => (
        // Cells have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={`${place}`} className="letter-blank" style={{ inlineSize: `calc(${cell} * var(--letter-blank))` }} />
      ))}
    </span>
  );
};

/** ☑ or ☐, drawn: no face can be relied on to have both. */
const Tick = ({ isChecked, at }: { isChecked: boolean; at?: number }) => (
  <svg
    className="letter-tick"
    viewBox="0 0 13 13"
    fill="none"
    stroke="currentColor"
    role="img"
    aria-label={isChecked ? '☑' : '☐'}
    data-node={at}
  >
    <rect x="0.6" y="0.6" width="11.8" height="11.8" strokeWidth="0.9" />
    {isChecked && <path d="M2.8 6.6 L5.5 9.6 L10.4 2.9" strokeWidth="1.5" />}
  </svg>
);

function TablePart({ block, part }: { block: LetterTable; part: BlockPart['rows'] }) {
  const { headRows, widths } = block;
  const head = rowsOnSheet(block.rows, 0, headRows);
  const body = rowsOnSheet(
    block.rows,
    headRows + (part?.from ?? 0),
    part === undefined ? block.rows.length : headRows + part.to,
  );
  const goesOn = (cells: (typeof body)[number]) => block.rows[cells[0]?.row ?? -1]?.goesOn === true;
  const rowOf = (cells: (typeof body)[number], at: number) => (
    // Rows have no identity but their place.
    // oxlint-disable-next-line react/no-array-index-key
    <tr key={`${at}`} className={goesOn(cells) ? 'letter-table__going-on' : undefined}>
      {cells.map(({ cell, column }) => {
        const Tag = cell.isHead ? 'th' : 'td';
        return (
          <Tag key={column} colSpan={cell.colspan} rowSpan={cell.rowspan}>
            <Lines of={cell.lines} />
          </Tag>
        );
      })}
    </tr>
  );
  return (
    <table className="letter-table">
      <colgroup>
        {widths.map((width, at) => (
          // Columns have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <col key={`${at}`} style={{ inlineSize: `${width}%` }} />
        ))}
      </colgroup>
      {head.length > 0 && <thead>{head.map(rowOf)}</thead>}
      <tbody>{body.map(rowOf)}</tbody>
    </table>
  );
}

function Lines({ of: lines }: { of: readonly LetterLine[] }) {
  return lines.map(({ align, content }, at) => (
    // Lines have no identity but their place.
    // oxlint-disable-next-line react/no-array-index-key
    <p key={`${at}`} className={`letter-line letter-line--${align}`}>
      <Words of={content} />
    </p>
  ));
}

function Signature({ block: { signers } }: { block: LetterSignature }) {
  const isTwo = signers.length > 1 || signers[0]?.place === 'start';
  return (
    <div className={`letter-signature ${isTwo ? 'letter-signature--two' : ''}`}>
      {signers.map(({ place, lines }) => (
        <div key={place} className="letter-signature__one">
          {lines.map((line, at) => (
            // Lines have no identity but their place.
            // oxlint-disable-next-line react/no-array-index-key
            <p key={`${at}`} className={!isTwo && isDayLine(line) ? 'letter-signature__day' : undefined}>
              <Words of={line.content} />
            </p>
          ))}
        </div>
      ))}
    </div>
  );
}

const Slip = ({ block: { lines } }: { block: LetterSlip }) => (
  <div className="letter-slip">
    <div className="letter-slip__lines">
      <Lines of={lines} />
    </div>
  </div>
);
