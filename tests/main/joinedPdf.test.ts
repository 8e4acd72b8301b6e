import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { degrees, PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { JoinedPdf } from '../../electron/main/joinedPdf.ts';
import { temporaryFolder } from '../fixtures/temporaryFolder.ts';

/** A letter whose pages say their own name. */
async function letter(name: string, pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const face = await pdf.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= pages; page += 1) pdf.addPage([595, 842]).drawText(`${name}-${page}`, { font: face });
  return pdf.save();
}

function opened(startsOdd: boolean) {
  const path = join(temporaryFolder(), 'letters.pdf');
  const file = new JoinedPdf(path, startsOdd);
  return {
    file,
    finished: async () => {
      file.finish('要约书 2021-04-01');
      const pdf = await getDocumentProxy(new Uint8Array(readFileSync(path)));
      return { path, pdf, pages: (await extractText(pdf)).text };
    },
  };
}

test('letters stand one after the other in the order in which they came', async () => {
  const { file, finished } = opened(false);
  await file.add(await letter('A', 2));
  await file.add(await letter('B', 1));
  await file.add(await letter('C', 3));

  expect((await finished()).pages).toEqual(['A-1', 'A-2', 'B-1', 'C-1', 'C-2', 'C-3']);
});

test('for print on both sides each begins on an odd page, with an empty one before it only where it must be', async () => {
  const { file, finished } = opened(true);
  for (const [name, pages] of [
    ['A', 1],
    ['B', 2],
    ['C', 3],
    ['D', 1],
  ] as const) {
    await file.add(await letter(name, pages));
  }

  expect((await finished()).pages).toEqual(['A-1', '', 'B-1', 'B-2', 'C-1', 'C-2', 'C-3', '', 'D-1']);
});

test('hundreds of parts become one file that says its title and writes what they share once', async () => {
  const { file, finished } = opened(false);
  const part = await letter('A', 1);
  for (let at = 0; at < 300; at += 1) await file.add(part);

  const { path, pdf, pages } = await finished();

  expect(pages).toHaveLength(300);
  const { info } = await pdf.getMetadata();
  expect(info).toMatchObject({ Title: '要约书 2021-04-01' });
  const text = readFileSync(path, 'latin1');
  expect(text.match(/\/BaseFont/g)).toHaveLength(1);
  expect(await PDFDocument.load(readFileSync(path))).toBeInstanceOf(PDFDocument);
});

test('pages keep the size and the turn that they have from the tree above them', async () => {
  const { file, finished } = opened(false);
  const source = await PDFDocument.create();
  const page = source.addPage([842, 595]);
  page.setRotation(degrees(90));
  await file.add(await source.save());

  const first = await (await finished()).pdf.getPage(1);

  expect([first.rotate, first.view]).toEqual([90, [0, 0, 842, 595]]);
});

test('a part that cannot be read is named by its place, and those before it are untouched', async () => {
  const { file, finished } = opened(false);
  await file.add(await letter('A', 1));

  await expect(file.add(new TextEncoder().encode('%PDF-1.7 broken'))).rejects.toThrow('part 2');

  await file.add(await letter('B', 1));
  expect((await finished()).pages).toEqual(['A-1', 'B-1']);
});
