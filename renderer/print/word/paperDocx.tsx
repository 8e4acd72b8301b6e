import { Document, Footer, Header, Packer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createFormat } from '../../../shared/i18n/format.ts';
import { createTexts } from '../../../shared/i18n/texts.ts';
import { isDocument, type PaperModel, type ReportModel } from '../../../shared/reports/paperModel.ts';
import { letterDocx } from './letterDocx.ts';
import { paperContent } from '../paperContent.tsx';
import { loadPaperFonts } from '../paperFonts.ts';
import { paperLabel } from '../paperTexts.ts';
import { Measured, measure, PaperTable, type PaperContent } from '../Sheets.tsx';
import { corePropertiesXml, fontTableXml, withoutControls, WORD_FONTS } from './wordXml.ts';
import { wordParts } from './wordParts.ts';

/** A4 in twentieths of a point, and the margins of the sheets. */
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 964, bottom: 1304, left: 1020, right: 1020, header: 450, footer: 510 },
};
const TEXT_WIDTH = 9865;

/**
 * A paper as a Word document with the content of its print: it is laid out in the page, out of sight, and taken over
 * from there, so that no text is written twice.
 */
export async function paperDocx(model: PaperModel, sha256: string): Promise<Uint8Array> {
  return isDocument(model) ? letterDocx(model) : reportDocx(model, sha256);
}

async function reportDocx(model: ReportModel, sha256: string): Promise<Uint8Array> {
  const host = document.createElement('div');
  document.body.append(host);
  const root = createRoot(host);
  try {
    const content = paperContent(model, sha256);
    const { firstSheet, chartHeight } = await firstSheetOf(content, model.language, host, root);
    flushSync(() =>
      root.render(
        <div className="paper paper--measured paper--laid-out" lang={model.language} aria-hidden="true">
          <div className="sheet__column">
            {firstSheet !== null && content.firstSheets[firstSheet]?.(chartHeight)}
            {content.blocks.map((block) =>
              block.kind === 'flow' ? (
                <div key={block.key}>{block.node}</div>
              ) : (
                <PaperTable key={block.key} columns={block.columns} rows={block.rows} />
              ),
            )}
          </div>
        </div>,
      ),
    );
    await chartsDrawn();
    const column = host.querySelector('.sheet__column');
    if (!column) throw new Error('the paper was not laid out');
    return await packed(model, sha256, [...(await wordParts(column)), checksumLine(model, sha256)]);
  } finally {
    root.unmount();
    host.remove();
  }
}

/** The first page as the print has it: with as much of its longer lists as there is room for. */
async function firstSheetOf(
  content: PaperContent,
  language: string,
  host: HTMLElement,
  root: ReturnType<typeof createRoot>,
): Promise<{ firstSheet: number | null; chartHeight: number }> {
  flushSync(() => root.render(<Measured of={content} language={language} ref={null} />));
  await loadPaperFonts(host.textContent ?? '');
  const paper = host.firstElementChild;
  if (!(paper instanceof HTMLElement)) throw new Error('the paper was not laid out');
  paper.classList.add('paper--laid-out');
  return measure(paper, content);
}

/** Charts draw themselves in a few passes after they are in the page. */
const chartsDrawn = () => new Promise((done) => setTimeout(done, 60));

function checksumLine(model: ReportModel, sha256: string): Paragraph {
  const { t } = createTexts(model.language);
  const text = t('brief.full-checksum', { sha256, version: model.appVersion });
  return new Paragraph({ spacing: { before: 240 }, children: [new TextRun({ text, size: 14, color: '6b7280' })] });
}

async function packed(
  model: ReportModel,
  sha256: string,
  children: Awaited<ReturnType<typeof wordParts>>,
): Promise<Uint8Array> {
  const file = new Document({
    title: model.title,
    styles: { default: { document: { run: { font: WORD_FONTS, size: 19 }, paragraph: { spacing: { line: 300 } } } } },
    sections: [
      {
        properties: { page: PAGE },
        headers: { default: new Header({ children: [headerLine(model)] }) },
        footers: { default: new Footer({ children: [footerLine(model, sha256)] }) },
        children,
      },
    ],
  });
  const blob = await Packer.toBlob(file, undefined, [
    { path: 'docProps/core.xml', data: corePropertiesXml(model) },
    { path: 'word/fontTable.xml', data: fontTableXml() },
  ]);
  return new Uint8Array(await blob.arrayBuffer());
}

const SMALL = { size: 16, color: '6b7280' };

/** The marks that every sheet carries. */
function headerLine(model: ReportModel): Paragraph {
  const { t } = createTexts(model.language);
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [
      new TextRun({ ...SMALL, bold: true, text: model.isSample ? t('brief.sample-mark') : '' }),
      ...(model.copy === 'internal'
        ? [new TextRun({ ...SMALL, bold: true, color: 'b42318', text: `\t${t('brief.internal-mark')}` })]
        : []),
    ],
  });
}

/** Where the numbers stand among the words of the page count; signs that no text has. */
const [PAGE_HOLE, PAGES_HOLE] = ['\ue000', '\ue001'];

function footerLine(model: ReportModel, sha256: string): Paragraph {
  const { t } = createTexts(model.language);
  const checksum = `${sha256.slice(0, 4)}…${sha256.slice(-4)}`;
  const words = [
    model.title,
    paperLabel(t, model),
    createFormat(model.language).day(model.day),
    t('brief.footer-checksum', { checksum }),
  ];
  const count = t('brief.footer-page', { page: PAGE_HOLE, pages: PAGES_HOLE }).split(/([\ue000\ue001])/);
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [
      new TextRun({ ...SMALL, text: `${withoutControls(words.join('  '))}\t` }),
      ...count.map((part) => {
        if (part === PAGE_HOLE) return new TextRun({ ...SMALL, children: [PageNumber.CURRENT] });
        if (part === PAGES_HOLE) return new TextRun({ ...SMALL, children: [PageNumber.TOTAL_PAGES] });
        return new TextRun({ ...SMALL, text: part });
      }),
    ],
  });
}
