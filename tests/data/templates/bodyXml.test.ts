import path from 'node:path';
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { bodyXml } from '../../../electron/data/templates/bodyXml.ts';
import { fillTemplate } from '../../../electron/data/templates/templateFile.ts';
import {
  ALIGNMENTS,
  bodyText,
  type DocumentBody,
  documentBody,
  type Inline,
} from '../../../shared/domain/documents/documentBody.ts';
import { textOfPages } from '../../e2e/pages/pdf.ts';
import { letterheadTemplate } from '../../fixtures/letterheadTemplate.ts';
import { convertedToPdf, secondReader } from '../../fixtures/secondReader.ts';
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts';

const words = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({
    unit: fc.constantFrom('&', '<', '>', '"', '{', '}', ']]>', '㛃', '䶮', '龘', '𠮷', '\u0000'),
    minLength: 1,
  }),
);
const marks = fc.subarray([{ type: 'bold' as const }, { type: 'underline' as const }]);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text: words, marks }),
  fc.record({
    type: fc.constant('blank' as const),
    attrs: fc.record({ label: fc.constant('日期'), width: fc.integer({ min: 1, max: 28 }) }),
  }),
  fc.constant({ type: 'hardBreak' as const }),
);
const content = fc.array(inline, { maxLength: 4 });
const paragraph = fc.record({
  type: fc.constant('paragraph' as const),
  attrs: fc.record({ align: fc.constantFrom(...ALIGNMENTS), isIndented: fc.boolean() }),
  content,
});
const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 2 });
const listItem = fc.record({ type: fc.constant('listItem' as const), content: paragraphs });
const cell = fc.record({
  type: fc.constantFrom('tableCell' as const, 'tableHeader' as const),
  attrs: fc.record({ colspan: fc.integer({ min: 1, max: 3 }), rowspan: fc.integer({ min: 1, max: 3 }) }),
  content: paragraphs,
});
const row = fc.record({ type: fc.constant('tableRow' as const), content: fc.array(cell, { maxLength: 3 }) });
const block = fc.oneof(
  paragraph,
  fc.record({
    type: fc.constant('heading' as const),
    attrs: fc.record({ level: fc.integer({ min: 1, max: 4 }) }),
    content,
  }),
  fc.record({ type: fc.constant('bulletList' as const), content: fc.array(listItem, { minLength: 1, maxLength: 2 }) }),
  fc.record({
    type: fc.constant('orderedList' as const),
    attrs: fc.record({ start: fc.integer({ min: 1, max: 9 }) }),
    content: fc.array(listItem, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    type: fc.constant('taskList' as const),
    content: fc.array(
      fc.record({
        type: fc.constant('taskItem' as const),
        attrs: fc.record({ checked: fc.boolean() }),
        content: paragraphs,
      }),
      { minLength: 1, maxLength: 2 },
    ),
  }),
  fc.record({ type: fc.constant('table' as const), content: fc.array(row, { minLength: 1, maxLength: 3 }) }),
  fc.record({
    type: fc.constant('signature' as const),
    attrs: fc.record({ place: fc.constantFrom('whole' as const, 'start' as const, 'end' as const) }),
    content: paragraphs,
  }),
  fc.record({ type: fc.constant('slip' as const), content: paragraphs }),
);
const body: fc.Arbitrary<DocumentBody> = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((blocks) => documentBody.parse({ type: 'doc', content: blocks }));

const TOKEN =
  /<(?<end>\/?)(?<name>[\w:]+)(?: [\w:]+="[^"<&]*")*(?<alone>\/?)>|(?<text>(?:[^<>&]|&(?:amp|lt|gt|quot);)+)/gy;

/** The texts of a piece of XML; throws where it is not well-formed. */
function wellFormed(xml: string): string[] {
  const open: string[] = [];
  const texts: string[] = [];
  let read = 0;
  for (const token of xml.matchAll(TOKEN)) {
    const { end, name = '', alone, text } = token.groups ?? {};
    read += token[0].length;
    if (text !== undefined) texts.push(text);
    else if (end === '/') expect(open.pop()).toBe(name);
    else if (alone !== '/') open.push(name);
  }
  expect(read).toBe(xml.length);
  expect(open).toEqual([]);
  return texts;
}

const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const told = (text: string) => text.replaceAll(/[\s_　]/gu, '');

property.prop([body])(
  'each body that can be stored is well-formed XML that says the whole text in its order',
  (any) => {
    const texts = wellFormed(bodyXml(any).join('')).map((text) =>
      text.replaceAll(/&\w+;/g, (sign) => SIGNS[sign] ?? ''),
    );
    const said = told(texts.join(''));
    let from = 0;
    for (const line of bodyText(any).split(/[\n\t]/)) {
      const wanted = told(line.replaceAll(/[\p{Cc}\ufffe\uffff]/gu, ''));
      const at = said.indexOf(wanted, from);
      expect(at).toBeGreaterThanOrEqual(from);
      from = at + wanted.length;
    }
  },
);

test('a cell over rows is named in each of them, and tables stay apart', () => {
  const cellOf = (text: string, colspan: number, rowspan: number) => ({
    type: 'tableCell',
    attrs: { colspan, rowspan },
    content: [{ type: 'paragraph', attrs: { align: 'start', isIndented: false }, content: [{ type: 'text', text }] }],
  });
  const table = {
    type: 'table',
    content: [
      { type: 'tableRow', content: [cellOf('左', 2, 2), cellOf('右', 1, 1)] },
      { type: 'tableRow', content: [cellOf('下', 1, 1)] },
    ],
  };
  const [first = '', last = ''] = bodyXml(documentBody.parse({ type: 'doc', content: [table, table] }));

  expect(first.match(/<w:gridCol\/>/g)).toHaveLength(3);
  expect(first).toMatch(/<w:gridSpan w:val="2"\/><w:vMerge w:val="restart"\/>.*左.*右.*<w:vMerge\/>.*下/);
  for (const xml of [first, last]) expect(xml).toMatch(/<\/w:tbl><w:p\/>$/);
});

const reader = await secondReader();

test.skipIf(reader === null)('a second program opens a template with any body in it and prints it', async () => {
  const folder = temporaryFolder();
  const bodies = fc.sample(body, { numRuns: 12, seed: 20_260_301 });
  const files = new Map<string, Uint8Array>();
  for (const [at, any] of bodies.entries()) {
    const xml = { _type: 'rawXml', xml: bodyXml(any), replaceParagraph: true };
    files.set(
      `body-${at}`,
      await fillTemplate(await letterheadTemplate(['末段㛃䶮龘&<>']), { 正文: xml, 职工方代表: [] }),
    );
  }
  for (const pdf of (await convertedToPdf(reader ?? '', files, path.join(folder, 'second'))).values()) {
    expect(told((await textOfPages(pdf)).join(''))).toContain('末段㛃䶮龘&<>');
  }
});
