import { fc, test } from '@fast-check/vitest';
import { getSchema } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../../renderer/features/documents/editorBody.ts';
import { letterNodes } from '../../../renderer/features/documents/letterNodes.ts';
import {
  ALIGNMENTS,
  type Block,
  blanksIn,
  bodyText,
  documentBody,
  type DocumentBody,
  type Inline,
  type Paragraph,
} from '../../../shared/domain/documents/documentBody.ts';
import {
  blank,
  bold,
  bulleted,
  line,
  numbered,
  para,
  section,
  signature,
  signatures,
  slip,
  tableOf,
  ticks,
  title,
} from '../../../shared/domain/documents/writing.ts';

const schema = getSchema(letterNodes);

/** The body after it was opened in the editor and stored again. */
function reopened(body: DocumentBody): DocumentBody {
  const doc = schema.nodeFromJSON(body);
  doc.check();
  return documentBody.parse(bodyOf(doc));
}

const MARKS = fc.subarray(['bold', 'underline'] as const).map((types) => types.map((type) => ({ type })));
const words = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text: words, marks: MARKS }),
  fc.record({ type: fc.constant('text' as const), text: words }),
  fc.record({
    type: fc.constant('blank' as const),
    attrs: fc.record({ label: fc.string({ maxLength: 100 }), width: fc.integer({ min: 1, max: 28 }) }),
  }),
  fc.constant({ type: 'hardBreak' as const }),
);
const content = fc.array(inline, { maxLength: 4 });
const paragraph: fc.Arbitrary<Paragraph> = fc.record({
  type: fc.constant('paragraph' as const),
  attrs: fc.record({ align: fc.constantFrom(...ALIGNMENTS), isIndented: fc.boolean() }),
  content,
});
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 3 });
const item = fc.record({ type: fc.constant('listItem' as const), content: some(paragraph) });
const cell = fc.record({
  type: fc.constantFrom('tableCell' as const, 'tableHeader' as const),
  attrs: fc.record({
    colspan: fc.integer({ min: 1, max: 20 }),
    rowspan: fc.integer({ min: 1, max: 200 }),
    colwidth: fc.oneof(fc.constant(null), some(fc.integer({ min: 1, max: 900 }))),
  }),
  content: some(paragraph),
});
const block: fc.Arbitrary<Block> = fc.oneof(
  paragraph,
  fc.record({
    type: fc.constant('heading' as const),
    attrs: fc.record({ level: fc.integer({ min: 1, max: 4 }) }),
    content,
  }),
  fc.record({ type: fc.constant('bulletList' as const), content: some(item) }),
  fc.record({
    type: fc.constant('orderedList' as const),
    attrs: fc.record({ start: fc.integer({ min: 1, max: 10_000 }) }),
    content: some(item),
  }),
  fc.record({ type: fc.constant('orderedList' as const), content: some(item) }),
  fc.record({
    type: fc.constant('taskList' as const),
    content: some(
      fc.record({
        type: fc.constant('taskItem' as const),
        attrs: fc.record({ checked: fc.boolean() }),
        content: some(paragraph),
      }),
    ),
  }),
  fc.record({
    type: fc.constant('table' as const),
    content: some(fc.record({ type: fc.constant('tableRow' as const), content: fc.array(cell, { maxLength: 3 }) })),
  }),
  fc.record({
    type: fc.constant('signature' as const),
    attrs: fc.record({ place: fc.constantFrom('whole' as const, 'start' as const, 'end' as const) }),
    content: some(paragraph),
  }),
  fc.record({ type: fc.constant('slip' as const), content: some(paragraph) }),
);
const bodies: fc.Arbitrary<DocumentBody> = fc.record({ type: fc.constant('doc' as const), content: some(block) });

describe('the editor of letters', () => {
  test.prop([bodies])('opens every body that can be stored and stores it again with all it says', (body) => {
    const again = reopened(documentBody.parse(body));
    expect(bodyText(again)).toBe(bodyText(body));
    expect(blanksIn(again)).toEqual(blanksIn(body));
    expect(reopened(again)).toEqual(again);
  });

  it('stores what is written from the data exactly as it was', () => {
    const body: DocumentBody = {
      type: 'doc',
      content: [
        title('工资集体协商要约书'),
        line('青海枸杞加工有限公司：'),
        para(['请于', blank('日期', 6), '前答复。', bold('逾期'), '\n视为拒绝']),
        section('一、协商内容'),
        ...ticks([
          { words: '工资分配制度', checked: true },
          { words: ['其他', blank('其他', 10)], checked: false },
        ]),
        ...bulleted(['劳动报酬']),
        tableOf(['姓名', '职务'], [['李明', '工会主席'], ['赵丽']]),
        signature('工会（盖章）', '2026年3月2日'),
        ...signatures(['职工方首席代表：'], ['企业方首席代表：']),
        slip(line('送达回证')),
      ],
    };
    expect(reopened(body)).toEqual(body);
    const list: DocumentBody = { type: 'doc', content: numbered(['一', '二']) };
    expect(bodyText(reopened(list))).toBe('一\n二');
  });

  it('knows nothing that a body does not know', () => {
    expect(Object.keys(schema.nodes).sort()).toEqual(
      [
        'doc text paragraph heading hardBreak blank listItem bulletList orderedList taskList taskItem table tableRow',
        'tableCell tableHeader signature slip',
      ]
        .join(' ')
        .split(' ')
        .sort(),
    );
    expect(Object.keys(schema.marks).sort()).toEqual(['bold', 'underline']);
  });
});
