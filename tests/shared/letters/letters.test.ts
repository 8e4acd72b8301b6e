import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { letterFileNames, safeFilePart } from '../../../shared/domain/letters/fileNames.ts';
import { LABEL_FORMATS, labelSheets } from '../../../shared/domain/letters/labels.ts';
import { letterSettings } from '../../../shared/domain/letters/letterSettings.ts';
import { letterSender } from '../../../shared/domain/letters/sender.ts';
import { seriesNumber } from '../../../shared/domain/letters/seriesNumber.ts';
import { slipNumberIn } from '../../../shared/domain/letters/slipText.ts';

const settings = letterSettings.parse({
  jointUnion: '{区县}非公企业联合工会',
  contact: '王芳',
  telephone: '0971-1234567',
  address: '五四大街1号',
});
const unit = {
  enterpriseName: '青海枸杞加工有限公司',
  regionName: '城东区',
  chair: '马建国',
  telephone: '0971-7654321',
  address: '八一路2号',
};

describe('who sends a letter', () => {
  it('is the union of the unit where it has one, with its chair to ask for', () => {
    expect(letterSender(settings, { ...unit, unionStatus: 'own' })).toEqual({
      kind: 'own',
      name: '青海枸杞加工有限公司工会委员会',
      contact: '马建国',
      telephone: '0971-7654321',
      address: '八一路2号',
    });
  });

  it('is the joint union of the county, or the union above where none is named', () => {
    const joint = { ...unit, unionStatus: 'joint' } as const;
    expect(letterSender(settings, joint)).toMatchObject({
      kind: 'joint',
      name: '城东区非公企业联合工会',
      contact: '王芳',
    });
    expect(letterSender({ ...settings, jointUnion: '' }, joint)).toMatchObject({ kind: 'upper', name: '城东区总工会' });
  });

  it.each(['none', 'unknown'] as const)('is the union above where the union is %s', (unionStatus) => {
    expect(letterSender(settings, { ...unit, unionStatus })).toMatchObject({ kind: 'upper', contact: '王芳' });
  });

  it('is always the union above where the campaign says so', () => {
    const upper = { ...settings, senderRule: 'upper' } as const;
    expect(letterSender(upper, { ...unit, unionStatus: 'own' })).toMatchObject({ kind: 'upper', name: '城东区总工会' });
  });
});

describe('the number on a slip', () => {
  const numbers = fc.integer({ min: 1, max: 999_999_999 });
  const years = fc.integer({ min: 1990, max: 2150 });
  const patterns = fc.constantFrom(
    '要约〔{年}〕{编号}号',
    '青总工({年}).要+约{编号}',
    '{编号}/{year}',
    '〔{number}〕号',
    '工{年}{年}第{编号}',
  );

  property.prop([numbers, years, patterns, fc.integer({ min: 1, max: 9 })])(
    'is read back from whatever series printed it',
    (number, year, pattern, numberWidth) => {
      const own = letterSettings.parse({ series: { 'offer-letter': pattern }, numberWidth });
      const printed = seriesNumber(own, 'offer-letter', year, number);
      expect(slipNumberIn(printed, own)?.number).toBe(number);
    },
  );

  it.each(['', '号', '要约', '青海枸杞加工有限公司', '〔2021〕', '第号'])('is not found in “%s”', (text) => {
    expect(slipNumberIn(text, settings)).toBeNull();
  });
});

describe('the names of Word files', () => {
  it('hold nothing that a system refuses, and are cut by characters', () => {
    expect(safeFilePart(' ..a/b\\c:d*e?f"g<h>i|j\n. ')).toBe('a b c d e f g h i j');
    expect(Array.from(safeFilePart('䶮'.repeat(200)))).toHaveLength(60);
    expect(Array.from(safeFilePart('𠮷'.repeat(200)))).toHaveLength(60);
  });

  property.prop([
    fc.array(fc.record({ number: fc.integer({ min: 1, max: 99 }), name: fc.string({ unit: 'grapheme' }) })),
  ])('are never twice the same, whatever the units are called', (letters) => {
    const names = letterFileNames(letters, 'docx').map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(letters.length);
    for (const name of names) expect(name).toMatch(/^[^\\/:*?"<>|]+\.docx$/);
  });
});

describe('address labels', () => {
  it('begin at the label that is still there and go on over sheets', () => {
    const sheets = labelSheets(
      Array.from({ length: 30 }, (_, at) => at + 1),
      LABEL_FORMATS['2x7'],
      5,
    );
    expect(sheets[0]?.slice(0, 6)).toEqual([null, null, null, null, 1, 2]);
    expect(sheets.map((sheet) => sheet.length)).toEqual([14, 14, 6]);
  });

  it.each(Object.entries(LABEL_FORMATS))('of %s fit on A4', (_, { columns, rows, width, height, left, top, gap }) => {
    expect(left + columns * width + (columns - 1) * gap).toBeLessThanOrEqual(210);
    expect(top + rows * height).toBeLessThanOrEqual(297);
  });
});
