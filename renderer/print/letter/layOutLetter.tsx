import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { bodyText } from '../../../shared/domain/documents/documentBody.ts';
import type { DocumentModel } from '../../../shared/reports/documentModel.ts';
import { type BlockPart, LetterBlockPart, type TextPlace } from './LetterParts.tsx';
import { loadLetterFonts } from './letterFonts.ts';
import { announces, type LetterBlock, letterFlow } from './letterFlow.ts';
import { LINES_A_SHEET, type MeasuredLetterBlock, packLetter } from './packLetter.ts';

/** A block on a sheet, `above` and `lines` in lines of the sheet. */
export interface LaidOutPiece {
  readonly block: LetterBlock;
  readonly above: number;
  readonly lines: number;
  readonly part: BlockPart;
}

export interface LetterLayout {
  readonly model: DocumentModel;
  readonly sheets: readonly (readonly LaidOutPiece[])[];
}

/** Lays letters out one after the other, out of sight, once the faces for all that they say are there. */
export async function layOutLetters(models: readonly DocumentModel[]): Promise<LetterLayout[]> {
  await loadLetterFonts(models.map(({ body, documentNumber }) => bodyText(body) + documentNumber).join(''));
  const host = document.createElement('div');
  document.body.append(host);
  const root = createRoot(host);
  try {
    return models.map((model) => {
      const show = (blocks: readonly LetterBlock[]) => {
        flushSync(() => root.render(<MeasuredLetter blocks={blocks} />));
        return blocks;
      };
      const blocks = show(letterFlow(model.body, model.documentNumber));
      const parted = blocks.flatMap((block, at) => inTextIfTooHigh(block, heightsIn(host)[at] ?? 0));
      return { model, sheets: sheetsOf(parted.length === blocks.length ? blocks : show(parted), host) };
    });
  } finally {
    root.unmount();
    host.remove();
  }
}

const MeasuredLetter = ({ blocks }: { blocks: readonly LetterBlock[] }) => (
  <div className="paper paper--measured paper--laid-out letter" lang="zh-CN" aria-hidden="true">
    <div className="letter__column" data-measure="sheet" style={{ blockSize: '225mm' }} />
    <div className="letter__column">
      {blocks.map((block) => (
        <div key={block.key} className="letter-piece" data-measure="block">
          <LetterBlockPart block={block} />
        </div>
      ))}
    </div>
  </div>
);

/** In lines of the sheet. */
function heightsIn(host: HTMLElement): number[] {
  const line = lineIn(host);
  return [...host.querySelectorAll('[data-measure="block"]')].map((element) => heightOf(element) / line);
}

const lineIn = (host: HTMLElement) => heightOf(host.querySelector('[data-measure="sheet"]')) / LINES_A_SHEET;

/** A signature or a slip that does not go on a sheet is set as text, which may part. */
function inTextIfTooHigh(block: LetterBlock, height: number): LetterBlock[] {
  const isWhole = block.kind === 'signature' || block.kind === 'slip';
  if (!isWhole || height <= LINES_A_SHEET) return [block];
  const lines = block.kind === 'slip' ? block.lines : block.signers.flatMap((signer) => signer.lines);
  return lines.map((line, at) => ({
    kind: 'text',
    key: `${block.key}/${at}`,
    look: 'body',
    isIndented: false,
    ...line,
  }));
}

function sheetsOf(blocks: readonly LetterBlock[], host: HTMLElement): LaidOutPiece[][] {
  const line = lineIn(host);
  const elements = new Map(
    [...host.querySelectorAll('[data-measure="block"]')].map((element, at) => [blocks[at]?.key ?? '', element]),
  );
  const measured = blocks.flatMap((block) => {
    const element = elements.get(block.key);
    return element ? [measuredBlock(block, element, line)] : [];
  });
  const byKey = new Map(blocks.map((block) => [block.key, block]));
  return packLetter(measured).map((pieces) =>
    pieces.flatMap(({ key, above, lines, part }) => {
      const block = byKey.get(key);
      const element = elements.get(key);
      if (!block || !element) return [];
      if (!part) return [{ block, above, lines, part: {} }];
      const of: BlockPart =
        block.kind === 'text'
          ? { text: { from: lineStart(element, part.from, line), to: lineStart(element, part.to, line) } }
          : { rows: part };
      return [{ block, above, lines, part: of }];
    }),
  );
}

const heightOf = (element: Element | null | undefined) => element?.getBoundingClientRect().height ?? 0;

/** What rounding to parts of a pixel adds, in lines. */
const TRACE = 0.02;
const wholeLines = (height: number, line: number) => Math.max(1, Math.ceil(height / line - TRACE));

function measuredBlock(block: LetterBlock, element: Element, line: number): MeasuredLetterBlock {
  const { key } = block;
  const lines = wholeLines(heightOf(element), line);
  switch (block.kind) {
    case 'text': {
      const staysWithNext = block.look !== 'body' || announces(block.content);
      return { kind: 'text', key, lines, staysWithNext, canPart: block.look !== 'title' };
    }
    case 'pair':
      return { kind: 'text', key, lines, staysWithNext: false, canPart: false };
    case 'table': {
      const rows = [...element.querySelectorAll('tbody > tr')].map((row) => heightOf(row) / line);
      const sum = rows.reduce((total, height) => total + height, 0);
      return { kind: 'table', key, headHeight: heightOf(element) / line - sum, rows };
    }
    default:
      return { kind: block.kind, key, lines };
  }
}

/** Where line `number` of a text begins; null for its first line and for the end. */
function lineStart(element: Element, number: number, line: number): TextPlace | null {
  if (number === 0) return null;
  const top = element.getBoundingClientRect().top;
  const lineOf = (rect: DOMRect) => Math.floor((rect.top + rect.height / 2 - top) / line);
  for (const node of element.querySelectorAll('[data-node]')) {
    const at = Number(node.getAttribute('data-node'));
    const text = textIn(node);
    if (!text) {
      const cells = node.tagName === 'SPAN' ? [...node.children] : [node];
      const sign = cells.findIndex((cell) => lineOf(cell.getBoundingClientRect()) >= number);
      // What a line end follows begins the next line: the end itself stands on the one before.
      if (sign !== -1 && node.tagName !== 'BR') return { node: at, sign };
      continue;
    }
    const sign = firstSignFrom(text, (rect) => lineOf(rect) >= number);
    if (sign < text.data.length) return { node: at, sign };
  }
  return null;
}

function textIn(node: Element): Text | null {
  let inner: Node | null = node;
  while (inner instanceof HTMLElement) inner = inner.firstChild;
  return inner instanceof Text ? inner : null;
}

/** The first sign of a text whose place meets a condition that holds for all after it. */
function firstSignFrom(text: Text, isThere: (rect: DOMRect) => boolean): number {
  const starts = signStarts(text.data);
  const range = document.createRange();
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    range.setStart(text, starts[middle] ?? 0);
    range.setEnd(text, starts[middle + 1] ?? text.data.length);
    const rects = range.getClientRects();
    const rect = rects[rects.length - 1];
    if (rect && isThere(rect)) high = middle;
    else low = middle + 1;
  }
  return starts[low] ?? text.data.length;
}

/** Where the signs of a text begin: none is cut in two. */
function signStarts(text: string): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const sign of text) {
    starts.push(at);
    at += sign.length;
  }
  return starts;
}
