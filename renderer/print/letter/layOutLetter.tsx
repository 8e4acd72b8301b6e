import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { bodyText } from '../../../shared/domain/documents/documentBody.ts';
import type { DocumentModel } from '../../../shared/reports/documentModel.ts';
import { inPartsThatGoOnSheets, rowsInParts } from './highBlocks.ts';
import { type BlockPart, LetterBlockPart } from './LetterParts.tsx';
import { loadLetterFonts } from './letterFonts.ts';
import { announces, type LetterBlock, letterFlow } from './letterFlow.ts';
import { LINES_A_SHEET, type MeasuredLetterBlock, packLetter } from './packLetter.ts';
import { lineStart } from './textPlaces.ts';

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
      let blocks = show(letterFlow(model.body, model.documentNumber));
      for (const inParts of [inPartsThatGoOnSheets, rowsInParts]) {
        const elements = elementsOf(blocks, host);
        const parted = blocks.flatMap((block) => inParts(block, elements.get(block.key), lineIn(host)));
        if (parted.some((block, at) => block !== blocks[at])) blocks = show(parted);
      }
      return { model, sheets: sheetsOf(blocks, host) };
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

/** The elements of blocks by their keys. */
const elementsOf = (blocks: readonly LetterBlock[], host: HTMLElement) =>
  new Map([...host.querySelectorAll('[data-measure="block"]')].map((element, at) => [blocks[at]?.key ?? '', element]));

/** The height of a line of the sheet. */
const lineIn = (host: HTMLElement) => heightOf(host.querySelector('[data-measure="sheet"]')) / LINES_A_SHEET;

function sheetsOf(blocks: readonly LetterBlock[], host: HTMLElement): LaidOutPiece[][] {
  const line = lineIn(host);
  const elements = elementsOf(blocks, host);
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
      const isHeading = block.look !== 'body';
      const staysWithNext = isHeading || announces(block.content);
      return { kind: 'text', key, lines, staysWithNext, isHeading, canPart: block.look !== 'title' };
    }
    case 'pair':
      return { kind: 'text', key, lines, staysWithNext: false, isHeading: false, canPart: false };
    case 'table': {
      const rows = [...element.querySelectorAll('tbody > tr')].map((row) => heightOf(row) / line);
      const sum = rows.reduce((total, height) => total + height, 0);
      return { kind: 'table', key, headHeight: heightOf(element) / line - sum, rows };
    }
    default:
      return { kind: block.kind, key, lines };
  }
}
