import { expect, test } from 'vitest';
import { parseClipboardTable, toClipboardText } from '../../../renderer/features/workforce/clipboardTable.ts';

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
