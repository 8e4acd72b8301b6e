import { describe, expect, test } from 'vitest';
import { type LetterBlock, lengthOf, letterFlow } from '../../../../renderer/print/letter/letterFlow.ts';
import { writeDocument } from '../../../../shared/domain/documents/writeDocument.ts';
import { blank, phrase, ticks, type Words } from '../../../../shared/domain/documents/writing.ts';
import { signedFacts } from '../../../fixtures/documentFacts.ts';

const wordsOf = (content: Extract<LetterBlock, { kind: 'text' }>['content']) =>
  content.map((node) => (node.type === 'text' ? node.text : '_')).join('');

/** The items of a tick list as they stand row by row. */
function rowsOf(...items: readonly Words[]): string[][] {
  const content = ticks(items.map((words) => ({ words, checked: true })));
  return letterFlow({ type: 'doc', content }, '').map((block) =>
    block.kind === 'pair'
      ? block.items.map((item) => wordsOf(item.content))
      : block.kind === 'text'
        ? [wordsOf(block.content)]
        : [],
  );
}

describe('a tick list', () => {
  test('sets short items two to a line, one after the other', () => {
    expect(rowsOf('甲', '乙', '丙', '丁', '戊')).toEqual([['甲', '乙'], ['丙', '丁'], ['戊']]);
  });

  test('gives an item of more than eleven characters a line of its own', () => {
    const [short, long] = ['工资支付时间和支付办法', '技术要素和创新成果按贡献参与分配'];
    expect(rowsOf(short, '奖金', long, '津贴', long, short)).toEqual([
      [short, '奖金'],
      [long],
      ['津贴'],
      [long],
      [short],
    ]);
  });

  test('counts a line to be filled in by its length', () => {
    expect(rowsOf('奖金', phrase('其他：', blank('其他', 18)))).toEqual([['奖金'], ['其他：_']]);
    expect(rowsOf('奖金', phrase('其他：', blank('其他', 6)))).toEqual([['奖金', '其他：_']]);
  });

  test('gives an item of two lines room for both', () => {
    expect(rowsOf('甲', '乙\n丙')).toEqual([['甲'], ['乙_丙']]);
  });
});

test('the roster has room for what a representative is on one line', () => {
  const { body } = writeDocument('representative-roster', signedFacts());
  const tables = letterFlow(body, '').filter((block) => block.kind === 'table');
  /** A line of 156 mm in characters of 12 points, and what a cell leaves free of its width. */
  const [line, free] = [36.8, 0.8];
  for (const { rows, widths } of tables) {
    for (const { cells } of rows) {
      const wide = cells.map(({ lines }) => Math.max(0, ...lines.map(({ content }) => lengthOf(content))));
      expect(wide.filter((length, at) => length > ((widths[at] ?? 0) / 100) * line - free)).toEqual([]);
    }
  }
  expect(tables).toHaveLength(2);
});
