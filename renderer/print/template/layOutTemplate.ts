import { parseAsync, renderDocument } from 'docx-preview';
import { loadLetterFonts } from '../letter/letterFonts.ts';
import { markPageNumbers, numberSheet } from './pageNumbers.ts';

/** What is not there on the machine is drawn by the faces that letters have. */
const FALLBACK = '"Letter Latin", "Letter FangSong", "Noto Serif SC Variable", "Workbench Hans", serif';

const SHEET_STYLE = `
  :host { display: block; }
  section.docx { position: relative; box-sizing: border-box; margin: 0 auto; background: #fff; overflow: hidden;
    display: flex; flex-direction: column; break-after: page; font-family: ${FALLBACK}; }
  section.docx:last-child { break-after: auto; }
  section.docx > article { flex: 1; }
  @media screen { section.docx { margin-block-end: 16px; box-shadow: 0 1px 4px rgb(0 0 0 / 20%); } }
`;

/**
 * Draws a DOCX into `root` and parts it into sheets. The reader gives one sheet for each section of the file, however
 * long; what does not fit goes on in a sheet of the same kind. Answers the number of sheets.
 */
export async function layOutTemplate(docx: Uint8Array, root: ShadowRoot): Promise<number> {
  const options = {
    inWrapper: false,
    ignoreFonts: true,
    renderAltChunks: false,
    renderComments: false,
    useBase64URL: true,
    ignoreLastRenderedPageBreak: true,
  };
  // A copy: the reader wants the bytes of the file alone.
  const word = await parseAsync(new Blob([docx.slice()]), options);
  markPageNumbers(word.parts);
  const nodes = await renderDocument(word, options);
  const style = document.createElement('style');
  style.textContent = SHEET_STYLE;
  root.replaceChildren(...nodes, style);
  makeHarmless(root);
  withFallbackFaces(root);
  await Promise.all([
    loadLetterFonts(root.textContent ?? ''),
    ...[...root.querySelectorAll('img')].map((image) => image.decode().catch(() => {})),
  ]);
  for (const section of sectionsOf(root)) intoSheets(section);
  const sheets = sectionsOf(root);
  sheets.forEach((sheet, at) => {
    sheet.style.height = getComputedStyle(sheet).minHeight;
    numberSheet(sheet, at + 1, sheets.length);
  });
  return sheets.length;
}

const sectionsOf = (root: ShadowRoot) => [...root.querySelectorAll<HTMLElement>('section.docx')];

/** A letter is read and printed: nothing in it leads anywhere. */
function makeHarmless(root: ShadowRoot): void {
  for (const link of root.querySelectorAll('a[href]')) link.removeAttribute('href');
  for (const frame of root.querySelectorAll('iframe, object, embed, script')) frame.remove();
}

/** The reader names faces without what comes after them. */
function withFallbackFaces(root: ShadowRoot): void {
  for (const style of root.querySelectorAll('style')) {
    style.textContent = (style.textContent ?? '').replaceAll(/font-family:\s*([^;}]+)/g, (whole, faces: string) =>
      faces.includes('Noto Serif SC') ? whole : `font-family: ${faces}, ${FALLBACK}`,
    );
  }
  for (const element of root.querySelectorAll<HTMLElement>('[style*="font-family"]')) {
    element.style.fontFamily = `${element.style.fontFamily}, ${FALLBACK}`;
  }
}

/** Moves what stands below the end of a sheet to further ones; a block stays whole, and one alone is cut. */
function intoSheets(section: HTMLElement): void {
  const height = Number.parseFloat(getComputedStyle(section).minHeight);
  const article = section.querySelector<HTMLElement>(':scope > article');
  if (!article || !(height > 0)) return;
  const next = () => {
    // Safe: a clone of an element is one.
    const clone = section.cloneNode(true) as HTMLElement;
    clone.querySelector(':scope > article')?.replaceChildren();
    return clone;
  };
  const blocks = [...article.children];
  let sheet = section;
  let body = article;
  body.replaceChildren();
  for (const block of blocks) {
    body.append(block);
    if (sheet.scrollHeight <= height + 1 || body.children.length === 1) continue;
    block.remove();
    const following = next();
    sheet.after(following);
    sheet = following;
    body = following.querySelector<HTMLElement>(':scope > article') ?? body;
    body.append(block);
  }
}
