import { expect, test } from 'vitest';
import { readChoice } from '../../../shared/domain/ledger-import/choices.ts';
import { IMPORT_FIELDS } from '../../../shared/domain/ledger-import/fields.ts';
import { unitFields } from '../../../shared/domain/units/unit.ts';
import { REGISTRATION_TYPES } from '../../../shared/domain/units/registrationTypes.ts';
import { findLedgerHeader, recogniseImportColumns } from '../../../shared/domain/ledger-import/heads.ts';
import { isFormula, readCount, readDay, readRaise } from '../../../shared/domain/ledger-import/readCells.ts';
import { createRegionFinder } from '../../../shared/domain/ledger-import/regionFinder.ts';
import { IMPORT_FIELD_TEXTS } from '../../../shared/i18n/ledgerImportText.ts';
import { createTexts } from '../../../shared/i18n/texts.ts';
import { unitCell } from '../../../shared/i18n/unitColumnText.ts';

test.each([
  ['630102', '', { state: 'found', code: '630102' }],
  ['630102001000', '', { state: 'found', code: '630102' }],
  ['青海省西宁市城东区', '', { state: 'found', code: '630102' }],
  ['青海 / 西宁 / 城东', '', { state: 'found', code: '630102' }],
  ['西宁市城东区', '', { state: 'found', code: '630102' }],
  ['朝阳区', '', { state: 'ambiguous' }],
  ['朝阳区', '110000', { state: 'found', code: '110105' }],
  ['火星省', '', { state: 'unknown' }],
  ['999999', '', { state: 'unknown' }],
])('%s within “%s” means %j', (text, within, found) => {
  expect(createRegionFinder(within)(text)).toEqual(found);
});

test('heads of the template are recognised in both languages, each as its own field', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const { t } = createTexts(language);
    const columns = recogniseImportColumns(IMPORT_FIELDS.map((field) => t(IMPORT_FIELD_TEXTS[field])));
    expect(columns).toEqual(Object.fromEntries(IMPORT_FIELDS.map((field, at) => [field, at])));
  }
});

test('the heads are found below a title', () => {
  const rows = [
    ['西宁市用人单位台账', null],
    [null, null],
    ['单位名称', '行政区划'],
    ['甲公司', '630102'],
  ];
  expect(findLedgerHeader(rows)).toEqual({
    index: 2,
    heads: ['单位名称', '行政区划'],
    columns: { name: 0, region: 1 },
  });
});

test.each([
  ['2024-02-29', { value: '2024-02-29' }],
  ['2026-02-31', { problem: 'no-such-day' }],
  ['2026/2/3', { value: '2026-02-03' }],
  ['2026年2月3日', { value: '2026-02-03' }],
  ['2026-02', { problem: 'day-unreadable' }],
  ['明年', { problem: 'day-unreadable' }],
])('the day %s reads as %j', (text, read) => {
  expect(readDay(text, text)).toEqual(read);
});

test.each([
  ['1,200人', { value: 1200 }],
  ['-5', { problem: 'negative' }],
  ['1.5', { problem: 'not-whole' }],
  ['许多', { problem: 'not-a-number' }],
  ['99999999999', { problem: 'too-big' }],
])('the count %s reads as %j', (text, read) => {
  expect(readCount(text, 100_000_000)).toEqual(read);
});

test('a raise is percent where cell or head says so, and a fraction where a percent cell was saved as one', () => {
  expect(readRaise('5%', false)).toEqual({ value: 0.05 });
  expect(readRaise('5', true)).toEqual({ value: 0.05 });
  expect(readRaise('0.5', true)).toEqual({ value: 0.005 });
  expect(readRaise('0.05', false)).toEqual({ value: 0.05 });
  expect(readRaise('5.3', false)).toEqual({ value: 0.053 });
});

test('what a spreadsheet would run is a formula; a negative number and a telephone number are none', () => {
  expect(['=A1', '@SUM(A1)', '+HYPERLINK("x")', '-cmd|calc'].every(isFormula)).toBe(true);
  expect(['-5', '+86 971 8000000', '甲公司', ''].some(isFormula)).toBe(false);
});

test('choices are read as ledgers write them', () => {
  expect(readChoice('unionStatus', '单独建会')).toBe('own');
  expect(readChoice('industry', 'C13')).toBe('C');
  expect(readChoice('industry', '农、林、牧、渔业')).toBe('A');
  expect(readChoice('ownership', '173 私营有限责任公司')).toBe('173');
  expect(readChoice('ownership', '合资经营企业（港或澳、台资）')).toBe('210');
  expect(readChoice('isOperating', '停产')).toBe(0);
  expect(readChoice('condition', '一塌糊涂')).toBeUndefined();
});

test.each(REGISTRATION_TYPES)('reads the registration type that an export writes, $zh', ({ code, zh, en }) => {
  for (const language of ['zh-CN', 'en'] as const) {
    const { t } = createTexts(language);
    const row = {
      ...unitFields.parse({ name: '甲', regionCode: '630102', ownership: code }),
      id: '',
      factsFrom: '',
      isSample: false,
    };
    const cell = unitCell({ ...row, target: null }, 'ownership', { t, language, regionName: (one) => one });
    expect(cell).toBe(language === 'en' ? en : zh);
    expect(readChoice('ownership', String(cell))).toBe(code);
  }
});
