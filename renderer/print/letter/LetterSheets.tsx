import '../paper.css';
import './letter.css';
import { type ReactNode, useEffect, useState } from 'react';
import type { DocumentModel } from '../../../shared/reports/documentModel.ts';
import { LetterBlockPart } from './LetterParts.tsx';
import { SAMPLE_MARK } from './sampleMark.ts';
import { type LaidOutPiece, type LetterLayout, layOutLetters } from './layOutLetter.tsx';

interface LetterSheetsProps {
  readonly model: DocumentModel;
  /** Called once the sheets of this model are in the page, with their number. */
  readonly onLaidOut?: (pages: number) => void;
}

/** A document on A4 sheets in the layout of GB/T 9704. */
export function LetterSheets({ model, onLaidOut }: LetterSheetsProps) {
  const [layout, setLayout] = useState<LetterLayout | null>(null);
  const isCurrent = layout?.model === model;

  useEffect(() => {
    let isWanted = true;
    void layOutLetters([model]).then(([laidOut]) => {
      if (isWanted && laidOut) setLayout(laidOut);
    });
    return () => {
      isWanted = false;
    };
  }, [model]);

  useEffect(() => {
    if (layout && isCurrent) onLaidOut?.(layout.sheets.length);
  }, [layout, isCurrent, onLaidOut]);

  return layout && <Papers sheets={sheetsOfLetter(layout, '')} />;
}

interface LetterBatchSheetsProps {
  readonly models: readonly DocumentModel[];
  /** Each letter begins on an odd page, for print on both sides: an empty sheet goes before it where it must. */
  readonly startsOdd: boolean;
  /** Called once all sheets are in the page, with the pages of each letter, empty sheets not counted. */
  readonly onLaidOut?: (pages: readonly number[]) => void;
}

/** Many letters one after the other, each numbered from 1. */
export function LetterBatchSheets({ models, startsOdd, onLaidOut }: LetterBatchSheetsProps) {
  const [layouts, setLayouts] = useState<readonly LetterLayout[] | null>(null);

  useEffect(() => {
    let isWanted = true;
    void layOutLetters(models).then((laidOut) => {
      if (isWanted) setLayouts(laidOut);
    });
    return () => {
      isWanted = false;
    };
  }, [models]);

  useEffect(() => {
    if (layouts) onLaidOut?.(layouts.map(({ sheets }) => sheets.length));
  }, [layouts, onLaidOut]);

  if (!layouts) return null;
  const sheets = layouts.flatMap((layout, at) => {
    const key = `${at}`;
    const own = sheetsOfLetter(layout, key);
    const isLast = at === layouts.length - 1;
    return startsOdd && !isLast && own.length % 2 === 1
      ? [...own, <SheetFrame key={`${key}-empty`}>{null}</SheetFrame>]
      : own;
  });
  return <Papers sheets={sheets} />;
}

const Papers = ({ sheets }: { sheets: ReactNode }) => (
  <div className="paper letter" lang="zh-CN">
    {sheets}
  </div>
);

const SheetFrame = ({ children }: { children: ReactNode }) => (
  <div className="sheet-frame">
    <section className="sheet letter-sheet" lang="zh-CN">
      {children}
    </section>
  </div>
);

const sheetsOfLetter = ({ model, sheets }: LetterLayout, letter: string) =>
  sheets.map((pieces, at) => {
    const page = at + 1;
    return (
      <SheetFrame key={`${letter}/${page}`}>
        {model.isSample && <p className="letter-sheet__sample">{SAMPLE_MARK}</p>}
        <div className="letter-sheet__text">
          {pieces.map((piece) => (
            <Piece key={piece.block.key} of={piece} />
          ))}
        </div>
        <p className={`letter-sheet__page letter-sheet__page--${page % 2 === 1 ? 'odd' : 'even'}`}>{`— ${page} —`}</p>
      </SheetFrame>
    );
  });

const Piece = ({ of: { block, part, lines, above } }: { of: LaidOutPiece }) => (
  <div className="letter-piece" style={{ marginBlockStart: linesHigh(above), blockSize: linesHigh(lines) }}>
    <LetterBlockPart block={block} part={part} />
  </div>
);

const linesHigh = (lines: number) => `calc(${lines} * var(--letter-line))`;
