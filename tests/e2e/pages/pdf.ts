import { pathToFileURL } from 'node:url';
import type { ElectronApplication } from 'playwright-core';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { extractText, getDocumentProxy } from 'unpdf';

/** The text of each page, as a program that searches or reads aloud finds it. */
export async function textOfPages(pdf: Uint8Array): Promise<string[]> {
  // The reader takes the bytes for itself.
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  return text;
}

/** Pixels a point: three times as fine as a screen. */
const SCALE = 2;

/**
 * A page as pdf.js draws it, in a window of its own: Chromium's own viewer does not show in a captured picture.
 * Only what is embedded in the file can be drawn so.
 */
export async function pictureOfPage(app: ElectronApplication, pdf: Uint8Array, number: number): Promise<PNG> {
  const opened = app.waitForEvent('window');
  await app.evaluate(
    async ({ BrowserWindow }, address) => {
      // The reader is a module in a file, which a page with web security may not load.
      const window = new BrowserWindow({
        show: false,
        webPreferences: { webSecurity: false, partition: 'pdf-reader' },
      });
      await window.loadURL(address);
    },
    pathToFileURL(import.meta.filename).href,
  );
  const page = await opened;
  const reader = import.meta.resolve('unpdf/pdfjs');
  await page.addScriptTag({
    type: 'module',
    content: `import { getDocument } from '${reader}'; globalThis.readPdf = getDocument;`,
  });
  await page.waitForFunction(() => 'readPdf' in globalThis);
  const png = await page.evaluate(
    async ([base64, at, scale]) => {
      const data = Uint8Array.from(atob(base64), (sign) => sign.codePointAt(0) ?? 0);
      const sheet = await (await Reflect.get(globalThis, 'readPdf')({ data }).promise).getPage(at);
      const viewport = sheet.getViewport({ scale });
      const canvas = document.createElement('canvas');
      canvas.width = viewport.width;
      canvas.height = viewport.height;
      await sheet.render({ canvasContext: canvas.getContext('2d'), viewport }).promise;
      return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length);
    },
    [Buffer.from(pdf).toString('base64'), number, SCALE] as const,
  );
  await page.close();
  return PNG.sync.read(Buffer.from(png, 'base64'));
}

export interface DrawnSign {
  readonly sign: string;
  readonly picture: PNG;
}

/** The Chinese signs of the largest text of a page, each cut out of the page's picture where the file says it stands. */
export async function signsOfTitle(pdf: Uint8Array, picture: PNG, number: number): Promise<DrawnSign[]> {
  const page = await (await getDocumentProxy(new Uint8Array(pdf))).getPage(number);
  const { items } = await page.getTextContent();
  const texts = items.flatMap((item) => ('str' in item && /^\p{Script=Han}+$/u.test(item.str) ? [item] : []));
  const size = Math.max(...texts.map(({ height }) => height));
  const side = Math.round(size * SCALE);
  return texts
    .filter(({ height }) => height === size)
    .flatMap(({ str, width, transform }) =>
      Array.from(str, (sign, at) => {
        const left = Math.round((Number(transform[4]) + (at * width) / str.length) * SCALE);
        // The foot of a sign stands a little below the line of the text; the file counts from the foot of the page.
        const top = Math.round(picture.height - (Number(transform[5]) + 0.88 * size) * SCALE);
        const cut = new PNG({ width: side, height: side });
        PNG.bitblt(picture, cut, left, top, side, side, 0, 0);
        return { sign, picture: cut };
      }),
    );
}

/** The share of a picture that is dark. */
export function inkOf({ data }: PNG): number {
  let dark = 0;
  for (let at = 1; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark++;
  return dark / (data.length / 4);
}

/** The share of two pictures of one size that differs. */
export function difference(a: PNG, b: PNG): number {
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.3 }) / (a.width * a.height);
}
