import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letterDocx } from '../../renderer/print/word/letterDocx.ts';
import { projectRoot } from '../../scripts/projectPaths.ts';
import type { Block } from '../../shared/domain/documents/documentBody.ts';
import {
  type Words,
  line,
  para,
  section,
  signature,
  slip,
  tableOf,
  ticks,
  title,
} from '../../shared/domain/documents/writing.ts';
import { everyDocument, letterOf } from '../fixtures/letters.ts';
import { convertedToPdf, secondReader } from '../fixtures/secondReader.ts';
import { type LaunchedApp, launchApp, makeTemporaryFolder } from './launch.ts';
import { paragraphsOf, partsOfDocx } from './pages/docx.ts';
import { difference, inkOf, pictureOfPage, textOfPages } from './pages/pdf.ts';
import { printLetter, textOfSheets, wordsOf } from './pages/printedLetter.ts';

const DOCUMENTS = everyDocument();
const reader = await secondReader();

let launched: LaunchedApp;
beforeAll(async () => {
  launched = await launchApp({ settings: { language: 'zh-CN' } });
});
afterAll(() => launched.close());

const printed = new Map<string, Promise<Uint8Array>>();
/** Each document is printed once for all tests. */
function pdfOf(name: string): Promise<Uint8Array> {
  const model = DOCUMENTS[name];
  if (!model) throw new Error(`no document ${name}`);
  const pdf = printed.get(name) ?? printLetter(launched.page, model);
  printed.set(name, pdf);
  return pdf;
}

describe('each kind of document, known and bare', () => {
  test.each(Object.keys(DOCUMENTS))('%s says on paper all that it says, its sheets numbered from 1', async (name) => {
    const pages = await textOfPages(await pdfOf(name));
    const text = textOfSheets(pages);

    expect(wordsOf(DOCUMENTS[name] ?? letterOf([])).filter((words) => !text.includes(words))).toEqual([]);
    expect(pages.map((page) => /—\s*(\d+)\s*—/.exec(page)?.[1])).toEqual(pages.map((_, at) => String(at + 1)));
    expect(pages.every((page) => page.includes('演示数据') === DOCUMENTS[name]?.isSample)).toBe(true);
  });
});

/** Where another system has the faces of GB/T 9704 the pictures are of those. */
const hasSystemFaces = (pdf: Uint8Array) =>
  /\+(FangSong|SimHei|KaiTi|ST\w+|FZ\w+)/.test(Buffer.from(pdf).toString('latin1'));

describe('the first sheet looks as it was looked at', () => {
  /** The share of a quarter-size picture that another drawing of the same page may differ by. */
  const TOLERANCE = 0.01;

  test.each(['offer-letter', 'wage-agreement', 'representative-roster'])('%s', async (name) => {
    const pdf = await pdfOf(name);
    if (hasSystemFaces(pdf)) return;
    const now = quarterOf(await pictureOfPage(launched.app, pdf, 1));
    const file = path.join(projectRoot, 'tests', 'e2e', 'pictures', `${name}.png`);
    // `UPDATE_PICTURES=1 npm test -- tests/e2e/letters.spec.ts`, then look at them.
    if (process.env['UPDATE_PICTURES'] === '1' || !existsSync(file)) {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, PNG.sync.write(now, { colorType: 0 }));
    }
    const before = PNG.sync.read(await readFile(file));

    expect([now.width, now.height]).toEqual([before.width, before.height]);
    expect(difference(now, before)).toBeLessThan(TOLERANCE);
  });

  /** A fourth as wide and high, each pixel the mean of sixteen: what stands where, not how edges are drawn. */
  function quarterOf(picture: PNG): PNG {
    const small = new PNG({ width: Math.floor(picture.width / 4), height: Math.floor(picture.height / 4) });
    for (let y = 0; y < small.height; y++) {
      for (let x = 0; x < small.width; x++) {
        let sum = 0;
        for (let part = 0; part < 16; part++) {
          const at = ((y * 4 + (part >> 2)) * picture.width + x * 4 + (part & 3)) * 4;
          sum += ((picture.data[at] ?? 0) + (picture.data[at + 1] ?? 0) + (picture.data[at + 2] ?? 0)) / 3;
        }
        small.data.set([sum / 16, sum / 16, sum / 16, 255], (y * small.width + x) * 4);
      }
    }
    return small;
  }
});

