import { crc32, deflateRawSync } from 'node:zlib';
import * as secondReader from '@e965/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { detectDelimiter } from '../../../electron/data/spreadsheet/csv.ts';
import { readSheets } from '../../../electron/data/spreadsheet/readSheets.ts';
import type { TableProblem } from '../../../electron/data/spreadsheet/table.ts';
import { checkZip } from '../../../electron/data/spreadsheet/zipSafety.ts';
import { utf8, xlsxOf } from '../../fixtures/roster.ts';
import { zipOf } from '../../fixtures/zip.ts';

const refusal = (problem: TableProblem) => expect.objectContaining({ name: 'TableError', problem });
const rowsOf = async (bytes: Uint8Array) => (await readSheets(bytes)).flatMap(({ rows }) => rows);

describe('an XLSX file', () => {
  test('gives text, numbers and days, each row under its number', async () => {
    const bytes = await xlsxOf([
      ['岗位', '月工资', '入职日期'],
      [],
      ['缝纫工', 4500.5, new Date(Date.UTC(2021, 2, 5))],
    ]);

    expect(await readSheets(bytes)).toEqual([
      {
        name: '花名册',
        rows: [
          { number: 1, cells: ['岗位', '月工资', '入职日期'] },
          { number: 2, cells: [] },
          { number: 3, cells: ['缝纫工', 4500.5, '2021-03-05'] },
        ],
      },
    ]);
  });

  test('reads as a second, independent reader reads it', async () => {
    const bytes = await xlsxOf([
      ['岗位', '月工资', '备注'],
      ...Array.from({ length: 200 }, (_, index) => [
        `工种${index % 7}`,
        3000 + index * 1.25,
        index % 3 ? '𠮷<&>"\n' : null,
      ]),
    ]);
    const book = secondReader.read(bytes, { type: 'array' });
    const sheet = book.Sheets['花名册'] ?? {};

    const theirs = secondReader.utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, blankrows: true });
    expect((await rowsOf(bytes)).map(({ cells }) => cells)).toEqual(theirs);
  });

  test('written by another program reads the same, days in a Chinese format and of 1904 included', async () => {
    const sheet = secondReader.utils.aoa_to_sheet([
      ['岗位', '入职日期', '离职日期'],
      ['缝纫工', { t: 'n', v: 44260, z: 'yyyy"年"m"月"d"日"' }, { t: 'n', v: 45000, z: 'm/d/yy' }],
    ]);
    const book = secondReader.utils.book_new(sheet, '花名册');
    const bytes = new Uint8Array(secondReader.write(book, { type: 'array', bookType: 'xlsx' }));

    expect((await rowsOf(bytes))[1]?.cells).toEqual(['缝纫工', '2021-03-05', '2023-03-15']);

    const old = new Uint8Array(
      secondReader.write({ ...book, Workbook: { WBProps: { date1904: true } } }, { type: 'array', bookType: 'xlsx' }),
    );
    const theirs = secondReader.read(old, { type: 'array', cellDates: true, UTC: true }).Sheets['花名册']?.['B2'];
    expect((await rowsOf(old))[1]?.cells[1]).toBe(theirs?.v.toISOString().slice(0, 10));
  });

  test('gives the saved value of a formula, and none where none was saved', async () => {
    const cells = new Map([
      ['1,0', { formula: 'B2*2', formulaResult: 9000 }],
      ['1,1', { formula: 'SUM(C:C)' }],
    ]);
    const bytes = await xlsxOf(
      [
        ['月工资', '合计'],
        [null, null, '缝纫工'],
      ],
      { cells },
    );

    expect((await rowsOf(bytes))[1]?.cells).toEqual([9000, null, '缝纫工']);
  });

  test('repeats what stands in merged cells for each of their rows', async () => {
    const bytes = await xlsxOf(
      [
        ['岗位', '月工资'],
        ['缝纫工', 4500],
        [null, 4600],
        [null, 4700],
        [null, 4800],
      ],
      {
        merges: [{ startRow: 1, startCol: 0, endRow: 3, endCol: 0 }],
      },
    );

    expect((await rowsOf(bytes)).map(({ cells }) => cells[0])).toEqual(['岗位', '缝纫工', '缝纫工', '缝纫工', null]);
  });

  test('hides hidden sheets', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: '字典', rows: [['岗位']], hidden: true },
        { name: '花名册', rows: [['岗位']] },
      ],
    });

    expect((await readSheets(bytes)).map(({ name }) => name)).toEqual(['花名册']);
  });

  test('with 300 columns is read, with more than a thousand refused', async () => {
    const wide = (width: number) => xlsxOf([Array.from({ length: width }, (_, index) => `列${index}`)]);

    expect((await rowsOf(await wide(300)))[0]?.cells).toHaveLength(300);
    await expect(readSheets(await wide(1001))).rejects.toThrow(refusal('too-many-columns'));
  });

  test('without a cell has no rows', async () => {
    expect(await readSheets(await xlsxOf([]))).toEqual([{ name: '花名册', rows: [] }]);
  });

  test('cut off at any place is damaged, and nothing worse', async () => {
    const bytes = await xlsxOf([['岗位'], ['缝纫工']]);
    for (const share of [0.01, 0.3, 0.6, 0.9, 0.999]) {
      await expect(readSheets(bytes.subarray(0, Math.floor(bytes.length * share)))).rejects.toThrow(refusal('damaged'));
    }
  });

  test('with a broken part inside is damaged', async () => {
    const bytes = zipOf({
      '[Content_Types].xml': '<Types>',
      '_rels/.rels': '<nonsense',
      'xl/worksheets/sheet1.xml': '<worksheet',
    });
    await expect(readSheets(bytes)).rejects.toThrow(refusal('damaged'));
  });

  test('behind a password, in the format of before 2007 or something else altogether says so', async () => {
    const locked = await writeXlsx({
      sheets: [{ name: '花名册', rows: [['岗位']] }],
      encryption: { password: '1234', spinCount: 1000 },
    });
    await expect(readSheets(locked)).rejects.toThrow(refusal('encrypted'));

    const book = secondReader.utils.book_new(secondReader.utils.aoa_to_sheet([['岗位']]), '花名册');
    const old = new Uint8Array(secondReader.write(book, { type: 'array', bookType: 'biff8' }));
    await expect(readSheets(old)).rejects.toThrow(refusal('old-format'));

    await expect(readSheets(zipOf({ 'word/document.xml': '<w/>' }))).rejects.toThrow(refusal('not-a-table'));
  });
});

