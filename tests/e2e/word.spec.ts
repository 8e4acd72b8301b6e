import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LaunchedApp, launchApp } from './launch.ts';
import { paragraphsOf, partsOfDocx } from './pages/docx.ts';
import { issueAndSave, saveAsWord } from './pages/papersPage.ts';
import { inkOf, textOfPages } from './pages/pdf.ts';
import { answerSaveDialog, openSample } from './pages/startPage.ts';
import { type Screen, screenOf } from './pages/workbench.ts';

describe('an issued brief is saved as a Word document', () => {
  let launched: LaunchedApp;
  let screen: Screen;
  let parts: Map<string, Buffer>;
  let pdf: string;
  beforeAll(async () => {
    launched = await launchApp({ settings: { language: 'zh-CN', theme: 'dark', operatorName: '陶俊杰' } });
    screen = screenOf(launched.page);
    await openSample(screen);
    const paper = path.join(launched.documents, '简报.pdf');
    await answerSaveDialog(launched.app, paper);
    await issueAndSave(screen);
    pdf = (await textOfPages(readFileSync(paper))).join('');
    const word = path.join(launched.documents, '简报.docx');
    await answerSaveDialog(launched.app, word);
    await saveAsWord(screen, 1, word);
    parts = await partsOfDocx(word);
  });
  afterAll(() => launched.close());

  const part = (name: string) => parts.get(name)?.toString('utf8') ?? '';
  const joined = (text: string) => text.replaceAll(/\s+/g, '');

  test('it has every text of the print, word for word, and every amount', () => {
    const paragraphs = paragraphsOf(part('word/document.xml'));

    expect(paragraphs.length).toBeGreaterThan(50);
    expect(paragraphs.filter((text) => !joined(pdf).includes(joined(text)))).toEqual([]);
    const all = paragraphs.join('\n');
    const amounts = [...new Set(pdf.match(/\d{1,3}(,\d{3})+/g))];
    expect(amounts.filter((amount) => !all.includes(amount))).toEqual([]);
  });

  test('its tables repeat their heads, its charts are pictures in the colours of paper, its pages are numbered', () => {
    const xml = part('word/document.xml');
    const tables = xml.split('<w:tbl>').slice(1);

    expect(tables.length).toBeGreaterThan(6);
    // The row of four figures has no head.
    expect(tables.filter((table) => !table.includes('<w:tblHeader')).length).toBe(1);
    const pictures = [...parts].filter(([name]) => name.startsWith('word/media/'));
    expect(pictures).toHaveLength(2);
    for (const [, png] of pictures) {
      const ink = inkOf(PNG.sync.read(png));
      expect(ink).toBeGreaterThan(0.002);
      expect(ink).toBeLessThan(0.2);
    }
    expect(part('word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/s);
    expect(xml).toContain('w:pgSz w:w="11906" w:h="16838"');
    expect(part('word/styles.xml')).toContain('w:eastAsia="Microsoft YaHei"');
  });

  test('its properties say what the paper says and nothing of the machine or the hour', () => {
    const properties = part('docProps/core.xml');

    expect(properties).toContain('<dc:creator>陶俊杰</dc:creator>');
    const instants = [...properties.matchAll(/\d{4}-\d\d-\d\dT([\d:]+)Z/g)].map(([, time]) => time);
    expect(instants).toEqual(['00:00:00', '00:00:00']);
    for (const name of ['docProps/core.xml', 'docProps/app.xml', 'docProps/custom.xml']) {
      expect(part(name)).not.toContain('Un-named');
      expect(part(name)).not.toContain(launched.documents);
    }
  });

  test('nothing went wrong unseen', () => {
    expect(launched.faults).toEqual([]);
  });
});