describe('bad input stays well laid out', () => {
  /** Where signs stand on each page, in points from the left and from the foot of a sheet of 595 × 842. */
  const print = async (...content: Parameters<typeof letterOf>[0]) => {
    const pdf = await printLetter(launched.page, letterOf(content));
    return { pdf, pages: await textOfPages(pdf) };
  };
  const close = (text: string) => text.replaceAll(/\s+/g, '');

  test('a paragraph of 2,000 characters takes 72 lines on four sheets, and no sign is lost or doubled', async () => {
    const signs = Array.from({ length: 2000 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('');
    const { pages } = await print(para(signs));

    expect(pages).toHaveLength(4);
    expect(textOfSheets(pages)).toBe(signs);
  });

  test('a name of 200 characters, long numbers and addresses stay inside the text', async () => {
    const { pdf, pages } = await print(
      title('名'.repeat(200)),
      line(`${'很长的名称'.repeat(40)}：`),
      para('9'.repeat(300)),
      para(`https://example.org/${'a'.repeat(300)}`),
      tableOf(
        ['姓名', '说明'],
        [
          ['x'.repeat(80), '说明'],
          ['名'.repeat(200), ''],
        ],
      ),
      signature('会'.repeat(200), '2021年4月1日'),
    );

    expect(textOfSheets(pages)).toContain('9'.repeat(300));
    for (let page = 1; page <= pages.length; page++) {
      const picture = await pictureOfPage(launched.app, pdf, page);
      for (const [from, to] of [
        [0, 27],
        [186, 210],
      ] as const) {
        expect({ page, from, ink: inkOf(bandOf(picture, from, to)) }).toEqual({ page, from, ink: 0 });
      }
    }
  });

  test('rare characters of names are in the file, on one line with the others', async () => {
    const { pages } = await print(para('职工方首席代表㛃䶮龘。'), signature('㛃䶮龘', '2021年4月1日'));

    expect(close(pages.join(''))).toContain('职工方首席代表㛃䶮龘。');
  });

  test('an empty document is one empty sheet', async () => {
    expect((await print(para(''))).pages.map(close)).toEqual(['—1—']);
  });

  test('a table of 60 rows repeats its head on each sheet and keeps rows whole', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => [`第${at + 1}行`, '内容']);
    const { pages } = await print(title('名单'), tableOf(['序号甲', '事项乙'], rows));

    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(close(page).match(/序号甲事项乙/g)).toHaveLength(1);
    expect(close(pages.join('')).match(/第\d+行内容/g)).toHaveLength(60);
  });

  test('a cell of 2,000 characters goes on over sheets', async () => {
    const { pages } = await print(tableOf(['序号', '说明'], [['1', '长'.repeat(2000)]]));

    expect(close(pages.join('')).match(/长/g)).toHaveLength(2000);
  });

  type Cells = Extract<Block, { type: 'table' }>['content'][number]['content'];
  const cell = (words: Words, rowspan = 1): Cells[number] => ({
    type: 'tableCell',
    attrs: { colspan: 1, rowspan },
    content: [line(words)],
  });
  const head = (words: Words): Cells[number] => ({ ...cell(words), type: 'tableHeader' });
  const tableWith = (...content: Cells[]): Block => ({
    type: 'table',
    content: content.map((cells) => ({ type: 'tableRow', content: cells })),
  });

  test.each<[string, Block]>([
    ['a row of 150 lines', tableOf(['序号'], [[Array.from({ length: 150 }, () => '长').join('\n')]])],
    ['a row of wide letters', tableOf(['序号'], [['长'.repeat(150) + 'W'.repeat(1400)]])],
    ['a head of a table', tableWith([head('长'.repeat(150) + '头'.repeat(1850))], [cell('体')])],
    ['a cell over two rows', tableWith([cell('长'.repeat(150) + '跨'.repeat(1850), 2), cell('一')], [cell('二')])],
    ['a paragraph', para('长'.repeat(150) + '段'.repeat(4850))],
    ['a title', title('长'.repeat(150) + '题'.repeat(750))],
    ['a signature', signature('长'.repeat(150) + '名'.repeat(1850))],
    ['a slip', slip(line('长'.repeat(150) + '证'.repeat(2850)))],
  ])('%s that is higher than a sheet flows on, and nothing of it is cut', async (_name, block) => {
    const { pdf, pages } = await print(para('前文'), block, signature('工会', '2021年4月1日'));

    expect(pages.length).toBeGreaterThan(1);
    expect(close(pages.join('')).match(/长/g)).toHaveLength(150);
    for (let page = 1; page <= pages.length; page++) {
      const picture = await pictureOfPage(launched.app, pdf, page);
      // Below the number of the page.
      expect({ page, ink: inkOf(rowsOf(picture, 276, 297)) }).toEqual({ page, ink: 0 });
    }
  });

  test('forty representatives a side are all named', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => [String(at + 1), `职工甲${at}号`, '', `企业乙${at}号`, '']);
    const { pages } = await print(
      section('一、代表'),
      tableOf(['序号', '职工方代表', '签字', '企业方代表', '签字'], rows),
      signature('工会', '2021年4月1日'),
    );
    const text = close(pages.join(''));

    expect(rows.flat().filter((word) => !text.includes(word))).toEqual([]);
  });

  test('a signature has text above it on its sheet, a slip is whole at the foot of the last', async () => {
    const { pages } = await print(
      title('要约书'),
      ...Array.from({ length: 18 }, (_, at) => para(`第${at}段`)),
      ...ticks([{ words: '工资水平', checked: true }]),
      para('特此要约。'),
      signature('某某工会', '2021年4月1日'),
      slip(line('送达回证'), line('收件人：'), line('收到日期：')),
    );
    const signed = pages.find((page) => page.includes('2021年4月1日')) ?? '';

    expect(close(signed)).toMatch(/工资水平特此要约。某某工会2021年4月1日/);
    expect(close(pages.at(-1) ?? '')).toContain('送达回证收件人：收到日期：');
  });

  /** What stands between two distances from the upper edge, in millimetres. */
  function rowsOf(picture: PNG, from: number, to: number): PNG {
    const pixels = (mm: number) => Math.round((mm / 297) * picture.height);
    const band = new PNG({ width: picture.width, height: pixels(to) - pixels(from) });
    PNG.bitblt(picture, band, 0, pixels(from), band.width, band.height, 0, 0);
    return band;
  }

  /** What stands between two distances from the left edge, in millimetres. */
  function bandOf(picture: PNG, from: number, to: number): PNG {
    const pixels = (mm: number) => Math.round((mm / 210) * picture.width);
    const band = new PNG({ width: pixels(to) - pixels(from), height: picture.height });
    PNG.bitblt(picture, band, pixels(from), 0, band.width, band.height, 0, 0);
    return band;
  }
});