describe('an archive that unfolds beyond measure is stopped while it unfolds', () => {
  const limits = { entries: 10, unfoldedBytes: 1_000_000, ratio: 200, ratioFromBytes: 100_000 };

  test('by the bytes that come out', async () => {
    const noise = Array.from({ length: 200_000 }, (_, index) => (index * 2_654_435_761) % 97).join();
    await expect(checkZip(zipOf({ a: noise, b: noise, c: noise }), limits)).rejects.toThrow(refusal('zip-bomb'));
  });

  test('by how much more comes out than went in', async () => {
    await expect(checkZip(zipOf({ a: ' '.repeat(500_000) }), limits)).rejects.toThrow(refusal('zip-bomb'));
  });

  test('by the number of its entries', async () => {
    const many = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`part${index}`, 'x']));
    await expect(checkZip(zipOf(many), limits)).rejects.toThrow(refusal('zip-bomb'));
  });

  test('whatever size it declares', async () => {
    const lying = zipOf({ a: 'x'.repeat(50_000) }, { declaredSize: 10 });
    await expect(checkZip(lying, limits)).rejects.toThrow(refusal('damaged'));
  });

  test('and names that lead out of it are refused', async () => {
    await expect(checkZip(zipOf({ '../evil': 'x' }), limits)).rejects.toThrow(refusal('damaged'));
    await expect(checkZip(zipOf({ '/etc/evil': 'x' }), limits)).rejects.toThrow(refusal('damaged'));
  });

  test('with real limits: sixty megabytes of blanks in sixty kilobytes', async () => {
    const blanks = Buffer.alloc(60_000_000, 0x20);
    const packed = deflateRawSync(blanks, { level: 9 });
    const bomb = zipOf({
      '[Content_Types].xml': '<Types/>',
      'xl/worksheets/sheet1.xml': { packed, size: blanks.length, crc: crc32(blanks) },
    });
    expect(bomb.length).toBeLessThan(100_000);
    await expect(readSheets(bomb)).rejects.toThrow(refusal('zip-bomb'));
  });
});

