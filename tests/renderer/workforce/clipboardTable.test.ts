import { expect, test } from 'vitest';
import {
  parseClipboardTable,
  toClipboardHtml,
  toClipboardText,
} from '../../../renderer/features/workforce/clipboardTable.ts';

test('a block copied from a spreadsheet is read cell by cell, quoted cells with breaks and quotes included', () => {
  const text = '岗位\t人数\r\n"操作工\n（夜班）"\t800\r\n"他说""好"""\t12\r\n';

  expect(parseClipboardTable(text)).toEqual([
    ['岗位', '人数'],
    ['操作工\n（夜班）', '800'],
    ['他说"好"', '12'],
  ]);
});

test('empty cells and rows keep their place, and a missing break at the end loses nothing', () => {
  expect(parseClipboardTable('甲\t\t5\n\n乙\t3\t')).toEqual([['甲', '', '5'], [''], ['乙', '3', '']]);
  expect(parseClipboardTable('')).toEqual([]);
});

test('a quote that is not closed, or is followed by more text, is a plain character', () => {
  expect(parseClipboardTable('"甲\t1\n"乙"组\t2')).toEqual([
    ['"甲', '1'],
    ['"乙"组', '2'],
  ]);
});

test('what is copied out reads back the same, and a text that looks like a formula is defused', () => {
  const rows = [
    ['名称\t一', '=1+1', '-5', '含"引号"'],
    ['乙', '@x', '', '两\n行'],
  ];
  const text = toClipboardText(rows);

  expect(text).toContain("'=1+1");
  expect(text).toContain('\t-5\t');
  expect(parseClipboardTable(text)).toEqual(rows);
});

test('as a table of a page a cell keeps its signs, and a text that looks like a formula is defused', () => {
  expect(
    toClipboardHtml([
      ['<b>甲</b> & 乙', '-5'],
      ['=1+1', '两\n行'],
    ]),
  ).toBe(
    "<table><tr><td>&lt;b&gt;甲&lt;/b&gt; &amp; 乙</td><td>-5</td></tr><tr><td>'=1+1</td><td>两<br>行</td></tr></table>",
  );
});