describe('as a Word file', () => {
  test('a document names the faces, the grid and real headings, and nothing of the machine or the hour', async () => {
    const file = path.join(await makeTemporaryFolder('word'), 'offer.docx');
    await writeFile(file, await letterDocx(DOCUMENTS['offer-letter'] ?? letterOf([])));
    const parts = await partsOfDocx(file);
    const part = (name: string) => parts.get(name)?.toString('utf8') ?? '';
    const xml = part('word/document.xml');

    expect(xml).toContain('<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
    expect(xml).toContain('<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-848"/>');
    expect(xml.match(/w:firstLineChars="200"/g)?.length).toBeGreaterThan(5);
    expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/>.*<w:pStyle w:val="Heading2"\/>/s);
    expect(paragraphsOf(xml).filter((text) => /^[☑☐]/.test(text)).length).toBeGreaterThan(5);
    for (const face of ['仿宋', '黑体', '楷体', '方正小标宋简体']) expect(part('word/fontTable.xml')).toContain(face);
    expect(part('word/styles.xml')).toContain('w:eastAsia="仿宋"');
    expect(part('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const instants = [...part('docProps/core.xml').matchAll(/T([\d:]+)Z/g)].map(([, time]) => time);
    expect(instants).toEqual(['00:00:00', '00:00:00']);
    expect(part('docProps/app.xml') + part('docProps/custom.xml')).not.toContain('Un-named');
  });

  test('a high row may part there too, and single lines above a signature stay with it', async () => {
    const file = path.join(await makeTemporaryFolder('word'), 'high.docx');
    const content = [
      tableOf(
        ['序号', '说明'],
        [
          ['1', '长'.repeat(2000)],
          ['2', '短'],
        ],
      ),
      para('前'.repeat(100)),
      ...['特此函告。', '联系人：李芳', '地址：昆仑路1号'].map(para),
      signature('工会', '2021年4月1日'),
    ];
    await writeFile(file, await letterDocx(letterOf(content)));
    const xml = (await partsOfDocx(file)).get('word/document.xml')?.toString('utf8') ?? '';
    const rows = xml.split('<w:tr>').slice(1);
    const paragraphs = xml.split('</w:tbl>')[1]?.split('<w:p>') ?? [];
    const stays = (words: string) => paragraphs.find((one) => one.includes(words))?.includes('<w:keepNext/>');

    expect(rows.map((row) => row.includes('<w:cantSplit/>'))).toEqual([true, false, true]);
    expect(['前前', '特此函告', '联系人', '地址', '工会'].map(stays)).toEqual([true, true, true, true, true]);
  });

  /** LibreOffice lets a mark at the end of a line hang in the margin, where the reader of PDFs passes over it. */
  const unpointed = (text: string) => text.replaceAll(/[，。、；：！？,.;:]/g, '');

  const isRead = reader === null ? 'are not read again: there is no LibreOffice here' : 'are read by LibreOffice';

  test.skipIf(reader === null)(`all documents ${isRead}, word for word, on as many sheets within one`, async () => {
    const words = new Map<string, Uint8Array>();
    for (const [name, model] of Object.entries(DOCUMENTS)) words.set(name, await letterDocx(model));
    const converted = await convertedToPdf(reader ?? '', words, await makeTemporaryFolder('reader'));

    for (const [name, model] of Object.entries(DOCUMENTS)) {
      const pages = await textOfPages(converted.get(name) ?? new Uint8Array());
      const own = await textOfPages(await pdfOf(name));
      const text = unpointed(textOfSheets(pages));
      const missing = wordsOf(model).filter((piece) => !text.includes(unpointed(piece)));
      const isAsLong = Math.abs(pages.length - own.length) <= 1;
      expect({ name, missing, isAsLong }).toEqual({ name, missing: [], isAsLong: true });
    }
  });

  test.skipIf(reader === null)('what LibreOffice draws of an offer fills its sheet as the print does', async () => {
    const model = DOCUMENTS['offer-letter'] ?? letterOf([]);
    const words = new Map([['offer', await letterDocx(model)]]);
    const converted = await convertedToPdf(reader ?? '', words, await makeTemporaryFolder('reader'));
    const theirs = inkOf(await pictureOfPage(launched.app, converted.get('offer') ?? new Uint8Array(), 1));
    const ours = inkOf(await pictureOfPage(launched.app, await pdfOf('offer-letter'), 1));

    expect(theirs / ours).toBeGreaterThan(0.5);
    expect(theirs / ours).toBeLessThan(2);
  });

  test('five hundred letters in a row are written in their turn', async () => {
    const model = DOCUMENTS['reminder-letter'] ?? letterOf([]);
    const sizes: number[] = [];
    for (let at = 0; at < 500; at++) sizes.push((await letterDocx({ ...model, number: at + 1 })).length);

    expect(sizes.every((size) => size > 5000)).toBe(true);
  });
});

test('nothing went wrong unseen', () => {
  expect(launched.faults).toEqual([]);
});