describe('a CSV file', () => {
  test.each([
    ['UTF-8', utf8('岗位,月工资\n缝纫工,4500\n')],
    ['UTF-8 and a mark', utf8('\uFEFF岗位,月工资\n缝纫工,4500\n')],
    ['UTF-16 and a mark', Buffer.from('\uFEFF岗位,月工资\n缝纫工,4500\n', 'utf16le')],
    ['UTF-16 without a mark', Buffer.from('岗位,月工资\n缝纫工,4500\n', 'utf16le')],
    ['UTF-16 with the high byte first', Buffer.from('\uFEFF岗位,月工资\n缝纫工,4500\n', 'utf16le').swap16()],
    ['GBK', Buffer.from('b8dacebb2cd4c2b9a4d7ca0ab7ecc8d2b9a42c343530300a', 'hex')],
    ['tabs', utf8('岗位\t月工资\r\n缝纫工\t4500\r\n')],
    ['semicolons', utf8('岗位;月工资\r缝纫工;4500\r')],
  ])('written with %s is read', async (_name, bytes) => {
    expect(await readSheets(new Uint8Array(bytes))).toEqual([
      {
        name: null,
        rows: [
          { number: 1, cells: ['岗位', '月工资'] },
          { number: 2, cells: ['缝纫工', '4500'] },
        ],
      },
    ]);
  });

  test('in an encoding that fits nothing is not guessed at', async () => {
    await expect(readSheets(new Uint8Array([0xb8, 0xda, 0xce, 0xff, 0xff]))).rejects.toThrow(
      refusal('unknown-encoding'),
    );
  });

  test('keeps quoted delimiters and line ends in their cell', async () => {
    expect(await rowsOf(utf8('岗位,备注\n"缝纫工, ""一组""","两\n行"\n裁剪工,\n'))).toEqual([
      { number: 1, cells: ['岗位', '备注'] },
      { number: 2, cells: ['缝纫工, "一组"', '两\n行'] },
      { number: 3, cells: ['裁剪工'] },
    ]);
  });

  test('with a quotation mark that is never closed is damaged', async () => {
    await expect(readSheets(utf8('岗位,备注\n"缝纫工,4500\n裁剪工,4600\n'))).rejects.toThrow(refusal('damaged'));
  });

  test('runs no formula: it stays text', async () => {
    expect((await rowsOf(utf8('岗位,月工资\n"=cmd|calc!A1",=1+1\n')))[1]?.cells).toEqual(['=cmd|calc!A1', '=1+1']);
  });

  test('with 200,001 rows is refused', async () => {
    await expect(readSheets(utf8('缝纫工,4500\n'.repeat(200_001)))).rejects.toThrow(refusal('too-many-rows'));
  });

  test.each([
    ['<html><table><tr><td>岗位</td></tr></table></html>', 'old-format'],
    ['%PDF-1.7\u0001\u0002', 'not-a-table'],
    ['\u0001\u0002\u0003', 'not-a-table'],
  ] as const)('that is no table at all is refused: %j', async (text, problem) => {
    await expect(readSheets(utf8(text))).rejects.toThrow(refusal(problem));
  });

  test('is cut at the delimiter that most lines hold, whatever stands in quotation marks', () => {
    expect(detectDelimiter('a;b\n"1,2,3";"4,5"\n')).toBe(';');
    expect(detectDelimiter('岗位\t月工资\n缝纫工\t4,500\n裁剪工\t4600\n')).toBe('\t');
    expect(detectDelimiter('岗位')).toBe(',');
  });
});
